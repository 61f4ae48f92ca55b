import type { Database } from '../db/open.ts';
import { amsterdamDate } from '../db/world.ts';
import { queueMail } from './outbox.ts';
import { reachable } from './readers.ts';

/** The hour in Amsterdam from which the daily mail goes out. */
export const DIGEST_HOUR = 7;

const hourThere = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', hour: 'numeric', hourCycle: 'h23' });

/** Puts today's daily mail in the outbox for whoever wants it, once its hour has come; also when the program was down at that hour. */
export async function queueDigests(database: Database): Promise<void> {
  const at = database.clock();
  if (Number(hourThere.format(new Date(at))) < DIGEST_HOUR) return;
  const mail = { event: 'digest' as const, day: amsterdamDate(at), key: '', path: null, organisationId: null, count: 1 };
  const people = await reachable(database, 'all', 'digest');
  await queueMail(
    database,
    people.map((personId) => ({ personId, ...mail })),
  );
}
