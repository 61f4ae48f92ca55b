import { sql, type QueryCreator, type RawBuilder, type SqlBool } from 'kysely';
import type { Participation } from '../../shared/nouns.ts';
import type { Relations } from './schema.ts';
import { read, type World } from './world.ts';

/* What several pages ask of participation: the stage an organisation is in now, and which organisations count in the register. */

type Needed = Pick<Relations, 'organisation' | 'participation' | 'pilot'>;

/** `stage_now`: per organisation its latest stage. `pilots_of`: per organisation how many pilots it has; none is no row. */
interface StageRelations extends Needed {
  stage_now: Participation & { seq: number; revision: number; place: number };
  pilots_of: { organisation_id: string; n: number };
}

/**
 * The relations of a world with, per organisation, its stage and its number of pilots. The latest stage is the one with the latest
 * date and, on one date, the one recorded last. A date sorts as text, so '2021' comes before '2021-05'.
 */
export function readStages(world: World): QueryCreator<StageRelations> {
  const place = sql<number>`row_number() over (partition by participation.organisation_id order by participation.date desc, participation.seq desc)`;
  const creator = read(world, 'organisation', 'participation', 'pilot')
    .with('placed', (db) => db.selectFrom('participation').selectAll().select(place.as('place')))
    .with('stage_now', (db) => db.selectFrom('placed').selectAll().where('placed.place', '=', 1))
    .with('pilots_of', (db) =>
      db
        .selectFrom('pilot')
        .select((eb) => ['pilot.organisation_id', eb.fn.countAll<number>().as('n')])
        .groupBy('pilot.organisation_id'),
    );
  return creator as unknown as QueryCreator<StageRelations>;
}

export type RegisterPart = 'core' | 'others' | 'ended';

/** Every current organisation that is no umbrella: core and others together. */
export const CURRENT = 'current';

/**
 * Whether an organisation counts in a part of the register on the world's date. Core: current ministries, provincies, gemeenten,
 * waterschappen and, in an example, the invented organisations. Umbrella organisations are in no part.
 */
export function inRegister(world: World, part: RegisterPart | typeof CURRENT, alias = 'organisation'): RawBuilder<SqlBool> {
  const column = (name: string): RawBuilder<unknown> => sql.ref(`${alias}.${name}`);
  const core = sql`(${column('core')} = 1 or ${column('invented')} = 1)`;
  const current = sql`(${column('end_date')} is null or ${column('end_date')} > ${world.today})`;
  const begun = sql`(${column('begin_date')} is null or ${column('begin_date')} <= ${world.today})`;
  if (part === CURRENT)
    return sql<SqlBool>`${current} and case when ${core} then ${begun} else ${column('type')} <> 'koepel' end`;
  if (part === 'others') return sql<SqlBool>`not ${core} and ${column('type')} <> 'koepel' and ${current}`;
  return part === 'core' ? sql<SqlBool>`${core} and ${current} and ${begun}` : sql<SqlBool>`${core} and not ${current}`;
}
