import { Agent, request } from 'node:http';
import { diceOf, type Dice } from '../../seed/random.ts';
import { encoded, hostileForm, hostileInput, hostilePath, hostileText } from './hostile-payloads.ts';

/** One request as it goes over the wire. */
interface Sent {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: Buffer;
}

/** Who sends it, by name, and the cookie that goes with it. */
export type Senders = Readonly<Record<string, string>>;

interface Target {
  url: string;
  procedures: readonly string[];
  senders: Senders;
  /** ids that exist, of which none may be told to anybody who sends */
  known: readonly string[];
}

/** What came back, of what; `status` is 0 where the connection was broken without an answer. */
export interface Answered {
  number: number;
  sender: string;
  sent: Sent;
  status: number;
  text: string;
}

const LONGEST = 400_000;
const json = { 'content-type': 'application/json', 'x-requested-by': 'pilotmonitor' };
const nothing = Buffer.alloc(0);
const forgeries: readonly Record<string, string>[] = [
  { 'sec-fetch-site': 'cross-site', origin: 'https://elders.example' },
  { 'content-type': 'text/plain' },
  { 'content-type': 'application/x-www-form-urlencoded' },
  { 'sec-fetch-site': 'same-site' },
  { 'x-forwarded-for': '127.0.0.1', 'x-forwarded-host': 'elders.example', 'x-forwarded-proto': 'https' },
  { 'x-http-method-override': 'DELETE' },
  { host: 'elders.example' },
];

/** Whether this sender may write something: then only what is forged or malformed is sent as a command. */
const isWriter = (sender: string): boolean => sender === 'pilot';

function procedureOf(dice: Dice, { procedures }: Target): string {
  const one = (): string => (dice.chance(90) ? dice.pick(procedures) : encoded(hostileText(dice)));
  return dice.chance(85) ? one() : `${Array.from({ length: 1 + dice.below(30) }, one).join(',')}?batch=1`;
}

function question(dice: Dice, target: Target): Sent {
  const procedure = procedureOf(dice, target);
  const input = encoded(hostileInput(dice, target.known).slice(0, 6_000));
  return {
    method: 'GET',
    path: `/trpc/${procedure}${procedure.includes('?') ? '&' : '?'}input=${input}`,
    headers: {},
    body: nothing,
  };
}

function command(dice: Dice, target: Target): Sent {
  const big = dice.chance(2) ? JSON.stringify({ id: 'x'.repeat(1_500_000) }) : hostileInput(dice, target.known);
  return { method: 'POST', path: `/trpc/${procedureOf(dice, target)}`, headers: { ...json }, body: Buffer.from(big) };
}

function upload(dice: Dice, { known }: Target): Sent {
  const { type, body } = hostileForm(dice);
  const path = dice.pick([
    '/workbooks',
    `/bestanden?finding=${dice.pick(known)}`,
    '/bestanden',
    '/workbooks/x/load',
    '/paper.json',
  ]);
  const headers: Record<string, string> = { 'content-type': type, 'x-requested-by': 'pilotmonitor' };
  if (dice.chance(10)) headers['content-encoding'] = dice.pick(['gzip', 'br', 'onzin']);
  return { method: 'POST', path, headers, body };
}

function elsewhere(dice: Dice, target: Target): Sent {
  const method = dice.pick(['GET', 'GET', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE']);
  const body = method === 'GET' || method === 'HEAD' || method === 'TRACE' ? '' : hostileInput(dice, target.known);
  return { method, path: hostilePath(dice), headers: { ...json }, body: Buffer.from(body) };
}

function door(dice: Dice, target: Target): Sent {
  const path = dice.pick(['/inloggen/namens', '/uitloggen-', '/workbooks/x/answers', '/mail/uit', '/paper.json']);
  return { method: 'POST', path, headers: { ...json }, body: Buffer.from(hostileInput(dice, target.known)) };
}

function drawn(dice: Dice, target: Target): Sent & { sender: string } {
  // half of it comes from who may look around here
  const sender = dice.chance(40) ? dice.pick(['reader', 'pilot']) : dice.pick(Object.keys(target.senders));
  const make = dice.pick([question, question, command, command, upload, elsewhere, elsewhere, door]);
  const sent = make(dice, target);
  // what ends one's own sessions is no attack, and would spoil the rest
  const path = sent.path.replaceAll('sessions.end', 'sessions.eind');
  const forged = dice.chance(20) || (isWriter(sender) && sent.method !== 'GET');
  const how = forged ? dice.pick(isWriter(sender) ? forgeries.slice(0, 3) : forgeries) : {};
  const headers: Record<string, string> = { ...sent.headers, ...how, cookie: target.senders[sender] ?? '' };
  // forms that another site sends lack the mark that only our pages can give
  if (forged) delete headers['x-requested-by'];
  return { ...sent, path, headers, sender };
}

function ask(target: Target, agent: Agent, { method, path, headers, body }: Sent): Promise<{ status: number; text: string }> {
  const { hostname, port } = new URL(target.url);
  return new Promise((resolve) => {
    const lost = (): void => resolve({ status: 0, text: '' });
    const length = body.length > 0 ? { 'content-length': String(body.length) } : {};
    const asked = request({ agent, host: hostname, port, method, path, headers: { ...headers, ...length } }, (answer) => {
      let text = '';
      const done = (): void => resolve({ status: answer.statusCode ?? 0, text: JSON.stringify(answer.headers) + text });
      answer.on('data', (part: Buffer) => {
        if (text.length < LONGEST) text += part.toString('latin1');
        // live updates have no end of their own
        if (String(answer.headers['content-type']).includes('event-stream')) answer.destroy();
      });
      answer.on('close', done);
      answer.on('error', done);
    });
    asked.on('error', lost);
    asked.setTimeout(30_000, () => asked.destroy());
    asked.end(body);
  });
}

/** Sends so many requests, drawn with this seed, a few at a time; tells of each answer what `look` makes of it. */
export async function hostileVisit(
  target: Target,
  { requests, seed }: { requests: number; seed: number },
  look: (answered: Answered) => string | null,
): Promise<{ statuses: Record<number, number>; complaints: string[] }> {
  const dice = diceOf(seed);
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const statuses: Record<number, number> = {};
  const complaints: string[] = [];
  let number = 0;
  const worker = async (): Promise<void> => {
    while (number < requests) {
      const mine = number++;
      const { sender, ...sent } = drawn(dice, target);
      const { status, text } = await ask(target, agent, sent);
      statuses[status] = (statuses[status] ?? 0) + 1;
      const complaint = look({ number: mine, sender, sent, status, text });
      if (complaint !== null)
        complaints.push(`#${String(mine)} ${sender} ${sent.method} ${sent.path.slice(0, 160)}: ${complaint}`);
    }
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  agent.destroy();
  return { statuses, complaints };
}
