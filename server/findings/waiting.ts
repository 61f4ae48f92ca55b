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
import { isLacking, isSourceless, isWhole } from '../db/whole-findings.ts';
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

/** Submitted and checked findings of the layer, the organisation and the pilot that the filter asks. */
function selected(world: World, filter: ToCheckFilter): FindingSelection {
  const every = read(world, 'finding', 'organisation', 'pilot', 'evidence').selectFrom('finding') as FindingSelection;
  let query = ofLayer(every, filter.layer);
  if (filter.organisation !== undefined) query = query.where('finding.organisation_id', '=', filter.organisation);
  return filter.pilot === undefined ? query : query.where('finding.pilot_id', '=', filter.pilot);
}

async function countOf(query: FindingSelection): Promise<number> {
  const { n } = await query.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow();
  return n;
}

/** How many can be checked now, how many lack something and how many were checked, whatever the filter says of completeness. */
async function statesOf(world: World, filter: ToCheckFilter): Promise<Pick<ToCheckPage, 'ready' | 'lacking' | 'checked'>> {
  const query = selected(world, filter);
  const waiting = query.where('finding.state', '=', sql.lit('submitted'));
  const ready = await countOf(waiting.where(isWhole));
  const checked = await countOf(query.where('finding.state', '=', sql.lit('checked')));
  return { ready, lacking: (await countOf(waiting)) - ready, checked };
}

/** The version of a finding that waits, and whether it is complete. */
interface Place {
  id: string;
  revision: number;
  complete: 'yes' | 'no';
}
const cursorAt = ({ complete, id, revision }: Place): string => `${complete}|${String(revision)}|${id}`;
const placeOf = (after = ''): Place | undefined => {
  const [, complete, revision, id] = /^(yes|no)\|(\d{1,15})\|(.+)$/.exec(after) ?? [];
  return id === undefined ? undefined : { complete: complete === 'yes' ? 'yes' : 'no', revision: Number(revision), id };
};

interface Part extends Pick<Place, 'complete'> {
  filter: ToCheckFilter;
}

/** Those that are complete, or those that lack something: what waits longest first, as far as `limit` goes. Their index has this order. */
async function longestOf(world: World, { filter, complete }: Part, limit: number): Promise<Place[]> {
  const submitted = selected(world, filter).where('finding.state', '=', sql.lit('submitted'));
  const waiting = filter.complete === 'source' ? submitted.where(isSourceless) : submitted;
  let query = waiting.where(complete === 'yes' ? isWhole : isLacking).select(['finding.id', 'finding.revision']);
  const from = placeOf(filter.after);
  if (from?.complete === complete) {
    const { revision, id } = from;
    query = query.where(sql<SqlBool>`finding.revision >= ${revision} and (finding.revision > ${revision} or finding.id > ${id})`);
  }
  const rows = await query.orderBy('finding.revision').orderBy('finding.id').limit(limit).execute();
  return rows.map((row) => ({ ...row, complete }));
}

/** What can be checked now, then what lacks something, each what waits longest first, after a place in that order. */
async function longestWaiting(world: World, filter: ToCheckFilter, limit: number): Promise<Place[]> {
  const places: Place[] = [];
  const asked = filter.complete === 'source' ? 'no' : filter.complete;
  for (const complete of ['yes', 'no'] as const) {
    const passed = complete === 'yes' && placeOf(filter.after)?.complete === 'no';
    if (passed || (asked ?? complete) !== complete || places.length === limit) continue;
    places.push(...(await longestOf(world, { filter, complete }, limit - places.length)));
  }
  return places;
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

/** Submitted findings that nobody checked yet, what can be checked now first, each with what it lacks; one page of them. */
export async function toCheckPage(world: World, filter: ToCheckFilter): Promise<ToCheckPage> {
  const places = await longestWaiting(world, filter, TO_CHECK_PAGE);
  const last = places.length === TO_CHECK_PAGE ? places.at(-1) : undefined;
  const rows = await withLacks(world, places, filter);
  const organisations = await waitingOrganisations(world, filter.layer);
  return { rows, next: last ? cursorAt(last) : null, ...(await statesOf(world, filter)), organisations };
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
