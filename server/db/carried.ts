import { sql } from 'kysely';
import type { Carried } from '../../shared/carried.ts';
import { holdsAt, read, type World } from './world.ts';

/** That the judgements on an older value stand under a value: what the was-wordtlijst says, however many editions ago. */
export interface Origin {
  valueId: string;
  originId: string;
}

/**
 * The one rule of what is carried over: for every value of an edition the older values it comes from, along the was-wordtlijsten. A
 * judgement is never moved; it keeps the value it was given about, and is found under the new one through this. Each pair comes once,
 * also where a value was split and its parts merged again.
 */
export async function originsOf(world: World, editionId: string): Promise<Origin[]> {
  const { rows } = await sql<Origin>`
    with recursive stands (value_id, origin_id) as (
      select v.id, m.from_value_id
        from value_version v
        join mapping_version m on m.to_value_id = v.id and m.from_value_id is not null and ${holdsAt(world, 'm')}
        where v.edition_id = ${editionId} and ${holdsAt(world, 'v')}
      union
      select s.value_id, m.from_value_id
        from stands s
        join mapping_version m on m.to_value_id = s.origin_id and m.from_value_id is not null and ${holdsAt(world, 'm')}
    )
    select value_id as "valueId", origin_id as "originId" from stands order by value_id, origin_id`.execute(world.db);
  return rows;
}

interface Counted {
  originId: string | null;
  organisationId: string;
  n: number;
}

function countFindings(world: World, originIds: string[]): Promise<Counted[]> {
  return read(world, 'finding')
    .selectFrom('finding')
    .select((eb) => [
      'finding.value_id as originId',
      'finding.organisation_id as organisationId',
      eb.fn.countAll<number>().as('n'),
    ])
    .where('finding.value_id', 'in', originIds)
    .groupBy(['finding.value_id', 'finding.organisation_id', 'finding.state'])
    .execute();
}

async function countExamined(world: World, originIds: string[]): Promise<Map<string, number>> {
  const rows = await read(world, 'examination')
    .selectFrom('examination')
    .select((eb) => ['examination.value_id as id', eb.fn.countAll<number>().as('n')])
    .where('examination.value_id', 'in', originIds)
    .where('examination.state', '<>', 'not-examined')
    .groupBy('examination.value_id')
    .execute();
  return new Map(rows.map(({ id, n }) => [id, n]));
}

/** What stands under each value of these pairs, counted apart from its own findings; a value without origins is left out. */
export async function carriedUnder(world: World, origins: readonly Origin[]): Promise<Map<string, Carried>> {
  const originIds = [...new Set(origins.map(({ originId }) => originId))];
  if (originIds.length === 0) return new Map();
  const found = await countFindings(world, originIds);
  const examined = await countExamined(world, originIds);
  const valueIds = [...new Set(origins.map(({ valueId }) => valueId))];
  return new Map(
    valueIds.map((valueId): [string, Carried] => {
      const own = new Set(origins.filter((one) => one.valueId === valueId).map(({ originId }) => originId));
      const counts = found.filter(({ originId }) => originId !== null && own.has(originId));
      return [
        valueId,
        {
          findings: counts.reduce((sum, { n }) => sum + n, 0),
          organisations: new Set(counts.map(({ organisationId }) => organisationId)).size,
          examinations: [...own].reduce((sum, id) => sum + (examined.get(id) ?? 0), 0),
        },
      ];
    }),
  );
}
