import { sql } from 'kysely';
import {
  CHECK_AT_ONCE,
  missingParts,
  type ToCheckFilter,
  type ToCheckPage,
  type WaitingFinding,
} from '../../shared/finding-way.ts';
import type { FindingRow } from '../../shared/findings.ts';
import { waitsForAnswer } from '../../shared/inbox.ts';
import type { Layer } from '../../shared/nouns.ts';
import { findingNames } from '../db/finding-names.ts';
import { beyond, cursorAt, findingRows, findingsIn, newestFindings, type FindingSelection } from '../db/finding-rows.ts';
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

async function revisionsOf(world: World, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await read(world, 'finding').selectFrom('finding').select(['id', 'revision']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, revision }) => [id, revision]));
}

function waitingIn(world: World, filter: ToCheckFilter): FindingSelection {
  const every = read(world, 'finding', 'organisation', 'pilot', 'evidence').selectFrom('finding') as FindingSelection;
  let query = ofLayer(every, filter.layer).where('finding.state', '=', 'submitted');
  query = byCompleteness(query, filter.complete);
  if (filter.organisation !== undefined) query = query.where('finding.organisation_id', '=', filter.organisation);
  return filter.pilot === undefined ? query : query.where('finding.pilot_id', '=', filter.pilot);
}

/**
 * Those that are complete, or those that lack something, as far as SQL can tell; `missingParts` has the last word. A finding without text
 * does not exist, and of a case that is only blanks nothing is left after trimming.
 */
function byCompleteness(query: FindingSelection, complete: ToCheckFilter['complete']): FindingSelection {
  if (complete === undefined) return query;
  const whole = sql<boolean>`(exists (select 1 from evidence where evidence.finding_id = finding.id)
    and exists (select 1 from pilot as cased where cased.id = finding.pilot_id and trim(coalesce(cased.case_text, '')) <> '')
    and (finding.level = 'code' or coalesce(finding.value_id, finding.principle_id, finding.foundation_id) is not null))`;
  return query.where(complete === 'yes' ? whole : sql<boolean>`not ${whole}`);
}

/** Of the findings found those that the filter asks, complete or not, each with what it lacks. */
async function withLacks(world: World, found: readonly FindingRow[], { complete }: ToCheckFilter): Promise<WaitingFinding[]> {
  const ids = found.map(({ id }) => id);
  const [cases, questions] = [await casesOf(world), await openQuestions(world, ids)];
  const revisions = await revisionsOf(world, ids);
  const rows = found.map((row): WaitingFinding => ({
    ...row,
    revision: revisions.get(row.id) ?? 0,
    missing: missingParts({ ...row, caseText: cases.get(row.pilotId) ?? null }),
    openQuestions: questions.get(row.id) ?? 0,
  }));
  return rows.filter(({ missing }) => complete === undefined || (complete === 'yes') === (missing.length === 0));
}

/** Submitted findings that nobody checked yet, newest first, each with what it lacks; as many as one looks through. */
export async function toCheckPage(world: World, filter: ToCheckFilter): Promise<ToCheckPage> {
  const found = await findingRows(world, newestFindings(waitingIn(world, filter), CHECK_AT_ONCE));
  const rows = await withLacks(world, found, filter);
  const more = found.length === CHECK_AT_ONCE;
  const organisations = await waitingOrganisations(world, filter.layer);
  return { rows, more, ...(await statesOf(world, filter.layer)), organisations };
}

const PART = 1_000;

/** All of them in parts, for a file: nobody is told there that a list goes on. */
export async function* everyToCheck(world: World, filter: ToCheckFilter): AsyncGenerator<WaitingFinding[]> {
  const names = await findingNames(world);
  for (let after: string | undefined; ;) {
    const found = await findingRows(world, newestFindings(beyond(waitingIn(world, filter), after), PART), names);
    yield await withLacks(world, found, filter);
    const last = found.at(-1);
    if (last === undefined || found.length < PART) return;
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
