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
    const [one, two] = await Promise.all([start(target, mailbox.url), start(target, mailbox.url)]);

    const { revision: since } = await database.head();
    const stream = await listen(two, cookieOf('wie-controleert'), since);
    onTestFinished(() => stream.close());
    const draft = await post(one, 'wie-schrijft', ['findings.save', { state: 'draft', form }]);
    const { revision } = await post(two, 'wie-schrijft', ['findings.submit', { id: draft.id, base: draft.revision }]);
    // the draft was heard by nobody else: the first that the coordinator hears is that it was submitted
    expect(await stream.next()).toBe(revision);

    const kinds = (): string[] => mailbox.mails.map(({ subject }) => (subject.includes('ingediend') ? 'stap' : 'dag')).sort();
    await expect.poll(kinds, { timeout: 60_000, interval: 500 }).toEqual(['dag', 'stap']);
    // both look every few seconds: long enough for the other one to have sent it too
    await new Promise((resolve) => setTimeout(resolve, 8_000));
    expect(kinds()).toEqual(['dag', 'stap']);
  });
});
