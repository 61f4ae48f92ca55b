import type { z } from 'zod';
import type { saveActionSchema } from '../../shared/actions.ts';
import type { Withdraw } from '../../shared/evidence-links.ts';
import type { Action } from '../../shared/nouns.ts';
import { addOnce } from '../db/once.ts';
import { read } from '../db/world.ts';
import { refusal, type CommandContext } from '../trpc.ts';
import { orNull } from '../../shared/written.ts';

/** An action that this viewer may write. @throws NOT_FOUND or FORBIDDEN. */
async function ownAction(ctx: CommandContext, id: string): Promise<Action> {
  const action = await read(ctx.world, 'action').selectFrom('action').selectAll().where('id', '=', id).executeTakeFirst();
  if (action === undefined) throw refusal('NOT_FOUND', ctx.say('pilots.actionGone'));
  ctx.allow('action.write', { organisationId: action.organisation_id });
  return action;
}

async function placeOf(ctx: CommandContext, pilotId: string): Promise<Pick<Action, 'pilot_id' | 'organisation_id'>> {
  const pilot = await read(ctx.world, 'pilot')
    .selectFrom('pilot')
    .select('organisation_id')
    .where('id', '=', pilotId)
    .executeTakeFirst();
  if (pilot === undefined) throw refusal('NOT_FOUND', ctx.say('pilots.gone'));
  ctx.allow('action.write', { organisationId: pilot.organisation_id });
  return { pilot_id: pilotId, organisation_id: pilot.organisation_id };
}

/** Adds an action to a pilot, or makes the next version of one; it stays with its pilot. */
export async function saveAction(ctx: CommandContext, input: z.infer<typeof saveActionSchema>): Promise<{ id: string }> {
  const there = input.id === undefined ? undefined : await ownAction(ctx, input.id);
  const { pilot_id, organisation_id } = there ?? (await placeOf(ctx, input.pilot));
  const { value, text, need, importance, owner, state } = input.form;
  const known =
    value === '' ||
    (await read(ctx.world, 'value').selectFrom('value').select('id').where('id', '=', value).executeTakeFirst()) !== undefined;
  if (!known) throw refusal('BAD_REQUEST', ctx.say('pilots.problem.value'), 'value');
  const filled = { need: orNull(need), owner: orNull(owner), importance: importance === '' ? null : Number(importance) };
  const row: Action = {
    id: there?.id ?? input.newId ?? crypto.randomUUID(),
    pilot_id,
    organisation_id,
    value_id: orNull(value),
    text: text.trim(),
    state,
    ...filled,
  };
  await ctx.change('action.save', (change) =>
    there === undefined ? addOnce(change, 'action', row) : change.put('action', row, input.base),
  );
  return { id: row.id };
}

/** Withdraws an action, with the reason. */
export async function withdrawAction(ctx: CommandContext, { id, base, reason }: Withdraw): Promise<{ revision: number }> {
  await ownAction(ctx, id);
  const { revision } = await ctx.change(
    'action.withdraw',
    async (change) => {
      const now = await change.current('action', id);
      if (now?.revision !== base) throw refusal('CONFLICT', ctx.say('findings.changedMeanwhile'));
      await change.close('action', id);
    },
    reason,
  );
  return { revision };
}
