import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, expect, it } from 'vitest';
import type { WorldSize } from '../../seed/demo-world.ts';
import { fillDemo } from '../../seed/demo.ts';
import { openDatabase, type Database } from '../../server/db/open.ts';
import { checkFiles } from '../../server/db/verify-files.ts';
import { verify } from '../../server/db/verify.ts';
import { sniffedType } from '../../server/imports/sniff.ts';
import { comparisonVerdicts } from '../../shared/nouns.ts';
import { crosswalkRows } from '../../shared/integration.ts';
import { read } from '../../server/db/world.ts';
import { callerAs, engines, freshCopy, testClock, worldAs } from '../support/worlds.ts';

const small: WorldSize = { organisations: 12, findings: 400 };
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

async function filled(engine: (typeof engines)[number], size?: WorldSize): Promise<Database> {
  const folder = mkdtempSync(join(tmpdir(), 'pilotmonitor-demo-'));
  folders.push(folder);
  const database = await openDatabase(await freshCopy(engine, 'reference'), testClock, folder);
  await fillDemo(database, size);
  return database;
}

/** The pieces of evidence with a file, as a reader of their findings sees them. */
async function filesOf(database: Database) {
  const rows = await database.read
    .selectFrom('attachment_version')
    .select(['file_name', 'media_type', 'size', 'sha256'])
    .where('sha256', 'is not', null)
    .orderBy('file_name')
    .execute();
  return rows;
}

it.each(engines)(
  'the large example world has real files behind findings, marked as an example and the same every time (%s)',
  async (engine) => {
    const [first, second] = [await filled(engine, small), await filled(engine, small)];
    const files = await filesOf(first);
    expect(files).toHaveLength(5);
    expect(await filesOf(second)).toEqual(files);
    for (const { file_name: name, media_type: type, size, sha256 } of files) {
      const kept = await first.files.fetch(sha256 ?? '');
      if (kept.state !== 'there') throw new Error(`${String(name)} is ${kept.state}`);
      expect([kept.bytes.length, await sniffedType(name ?? '', kept.bytes)]).toEqual([size, type]);
      expect(kept.bytes.toString('latin1')).toContain('VOORBEELD: verzonnen inhoud');
    }
    expect([await checkFiles(first), (await verify(first)).alterations]).toEqual([[], []]);
    await first.close();
    await second.close();
  },
);

it.each(engines)('it calls no value with a finding anything but examined (%s)', async (engine) => {
  const database = await filled(engine);
  const world = await worldAs(database, 'reader');
  const found = await read(world, 'finding').selectFrom('finding').select(['pilot_id', 'value_id', 'state']).execute();
  const examined = await read(world, 'examination').selectFrom('examination').select(['pilot_id', 'value_id', 'state']).execute();
  const states = new Map(examined.map((row) => [`${row.pilot_id} ${row.value_id}`, row.state]));
  const submitted = found.filter(({ state, value_id: value }) => state !== 'draft' && value !== null);
  expect(submitted.length).toBeGreaterThan(100);
  const others = submitted.filter((row) => states.get(`${row.pilot_id} ${String(row.value_id)}`) !== 'examined');
  expect(others).toEqual([]);
  await database.close();
});

it.each(engines)(
  'it holds recorded verdicts of every kind beside those that follow from the kind of finding (%s)',
  async (engine) => {
    const database = await filled(engine, small);
    const rows = crosswalkRows(await callerAs(database, 'reader').integration.page({}));
    for (const verdict of comparisonVerdicts) {
      const said = rows.filter((row) => row.verdict === verdict);
      expect([verdict, said.some(({ findings, derived }) => findings > derived)]).toEqual([verdict, true]);
    }
    expect(rows.some(({ derived }) => derived > 0)).toBe(true);
    expect(rows.some(({ itemId }) => itemId !== null)).toBe(true);
    await database.close();
  },
);

it.each(engines)(
  'it holds what people would have done: a kept moment that verifies, a deelconclusie that two judged, releases, a question (%s)',
  async (engine) => {
    const database = await filled(engine);
    const programme = callerAs(database, 'programme');
    const { rows } = await programme.statements.page({});
    const shown = rows.map(({ id, state, look, ratings }) => [id, state, look, ratings.map(({ level }) => level)]);
    expect(shown.sort()).toEqual([
      ['dc-1', 'adopted', false, ['moderate', 'low']],
      ['dc-2', 'draft', false, ['moderate']],
      ['dc-3', 'draft', false, []],
    ]);
    const check = await programme.snapshots.check({ id: 'stand-ronde-1' });
    expect([check.digestHolds, check.chainHolds, check.alteredCount]).toEqual([true, true, 0]);
    const released = async (organisation: string): Promise<number[]> => {
      const { counts } = await programme.releases.page({ organisation });
      return [counts.pilot.released, counts.finding.released, counts.position.released];
    };
    expect([await released('vb-013'), await released('vb-002')]).toEqual([
      [2, 8, 1],
      [0, 0, 0],
    ]);
    expect((await programme.remarks.page({ noun: 'value', id: 'inclusiviteit' })).threads).toHaveLength(1);
    expect((await verify(database)).alterations).toEqual([]);
    await database.close();
  },
);

it.each(engines)('its checked findings are complete, and its findings are of the days of their pilot (%s)', async (engine) => {
  const database = await filled(engine);
  const { rows } = await sql<{ checked: number; bare: number; outside: number }>`select count(*) as checked,
      sum(case when not exists (select 1 from evidence_version e where e.finding_id = f.id) then 1 else 0 end) as bare,
      sum(case when f.date < p.start_date or f.date > p.end_date then 1 else 0 end) as outside
    from finding_version f join pilot_version p on p.id = f.pilot_id where f.state = 'checked'`.execute(database.read);
  const [{ checked, bare, outside } = { checked: 0, bare: 1, outside: 1 }] = rows;
  expect([Number(checked) > 300, Number(bare), Number(outside)]).toEqual([true, 0, 0]);
  await database.close();
});
