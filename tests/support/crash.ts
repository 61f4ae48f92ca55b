import { dirname } from 'node:path';
import { emptyFindingForm } from '../../shared/finding-form.ts';
import { openDatabase, isServer } from '../../server/db/open.ts';
import { verify } from '../../server/db/verify.ts';
import { programs, startServer, type RunningServer } from './server.ts';

/* The real server is killed amid two hundred writes at once, and then one looks what is there. */

const WRITES = 200;

/** One write: a finding of a pilot organisation, or a contact by the programme; its text is like no other. */
function writeOf(round: string, number: number): { role: string; path: string; text: string; body: unknown } {
  const text = `Geschreven in ronde ${round}, nummer ${String(number)}`;
  if (number % 2 === 0) {
    const form = { date: '2026-11-20', channel: '', who: 'Iemand', note: text, next_step: '', due_date: '', done: '' };
    return { role: 'programme', path: 'participation.recordContact', text, body: { organisation: 'vb-gm-1', form } };
  }
  const finding = { pilot: 'p1', part: 'waarde:veiligheid', kind: 'knelpunt' as const, text, date: '2026-11-20' };
  const body = { state: 'draft', form: { ...emptyFindingForm, ...finding } };
  return { role: 'pilotorganisation:vb-gm-1', path: 'findings.save', text, body };
}

/** Sends one write; true where the server said, whole, that it is done. */
async function acknowledged(url: string, write: ReturnType<typeof writeOf>): Promise<boolean> {
  try {
    const headers = { 'content-type': 'application/json', cookie: `rol=${encodeURIComponent(write.role)}` };
    const answer = await fetch(`${url}/trpc/${write.path}`, { method: 'POST', headers, body: JSON.stringify(write.body) });
    return 'result' in ((await answer.json()) as object);
  } catch {
    // broken off by the kill: nothing was said, so it may be there or not
    return false;
  }
}

/** Sends all writes at once and kills the server as soon as it has acknowledged `after` of them. */
async function killAmid(server: RunningServer, round: string, after: number): Promise<string[]> {
  const done: string[] = [];
  let killed: Promise<void> | undefined;
  const sent = Array.from({ length: WRITES }, async (_, number) => {
    const write = writeOf(round, number);
    if (!(await acknowledged(server.url, write))) return;
    done.push(write.text);
    if (done.length >= after) killed ??= server.kill();
  });
  await Promise.all(sent);
  await (killed ?? server.kill());
  return done;
}

/** What was seen after one kill. */
export interface Crash {
  acknowledged: number;
  /** writes that were acknowledged and are not there */
  lost: string[];
  /** writes of this round that are there, acknowledged or not */
  there: number;
  /** changes of which not everything is there, or that no longer fit the chain */
  broken: string[];
}

/** Starts the server on a database with the example, kills it once it acknowledged `after` of two hundred writes, and looks. */
export async function crash(target: string, round: string, after: number): Promise<Crash> {
  const [place, where] = isServer(target) ? ['DATABASE_URL', target] : ['DATA_DIR', dirname(target)];
  const server = await startServer([], { [place]: where, LOG_LEVEL: 'silent' }, programs.source);
  const done = await killAmid(server, round, after);
  const database = await openDatabase(target);
  try {
    const from = `Geschreven in ronde ${round}, nummer %`;
    const findings = await database.read.selectFrom('finding_version').select('text').where('text', 'like', from).execute();
    const contacts = await database.read
      .selectFrom('contact_version')
      .select('note as text')
      .where('note', 'like', from)
      .execute();
    const texts = [...findings, ...contacts].map(({ text }) => text);
    const { alterations } = await verify(database);
    return {
      acknowledged: done.length,
      lost: done.filter((text) => !texts.includes(text)),
      there: texts.length,
      broken: alterations.map(({ noun, id, what }) => `${noun} ${id}: ${what}`),
    };
  } finally {
    await database.close();
  }
}
