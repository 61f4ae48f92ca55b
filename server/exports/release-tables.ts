import { findingsFilterSchema, type FindingRow, type FindingsFilter } from '../../shared/findings.ts';
import { findingsTable } from '../../shared/findings-table.ts';
import { positionsFilterSchema, positionsTable, type PositionRow, type PositionsFilter } from '../../shared/positions.ts';
import { releasesTable } from '../../shared/release-words.ts';
import { releasesFilterSchema, type ReleaseRow, type ReleasesFilter } from '../../shared/releases.ts';
import type { Column, Table } from '../../shared/table.ts';
import { releasedIds } from '../db/released.ts';
import type { World } from '../db/world.ts';
import { listPositions } from '../evidence/rows.ts';
import { everyFinding } from '../findings/repository.ts';
import { listed, type Asked } from './asked.ts';

const PART = 1_000;

/** Everything an organisation submitted, with how each stands, in parts. */
async function* everyRelease({ ask, moment }: Asked, filter: ReleasesFilter): AsyncGenerator<ReleaseRow[]> {
  for (let page = 1; ; page += 1) {
    const { rows, pages } = await ask.releases.page({ ...filter, ...moment, page, size: PART });
    yield rows;
    if (page >= pages) return;
  }
}

interface Marked {
  released: boolean;
}

/** A table as a file has it: what is known of it only there, whether each record may be public as it is now, comes last. */
function marked<Row>(table: Table<Row>): Table<Row & Marked> {
  const label = 'releases.column.released';
  const last: Column<Marked> = { id: 'released', label, value: (row, say) => say(row.released ? 'common.yes' : 'common.no') };
  return { ...table, columns: [...table.columns, last] };
}

/** Findings in parts, each with whether it is released; that is asked once for all, and written on the rows, as copies of them would cost. */
async function* markedFindings(world: World, filter: FindingsFilter): AsyncGenerator<(FindingRow & Marked)[]> {
  const released = await releasedIds(world, 'finding');
  for await (const rows of everyFinding(world, filter))
    yield rows.map((row) => Object.assign(row, { released: released.has(row.id) }));
}

/** Positions, each with whether it is released. */
async function markedPositions(world: World, filter: PositionsFilter): Promise<(PositionRow & Marked)[]> {
  const released = await releasedIds(world, 'position');
  return (await listPositions(world, filter)).map((row) => ({ ...row, released: released.has(row.id) }));
}

/** The table of the page on which an organisation releases, and those whose records it releases. */
export const releaseTables = [
  listed({
    table: marked(findingsTable),
    schema: findingsFilterSchema,
    page: '/bevindingen',
    rows: ({ world }, filter) => markedFindings(world, filter),
  }),
  listed({
    table: marked(positionsTable),
    schema: positionsFilterSchema,
    page: '/standpunten',
    rows: ({ world }, filter) => markedPositions(world, filter),
  }),
  listed({
    table: releasesTable,
    schema: releasesFilterSchema,
    page: '/vrijgeven',
    rows: (asked, filter) => everyRelease(asked, filter),
  }),
] as const;
