import type { z } from 'zod';
import type { Round } from '../../shared/nouns.ts';
import { folded } from '../../shared/workbook/cells.ts';
import { reopens, roundPhase, type saveRoundSchema, type setRoundStateSchema } from '../../shared/round-forms.ts';
import type { Change } from '../db/history.ts';
import { refusal, type CommandContext } from '../trpc.ts';
import { listMeetings, listRoundRecords, roundRecord } from './repository.ts';

async function roundOf({ world, say }: CommandContext, id: string): Promise<Round> {
  const round = await roundRecord(world, id);
  if (round === undefined) throw refusal('NOT_FOUND', say('rounds.problem.gone'));
  return round;
}

/** Refuses a name that another round has and a meeting that is not there. */
async function refuseWrong({ world, say }: CommandContext, row: Round): Promise<void> {
  const rounds = await listRoundRecords(world);
  if (rounds.some(({ id, name }) => id !== row.id && folded(name) === folded(row.name)))
    throw refusal('BAD_REQUEST', say('rounds.problem.nameTaken'), 'name');
  const meetings = await listMeetings(world);
  const known = row.meeting_id === null || meetings.some(({ id }) => id === row.meeting_id);
  if (!known) throw refusal('BAD_REQUEST', say('rounds.problem.meeting'), 'meeting_id');
}

/** Refuses to let positions in again without a reason, also where two edits that were joined do so together. */
async function refuseSilentReopening(
  change: Change,
  ctx: CommandContext,
  asked: { before: Round | undefined; reason: string | null },
): Promise<void> {
  const { before, reason } = asked;
  const after = before && (await change.current('round', before.id));
  if (after === undefined || before === undefined || reason !== null) return;
  if (reopens(before, after, ctx.world.today)) throw refusal('BAD_REQUEST', ctx.say('rounds.problem.reasonNeeded'), 'reason');
}

/** Adds a round, open from its first day, or makes the next version of one: name, meeting and dates. Its state stays as it is. */
export async function saveRound(
  ctx: CommandContext,
  input: z.output<typeof saveRoundSchema>,
): Promise<{ id: string; revision: number }> {
  ctx.allow('round.manage');
  const there = input.id === undefined ? undefined : await roundOf(ctx, input.id);
  const { reason, ...fields } = input.fields;
  const row: Round = { id: there?.id ?? crypto.randomUUID(), state: there?.state ?? 'open', ...fields };
  await refuseWrong(ctx, row);
  const write = async (change: Change): Promise<void> => {
    const before = there && (await change.current('round', there.id));
    await change.put('round', row, input.base);
    await refuseSilentReopening(change, ctx, { before, reason });
  };
  const { revision } = await ctx.change('round.save', write, reason);
  return { id: row.id, revision };
}

/** The last day of a round that is closed on a day: that day, unless it had ended before. */
function lastDay(round: Round, today: string): string {
  const { open_date, close_date } = round;
  if (close_date !== null && close_date < today) return close_date;
  return open_date > today ? open_date : today;
}

function withState(round: Round, input: z.output<typeof setRoundStateSchema>, { world, say }: CommandContext): Round {
  if (input.state === 'closed') return { ...round, state: 'closed', close_date: lastDay(round, world.today) };
  const opened: Round = { ...round, state: 'open', close_date: input.fields.close_date };
  if (roundPhase(opened, world.today) === 'past') throw refusal('BAD_REQUEST', say('rounds.problem.closePast'), 'close_date');
  return opened;
}

/** Closes a round, or opens it again; both with a reason that stays in its history. */
export async function setRoundState(
  ctx: CommandContext,
  input: z.output<typeof setRoundStateSchema>,
): Promise<{ revision: number }> {
  ctx.allow('round.manage');
  const row = withState(await roundOf(ctx, input.id), input, ctx);
  const write = async (change: Change): Promise<void> => {
    // the reason was written looking at this version
    if ((await change.current('round', row.id))?.revision !== input.base)
      throw refusal('CONFLICT', ctx.say('rounds.problem.changedMeanwhile'));
    await change.put('round', row);
  };
  const { revision } = await ctx.change('round.save', write, input.fields.reason);
  return { revision };
}
