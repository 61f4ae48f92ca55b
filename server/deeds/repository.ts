import { sql } from 'kysely';
import { changeNouns, type ChangeLine, type ChangeNoun } from '../../shared/changes.ts';
import type { DeedChoices, DeedLine, DeedRecords, DeedsFilter, DeedsPage } from '../../shared/deeds.ts';
import { changedIn } from '../db/changed.ts';
import { isLoad, visibleChange, visibleItems } from '../db/past.ts';
import { personShown } from '../db/persons.ts';
import { amsterdamDate, endOfDay, type World } from '../db/world.ts';

export const PAGE = 50;

const dayBefore = (day: string): string => new Date(Date.parse(`${day}T12:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** The changes of a filter of which this viewer may know something, as a condition on `c`. */
function asked(world: World, { person, command, noun, from, to, before }: DeedsFilter) {
  const conditions = [
    sql`c.revision <= ${world.revision}`,
    ...(before === undefined ? [] : [sql`c.revision < ${before}`]),
    ...(person === undefined ? [] : [sql`c.person_id = ${person}`]),
    ...(command === undefined ? [] : [sql`c.command = ${command}`]),
    ...(from === undefined ? [] : [sql`c.at >= ${endOfDay(dayBefore(from))}`]),
    ...(to === undefined ? [] : [sql`c.at < ${endOfDay(to)}`]),
    visibleChange(world, noun),
  ];
  return sql.join(conditions, sql` and `);
}

type Head = Omit<DeedLine, 'records' | 'day'>;

/** One page of what was done, newest first, with what each change touched as far as this viewer may know. */
export async function deedsPage(world: World, filter: DeedsFilter & { size?: number | undefined }): Promise<DeedsPage> {
  const size = filter.size ?? PAGE;
  const { rows } = await sql<Head>`select c.revision, c.at, ${personShown('p')} as person, c.command, c.reason, c.undoes
    from change c join person p on p.id = c.person_id where ${asked(world, filter)}
    order by c.revision desc limit ${size + 1}`.execute(world.db);
  const heads = rows.slice(0, size);
  // a load touches thousands of records of everyone
  const looked = heads.filter(({ command }) => !isLoad(command)).map(({ revision }) => revision);
  const items = looked.length === 0 ? [] : await visibleItems(world, looked);
  const lines = heads.map((head) => ({
    ...head,
    day: amsterdamDate(head.at),
    records: items.filter(({ revision }) => revision === head.revision).map(({ noun, n }) => ({ noun, n })),
  }));
  return { lines, next: rows.length > size ? (heads.at(-1)?.revision ?? null) : null };
}

/** Who did something of which this viewer may know, and with which commands. */
export async function deedChoices(world: World): Promise<DeedChoices> {
  const { rows } = await sql<{ id: string; name: string; command: string }>`
    select distinct p.id, ${personShown('p')} as name, c.command from change c join person p on p.id = c.person_id
    where ${asked(world, {})} order by 2, 1, 3`.execute(world.db);
  const persons = new Map(rows.map(({ id, name }) => [id, name]));
  return {
    persons: [...persons].map(([id, name]) => ({ id, name })),
    commands: [...new Set(rows.map(({ command }) => command))].sort(),
  };
}

type Found = Awaited<ReturnType<typeof changedIn<ChangeNoun>>>[number];

function recordLine(found: Found, { day: at, person }: DeedLine): ChangeLine {
  const { noun, id, label, organisation, value, changes } = found;
  const what = found.holds === 0 ? 'withdrawn' : found.known === 1 ? 'changed' : 'made';
  const { organisation_id: organisationId, value_id: valueId, value_status: valueStatus } = found;
  return { noun, id, label, organisation, value, changes, what, at, person, organisationId, valueId, valueStatus };
}

/** The records one change touched, as they were right after it; none where this viewer may know nothing of it, and of a load. */
export async function deedRecords(world: World, change: number): Promise<DeedRecords> {
  const { lines } = await deedsPage(world, { before: change + 1, size: 1 });
  const deed = lines.find(({ revision }) => revision === change);
  const total = deed?.records.reduce((sum, { n }) => sum + n, 0) ?? 0;
  if (deed === undefined || total === 0) return { records: [], total: 0 };
  const found = await changedIn(world, changeNouns, change);
  return { records: found.map((one) => recordLine(one, deed)), total };
}
