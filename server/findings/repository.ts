import { sql, type SelectQueryBuilder, type SqlBool } from 'kysely';
import { FINDINGS_PAGE, type FindingRow, type FindingsFilter } from '../../shared/findings.ts';
import { searchWords } from '../../shared/search.ts';
import type { Relations } from '../db/schema.ts';
import { matchesWords } from '../db/search.ts';
import { read, type World } from '../db/world.ts';

type Selection = SelectQueryBuilder<Pick<Relations, 'finding' | 'organisation'>, 'finding', object>;

const plainFilters = [
  ['value', 'finding.value_id'],
  ['principle', 'finding.principle_id'],
  ['foundation', 'finding.foundation_id'],
  ['organisation', 'finding.organisation_id'],
  ['pilot', 'finding.pilot_id'],
  ['framework', 'finding.framework_id'],
  ['relevance', 'finding.relevance'],
  ['applicability', 'finding.applicability'],
] as const;

const listFilters = [
  ['kind', 'finding.kind'],
  ['level', 'finding.level'],
  ['advice', 'finding.advice'],
] as const;

/** The findings a filter selects, not yet what is shown of them. */
function selected(world: World, filter: FindingsFilter): Selection {
  let query = read(world, 'finding', 'organisation').selectFrom('finding') as Selection;
  for (const [key, column] of plainFilters) if (filter[key] !== undefined) query = query.where(column, '=', filter[key]);
  for (const [key, column] of listFilters) {
    const chosen = filter[key];
    if (chosen !== undefined && chosen.length > 0) query = query.where(column, 'in', chosen as never);
  }
  const { layer } = filter;
  if (layer !== undefined && layer.length > 0) {
    query = query.where('finding.organisation_id', 'in', (eb) => eb.selectFrom('organisation').select('organisation.id').where('organisation.layer', 'in', layer));
  }
  if (filter.until !== undefined) query = query.where('finding.date', '<=', filter.until);
  const words = searchWords(filter.q ?? '');
  return words.length === 0 ? query : query.where(matchesWords(world.engine, words));
}

/** How many findings a filter selects. */
export async function countFindings(world: World, filter: FindingsFilter): Promise<number> {
  const { n } = await selected(world, filter)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return n;
}

/** The place after a cursor `date|id`, newest first. */
function beyond(query: Selection, cursor: string | undefined): Selection {
  const [date, id] = (cursor ?? '').split('|');
  if (date === undefined || id === undefined) return query;
  return query.where(sql<SqlBool>`(finding.date < ${date} or (finding.date = ${date} and finding.id > ${id}))`);
}

/** One page of findings with the names a reader needs, newest first; `limit` rows from the cursor on. */
export async function listFindings(world: World, filter: FindingsFilter, limit = FINDINGS_PAGE): Promise<FindingRow[]> {
  const page = beyond(selected(world, filter), filter.after)
    .selectAll('finding')
    .orderBy('finding.date', 'desc')
    .orderBy('finding.id')
    .limit(limit);
  const nouns = ['organisation', 'pilot', 'value', 'principle', 'foundation', 'framework', 'evidence'] as const;
  return read(world, 'finding', ...nouns)
    .selectFrom(page.as('f'))
    .innerJoin('organisation as org', 'org.id', 'f.organisation_id')
    .innerJoin('pilot', 'pilot.id', 'f.pilot_id')
    .leftJoin('value as val', 'val.id', 'f.value_id')
    .leftJoin('principle as pri', 'pri.id', 'f.principle_id')
    .leftJoin('foundation as fou', 'fou.id', 'f.foundation_id')
    .leftJoin('value as other', 'other.id', 'f.other_value_id')
    .leftJoin('value as merge', 'merge.id', 'f.merge_value_id')
    .leftJoin('framework', 'framework.id', 'f.framework_id')
    .select((eb) => [
      'f.id',
      'f.reference',
      'f.organisation_id as organisationId',
      'org.name as organisation',
      'org.layer',
      'f.pilot_id as pilotId',
      'pilot.title as pilot',
      'f.level',
      eb.fn.coalesce('f.value_id', 'f.principle_id', 'f.foundation_id').as('subjectId'),
      eb.fn.coalesce('val.name', 'pri.name', 'fou.name').as('subject'),
      'val.name_status as nameStatus',
      'f.kind',
      'f.text',
      'f.relevance',
      'f.applicability',
      'f.advice',
      'f.text_proposal as textProposal',
      'merge.name as mergeWith',
      'other.name as otherValue',
      'other.name_status as otherNameStatus',
      'framework.name as framework',
      'f.effect',
      'f.date',
      'f.state',
      eb.selectFrom('evidence').whereRef('evidence.finding_id', '=', 'f.id').select((n) => n.fn.countAll<number>().as('n')).as('evidence'),
    ])
    .orderBy('f.date', 'desc')
    .orderBy('f.id')
    .execute() as Promise<FindingRow[]>;
}
