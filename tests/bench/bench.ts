import Sqlite from 'better-sqlite3';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillDemo } from '../../seed/demo.ts';
import { loadReference } from '../../seed/reference.ts';
import { openDatabase, type Database } from '../../server/db/open.ts';
import { openWorld } from '../../server/db/world.ts';
import { registry } from '../../server/exports/registry.ts';
import { writeTable } from '../../server/exports/sheets.ts';
import { createCaller } from '../../server/router.ts';
import { sayIn } from '../../server/texts.ts';
import { leaveOneOut } from '../../shared/evidence/robustness.ts';
import { distributionOf } from '../../shared/evidence/summary.ts';
import { tryAnswers } from '../../shared/evidence/trials.ts';
import { findingsTable } from '../../shared/findings-table.ts';
import { scopeOf, type Viewer } from '../../shared/policy.ts';
import { everyFinding } from '../../server/findings/repository.ts';
import { adding } from './adding.ts';
import { inTurn, line } from './measure.ts';
import { AGED, questions, rawRunner } from './questions.ts';
import { cachedBesideBare } from './serve.ts';

/*
 * npm run bench [sizes…]: every figure beside the raw limit in the same run, as a ratio. Not a test: a shared machine is too noisy
 * for a verdict, but a ratio taken in turn holds.
 */
const root = join(import.meta.dirname, '../..');
const reader: Viewer = { personId: 'bench', role: 'reader', organisationId: null, layer: null };
const sizes = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => size > 0);
const say = sayIn('nl');

async function uncached(database: Database, raw: Sqlite.Database): Promise<void> {
  const ask = createCaller({ database, viewer: reader, locale: 'nl', say });
  console.log(line(['uncached', 'product ms', 'raw SQL ms', 'ratio']));
  for (const question of questions) {
    const { name, sql, figures } = question;
    const { a, b, ratio } = await inTurn(15, () => question.ask(ask), rawRunner(raw, [...sql, ...(figures ?? [])]));
    console.log(line([name, a, b, ratio]));
    if (figures === undefined) continue;
    const rows = await inTurn(15, () => question.ask(ask), rawRunner(raw, sql));
    console.log(line([`  beside its rows alone`, rows.a, rows.b, rows.ratio]));
  }
}

/** All findings as CSV, beside reading the same columns with hand-written SQL and joining them with semicolons. */
async function everything(database: Database, raw: Sqlite.Database): Promise<void> {
  const world = await openWorld(database, scopeOf(reader));
  const facts = {
    say,
    language: 'nl' as const,
    mark: null,
    permalink: 'http://localhost/',
    revision: 1,
    date: '2026-11-24',
    selection: [],
  };
  const product = async (): Promise<number> => {
    let bytes = 0;
    for await (const chunk of writeTable(findingsTable, everyFinding(world, {}), { format: 'csv', facts }).chunks)
      bytes += chunk.length;
    return bytes;
  };
  const open = 'until = 9007199254740991';
  const statement = raw
    .prepare(
      `select f.date, o.name, p.title, coalesce(v.name, r.name, u.name), v.name_status, f.kind, f.text, f.relevance, f.applicability, f.advice,
    f.text_proposal, m.name, m.name_status, w.name, w.name_status, k.name, f.effect, (select count(*) from evidence_version e where e.finding_id = f.id and e.${open}),
    (select ${AGED} from evidence_version e cross join attachment_version a where e.finding_id = f.id and e.${open} and a.evidence_id = e.id and a.${open}), f.reference from finding_version f
    join organisation_version o on o.id = f.organisation_id and o.${open} join pilot_version p on p.id = f.pilot_id and p.${open}
    left join value_version v on v.id = f.value_id and v.${open} left join principle_version r on r.id = f.principle_id and r.${open}
    left join foundation_version u on u.id = f.foundation_id and u.${open} left join value_version m on m.id = f.merge_value_id and m.${open} left join value_version w on w.id = f.other_value_id and w.${open}
    left join framework_version k on k.id = f.framework_id and k.${open} where f.${open} and f.state <> 'draft' order by f.date desc, f.id`,
    )
    .raw();
  const plain = (): number => {
    let bytes = 0;
    for (const row of statement.iterate() as Iterable<unknown[]>) bytes += Buffer.from(`${row.join(';')}\r\n`).length;
    return bytes;
  };
  const { a, b, ratio } = await inTurn(3, product, plain);
  console.log(line(['csv of all findings', a, b, ratio]));
}

/** Pages as they were some changes ago, beside the same pages now; both uncached. */
async function past(database: Database): Promise<void> {
  const ask = createCaller({ database, viewer: reader, locale: 'nl', say });
  const { revision } = await database.head();
  const then = { revision: revision - 20 };
  console.log(line(['as of an earlier revision', 'then ms', 'now ms', 'ratio']));
  const pages = {
    'overview with the matrix': (at: object) => ask.overview.page(at),
    'how binding': (at: object) => ask.bindingness.page(at),
    'a page of findings': (at: object) => ask.findings.page({ value: 'privacy', ...at }),
  };
  for (const [name, page] of Object.entries(pages)) {
    const now = (): Promise<unknown> => page({});
    const { a, b, ratio } = await inTurn(15, () => page(then), now);
    console.log(line([name, a, b, ratio]));
  }
}

async function measure(findings: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'pilotmonitor-bench-'));
  const file = join(folder, 'pilotmonitor.sqlite');
  const database = await openDatabase(file);
  await loadReference(database, join(root, 'seed/domain'));
  await fillDemo(database, { organisations: 30, findings });
  console.log(`\n${String(findings)} findings of 30 organisations (${String(registry.size)} tables to download)`);
  const raw = new Sqlite(file, { readonly: true });
  raw.pragma('cache_size = -65536');
  raw.pragma('mmap_size = 1073741824');
  await uncached(database, raw);
  await everything(database, raw);
  await adding(database, file);
  await past(database);
  raw.close();
  await database.close();
  console.log(line(['cached, ten clients', 'product /s', 'bare /s', 'share', 'kB']));
  for (const { path, bytes, product, bare } of await cachedBesideBare(
    folder,
    questions.map(({ path }) => path),
  )) {
    console.log(line([/\/trpc\/([\w.]+)/.exec(path)?.[1] ?? path, product, bare, product / bare, bytes / 1000]));
  }
  rmSync(folder, { recursive: true, force: true });
}

/** What an answer of 200 organisations hangs on: every one left out, every shift tried. Pure, so without a raw limit beside it. */
async function hanging(): Promise<void> {
  const answers = Array.from({ length: 200 }, (_, i) => ({ organisationId: String(i), step: (i * 7) % 5, floor: 0, ceiling: 4 }));
  const rows = distributionOf(answers, 5);
  const { a } = await inTurn(
    50,
    () => [leaveOneOut(rows), tryAnswers(answers, 5)],
    () => undefined,
  );
  console.log(`\n${line(['200 organisations: hangs on', a])} ms`);
}

await hanging();
if (!existsSync(join(root, 'dist/server/main.js'))) throw new Error('Build first: npm run build');
for (const size of sizes.length > 0 ? sizes : [1_000, 10_000, 100_000]) await measure(size);
