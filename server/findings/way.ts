import type { z } from 'zod';
import { nextStates, type checkFindingsSchema, type stepBackSchema, type submitFindingSchema } from '../../shared/finding-way.ts';
import { brokenRules, findingForm } from '../../shared/finding-form.ts';
import type { Finding, FindingState } from '../../shared/nouns.ts';
import type { Change } from '../db/history.ts';
import { layerOf } from '../db/organisation-names.ts';
import { refusal, type CommandContext } from '../trpc.ts';
import { markExamined, ownFinding, refuseStale, refuseWithoutRound } from './commands.ts';
import { findingRecord } from './detail.ts';
import { lacking } from './lacking.ts';

type Seen = z.infer<typeof submitFindingSchema>;
/** `from` where it is not enough that the next state can be reached: only a draft is submitted, and only a checker takes a check back. */
type Step = Seen & { from?: FindingState; to: FindingState };
type Done = Promise<{ revision: number }>;

/** Puts a finding in its next state, as it was seen. @throws CONFLICT where it changed since, BAD_REQUEST where it is elsewhere on its way. */
async function step(change: Change, { say }: CommandContext, { id, base, from, to }: Step): Promise<Finding> {
  const current = await change.current('finding', id);
  refuseStale(base, current?.revision ?? 0, say);
  if (current === undefined) throw refusal('NOT_FOUND', say('findings.gone'));
  const { revision: _revision, ...row } = current;
  if (!nextStates[row.state].includes(to) || (from !== undefined && row.state !== from))
    throw refusal('BAD_REQUEST', say(`findings.way.already.${row.state}`));
  const next = { ...row, state: to };
  await change.put('finding', next);
  return next;
}

/** Submits a draft as it is: from now on others see it, it counts, and it is locked. */
export async function submitFinding(ctx: CommandContext, seen: Seen): Done {
  const finding = await ownFinding(ctx, seen.id);
  if (brokenRules(findingForm(finding)).length > 0) throw refusal('BAD_REQUEST', ctx.say('findings.way.broken'));
  const { revision } = await ctx.change('finding.submit', async (change) => {
    await markExamined(change, ctx, await step(change, ctx, { ...seen, from: 'draft', to: 'submitted' }));
  });
  return { revision };
}

/** Makes a finding a draft again: its own organisation, with a reason, while a round is open. Until then it counts nowhere. */
export async function reopenFinding(ctx: CommandContext, { reason, ...seen }: z.infer<typeof stepBackSchema>): Done {
  await ownFinding(ctx, seen.id);
  await refuseWithoutRound(ctx);
  const { revision } = await ctx.change('finding.reopen', (change) => step(change, ctx, { ...seen, to: 'draft' }), reason);
  return { revision };
}

/** A finding that this viewer may know and check. @throws NOT_FOUND or FORBIDDEN. */
async function checkable({ world, allow, say }: CommandContext, id: string): Promise<Finding> {
  const finding = await findingRecord(world, id);
  if (finding === undefined || finding.state === 'draft') throw refusal('NOT_FOUND', say('findings.gone'));
  const { organisation_id: organisationId } = finding;
  allow('finding.check', { organisationId, layer: await layerOf(world, organisationId) });
  return finding;
}

/** Marks findings as checked, all or none: each is complete, and still as it was seen. */
export async function checkFindings(ctx: CommandContext, { findings }: z.infer<typeof checkFindingsSchema>): Done {
  for (const { id } of findings) {
    const finding = await checkable(ctx, id);
    if ((await lacking(ctx.world, finding)).length > 0) throw refusal('BAD_REQUEST', ctx.say('findings.way.incomplete'));
  }
  const { revision } = await ctx.change('finding.check', async (change) => {
    for (const seen of findings) await step(change, ctx, { ...seen, to: 'checked' });
  });
  return { revision };
}

/** Takes a check back, with a reason: the finding stays submitted. */
export async function uncheckFinding(ctx: CommandContext, { reason, ...seen }: z.infer<typeof stepBackSchema>): Done {
  await checkable(ctx, seen.id);
  const { revision } = await ctx.change(
    'finding.uncheck',
    (change) => step(change, ctx, { ...seen, from: 'checked', to: 'submitted' }),
    reason,
  );
  return { revision };
}
