import { sql } from 'kysely';
import {
  CHECK_AT_ONCE,
  missingParts,
  type ToCheckFilter,
  type ToCheckPage,
  type WaitingFinding,
} from '../../shared/finding-way.ts';
import { waitingKinds } from '../../shared/remarks.ts';
import { findingRows, findingsIn, newestFindings } from '../db/finding-rows.ts';
import { read, type World } from '../db/world.ts';

async function casesOf(world: World): Promise<Map<string, string | null>> {
  const rows = await read(world, 'pilot').selectFrom('pilot').select(['id', 'case_text']).orderBy('id').execute();
  return new Map(rows.map(({ id, case_text }) => [id, case_text]));
}

/** How many questions and doubts about a finding nobody closed yet, by finding. */
async function openQuestions(world: World): Promise<Map<string, number>> {
  const rows = await read(world, 'remark')
    .selectFrom('remark')
    .select((eb) => ['remark.finding_id as id', eb.fn.countAll<number>().as('n')])
    .where('remark.thread_id', 'is', null)
    .where('remark.resolved', '=', 0)
    .where('remark.kind', 'in', [...waitingKinds])
    .where('remark.finding_id', 'is not', null)
    .groupBy('remark.finding_id')
    .execute();
  return new Map(rows.map(({ id, n }) => [id ?? '', n]));
}

async function statesOf(world: World): Promise<{ waiting: number; checked: number }> {
  const rows = await read(world, 'finding')
    .selectFrom('finding')
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

/** Submitted findings that nobody checked yet, newest first, each with what it lacks. */
export async function toCheckPage(world: World, filter: ToCheckFilter): Promise<ToCheckPage> {
  let query = findingsIn(world).where('finding.state', '=', 'submitted');
  if (filter.organisation !== undefined) query = query.where('finding.organisation_id', '=', filter.organisation);
  if (filter.pilot !== undefined) query = query.where('finding.pilot_id', '=', filter.pilot);
  const found = await findingRows(world, newestFindings(query, CHECK_AT_ONCE));
  const [cases, questions] = [await casesOf(world), await openQuestions(world)];
  const revisions = await revisionsOf(
    world,
    found.map(({ id }) => id),
  );
  const rows = found.map((row): WaitingFinding => ({
    ...row,
    revision: revisions.get(row.id) ?? 0,
    missing: missingParts({ ...row, caseText: cases.get(row.pilotId) ?? null }),
    openQuestions: questions.get(row.id) ?? 0,
  }));
  const wanted = (row: WaitingFinding): boolean =>
    filter.complete === undefined || (filter.complete === 'yes') === (row.missing.length === 0);
  const more = found.length === CHECK_AT_ONCE;
  return { rows: rows.filter(wanted), more, ...(await statesOf(world)), organisations: await waitingOrganisations(world) };
}

function waitingOrganisations(world: World): Promise<{ id: string; name: string }[]> {
  return read(world, 'organisation', 'finding')
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
    .orderBy('organisation.id')
    .execute();
}
