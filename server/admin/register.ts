import { sql } from 'kysely';
import { typeGroup } from '../../shared/evidence/answers.ts';
import {
  countsInOrder,
  REGISTER_PAGE,
  registerParts,
  type RegisterCount,
  type RegisterFilter,
  type RegisterPage,
  type RegisterPart,
  type RegisterRow,
  type RegisterSource,
} from '../../shared/register.ts';
import { namesContain } from '../db/organisation-names.ts';
import { inRegister } from '../db/stages.ts';
import { read, type World } from '../db/world.ts';

/** Everything a filter asks but the part and the page. */
function selected(world: World, filter: RegisterFilter) {
  let query = read(world, 'organisation').selectFrom('organisation');
  if (filter.layer !== undefined) query = query.where('organisation.layer', 'in', filter.layer);
  if (filter.type !== undefined) query = query.where('organisation.type', 'in', filter.type);
  if (filter.network === 'none')
    query = query.where('organisation.layer', '=', 'gemeente').where('organisation.network', 'is', null);
  else if (filter.network !== undefined) query = query.where('organisation.network', '=', filter.network);
  for (const holds of namesContain(filter.q ?? '')) query = query.where(holds);
  return query;
}

/** A filter's rows by sort key and id, without paging. */
function rowsOf(world: World, filter: RegisterFilter) {
  return selected(world, filter)
    .where(inRegister(world, filter.part ?? 'core'))
    .leftJoin('organisation as successor', 'successor.id', 'organisation.successor_id')
    .leftJoin('organisation as province', 'province.id', 'organisation.province_id')
    .select([
      ...(['organisation.id', 'organisation.name', 'organisation.type', 'organisation.layer', 'organisation.network'] as const),
      ...([
        'province.short_name as province',
        'organisation.begin_date as beginDate',
        'organisation.end_date as endDate',
      ] as const),
      ...(['organisation.successor_id as successorId', 'successor.name as successor'] as const),
      ...(['organisation.source', 'organisation.invented', 'organisation.revision'] as const),
    ])
    .orderBy('organisation.sort_key')
    .orderBy('organisation.id');
}

/** Every organisation a filter selects, for the download. */
export function allOfRegister(world: World, filter: RegisterFilter): Promise<RegisterRow[]> {
  return rowsOf(world, filter).execute();
}

async function sortKeyOf(world: World, id: string): Promise<string | undefined> {
  const row = await read(world, 'organisation')
    .selectFrom('organisation')
    .select('sort_key')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.sort_key;
}

/** One page; a cursor that is no longer there begins anew. */
async function pageOfRegister(world: World, filter: RegisterFilter): Promise<RegisterRow[]> {
  const { after } = filter;
  const key = after === undefined ? undefined : await sortKeyOf(world, after);
  let query = rowsOf(world, filter).limit(REGISTER_PAGE + 1);
  if (after !== undefined && key !== undefined) {
    query = query.where(
      sql<boolean>`(organisation.sort_key > ${key} or (organisation.sort_key = ${key} and organisation.id > ${after}))`,
    );
  }
  return query.execute();
}

async function countPart(world: World, filter: RegisterFilter, part: RegisterPart): Promise<number> {
  const query = selected(world, filter).where(inRegister(world, part));
  return (await query.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()).n;
}

/** How many organisations a filter leaves in each part of the register, whatever its own part. */
export async function countParts(world: World, filter: RegisterFilter): Promise<Record<RegisterPart, number>> {
  const counts = await Promise.all(registerParts.map(async (part) => [part, await countPart(world, filter, part)] as const));
  return Object.fromEntries(counts) as Record<RegisterPart, number>;
}

/** The core of the register per type, today's and ended ones apart. */
export async function countRegister(world: World): Promise<RegisterCount[]> {
  const of = (part: RegisterPart) =>
    read(world, 'organisation')
      .selectFrom('organisation')
      .where(inRegister(world, part))
      .groupBy(['organisation.layer', 'organisation.network'])
      .select((eb) => ['organisation.layer', 'organisation.network', eb.fn.countAll<number>().as('n')])
      .execute();
  const [current, ended] = [await of('core'), await of('ended')];
  const counts = new Map<RegisterCount['type'], RegisterCount>();
  const countOf = (row: (typeof current)[number]): RegisterCount => {
    const type = typeGroup(row);
    const count = counts.get(type) ?? { type, current: 0, ended: 0 };
    counts.set(type, count);
    return count;
  };
  for (const row of current) countOf(row).current += row.n;
  for (const row of ended) countOf(row).ended += row.n;
  return countsInOrder([...counts.values()]);
}

/** Where the register comes from, with how many organisations each source gave; umbrella organisations are in no register. */
export function listSources(world: World): Promise<RegisterSource[]> {
  return read(world, 'organisation')
    .selectFrom('organisation')
    .where('organisation.type', '<>', 'koepel')
    .groupBy('organisation.source')
    .select((eb) => ['organisation.source', eb.fn.countAll<number>().as('organisations')])
    .orderBy('organisations', 'desc')
    .orderBy('organisation.source')
    .execute();
}

/** The register: one page of the part asked, what the other parts hold, the counts and the sources. */
export async function registerPage(world: World, filter: RegisterFilter): Promise<RegisterPage> {
  const found = await pageOfRegister(world, filter);
  const rows = found.slice(0, REGISTER_PAGE);
  const parts = await countParts(world, filter);
  return {
    rows,
    total: parts[filter.part ?? 'core'],
    next: found.length > REGISTER_PAGE ? (rows.at(-1)?.id ?? null) : null,
    parts,
    counts: await countRegister(world),
    sources: await listSources(world),
  };
}
