import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { dryRun, load, type Workbook } from '../../server/imports/load.ts';
import { loaderOf } from '../../server/imports/reference.ts';
import { readSpreadsheet } from '../../server/imports/spreadsheet.ts';
import { ensurePerson } from '../../server/db/persons.ts';
import { headOf, read } from '../../server/db/world.ts';
import type { Database } from '../../server/db/open.ts';
import { onEveryEngine, viewerAs, worldAs } from '../support/worlds.ts';

const sample = async (extension: 'ods' | 'xlsx') =>
  readSpreadsheet(readFileSync(join(import.meta.dirname, `../support/pilotresultaten-voorbeeld.${extension}`)), `a.${extension}`);

async function workbookOf(database: Database, extension: 'ods' | 'xlsx', role = 'programme'): Promise<Workbook> {
  const loader = loaderOf(viewerAs(role));
  await ensurePerson(database, { id: loader.personId, name: null });
  return { sheets: await sample(extension), loader };
}

const choice = { kind: 'example', withoutWrong: false } as const;

onEveryEngine('the workbook that came with the assignment', 'reference', (database) => {
  it('is planned without storing anything', async () => {
    const before = await headOf(database());
    const { plan, dataset } = await dryRun(database(), await workbookOf(database(), 'ods'));
    expect(plan.problems).toEqual([]);
    expect(plan.example).toBe(true);
    expect(dataset).toBe('undecided');
    expect(await headOf(database())).toEqual(before);
  });

  it('is stored in one revision, and marks the database as an example', async () => {
    const workbook = await workbookOf(database(), 'ods');
    const before = await headOf(database());
    const planned = await dryRun(database(), workbook);
    const { revision } = await load(database(), workbook, { planned, choice });
    expect(revision).toBe(before.revision + 1);
    const world = await worldAs(database(), 'programme');
    const count = async (noun: 'pilot' | 'finding' | 'examination' | 'position' | 'evidence' | 'round') => {
      const { n } = await read(world, noun)
        .selectFrom(noun as 'pilot')
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow();
      return n;
    };
    expect([await count('pilot'), await count('finding'), await count('position'), await count('round')]).toEqual([
      12, 125, 165, 1,
    ]);
    expect([await count('examination'), await count('evidence')]).toEqual([114, 61]);
    const dataset = await read(world, 'dataset').selectFrom('dataset').select('kind').executeTakeFirst();
    expect(dataset).toEqual({ kind: 'example' });
  });

  it('loaded again, as the other kind of file, changes nothing and raises no revision', async () => {
    const before = await headOf(database());
    const workbook = await workbookOf(database(), 'xlsx');
    const planned = await dryRun(database(), workbook);
    const tabs = Object.values(planned.plan.counts).map(({ added, changed, skipped }) => [added, changed, skipped]);
    expect(tabs).toEqual([
      [0, 0, 12],
      [0, 0, 145],
      [0, 0, 165],
    ]);
    await load(database(), workbook, { planned, choice });
    expect(await headOf(database())).toEqual(before);
  });
});
