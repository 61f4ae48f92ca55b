import type { z } from 'zod';
import type { Remark } from '../../shared/nouns.ts';
import { mayClose, rightFor, type AddRemark, type RemarksFilter, type resolveRemarkSchema } from '../../shared/remarks.ts';
import { hatOf } from '../db/hats.ts';
import { layerOf } from '../db/organisation-names.ts';
import { read } from '../db/world.ts';
import { refusal, type CommandContext } from '../trpc.ts';
import { mention, refuseStrangers, seenInThread } from './mentions.ts';
import { subjectOf } from './repository.ts';
import { addOnce } from '../db/once.ts';

type Done = Promise<{ id: string; revision: number }>;

/** The remark that began a conversation about this record. @throws BAD_REQUEST where there is none. */
async function beginning({ world, say }: CommandContext, about: RemarksFilter, id: string): Promise<void> {
  const there = await read(world, 'remark')
    .selectFrom('remark')
    .select('id')
    .where('id', '=', id)
    .where(`remark.${about.noun}_id`, '=', about.id)
    .where('thread_id', 'is', null)
    .executeTakeFirst();
  if (there === undefined) throw refusal('BAD_REQUEST', say('remarks.problem.gone'));
}

/** Says something about a record, or answers what was said: once, however often it is sent. Whoever may read the record reads this too. */
export async function addRemark(ctx: CommandContext, { about, newId, kind, answers, text, mentions = [] }: AddRemark): Done {
  const subject = await subjectOf(ctx.world, about);
  if (subject === undefined) throw refusal('NOT_FOUND', ctx.say('remarks.problem.subject'));
  const { organisationId } = subject;
  if (answers !== undefined) await beginning(ctx, about, answers);
  const right = answers === undefined ? rightFor[kind] : 'remark.write';
  ctx.allow(right, { organisationId, layer: await layerOf(ctx.world, organisationId) });
  await refuseStrangers(ctx, about, mentions);
  const idFor = (noun: RemarksFilter['noun']): string | null => (about.noun === noun ? about.id : null);
  const id = newId ?? crypto.randomUUID();
  const row = (said_on: string): Remark => ({
    id,
    thread_id: answers ?? null,
    kind: answers === undefined ? kind : 'remark',
    finding_id: idFor('finding'),
    pilot_id: idFor('pilot'),
    value_id: idFor('value'),
    statement_id: idFor('statement'),
    organisation_id: organisationId,
    text,
    person_id: ctx.viewer.personId,
    hat: hatOf(ctx.viewer),
    said_on,
    resolved: 0,
  });
  const { revision } = await ctx.change('remark.add', async (change) => {
    const there = await change.current('remark', id);
    if ((await addOnce(change, 'remark', row(there?.said_on ?? change.at))) === 'same') return;
    await mention(change, id, mentions);
    if (answers !== undefined) await seenInThread(change, ctx, answers);
  });
  return { id, revision };
}

/** Closes a conversation, or opens it again: whoever began it, whoever may ask there, and the organisation that answers it. */
export async function resolveRemark(ctx: CommandContext, { id, base, resolved }: z.infer<typeof resolveRemarkSchema>): Done {
  const remark = await read(ctx.world, 'remark').selectFrom('remark').selectAll().where('id', '=', id).executeTakeFirst();
  if (remark === undefined || remark.thread_id !== null) throw refusal('NOT_FOUND', ctx.say('remarks.problem.gone'));
  if (remark.person_id !== ctx.viewer.personId) {
    const subject = { organisationId: remark.organisation_id, layer: await layerOf(ctx.world, remark.organisation_id) };
    const { organisationId } = ctx.viewer;
    const own = organisationId !== null && mayClose(remark, { hat: hatOf(ctx.viewer), organisationId });
    ctx.allow(own ? 'remark.write' : 'question.ask', subject);
  }
  const { revision } = await ctx.change('remark.resolve', async (change) => {
    const current = await change.current('remark', id);
    if (current === undefined) throw refusal('NOT_FOUND', ctx.say('remarks.problem.gone'));
    const { revision: now, ...row } = current;
    if (now !== base) throw refusal('CONFLICT', ctx.say('remarks.problem.changedMeanwhile'));
    await change.put('remark', { ...row, resolved: resolved ? 1 : 0 });
  });
  return { id, revision };
}
