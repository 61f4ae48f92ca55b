import { z } from 'zod';
import { positionForm } from '../../shared/position-columns.ts';
import { savePositionSchema, withdrawPositionSchema, type PositionFormPage } from '../../shared/position-form.ts';
import { POSITIONS_PAGE, positionsFilterSchema, type PositionsFilter, type PositionsPage } from '../../shared/positions.ts';
import type { Viewer } from '../../shared/policy.ts';
import { valuesToChoose } from '../db/code.ts';
import { findingRows, findingsIn, newestFindings } from '../db/finding-rows.ts';
import { leanedOn } from '../db/leaned.ts';
import { releasedAs } from '../db/released.ts';
import { read, type World } from '../db/world.ts';
import { listRounds } from '../evidence/positions.ts';
import { countPositions, listPositions } from '../evidence/rows.ts';
import { readScales } from '../evidence/scales.ts';
import { commandProcedure, readProcedure, refusal, router } from '../trpc.ts';
import { ownHolder, savePosition, withdrawPosition } from './commands.ts';
import { givenBy, holderById, listFrameworks, listHolders, positionRecord } from './repository.ts';

async function positionsPage(world: World, filter: PositionsFilter): Promise<PositionsPage> {
  const total = await countPositions(world, filter);
  const rows = await listPositions(world, filter, POSITIONS_PAGE);
  const last = rows.length === POSITIONS_PAGE ? rows.at(-1) : undefined;
  return {
    ...{ total, rows, next: last ? `${last.signedDate}|${last.id}` : null },
    rounds: await listRounds(world),
    organisations: await listHolders(world),
  };
}

// more findings than anyone leans on; the newest of an organisation come first
const FINDINGS_TO_CHOOSE = 200;

async function recordOf(world: World, id: string | undefined): Promise<PositionFormPage['record'] | undefined> {
  if (id === undefined) return null;
  const record = await positionRecord(world, id);
  if (record === undefined) return undefined;
  const findings = await leanedOn(world, [id]);
  const form = positionForm(
    record,
    findings.map((finding) => finding.id),
  );
  return {
    id,
    revision: record.revision,
    state: record.state,
    organisationId: record.organisation_id,
    form,
    findings,
    released: await releasedAs(world, 'position', id),
  };
}

async function positionFormPage(world: World, viewer: Viewer, id: string | undefined): Promise<PositionFormPage | undefined> {
  const record = await recordOf(world, id);
  if (record === undefined) return undefined;
  const holder = record === null ? await ownHolder({ world, viewer }) : await holderById(world, record.organisationId);
  const dataset = await read(world, 'dataset').selectFrom('dataset').select('dataset.kind').executeTakeFirst();
  // others could not read a draft that a position leans on
  const submitted = findingsIn(world).where('finding.state', '<>', 'draft');
  const own = newestFindings(submitted.where('finding.organisation_id', '=', holder?.id ?? ''), FINDINGS_TO_CHOOSE);
  return {
    ...{ record, opened: world.revision, holder: holder ?? null, today: world.today, dataset: dataset?.kind ?? 'undecided' },
    given: holder === undefined ? [] : await givenBy(world, holder.id),
    rounds: await listRounds(world),
    scales: [...(await readScales(world)).values()],
    frameworks: await listFrameworks(world),
    values: await valuesToChoose(world, record?.form.value),
    findings: await findingRows(world, own),
  };
}

export const positionsRouter = router({
  /** One page of positions, how many there are in all, and what the filters choose from. */
  page: readProcedure.input(positionsFilterSchema).query(({ ctx, input }) => ctx.settle((world) => positionsPage(world, input))),
  /** What the form opens with, for a new position or for one that is there. */
  form: readProcedure.input(z.object({ id: z.string().max(120).optional() })).query(async ({ ctx, input }) => {
    const page = await ctx.settle((world) => positionFormPage(world, ctx.viewer, input.id));
    if (page === undefined) throw refusal('NOT_FOUND', ctx.say('positions.problem.gone'));
    return page;
  }),
  save: commandProcedure('position.sign', 'umbrella-position.record')
    .input(savePositionSchema)
    .mutation(({ ctx, input }) => savePosition(ctx, input)),
  withdraw: commandProcedure('position.sign', 'umbrella-position.record')
    .input(withdrawPositionSchema)
    .mutation(({ ctx, input }) => withdrawPosition(ctx, input)),
});
