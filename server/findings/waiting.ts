import { sql, type SqlBool } from 'kysely';
import {
  missingParts,
  type Completeness,
  type CompletenessPart,
  TO_CHECK_PAGE,
  type ToCheckFilter,
  type ToCheckPage,
  type WaitingFinding,
} from '../../shared/finding-way.ts';
import { waitsForAnswer } from '../../shared/inbox.ts';
import type { Layer } from '../../shared/nouns.ts';
import { findingNames, type FindingNames } from '../db/finding-names.ts';
import { findingRows, findingsIn, type FindingSelection } from '../db/finding-rows.ts';
import { openThreads } from '../db/remarks.ts';
import { read, type World } from '../db/world.ts';

function ofLayer(query: FindingSelection, layer: Layer | undefined): FindingSelection {
  if (layer === undefined) return query;
  return query.where('finding.organisation_id', 'in', (eb) =>
    eb.selectFrom('organisation').select('organisation.id').where('organisation.layer', '=', layer),
  );
}

async function casesOf(world: World): Promise<Map<string, string | null>> {
  const rows = await read(world, 'pilot').selectFrom('pilot').select(['id', 'case_text']).orderBy('id').execute();
  return new Map(rows.map(({ id, case_text }) => [id, case_text]));
}

/** How many questions and doubts about each of these findings wait for an answer. */
async function openQuestions(world: World, ids: readonly string[]): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  if (ids.length === 0) return counts;
  for (const thread of await openThreads(world, (query) => query.where('finding_id', 'in', ids))) {
    const id = thread.row.finding_id ?? '';
    if (waitsForAnswer(thread)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** How many wait and how many were checked, of a layer or of all. */
async function statesOf(world: World, layer: Layer | undefined): Promise<{ waiting: number; checked: number }> {
  const rows = await ofLayer(findingsIn(world), layer)
    .select((eb) => ['finding.state', eb.fn.countAll<number>().as('n')])
    .groupBy('finding.state')
    .execute();
  const of = (state: string): number => rows.find((row) => row.state === state)?.n ?? 0;
  return { waiting: of('submitted'), checked: of('checked') };
}

function waitingIn(world: World, filter: ToCheckFilter): FindingSelection {
  const every = read(world, 'finding', 'organisation', 'pilot', 'evidence').selectFrom('finding') as FindingSelection;
  let query = ofLayer(every, filter.layer).where('finding.state', '=', sql.lit('submitted'));
  query = byCompleteness(query, filter.complete);
  if (filter.organisation !== undefined) query = query.where('finding.organisation_id', '=', filter.organisation);
  return filter.pilot === undefined ? query : query.where('finding.pilot_id', '=', filter.pilot);
}

/**
 * Those that are complete, those that lack something, or those that lack a source, as far as SQL can tell; `missingParts` has the last word. A finding without text
 * does not exist, and of a case that is only blanks nothing is left after trimming.
 */
function byCompleteness(query: FindingSelection, complete: ToCheckFilter['complete']): FindingSelection {
  if (complete === undefined) return query;
  if (complete === 'source')
    return query.where(sql<boolean>`not exists (select 1 from evidence where evidence.finding_id = finding.id)`);
  const whole = sql<boolean>`(exists (select 1 from evidence where evidence.finding_id = finding.id)
    and exists (select 1 from pilot as cased where cased.id = finding.pilot_id and trim(coalesce(cased.case_text, '')) <> '')
    and (finding.level = 'code' or coalesce(finding.value_id, finding.principle_id, finding.foundation_id) is not null))`;
  return query.where(complete === 'yes' ? whole : sql<boolean>`not ${whole}`);
}

/** The version of a finding that waits. */
interface Place {
  id: string;
  revision: number;
}
const cursorAt = ({ id, revision }: Place): string => `${String(revision)}|${id}`;

/** What waits longest first, after a place in that order: as far as `limit` goes. Their index has this order, as the inbox uses it. */
async function longestWaiting(world: World, filter: ToCheckFilter, limit: number): Promise<Place[]> {
  const [revision, id] = (filter.after ?? '').split('|');
  let query = waitingIn(world, filter).select(['finding.id', 'finding.revision']);
  if (id !== undefined && /^\d{1,15}$/.test(revision ?? '')) {
    const from = Number(revision);
    query = query.where(sql<SqlBool>`finding.revision >= ${from} and (finding.revision > ${from} or finding.id > ${id})`);
  }
  return query.orderBy('finding.revision').orderBy('finding.id').limit(limit).execute();
}

/** Whether a finding that lacks this is one that the filter asks. */
function fits(missing: readonly CompletenessPart[], complete: Completeness): boolean {
  if (complete === 'source') return missing.includes('source');
  return (complete === 'yes') === (missing.length === 0);
}

/** Of these findings, in their order, those that the filter asks, complete or not, each with what it lacks. */
async function withLacks(world: World, places: readonly Place[], { complete, names }: Lacking): Promise<WaitingFinding[]> {
  const ids = places.map(({ id }) => id);
  const found = ids.length === 0 ? [] : await findingRows(world, findingsIn(world).where('finding.id', 'in', ids), names);
  const [cases, questions] = [await casesOf(world), await openQuestions(world, ids)];
  const byId = new Map(found.map((row) => [row.id, row]));
  const rows = places.flatMap(({ id, revision }): WaitingFinding[] => {
    const row = byId.get(id);
    if (row === undefined) return [];
    const missing = missingParts({ ...row, caseText: cases.get(row.pilotId) ?? null });
    return [{ ...row, revision, missing, openQuestions: questions.get(id) ?? 0 }];
  });
  return rows.filter(({ missing }) => complete === undefined || fits(missing, complete));
}
type Lacking = Pick<ToCheckFilter, 'complete'> & { names?: FindingNames };

/** Submitted findings that nobody checked yet, what waits longest first, each with what it lacks; one page of them. */
export async function toCheckPage(world: World, filter: ToCheckFilter): Promise<ToCheckPage> {
  const places = await longestWaiting(world, filter, TO_CHECK_PAGE);
  const last = places.length === TO_CHECK_PAGE ? places.at(-1) : undefined;
  const rows = await withLacks(world, places, filter);
  const organisations = await waitingOrganisations(world, filter.layer);
  return { rows, next: last ? cursorAt(last) : null, ...(await statesOf(world, filter.layer)), organisations };
}

const PART = 1_000;

/** All of them in parts, for a file: nobody is told there that a list goes on. */
export async function* everyToCheck(world: World, filter: ToCheckFilter): AsyncGenerator<WaitingFinding[]> {
  const names = await findingNames(world);
  for (let after: string | undefined; ;) {
    const places = await longestWaiting(world, { ...filter, after }, PART);
    yield await withLacks(world, places, { ...filter, names });
    const last = places.at(-1);
    if (last === undefined || places.length < PART) return;
    after = cursorAt(last);
  }
}

function waitingOrganisations(world: World, layer: Layer | undefined): Promise<{ id: string; name: string }[]> {
  const every = read(world, 'organisation', 'finding')
    .selectFrom('organisation')
    .select(['organisation.id', 'organisation.name'])
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('finding')
          .select(sql`1`.as('one'))
          .whereRef('finding.organisation_id', '=', 'organisation.id')
          .where('finding.state', '=', 'submitted'),
      ),
    )
    .orderBy('organisation.sort_key')
    .orderBy('organisation.id');
  return (layer === undefined ? every : every.where('organisation.layer', '=', layer)).execute();
}
