import { sql, type RawBuilder } from 'kysely';
import { followedKey, type FollowedNoun } from '../../shared/follow.ts';
import type { Noun } from '../../shared/nouns.ts';
import { ofEvidence, ofFinding } from './changed.ts';
import { scopeCondition, type World } from './world.ts';

/* What others changed in the records that somebody follows: a read over all versions, which no repository may name. */

type Places = Partial<Record<FollowedNoun, RawBuilder<unknown>>>;

const own = (column: string): RawBuilder<unknown> => sql`v.${sql.ref(column)}`;
const organisation = own('organisation_id');
const value = own('value_id');
const pilot = own('pilot_id');

const behindFinding: Places = {
  organisation: ofFinding('organisation_id'),
  value: ofFinding('value_id'),
  pilot: ofFinding('pilot_id'),
  finding: own('finding_id'),
};

/** In which followed records a change of each noun is news. */
const placesOf: Partial<Record<Noun, Places>> = {
  organisation: { organisation: own('id') },
  participation: { organisation },
  contact: { organisation },
  pilot: { organisation, pilot: own('id') },
  examination: { organisation, value, pilot },
  finding: { organisation, value, pilot, finding: own('id') },
  evidence: behindFinding,
  attachment: {
    organisation: ofEvidence('organisation_id'),
    value: ofEvidence('value_id'),
    pilot: ofEvidence('pilot_id'),
    finding: ofEvidence('id'),
  },
  comparison: behindFinding,
  action: { organisation, value, pilot },
  position: { organisation, value },
  release: { organisation, pilot, finding: own('finding_id') },
  value: { value: own('id') },
  statement: { value, statement: own('id') },
  statement_link: { statement: own('statement_id') },
  statement_rating: { statement: own('statement_id') },
  remark: { organisation, value, pilot, finding: own('finding_id'), statement: own('statement_id') },
};

// nothing, in the collation that ids have
const none = sql`nullif(v.id, v.id)`;
const columns = ['organisation', 'pilot', 'value', 'finding', 'statement'] as const satisfies readonly FollowedNoun[];

/** A record that somebody else changed last, in a followed record. */
export type Touched = { id: string; last: number; at: string; noun: Noun } & Record<`in_${FollowedNoun}`, string | null>;

interface Asked {
  /** the ids that are followed, by noun */
  followed: ReadonlyMap<FollowedNoun, readonly string[]>;
  from: number;
  personId: string;
  limit: number;
}

function touched(world: World, noun: Noun, { followed, from, personId }: Asked): RawBuilder<unknown> | undefined {
  const places = placesOf[noun] ?? {};
  const asked = columns.flatMap((column) => {
    const place = places[column];
    const ids = followed.get(column) ?? [];
    return place === undefined || ids.length === 0 ? [] : [sql`${place} in (${sql.join(ids)})`];
  });
  if (asked.length === 0) return undefined;
  const table = sql.table(`${noun}_version`);
  const limit = scopeCondition(world, noun, 'v') ?? sql`1 = 1`;
  const named = columns.map((column) => sql`${places[column] ?? none} as ${sql.ref(`in_${column}`)}`);
  return sql`select ${sql.lit(noun)} as noun, v.id, t.last, c.at, ${sql.join(named)}
    from (select id, max(revision) as last from change_item where noun = ${sql.lit(noun)} and revision > ${from} and revision <= ${world.revision} group by id) t
    join ${table} v on v.id = t.id and v.revision = (select max(x.revision) from ${table} x where x.id = t.id and x.revision <= ${world.revision})
    join change c on c.revision = t.last
    where c.person_id <> ${personId} and ${limit} and (${sql.join(asked, sql` or `)})`;
}

/** What others changed after a revision in records that are followed, the latest first, at most `limit`; what the viewer may know, and nothing of their own. */
export async function touchedIn(world: World, asked: Asked): Promise<Touched[]> {
  const parts = (Object.keys(placesOf) as Noun[]).flatMap((noun) => touched(world, noun, asked) ?? []);
  if (parts.length === 0) return [];
  const { rows } =
    await sql<Touched>`select * from (${sql.join(parts, sql` union all `)}) u order by u.last desc, u.noun, u.id limit ${asked.limit}`.execute(
      world.db,
    );
  return rows;
}

/** The keys of the followed records that a change is news in. */
export function newsIn(one: Touched): string[] {
  return columns.flatMap((noun) => {
    const id = one[`in_${noun}`];
    return id === null ? [] : [followedKey({ noun, id })];
  });
}
