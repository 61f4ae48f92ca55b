import { basisContent } from '../../shared/evidence/basis.ts';
import { canonicalText } from '../../shared/canonical.ts';
import { byNameWithin } from '../../shared/in-order.ts';
import type { Concern, Statement, StatementRating } from '../../shared/nouns.ts';
import {
  components,
  type Component,
  type RatingView,
  type StatementRow,
  type StatementsFilter,
} from '../../shared/statements.ts';
import { basisEntries, type StatementEntry } from './basis.ts';
import { sha256 } from './hash.ts';
import { read, type World } from './world.ts';

function statementsIn(world: World, filter: StatementsFilter) {
  let query = read(world, 'statement', 'value', 'round', 'statement_link', 'finding', 'position')
    .selectFrom('statement')
    .leftJoin('value', 'value.id', 'statement.value_id')
    .leftJoin('round', 'round.id', 'statement.round_id');
  const { question, value, layer, state, organisation } = filter;
  if (question !== undefined && question.length > 0) query = query.where('statement.question', 'in', question);
  if (value !== undefined) query = query.where('statement.value_id', '=', value);
  if (layer !== undefined) query = query.where('statement.layer', '=', layer);
  if (state !== undefined) query = query.where('statement.state', '=', state);
  if (organisation === undefined) return query;
  return query.where('statement.id', 'in', (eb) =>
    eb
      .selectFrom('statement_link')
      .leftJoin('finding', 'finding.id', 'statement_link.finding_id')
      .leftJoin('position', 'position.id', 'statement_link.position_id')
      .where((on) => on.or([on('finding.organisation_id', '=', organisation), on('position.organisation_id', '=', organisation)]))
      .select('statement_link.statement_id'),
  );
}

type Row = Omit<StatementRow, 'for' | 'against' | 'ratings' | 'basis' | 'look'> & { adoptedBasis: string | null };

async function plainRows(world: World, filter: StatementsFilter, id: string | undefined): Promise<Row[]> {
  const query = statementsIn(world, filter);
  const rows = await (id === undefined ? query : query.where('statement.id', '=', id))
    .select([
      ...(['statement.id', 'statement.text', 'statement.kind', 'statement.question', 'statement.layer'] as const),
      ...(['statement.value_id as valueId', 'value.name as value', 'value.name_status as valueNameStatus'] as const),
      ...(['statement.round_id as roundId', 'round.name as round', 'statement.state'] as const),
      ...(['statement.basis as adoptedBasis', 'statement.revision'] as const),
    ])
    .orderBy('statement.question', (by) => by.asc().nullsFirst())
    .orderBy('value.number', (by) => by.asc().nullsFirst())
    .orderBy('value.id')
    .orderBy('statement.id')
    .execute();
  return byNameWithin(
    rows,
    ({ question, valueId }) => `${question ?? ''} ${valueId ?? ''}`,
    ({ text }) => text,
  );
}

type RecordedRating = StatementRating & { revision: number; name: string | null };

async function ratingsOf(world: World, ids: readonly string[]): Promise<RecordedRating[]> {
  const ratings = await read(world, 'statement_rating')
    .selectFrom('statement_rating')
    .selectAll()
    .where('statement_rating.statement_id', 'in', ids)
    .orderBy('statement_rating.date')
    .orderBy('statement_rating.id')
    .execute();
  if (ratings.length === 0) return [];
  const raters = ratings.map((rating) => rating.person_id);
  const persons = await world.db.selectFrom('person').select(['id', 'name']).where('id', 'in', raters).execute();
  return ratings.map((rating) => ({ ...rating, name: persons.find(({ id }) => id === rating.person_id)?.name ?? null }));
}

function ratingView(rating: RecordedRating, basis: string): RatingView {
  const of = (component: Component): { concern: Concern; reason: string } => ({
    concern: rating[`${component}_concern`],
    reason: rating[`${component}_reason`] ?? '',
  });
  const { person_id: personId, level, date, revision } = rating;
  return {
    ...{ personId, person: rating.name ?? personId, level, date, revision },
    concerns: { method: of('method'), coherence: of('coherence'), adequacy: of('adequacy'), relevance: of('relevance') },
    missing: components.filter((component) => of(component).reason === ''),
    current: rating.basis === basis,
  };
}

/** The digest of what there is to judge of a statement. */
function basisDigest(statement: Pick<Statement, 'text' | 'kind'>, entries: readonly StatementEntry[]): string {
  return sha256(canonicalText(basisContent(statement, entries)));
}

function rowOf(
  { adoptedBasis, ...row }: Row,
  entries: readonly StatementEntry[],
  given: readonly RecordedRating[],
): StatementRow {
  const basis = basisDigest(row, entries);
  const ratings = given.map((rating) => ratingView(rating, basis));
  const linked = entries.filter(({ hash }) => hash !== null);
  return {
    ...row,
    for: linked.filter(({ side }) => side === 'for').length,
    against: linked.filter(({ side }) => side === 'against').length,
    ...{ ratings, basis },
    look: (row.state === 'adopted' && adoptedBasis !== basis) || ratings.some(({ current }) => !current),
  };
}

function byStatement<T>(items: readonly T[], idOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(idOf(item), [...(groups.get(idOf(item)) ?? []), item]);
  return groups;
}

/** The statements a filter selects, with their counts, ratings and whether they ask for a new look; of one id where it is given. */
export async function listStatements(world: World, filter: StatementsFilter, id?: string): Promise<StatementRow[]> {
  const rows = await plainRows(world, filter, id);
  if (rows.length === 0) return [];
  const entries = byStatement(await basisEntries(world, id), ({ statementId }) => statementId);
  const ids = rows.map((row) => row.id);
  const ratings = byStatement(await ratingsOf(world, ids), ({ statement_id }) => statement_id);
  const full = rows.map((row) => rowOf(row, entries.get(row.id) ?? [], ratings.get(row.id) ?? []));
  return filter.look === true ? full.filter(({ look }) => look) : full;
}
