import type { Withdraw } from '../../shared/evidence-links.ts';
import { findingColumns, type FilledFindingForm, type SaveFinding } from '../../shared/finding-form.ts';
import { mayReopen } from '../../shared/finding-way.ts';
import type { Finding, Pilot } from '../../shared/nouns.ts';
import { fixDataset } from '../db/dataset.ts';
import { examinationOf, foundIn, insideChange, recordExamination } from '../db/examined.ts';
import type { Change } from '../db/history.ts';
import { referenceTaken } from '../db/taken.ts';
import { read, type World } from '../db/world.ts';
import { refusal, refuseNotHappened, type CommandContext } from '../trpc.ts';
import { findingRecord } from './detail.ts';
import { addOnce } from '../db/once.ts';

/** A finding that this viewer may know and write. @throws NOT_FOUND or FORBIDDEN. */
export async function ownFinding({ world, allow, say }: CommandContext, id: string): Promise<Finding & { revision: number }> {
  const finding = await findingRecord(world, id);
  if (finding === undefined) throw refusal('NOT_FOUND', say('findings.gone'));
  allow('finding.write', { organisationId: finding.organisation_id });
  return finding;
}

async function pilotOf({ world, say }: CommandContext, id: string): Promise<Pilot> {
  const pilot = await read(world, 'pilot').selectFrom('pilot').selectAll().where('id', '=', id).executeTakeFirst();
  if (pilot === undefined) throw refusal('BAD_REQUEST', say('findings.problem.pilot'), 'pilot');
  return pilot;
}

/** The edition that a part of the code belongs to. */
async function editionOfPart(world: World, noun: 'value' | 'principle' | 'foundation', id: string): Promise<string | undefined> {
  const inEdition = noun === 'value' ? 'value' : 'foundation';
  const rows = read(world, 'value', 'principle', 'foundation');
  if (noun === 'principle') {
    const query = rows.selectFrom('principle').innerJoin('foundation', 'foundation.id', 'principle.foundation_id');
    return (await query.select('foundation.edition_id').where('principle.id', '=', id).executeTakeFirst())?.edition_id;
  }
  const query = rows
    .selectFrom(inEdition as 'value')
    .select('edition_id')
    .where('id', '=', id);
  return (await query.executeTakeFirst())?.edition_id;
}

/** Refuses parts that are not in the pilot's edition, and frameworks that are not there: the form offers only what is. */
async function refuseUnknown({ world, say }: CommandContext, form: FilledFindingForm, editionId: string): Promise<void> {
  const { value_id, principle_id, foundation_id, merge_value_id, other_value_id, framework_id } = findingColumns(form);
  const asked = [
    ['value', value_id, 'part'],
    ['value', merge_value_id, 'mergeWith'],
    ['value', other_value_id, 'otherValue'],
    ['principle', principle_id, 'part'],
    ['foundation', foundation_id, 'part'],
    ['framework', framework_id, 'framework'],
  ] as const;
  for (const [noun, id, field] of asked) {
    if (id === null) continue;
    const there = await read(world, noun)
      .selectFrom(noun as 'value')
      .select('id')
      .where('id', '=', id)
      .executeTakeFirst();
    if (there === undefined || (noun !== 'framework' && (await editionOfPart(world, noun, id)) !== editionId))
      throw refusal('BAD_REQUEST', say('findings.problem.part'), field);
  }
}

interface Writing {
  row: Finding;
  isNew: boolean;
  base: number | undefined;
  dataset: SaveFinding['dataset'];
}

/** The finding as it is now: two edits may have been joined. */
async function written(change: Change, id: string, say: CommandContext['say']): Promise<Finding> {
  const joined = await change.current('finding', id);
  if (joined === undefined) throw refusal('NOT_FOUND', say('findings.gone'));
  return joined;
}

/**
 * A submitted finding on a value says that the value was examined; a draft says nothing to others yet. @throws BAD_REQUEST where it is the
 * first on a value that does not apply in its pilot, by what is recorded there.
 */
export async function markExamined(change: Change, { world, say }: CommandContext, finding: Finding): Promise<void> {
  if (finding.state === 'draft' || finding.value_id === null) return;
  const { pilot_id: pilotId, organisation_id: organisationId, value_id: valueId, date } = finding;
  const inside = insideChange(world, change);
  const there = await examinationOf(inside, pilotId, valueId);
  // when it was first examined stays: a later finding does not move that date
  if (there?.state === 'examined') return;
  if (there?.state === 'not-applicable' && !(await foundIn(inside, pilotId, finding.id)).has(valueId))
    throw refusal('BAD_REQUEST', say('findings.problem.notApplicable'));
  await recordExamination(change, world, { pilotId, organisationId, valueId, date, state: 'examined' });
}

async function write(change: Change, ctx: CommandContext, { row, isNew, base, dataset }: Writing): Promise<string> {
  const { say } = ctx;
  await fixDataset(change, dataset, row.organisation_id);
  const { id } = row;
  const before = await change.current('finding', id);
  if (!isNew) await change.put('finding', row, base);
  else if ((await addOnce(change, 'finding', row)) === 'same') return id;
  if (await referenceTaken(change, 'finding', { id, before }))
    throw refusal('BAD_REQUEST', say('findings.problem.referenceTaken'), 'reference');
  await markExamined(change, ctx, await written(change, id, say));
  return id;
}

/** What was submitted is locked: its organisation reopens it first, with a reason. */
export function refuseLocked({ state }: Pick<Finding, 'state'>, say: CommandContext['say']): void {
  if (state !== 'draft') throw refusal('BAD_REQUEST', say('findings.way.locked'));
}

/** Adds a finding (once, however often it is sent), or makes the next version of a draft. @returns its id. */
export async function saveFinding(ctx: CommandContext, input: SaveFinding): Promise<{ id: string; revision: number }> {
  const there = input.id === undefined ? undefined : await ownFinding(ctx, input.id);
  if (there !== undefined) refuseLocked(there, ctx.say);
  const pilot = await pilotOf(ctx, input.form.pilot);
  ctx.allow('finding.write', { organisationId: pilot.organisation_id });
  refuseNotHappened(ctx, input.form.date);
  await refuseUnknown(ctx, input.form, pilot.edition_id);
  const row: Finding = {
    id: there?.id ?? input.newId ?? crypto.randomUUID(),
    organisation_id: pilot.organisation_id,
    edition_id: pilot.edition_id,
    state: input.state,
    ...findingColumns(input.form),
  };
  const { revision, result: id } = await ctx.change('finding.save', (change) =>
    write(change, ctx, { row, isNew: there === undefined, base: input.base, dataset: input.dataset }),
  );
  return { id, revision };
}

/** Refuses to withdraw what was changed since one looked. */
export function refuseStale(seen: number, now: number, say: CommandContext['say']): void {
  if (seen !== now) throw refusal('CONFLICT', say('findings.changedMeanwhile'));
}

/** Refuses to take back what was submitted when no round is open: by then others have decided on it. */
export async function refuseWithoutRound({ world, say }: CommandContext): Promise<void> {
  const rounds = await read(world, 'round').selectFrom('round').selectAll().orderBy('id').execute();
  if (!mayReopen(rounds, world.today)) throw refusal('BAD_REQUEST', say('findings.way.roundClosed'));
}

/** Withdraws a finding: gone today, still there in every earlier revision. Evidence and links to it are no longer seen without it. */
export async function withdrawFinding(ctx: CommandContext, { id, base, reason }: Withdraw): Promise<{ revision: number }> {
  const { state } = await ownFinding(ctx, id);
  if (state !== 'draft') await refuseWithoutRound(ctx);
  const { revision } = await ctx.change(
    'finding.withdraw',
    async (change) => {
      refuseStale(base, (await change.current('finding', id))?.revision ?? 0, ctx.say);
      await change.close('finding', id);
    },
    reason,
  );
  return { revision };
}
