import { Cron } from 'croner';
import { deliverDue, type MailOffice } from '../mail/deliver.ts';
import { DIGEST_HOUR, queueDigests } from '../mail/digest.ts';
import { queueSteps } from '../mail/steps.ts';

/* When mail is looked at. What must be sent is in the database, so nothing is lost when the program ends between two looks. */

const LOOK = '*/3 * * * * *';

/** Looks once: what happened since the last look, and what is due. */
export async function lookForMail({ database, ...office }: MailOffice): Promise<void> {
  await queueSteps(database);
  await deliverDue({ database, ...office });
}

/** Looks every few seconds, and once a day for the daily mail; one look at a time. @returns what ends it. */
export function startMail(office: MailOffice): () => void {
  const failed = (error: unknown): void =>
    office.log.error({ kind: error instanceof Error ? error.name : 'unknown' }, 'mail could not be looked at');
  const options = { timezone: 'Europe/Amsterdam', protect: true, unref: true, catch: failed };
  const jobs = [
    new Cron(LOOK, options, () => lookForMail(office)),
    new Cron(`0 0 ${String(DIGEST_HOUR)} * * *`, options, () => queueDigests(office.database)),
  ];
  queueDigests(office.database).catch(failed);
  return () => {
    for (const job of jobs) job.stop();
    office.post.close();
  };
}
