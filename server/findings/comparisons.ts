import type { z } from 'zod';
import type { ComparisonRow, saveComparisonSchema } from '../../shared/comparisons.ts';
import type { Withdraw } from '../../shared/evidence-links.ts';
import { byName } from '../../shared/in-order.ts';
import type { Comparison } from '../../shared/nouns.ts';
import { madeBy } from '../db/code.ts';
import { isComparedTwice } from '../db/compared.ts';
import type { Change } from '../db/history.ts';
import { ConflictError } from '../db/merge.ts';
import { read, type World } from '../db/world.ts';
import { refusal, type CommandContext } from '../trpc.ts';
import { ownFinding, refuseLocked, refuseStale } from './commands.ts';

/** What was recorded with a finding about existing frameworks, by framework, the whole of it first. */
export async function comparisonsOf(world: World, findingId: string): Promise<ComparisonRow[]> {
  const rows = await read(world, 'comparison', 'framework', 'framework_item')
    .selectFrom('comparison')
    .innerJoin('framework', 'framework.id', 'comparison.framework_id')
    .leftJoin('framework_item', 'framework_item.id', 'comparison.item_id')
    .select([
      ...(['comparison.id', 'comparison.revision', 'comparison.verdict', 'comparison.item_id as itemId'] as const),
      ...(['framework.id as frameworkId', 'framework.name as framework', 'framework_item.name as item'] as const),
    ])
    .where('comparison.finding_id', '=', findingId)
    .orderBy('framework.id')
    .orderBy((eb) => eb.fn.coalesce('framework_item.position', eb.lit(-1)))
    .orderBy('comparison.id')
    .execute();
  const made: ComparisonRow[] = [];
  for (const row of rows.sort(byName(({ framework }) => framework)))
    made.push({ ...row, changed: await madeBy(world, row.revision) });
  return made;
}

/** A comparison with a finding that this viewer may write. @throws NOT_FOUND or FORBIDDEN. */
async function ownComparison(ctx: CommandContext, id: string): Promise<Comparison & { revision: number }> {
  const row = await read(ctx.world, 'comparison').selectFrom('comparison').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw refusal('NOT_FOUND', ctx.say('comparisons.gone'));
  await ownFinding(ctx, row.finding_id);
  return row;
}

/** Refuses a framework that is not there, and an item of another. */
async function refuseUnknown({ world, say }: CommandContext, framework: string, item: string | null): Promise<void> {
  const found = await read(world, 'framework', 'framework_item')
    .selectFrom('framework')
    .leftJoin('framework_item', (join) =>
      join.onRef('framework_item.framework_id', '=', 'framework.id').on('framework_item.id', '=', item ?? ''),
    )
    .select('framework_item.id as item')
    .where('framework.id', '=', framework)
    .executeTakeFirst();
  if (found === undefined || found.item !== item) throw refusal('BAD_REQUEST', say('comparisons.problem.item'), 'item');
}

/** The finding stays locked while it is submitted; looked at within the change, for a colleague may submit it meanwhile. */
async function refuseSubmitted(change: Change, findingId: string, say: CommandContext['say']): Promise<void> {
  const finding = await change.current('finding', findingId);
  if (finding === undefined) throw refusal('NOT_FOUND', say('findings.gone'));
  refuseLocked(finding, say);
}

/**
 * Adds a comparison to a draft, or makes the next version of it; it stays with its finding. Framework, item and verdict hang together, so
 * two edits at once are never put together field by field. @returns its id.
 */
export async function saveComparison(ctx: CommandContext, input: z.infer<typeof saveComparisonSchema>): Promise<{ id: string }> {
  const there = input.id === undefined ? undefined : await ownComparison(ctx, input.id);
  const finding = await ownFinding(ctx, there?.finding_id ?? input.finding);
  const { framework, item, verdict } = input.form;
  const itemId = item === '' ? null : item;
  await refuseUnknown(ctx, framework, itemId);
  const id = there?.id ?? crypto.randomUUID();
  const row: Comparison = { id, finding_id: finding.id, framework_id: framework, item_id: itemId, verdict };
  await ctx.change('comparison.save', async (change) => {
    await refuseSubmitted(change, finding.id, ctx.say);
    const now = there && (await change.current('comparison', id));
    if (there && now?.revision !== input.base) throw new ConflictError('comparison', id, []);
    if (await isComparedTwice(change, row)) throw refusal('BAD_REQUEST', ctx.say('comparisons.problem.twice'), 'item');
    await change.put('comparison', row);
  });
  return { id };
}

/** Withdraws a comparison of a draft, with the reason. */
export async function withdrawComparison(ctx: CommandContext, { id, base, reason }: Withdraw): Promise<{ revision: number }> {
  const { finding_id: findingId } = await ownComparison(ctx, id);
  const { revision } = await ctx.change(
    'comparison.withdraw',
    async (change) => {
      await refuseSubmitted(change, findingId, ctx.say);
      refuseStale(base, (await change.current('comparison', id))?.revision ?? 0, ctx.say);
      await change.close('comparison', id);
    },
    reason,
  );
  return { revision };
}
