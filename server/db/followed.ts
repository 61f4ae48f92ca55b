import { sql, type RawBuilder } from 'kysely';
import type { FollowedNoun } from '../../shared/follow.ts';
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

/** What others changed in one followed record since it was seen: in how many records, and when the last of it was. */
interface News {
  noun: FollowedNoun;
  id: string;
  changes: number;
  at: string;
}

interface Asked {
  /** the ids that are followed, by noun */
  followed: ReadonlyMap<FollowedNoun, readonly string[]>;
  from: number;
  personId: string;
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
  return sql`select t.last, c.at, ${sql.join(named)}
    from (select id, max(revision) as last from change_item where noun = ${sql.lit(noun)} and revision > ${from} and revision <= ${world.revision} group by id) t
    join ${table} v on v.id = t.id and v.revision = (select max(x.revision) from ${table} x where x.id = t.id and x.revision <= ${world.revision})
    join change c on c.revision = t.last
    where c.person_id <> ${personId} and ${limit} and (${sql.join(asked, sql` or `)})`;
}

/**
 * What others changed in each record that somebody follows, after `from` and since they saw it: what the viewer may know, and nothing of
 * their own. It is counted for each apart, so that much news in one hides nothing in another.
 */
export async function newsOf(world: World, asked: Asked): Promise<News[]> {
  const parts = (Object.keys(placesOf) as Noun[]).flatMap((noun) => touched(world, noun, asked) ?? []);
  if (parts.length === 0) return [];
  const counted = columns.map(
    (noun) => sql`select f.noun, f.record_id as id, count(*) as changes, max(u.at) as at from u join follow f
      on f.person_id = ${asked.personId} and f.noun = ${sql.lit(noun)} and f.record_id = ${sql.ref(`u.in_${noun}`)} and u.last > f.revision
      group by f.noun, f.record_id`,
  );
  const { rows } = await sql<News>`with u as materialized (${sql.join(parts, sql` union all `)})
    ${sql.join(counted, sql` union all `)}`.execute(world.db);
  return rows.map((row) => ({ ...row, changes: Number(row.changes) }));
}
