import type { z } from 'zod';
import type { Withdraw } from '../../shared/evidence-links.ts';
import type { Participation } from '../../shared/nouns.ts';
import type { Action, Subject } from '../../shared/policy.ts';
import type { Say } from '../../shared/say.ts';
import { CONTACT_SOURCE, type recordContactSchema, type recordStageSchema } from '../../shared/stage-form.ts';
import type { Change } from '../db/history.ts';
import { addOnce } from '../db/once.ts';
import type { World } from '../db/world.ts';
import { refusal, refuseNotHappened } from '../trpc.ts';
import { endOf, hasContact, holderOf, layerOf, stagesOf } from './repository.ts';

/** What a command is given: the world it is asked in, the question whether one may, and the way to write. */
interface Commands {
  world: World;
  say: Say;
  allow(action: Action, subject: Subject): void;
  change<T>(command: string, run: (change: Change) => Promise<T>, reason?: string): Promise<{ revision: number; result: T }>;
}

interface Sent {
  organisation: string;
  newId?: string | undefined;
  corrects?: { id: string; base: number } | undefined;
}

/**
 * The record to write and the organisation it belongs to, after asking whether that may be written. Of a record that is corrected the
 * database says whose it is, never the form; one that this viewer may not know is not there.
 */
async function allowedRecord(
  ctx: Commands,
  noun: 'participation' | 'contact',
  { organisation, newId, corrects }: Sent,
): Promise<{ id: string; organisation_id: string }> {
  const holder = corrects === undefined ? organisation : await holderOf(ctx.world, noun, corrects.id);
  const layer = holder === null ? null : await layerOf(ctx.world, holder);
  if (holder === null || layer === null) throw refusal('NOT_FOUND', ctx.say('participation.form.gone'));
  ctx.allow(`${noun}.record`, { organisationId: holder, layer });
  return { id: corrects?.id ?? newId ?? crypto.randomUUID(), organisation_id: holder };
}

/** Refuses a stage from after the organisation had ended; of a month or a year it counts when that began. */
async function refuseEnded({ world, say }: Commands, organisationId: string, date: string): Promise<void> {
  const end = await endOf(world, organisationId);
  if (end !== null && date > end.slice(0, date.length)) throw refusal('BAD_REQUEST', say('participation.form.ended'), 'date');
}

/** Records a stage of an organisation, or corrects one; gives its id. */
export async function recordStage(ctx: Commands, input: z.output<typeof recordStageSchema>): Promise<{ id: string }> {
  const record = await allowedRecord(ctx, 'participation', input);
  refuseNotHappened(ctx, input.form.date);
  await refuseEnded(ctx, record.organisation_id, input.form.date);
  const row = { ...input.form, ...record };
  await ctx.change('participation.record', (change) =>
    input.corrects === undefined ? addOnce(change, 'participation', row) : change.put('participation', row, input.corrects.base),
  );
  return { id: record.id };
}

type ContactInput = z.output<typeof recordContactSchema>;

/**
 * The stage to record with a contact; null where none was given. A new contact with an organisation without a stage needs one, or it would
 * still be said that no contact is recorded.
 */
async function stageAfter(ctx: Commands, organisationId: string, input: ContactInput): Promise<Participation | null> {
  const { stage, corrects, form } = input;
  if (stage === undefined) {
    if (corrects === undefined && (await stagesOf(ctx.world, organisationId)).length === 0)
      throw refusal('BAD_REQUEST', ctx.say('participation.form.stageNeeded'), 'stage');
    return null;
  }
  const record = await allowedRecord(ctx, 'participation', { organisation: organisationId, newId: stage.newId });
  await refuseEnded(ctx, organisationId, form.date);
  return {
    ...record,
    stage: stage.stage,
    date: form.date,
    basis: null,
    source: CONTACT_SOURCE,
    channel: form.channel,
    reason: stage.reason,
  };
}

/** Records a contact with an organisation, or corrects one, in one change with the stage after it; gives its id. */
export async function recordContact(ctx: Commands, input: ContactInput): Promise<{ id: string }> {
  const record = await allowedRecord(ctx, 'contact', input);
  refuseNotHappened(ctx, input.form.date);
  const stage = await stageAfter(ctx, record.organisation_id, input);
  const row = { ...input.form, ...record };
  await ctx.change('contact.record', async (change) => {
    if (input.corrects === undefined) await addOnce(change, 'contact', row);
    else await change.put('contact', row, input.corrects.base);
    if (stage !== null) await addOnce(change, 'participation', stage);
  });
  return { id: record.id };
}

/** Refuses to take back the only stage of an organisation with a contact: it would be said that no contact is recorded. */
async function refuseLastStage({ world, say }: Commands, organisationId: string): Promise<void> {
  if ((await stagesOf(world, organisationId)).length > 1 || !(await hasContact(world, organisationId))) return;
  throw refusal('BAD_REQUEST', say('participation.form.lastStage'));
}

/** Withdraws a stage or a contact with the reason; who may record one may take it back. @returns the revision after it. */
export async function withdrawRecord(
  ctx: Commands,
  noun: 'participation' | 'contact',
  { id, base, reason }: Withdraw,
): Promise<{ revision: number }> {
  const record = await allowedRecord(ctx, noun, { organisation: '', corrects: { id, base } });
  if (noun === 'participation') await refuseLastStage(ctx, record.organisation_id);
  const { revision } = await ctx.change(
    `${noun}.withdraw`,
    async (change) => {
      const now = await change.current(noun, id);
      if (now?.revision !== base) throw refusal('CONFLICT', ctx.say('findings.changedMeanwhile'));
      await change.close(noun, id);
    },
    reason,
  );
  return { revision };
}
