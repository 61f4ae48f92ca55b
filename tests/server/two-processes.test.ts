import { sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { emptyFindingForm, type FilledFindingForm } from '../../shared/finding-form.ts';
import { SESSION_COOKIE } from '../../server/auth/cookies.ts';
import { openDatabase, type Database } from '../../server/db/open.ts';
import { beginSession } from '../../server/db/sessions.ts';
import { saveChoice } from '../../server/mail/choices.ts';
import { DIGEST_HOUR, queueDigests } from '../../server/mail/digest.ts';
import { queueSteps } from '../../server/mail/steps.ts';
import { startMailbox } from '../support/mailbox.ts';
import { coordinatorOf, personWith, pilotOf } from '../support/post.ts';
import { programs, startServer } from '../support/server.ts';
import { listen } from '../support/stream.ts';
import { engines, filesFolder, freshCopy } from '../support/worlds.ts';

/* The program itself, started twice on one PostgreSQL: what it does at its own clock, and between processes that share nothing else. */

const publicUrl = 'http://localhost:9';
const form: FilledFindingForm = {
  ...emptyFindingForm,
  ...{ pilot: 'p3', part: 'waarde:veiligheid', kind: 'knelpunt', text: 'Van de ene naar de andere.', date: '2022-07-01' },
};
const tokens = { 'wie-controleert': 'a'.repeat(43), 'wie-schrijft': 'b'.repeat(43) } as const;
const cookieOf = (who: keyof typeof tokens): string => `${SESSION_COOKIE}=${tokens[who]}`;

/** Two people with a session, of whom the first wants a daily mail. */
async function people(database: Database): Promise<void> {
  await personWith(database, 'wie-controleert', coordinatorOf('waterschap'));
  await personWith(database, 'wie-schrijft', pilotOf('vb-ws-1'));
  await saveChoice(database, 'wie-controleert', { digest: true, steps: true, language: 'nl' });
  for (const [personId, token] of Object.entries(tokens))
    await beginSession(database, { token, personId, hatId: `${personId}-0`, device: '' }, { idleMinutes: 60, hours: 12 });
}

/** Before the hour of the daily mail no process makes one today: then one of the day before waits for them. */
async function dueToday(target: string, folder: string): Promise<void> {
  const now = new Date();
  const hour = Number(
    new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', hour: 'numeric', hourCycle: 'h23' }).format(now),
  );
  if (hour >= DIGEST_HOUR) return;
  const yesterday = new Date(now.getTime() - 86_400_000).toISOString().replace(/T.*/, 'T11:00:00.000Z');
  const database = await openDatabase(target, () => yesterday, folder);
  await queueDigests(database);
  await database.close();
}

async function start(target: string, smtp: string) {
  const settings = {
    ...{ DATABASE_URL: target, DATA_DIR: filesFolder(), PUBLIC_URL: publicUrl, LOG_LEVEL: 'silent' },
    ...{ OIDC_ISSUER: 'http://localhost:9', OIDC_CLIENT_ID: 'c', OIDC_CLIENT_SECRET: 's' },
    ...{ SMTP_URL: smtp, MAIL_FROM: 'Pilotmonitor <pilotmonitor@voorbeeld.example>' },
    ...{ PORT: String(20_000 + Math.floor(Math.random() * 20_000)) },
  };
  const server = await startServer([], settings, programs.source);
  onTestFinished(async () => void (await server.kill()));
  // it says the address that was set for everybody; it listens on its own
  return `http://127.0.0.1:${settings.PORT}`;
}

async function post(
  url: string,
  who: keyof typeof tokens,
  [path, body]: [string, unknown],
): Promise<{ id: string; revision: number }> {
  const headers = { 'content-type': 'application/json', origin: publicUrl, cookie: cookieOf(who) };
  const answer = await fetch(`${url}/trpc/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  const said = (await answer.json()) as { result?: { data: { id: string; revision: number } } };
  if (said.result === undefined) throw new Error(JSON.stringify(said));
  return said.result.data;
}

/** What was to be mailed, how that ended, and how often somebody took it to send it. */
async function outbox({ read }: Database): Promise<string[]> {
  const rows = await read.selectFrom('mail_outbox').select(['event', 'state', 'tries']).orderBy('event').execute();
  return rows.map(({ event, state, tries }) => `${event} ${state} ${String(tries)}`);
}

/** What each program calls itself at the server. */
const names = ['one', 'two'];

async function now({ read }: Database): Promise<string> {
  const { rows } = await sql<{ at: string }>`select clock_timestamp()::text as at`.execute(read);
  return rows[0]?.at ?? '';
}

/** The programs of which the server says that they asked, since a moment, which mails are due: every one of them does so every few seconds. */
async function lookedSince({ read }: Database, at: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select distinct application_name as name from pg_stat_activity
    where datname = current_database() and application_name in (${sql.join(names)}) and query_start > ${at}::timestamptz
      and state = 'idle' and query like 'select % from "mail_outbox"%' order by name`.execute(read);
  return rows.map(({ name }) => name);
}

describe.each(engines.filter((engine) => engine === 'postgres'))('two programs on one server (%s)', (engine) => {
  it('share sessions, hear of each other’s changes, and send each mail once', { timeout: 120_000 }, async () => {
    const target = await freshCopy(engine, 'example');
    const folder = filesFolder();
    const database = await openDatabase(target, undefined, folder);
    onTestFinished(() => database.close());
    const mailbox = await startMailbox();
    onTestFinished(() => mailbox.stop());
    await people(database);
    // what was there before mail was first looked at is nobody's news
    await queueSteps(database);
    await dueToday(target, folder);
    const [one, two] = await Promise.all(names.map((name) => start(`${target}?application_name=${name}`, mailbox.url)));
    if (one === undefined || two === undefined) throw new Error('not both of them started');

    const { revision: since } = await database.head();
    const stream = await listen(two, cookieOf('wie-controleert'), since);
    onTestFinished(() => stream.close());
    const draft = await post(one, 'wie-schrijft', ['findings.save', { state: 'draft', form }]);
    const { revision } = await post(two, 'wie-schrijft', ['findings.submit', { id: draft.id, base: draft.revision }]);
    // the draft was heard by nobody else: the first that the coordinator hears is that it was submitted
    expect(await stream.next()).toBe(revision);

    const kinds = (): string[] => mailbox.mails.map(({ subject }) => (subject.includes('ingediend') ? 'stap' : 'dag')).sort();
    const once = ['digest sent 1', 'submitted sent 1'];
    await expect.poll(() => outbox(database), { timeout: 60_000, interval: 100 }).toEqual(once);
    expect(kinds()).toEqual(['dag', 'stap']);
    // the one that sent a mail and the one that did not have both looked again, and found nothing to send
    const sent = await now(database);
    await expect.poll(() => lookedSince(database, sent), { timeout: 60_000, interval: 100 }).toEqual(names);
    expect(await outbox(database)).toEqual(once);
    expect(kinds()).toEqual(['dag', 'stap']);
  });
});
