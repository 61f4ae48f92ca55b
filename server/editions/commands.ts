import type { z } from 'zod';
import { swapsWith, type saveValueSchema } from '../../shared/editions.ts';
import type { Value } from '../../shared/nouns.ts';
import type { Change } from '../db/history.ts';
import { read, type World } from '../db/world.ts';
import { refusal, type CommandContext } from '../trpc.ts';
import { listPrinciples, listValues } from './repository.ts';

function valueOf(world: World, id: string): Promise<Value | undefined> {
  const columns = ['id', 'edition_id', 'principle_id', 'number', 'name', 'name_status', 'source'] as const;
  return read(world, 'value').selectFrom('value').select(columns).where('id', '=', id).executeTakeFirst();
}

/** Refuses a principle outside the edition, a number beyond it, and a name that another value has. */
async function refuseWrong({ world, say }: CommandContext, row: Value): Promise<void> {
  const principles = await listPrinciples(world, row.edition_id);
  if (!principles.some(({ id }) => id === row.principle_id))
    throw refusal('BAD_REQUEST', say('editions.problem.principle'), 'principle_id');
  const values = await listValues(world, row.edition_id);
  if (row.number > values.length)
    throw refusal('BAD_REQUEST', say('editions.problem.numberTooHigh', { count: values.length }), 'number');
  const same = values.find((value) => value.id !== row.id && value.name.toLowerCase() === row.name.toLowerCase());
  if (same !== undefined) throw refusal('BAD_REQUEST', say('editions.problem.nameTaken', { number: same.number }), 'name');
}

/** Gives the value that has the number which this one took the number that came free: every number stays in use once. */
async function swapNumbers(change: Change, { world, say }: CommandContext, moved: { id: string; from: number }): Promise<void> {
  const now = await change.current('value', moved.id);
  if (now === undefined || now.number === moved.from) return;
  const holder = swapsWith(await listValues(world, now.edition_id), moved.id, now.number);
  const other = holder && (await change.current('value', holder.id));
  // the list was read before this change began
  if (other?.number !== now.number) throw refusal('CONFLICT', say('editions.problem.numberMoved'));
  const { revision: _revision, ...row } = other;
  await change.put('value', { ...row, number: moved.from });
}

/**
 * Makes the next version of a value: its name, the standing of that name with its source, its principle, its number. Findings hang on
 * the value's id, so none is lost. A number that another value has is swapped with it in the same change.
 */
export async function saveValue(ctx: CommandContext, input: z.output<typeof saveValueSchema>): Promise<{ revision: number }> {
  ctx.allow('edition.manage');
  const there = await valueOf(ctx.world, input.id);
  if (there === undefined) throw refusal('NOT_FOUND', ctx.say('editions.problem.gone'));
  const { reason, number, ...fields } = input.fields;
  const row: Value = { ...there, ...fields, number: Number(number) };
  await refuseWrong(ctx, row);
  const write = async (change: Change): Promise<void> => {
    const from = (await change.current('value', row.id))?.number ?? row.number;
    await change.put('value', row, input.base);
    await swapNumbers(change, ctx, { id: row.id, from });
  };
  const { revision } = await ctx.change('value.save', write, reason);
  return { revision };
}
