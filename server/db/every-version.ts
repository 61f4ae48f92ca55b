import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Noun, Nouns } from '../../shared/nouns.ts';
import { ownColumns } from './history.ts';
import { FOREVER } from './schema.ts';
import type { World } from './world.ts';

/* Reads over all versions for matching what comes from outside with what is there or was. They ignore the scope: who loads may not
   see every draft, and must still not load it twice. What may be shown of them is up to the caller. */

export interface RecordVersion<N extends Noun> {
  row: Nouns[N];
  revision: number;
  current: boolean;
}

type Owned = 'pilot' | 'examination' | 'finding' | 'position';
type Stored = { revision: number; until: number } & object;

function versions<N extends Noun>(rows: readonly Stored[]): RecordVersion<N>[] {
  return rows.map((row) => ({
    row: ownColumns(row) as unknown as Nouns[N],
    revision: row.revision,
    current: row.until === FOREVER,
  }));
}

/** Versions of findings are found by their pilots: that index also holds what is closed. */
const ofOrganisation = (noun: Owned, organisationId: string): RawBuilder<SqlBool> =>
  noun === 'finding'
    ? sql`v.pilot_id in (select p.id from pilot_version p where p.organisation_id = ${organisationId})`
    : sql`v.organisation_id = ${organisationId}`;

/** Every version of the records of one organisation, by record, oldest first. */
export async function versionsOfOrganisation<N extends Owned>(
  world: World,
  noun: N,
  organisationId: string,
): Promise<RecordVersion<N>[]> {
  const { rows } = await sql<Stored>`select * from ${sql.table(`${noun}_version`)} v
    where ${ofOrganisation(noun, organisationId)} order by v.id, v.revision`.execute(world.db);
  return versions(rows);
}

/** Every version of what was recorded about frameworks with the findings of one organisation, by record, oldest first. */
export async function comparisonsOfOrganisation(world: World, organisationId: string): Promise<RecordVersion<'comparison'>[]> {
  const { rows } = await sql<Stored>`select * from comparison_version v
    where v.finding_id in (select v.id from finding_version v where ${ofOrganisation('finding', organisationId)})
    order by v.id, v.revision`.execute(world.db);
  return versions(rows);
}

/** What ever was evidence of the findings of one organisation, each text once. */
export async function evidenceOfOrganisation(
  world: World,
  organisationId: string,
): Promise<{ finding_id: string; text: string }[]> {
  const { rows } = await sql<{ finding_id: string; text: string }>`select distinct e.finding_id, e.text from evidence_version e
    where e.finding_id in (select v.id from finding_version v where ${ofOrganisation('finding', organisationId)})
    order by e.finding_id, e.text`.execute(world.db);
  return rows;
}

/** The names that things had before, by id; a name that holds now is not among them. */
export async function earlierNames(
  world: World,
  noun: 'organisation' | 'value' | 'principle' | 'foundation' | 'framework' | 'round',
): Promise<Map<string, string[]>> {
  const { rows } = await sql<{
    id: string;
    name: string;
  }>`select distinct old.id, old.name from ${sql.table(`${noun}_version`)} old
    join ${sql.table(`${noun}_version`)} now on now.id = old.id and now.until = ${sql.lit(FOREVER)}
    where old.until < ${sql.lit(FOREVER)} and old.name <> now.name order by old.id, old.name`.execute(world.db);
  const names = new Map<string, string[]>();
  for (const { id, name } of rows) names.set(id, [...(names.get(id) ?? []), name]);
  return names;
}
