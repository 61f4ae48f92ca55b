import type { z } from 'zod';
import type { saveEvidenceSchema, Withdraw } from '../../shared/evidence-links.ts';
import type { Evidence } from '../../shared/nouns.ts';
import { read } from '../db/world.ts';
import { refusal, type CommandContext } from '../trpc.ts';
import { ownFinding, refuseStale } from './commands.ts';

/** Evidence of a finding that this viewer may write. @throws NOT_FOUND or FORBIDDEN. */
async function ownEvidence(ctx: CommandContext, id: string): Promise<Evidence> {
  const row = await read(ctx.world, 'evidence').selectFrom('evidence').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw refusal('NOT_FOUND', ctx.say('findings.gone'));
  await ownFinding(ctx, row.finding_id);
  return row;
}

/** Adds evidence to a finding, or makes the next version of it; it stays with the finding it was given to. */
export async function saveEvidence(ctx: CommandContext, input: z.infer<typeof saveEvidenceSchema>): Promise<{ id: string }> {
  const there = input.id === undefined ? undefined : await ownEvidence(ctx, input.id);
  const finding = await ownFinding(ctx, there?.finding_id ?? input.finding);
  const { kind, text, url } = input.form;
  const row: Evidence = {
    id: there?.id ?? crypto.randomUUID(),
    finding_id: finding.id,
    kind,
    text,
    url: url === '' ? null : url,
  };
  await ctx.change('evidence.save', (change) => change.put('evidence', row, input.base));
  return { id: row.id };
}

/** Withdraws a piece of evidence, with the reason. */
export async function withdrawEvidence(ctx: CommandContext, { id, base, reason }: Withdraw): Promise<{ revision: number }> {
  await ownEvidence(ctx, id);
  const { revision } = await ctx.change(
    'evidence.withdraw',
    async (change) => {
      refuseStale(base, (await change.current('evidence', id))?.revision ?? 0, ctx.say);
      await change.close('evidence', id);
    },
    reason,
  );
  return { revision };
}
