import { registry } from '../../server/exports/registry.ts';
import type { Dice } from '../../seed/random.ts';

/* What a hostile visitor sends: values, inputs, paths and forms, drawn with dice so that a seed gives the same row again. */

const sql = [
  "' OR '1'='1",
  "'; DROP TABLE finding_version; --",
  '1) UNION SELECT token_hash FROM session --',
  '%_\\%',
  '"); VACUUM; --',
];
const markup = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '{{7*7}}',
  '${7*7}',
  'javascript:alert(1)',
  '<!--#exec cmd="id"-->',
];
const formulas = ['=HYPERLINK("http://elders.example")', '+cmd|/C calc!A0', '@SUM(1+1)', '-2+3', '\t=1+1'];
const paths = [
  '../../../etc/passwd',
  '..\\..\\data\\pilotmonitor.sqlite',
  '/proc/self/environ',
  'file:///etc/passwd',
  '%2e%2e%2fpackage.json',
  '\0',
  'C:\\x',
];
const strange = [
  '',
  ' ',
  '\u202Etxt.exe',
  '\uD800',
  'é'.normalize('NFD'),
  'ﷺ'.repeat(50),
  '\r\nSet-Cookie: x=1',
  'a'.repeat(5_000),
  '__proto__',
  'constructor',
];
const texts = [...sql, ...markup, ...formulas, ...paths, ...strange];
const numbers = [0, -1, 1.5, 1e308, -0, Number.MAX_SAFE_INTEGER, 2 ** 53, 9_999_999_999];

export const hostileText = (dice: Dice): string => dice.pick(texts);

function nested(depth: number): unknown {
  let value: unknown = 'diep';
  for (let i = 0; i < depth; i++) value = i % 2 === 0 ? [value] : { a: value };
  return value;
}

/** A text as part of an address; half a character becomes the sign that stands for one. */
export const encoded = (text: string): string => encodeURIComponent(Buffer.from(text).toString());

/** One value of any type. */
export function hostileValue(dice: Dice): unknown {
  return dice.pick<() => unknown>([
    () => hostileText(dice),
    () => hostileText(dice),
    () => dice.pick(numbers),
    () => null,
    () => dice.chance(50),
    () => Array.from({ length: dice.below(80) }, () => hostileText(dice)),
    () => ({ [hostileText(dice)]: hostileText(dice) }),
    () => nested(dice.pick([3, 200, 3_000])),
  ])();
}

const names = [
  ...[
    'id',
    'base',
    'state',
    'form',
    'q',
    'after',
    'revision',
    'peildatum',
    'day',
    'organisation',
    'value',
    'noun',
    'about',
    'kind',
    'text',
  ],
  ...[
    'reason',
    'findings',
    'hat',
    'email',
    'role',
    'layer',
    'round',
    'from',
    'to',
    'fields',
    'resolved',
    'finding',
    'snapshot',
    'person',
  ],
];

const asked = ['id', 'id', 'q', 'value', 'pilot', 'after', 'round', 'principle', 'framework', 'person'];

/** Input of a procedure as text: an object of hostile values, a wrong type, prototype keys, or no JSON at all. `known` are ids that exist. */
export function hostileInput(dice: Dice, known: readonly string[]): string {
  const fields = (): Record<string, unknown> =>
    Object.fromEntries(Array.from({ length: 1 + dice.below(6) }, () => [dice.pick(names), hostileValue(dice)]));
  return dice.pick<() => string>([
    () => JSON.stringify(fields()),
    // what most questions take, with a text that no database likes
    () => JSON.stringify({ [dice.pick(asked)]: hostileText(dice) }),
    () => JSON.stringify({ [dice.pick(asked)]: hostileText(dice) }),
    () => JSON.stringify({ noun: dice.pick(['finding', 'value', 'pilot']), id: hostileText(dice) }),
    () => JSON.stringify({ [dice.pick(['organisation', 'layer', 'kind'])]: [hostileText(dice)] }),
    () => JSON.stringify({ ...fields(), id: dice.pick(known), base: 1, reason: hostileText(dice) }),
    () => JSON.stringify({ noun: 'finding', id: dice.pick(known) }),
    () => JSON.stringify({ about: { noun: 'finding', id: dice.pick(known) }, kind: 'question', text: hostileText(dice) }),
    () => JSON.stringify(hostileValue(dice)),
    () => `{"__proto__":{"role":"administrator","viewer":{"role":"programme"}},"id":${JSON.stringify(hostileText(dice))}}`,
    () => '{"constructor":{"prototype":{"submitted":true}},"q":"x"}',
    () => dice.pick(['', '{', '[[[', 'undefined', '{"a":1,}', '\u0000', '{"id":"\\ud800"}', 'null', '"x"', '1e999']),
    () => `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
  ])();
}

const ofOne = [...registry.keys()].filter((table) => /^(pilot|statement|value)-/.test(table));

/** The file of a table on the page of one record that is not there. */
function fileOfNobody(dice: Dice, id: string): string {
  const table = dice.pick(ofOne);
  return `/download/${table}.csv?${String(table.split('-')[0])}=${dice.pick([id, 'nergens'])}`;
}

/** A path that should lead nowhere, or to a page without content. */
export function hostilePath(dice: Dice): string {
  const file = encoded(hostileText(dice)).replaceAll('%2F', dice.pick(['%2F', '/', '%252F']));
  const starts = [
    '/download/',
    '/assets/',
    '/bestanden/',
    '/workbooks/',
    '/paper.',
    '/trpc/',
    '/',
    '/.well-known/',
    '/mail/uit/',
    '/Download/',
  ];
  return dice.pick<() => string>([
    () => dice.pick(starts) + file,
    () => `${dice.pick(starts)}%E0%A4%A`,
    () => `${dice.pick(starts)}..%c0%af..%c0%afetc/passwd`,
    () => `${dice.pick(starts)}../../../../etc/passwd`,
    () => `/download/findings.csv?${file}=${file}&q[]=x&__proto__[x]=1`,
    () => `/download/findings.${dice.pick(['ods', 'csv', 'exe', 'CSV'])}?revision=${file}&peildatum=${file}`,
    () => fileOfNobody(dice, file),
    () => `/paper.json?round=${file}&snapshot=${file}&paper=${file}`,
    () => `/inloggen?naar=${file}&uitnodiging=${file}`,
    () => `/inloggen/terug?state=${file}&code=${file}&iss=${file}`,
    () => `/mail/uit?bewijs=${file}&bewijs=${file}`,
    () => `/${'a/'.repeat(2_000)}`,
    () => `//elders.example/${file}`,
    () => `/bevindingen?${'q=x&'.repeat(800)}`,
  ])();
}

/** A body of a form with a file that is not as it should be, and the content type it is sent with. */
export function hostileForm(dice: Dice): { type: string; body: Buffer } {
  const boundary = dice.pick(['x', '-'.repeat(60), 'a b', 'é', '']);
  const name = hostileText(dice).replaceAll(/[\r\n"]/g, '');
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/pdf\r\n\r\n`;
  const end = `\r\n--${boundary}--\r\n`;
  const bytes = dice.pick(['%PDF-1.4', 'PK\u0003\u0004', '<svg onload=alert(1)>', 'MZ', '', '=1+1;"', 'x'.repeat(60_000)]);
  const body = dice.pick([
    head + bytes + end,
    head + bytes,
    head + bytes + end + head + bytes + end,
    `--${boundary}\r\nContent-Disposition: form-data; name="finding"\r\n\r\nf1${end}`,
    `--${boundary}\r\n${'X-Veel: x\r\n'.repeat(3_000)}\r\n${end}`,
    `--${boundary}\r\nContent-Disposition: form-data\r\n\r\n${bytes}${end}`,
    `--${boundary}`,
    end,
    '',
  ]);
  const type = dice.pick([
    `multipart/form-data; boundary=${boundary}`,
    'multipart/form-data',
    `multipart/mixed; boundary=${boundary}`,
  ]);
  return { type: type.replaceAll(/[^\x20-\x7e]/g, '?'), body: Buffer.from(body) };
}
