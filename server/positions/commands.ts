import type { z } from 'zod';
import type { Position, Round } from '../../shared/nouns.ts';
import { keyColumns, saidColumns } from '../../shared/position-columns.ts';
import { joined, type PositionHolder, type SavePosition, type withdrawPositionSchema } from '../../shared/position-form.ts';
import { whyClosed } from '../../shared/rounds.ts';
import { isThere } from '../db/exists.ts';
import { fixDataset } from '../db/dataset.ts';
import type { Change } from '../db/history.ts';
import { referenceTaken } from '../db/taken.ts';
import { read } from '../db/world.ts';
import { readScales, scaleOf } from '../evidence/scales.ts';
import { refusal, refuseNotHappened, type CommandContext } from '../trpc.ts';
import { putLinks, refuseOther, refuseOtherLinks } from './links.ts';
import { countOwnFindings, holderById, positionRecord, positionWithKey, umbrellaOf } from './repository.ts';
import { addOnce } from '../db/once.ts';
import { insideChange } from '../db/examined.ts';

type Recorded = Position & { revision: number };

/** Who the viewer speaks for in a new position: its own organisation, or the umbrella of the layer it coordinates. */
export async function ownHolder({
  viewer,
  world,
}: Pick<CommandContext, 'viewer' | 'world'>): Promise<PositionHolder | undefined> {
  if (viewer.organisationId !== null) return holderById(world, viewer.organisationId);
  return viewer.role === 'coordinator' && viewer.layer !== null ? umbrellaOf(world, viewer.layer) : undefined;
}

/** The rights of a holder are asked of what the database says, never of what the form says. */
function allowFor({ allow }: CommandContext, holder: PositionHolder): void {
  allow(holder.umbrella ? 'umbrella-position.record' : 'position.sign', { organisationId: holder.id, layer: holder.layer });
}

async function refuseClosedRound({ world, say }: CommandContext, id: string): Promise<void> {
  const round: Round | undefined = await read(world, 'round')
    .selectFrom('round')
    .selectAll()
    .where('round.id', '=', id)
    .executeTakeFirst();
  if (round === undefined) throw refusal('BAD_REQUEST', say('positions.problem.round'), 'round');
  const reason = whyClosed(round, world.today);
  if (reason !== null) throw refusal('BAD_REQUEST', say(reason), 'round');
}

/** The same, looked at within the change: the programme may close the round while a position is on its way. */
async function refuseClosedMeanwhile(change: Change, { world, say }: CommandContext, id: string): Promise<void> {
  const round = await change.current('round', id);
  const reason = round === undefined ? null : whyClosed(round, world.today);
  if (reason !== null) throw refusal('BAD_REQUEST', say(reason), 'round');
}

/** A position as the viewer may change it. @throws NOT_FOUND, FORBIDDEN, or BAD_REQUEST where its round is closed. */
async function ownPosition(ctx: CommandContext, id: string): Promise<{ record: Recorded; holder: PositionHolder }> {
  const record = await positionRecord(ctx.world, id);
  const holder = record && (await holderById(ctx.world, record.organisation_id));
  if (record === undefined || holder === undefined) throw refusal('NOT_FOUND', ctx.say('positions.problem.gone'));
  allowFor(ctx, holder);
  await refuseClosedRound(ctx, record.round_id);
  return { record, holder };
}

/** Answers must be on the scale, findings the organisation's own, the date not to come. The form offers only what is right. */
async function refuseWrong(ctx: CommandContext, row: Position, findings: readonly string[]): Promise<void> {
  const { world, say } = ctx;
  const scales = await readScales(world);
  const codes = scaleOf(scales, row.question).options.map((option) => option.code);
  const given = [...(row.answer?.split('+') ?? []), row.floor, row.ceiling].filter((code) => code !== null);
  if (given.some((code) => !codes.includes(code)))
    throw refusal('BAD_REQUEST', say('positions.problem.unknownAnswer'), 'answers');
  const groups = scaleOf(scales, 'audience-option').options.map((option) => option.code);
  if (row.audience_option !== null && !groups.includes(row.audience_option))
    throw refusal('BAD_REQUEST', say('positions.problem.option'), 'option');
  refuseNotHappened(ctx, row.signed_date, 'signedDate');
  const own = await countOwnFindings(world, row.organisation_id, findings);
  if (own !== findings.length) throw refusal('BAD_REQUEST', say('positions.problem.unknownFinding'), 'findings');
}

async function refuseUnknownSubject({ world, say }: CommandContext, row: Position): Promise<void> {
  for (const [noun, id] of [
    ['framework', row.framework_id],
    ['value', row.value_id],
  ] as const) {
    if (id !== null && !(await isThere(world, noun, id))) throw refusal('BAD_REQUEST', say(`positions.problem.${noun}`), noun);
  }
}

/** Where a new position belongs. @throws FORBIDDEN where the viewer speaks for nobody, BAD_REQUEST for a closed round. */
async function newPlace(ctx: CommandContext, { form, newId }: Pick<SavePosition, 'form' | 'newId'>) {
  const holder = await ownHolder(ctx);
  if (holder === undefined) {
    ctx.allow('position.sign', {});
    throw refusal('BAD_REQUEST', ctx.say('positions.problem.noOrganisation'));
  }
  allowFor(ctx, holder);
  const key = { ...keyColumns(form), organisation_id: holder.id };
  await refuseClosedRound(ctx, key.round_id);
  return { holder, key: { ...key, id: newId ?? crypto.randomUUID() } };
}

async function oldPlace(ctx: CommandContext, id: string, state: Position['state']) {
  const { record, holder } = await ownPosition(ctx, id);
  if (record.state === 'signed' && state === 'draft') throw refusal('BAD_REQUEST', ctx.say('positions.problem.unsigned'));
  const { round_id, question, layer, audience_option, meaning, framework_id, value_id, organisation_id } = record;
  return { holder, key: { id, round_id, question, layer, audience_option, meaning, framework_id, value_id, organisation_id } };
}

/** Adds a position, once however often it is sent. @throws BAD_REQUEST where another one has its place. */
async function addPosition(change: Change, ctx: CommandContext, row: Position): Promise<'added' | 'same'> {
  const there = await positionWithKey(insideChange(ctx.world, change), row);
  if (there !== undefined && there !== row.id) throw refusal('BAD_REQUEST', ctx.say('positions.form.existing'));
  return addOnce(change, 'position', row);
}

/**
 * Adds a position, or makes the next version of one: an organisation's own, or by its coordinator that of an umbrella. What a position
 * is about stays; what was signed stays signed. It is signed as one whole, so what somebody else said meanwhile is never put together with it.
 * @returns its id.
 */
export async function savePosition(
  ctx: CommandContext,
  { id, newId, base = 0, opened = base, state, dataset, form }: SavePosition,
): Promise<{ id: string; revision: number }> {
  const { holder, key } = id === undefined ? await newPlace(ctx, { form, newId }) : await oldPlace(ctx, id, state);
  // nobody but a pilot organisation can read a draft, so one of an umbrella would be lost to who wrote it
  if (holder.umbrella && state === 'draft') throw refusal('BAD_REQUEST', ctx.say('positions.problem.umbrellaDraft'));
  const scale = scaleOf(await readScales(ctx.world), key.question);
  const said = saidColumns({ ...form, question: key.question });
  const row: Position = { ...key, ...said, state, scale_id: scale.id, holder: holder.umbrella ? 'umbrella' : 'organisation' };
  await refuseUnknownSubject(ctx, row);
  const findings = joined(form.findings);
  await refuseWrong(ctx, row, findings);
  const command = holder.umbrella ? 'umbrella-position.record' : 'position.save';
  const { revision } = await ctx.change(command, async (change) => {
    await refuseClosedMeanwhile(change, ctx, row.round_id);
    await fixDataset(change, dataset, holder.id);
    const written = { id: row.id, before: await change.current('position', row.id) };
    const link = { position: row.id, findings };
    if (id === undefined && (await addPosition(change, ctx, row)) === 'same') return refuseOther(change, ctx.world, link);
    if (id !== undefined) await refuseOtherLinks(change, ctx.world, { ...link, opened });
    if (id !== undefined) await change.put('position', row, base);
    if (await referenceTaken(change, 'position', written))
      throw refusal('BAD_REQUEST', ctx.say('positions.problem.referenceTaken'), 'reference');
    await putLinks(change, ctx.world, link);
  });
  return { id: row.id, revision };
}

/** Withdraws a position while its round is open: gone today, still there in every earlier revision. */
export async function withdrawPosition(
  ctx: CommandContext,
  { id, base, reason }: z.infer<typeof withdrawPositionSchema>,
): Promise<{ revision: number }> {
  const { record } = await ownPosition(ctx, id);
  const { revision } = await ctx.change(
    'position.withdraw',
    async (change) => {
      await refuseClosedMeanwhile(change, ctx, record.round_id);
      if ((await change.current('position', id))?.revision !== base)
        throw refusal('CONFLICT', ctx.say('positions.problem.changedMeanwhile'));
      await putLinks(change, ctx.world, { position: id, findings: [] });
      await change.close('position', id);
    },
    reason,
  );
  return { revision };
}
