import { changesFilterSchema, changesTable, type ChangeLine, type ChangesFilter } from '../../shared/changes.ts';
import { compareFilterSchema, transitionRows, transitionsTable } from '../../shared/compare.ts';
import { deedsFilterSchema, deedsTable, type DeedLine, type DeedsFilter } from '../../shared/deeds.ts';
import { snapshotsFilterSchema, snapshotsTable } from '../../shared/snapshots.ts';
import { listed, type Asked } from './asked.ts';

const PART = 1_000;

/** Everything that changed, in parts, so that a load of thousands of records is never in memory together. */
async function* everyChange({ ask, moment }: Asked, filter: ChangesFilter): AsyncGenerator<ChangeLine[]> {
  for (let page = 1; ; page += 1) {
    const { lines, pages } = await ask.changes.page({ ...filter, ...moment, page, size: PART });
    yield lines;
    if (page >= pages) return;
  }
}

/** Everything that was done, in parts, newest first. */
async function* everyDeed({ ask, moment }: Asked, filter: DeedsFilter): AsyncGenerator<DeedLine[]> {
  for (let before: number | null | undefined; before !== null;) {
    const { lines, next } = await ask.deeds.page({
      ...filter,
      ...moment,
      ...(before === undefined ? {} : { before }),
      size: PART,
    });
    yield lines;
    before = next;
  }
}

/** The tables of the pages about time. */
export const timeTables = [
  listed({
    table: snapshotsTable,
    schema: snapshotsFilterSchema,
    page: '/standen',
    rows: async ({ ask, moment }) => (await ask.snapshots.page(moment)).snapshots,
  }),
  listed({
    table: changesTable,
    schema: changesFilterSchema,
    page: '/veranderd',
    rows: (asked, filter) => everyChange(asked, filter),
  }),
  listed({
    table: deedsTable,
    schema: deedsFilterSchema,
    page: '/verslag',
    rows: (asked, filter) => everyDeed(asked, filter),
  }),
  listed({
    table: transitionsTable,
    schema: compareFilterSchema,
    page: '/vergelijk',
    rows: async ({ ask, moment, say }, filter) => {
      const page = await ask.compare.page({ ...filter, ...moment });
      return transitionRows(page, page.subjects, say);
    },
  }),
] as const;
