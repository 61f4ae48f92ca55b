import type { z } from 'zod';
import type { recordContactSchema } from '../../shared/contacts.ts';
import type { recordStageSchema } from '../../shared/participation.ts';
import type { Action, Subject } from '../../shared/policy.ts';
import type { Change } from '../db/history.ts';
import type { World } from '../db/world.ts';
import { holderOf, layerOf } from './repository.ts';

/** What a command is given: the world it is asked in, the question whether one may, and the way to write. */
interface Commands {
  world: World;
  allow(action: Action, subject: Subject): void;
  change<T>(command: string, run: (change: Change) => Promise<T>): Promise<{ revision: number; result: T }>;
}

interface Asked {
  organisation_id: string;
  corrects?: { id: string; base: number } | undefined;
}

/**
 * The organisation a record belongs to, with its layer. Of a record that is corrected the database says so, never the form; one that
 * the viewer may not know belongs to nobody, so that only who may do everything may write it.
 */
async function subjectOf(
  world: World,
  noun: 'participation' | 'contact',
  { organisation_id, corrects }: Asked,
): Promise<Required<Subject>> {
  const organisationId = corrects === undefined ? organisation_id : await holderOf(world, noun, corrects.id);
  return { organisationId, layer: organisationId === null ? null : await layerOf(world, organisationId) };
}

/** Records a stage of an organisation, or corrects one; gives its id. */
export async function recordStage(ctx: Commands, input: z.output<typeof recordStageSchema>): Promise<{ id: string }> {
  const subject = await subjectOf(ctx.world, 'participation', input);
  ctx.allow('participation.record', subject);
  const { corrects, ...said } = input;
  const row = {
    ...said,
    id: corrects?.id ?? crypto.randomUUID(),
    organisation_id: subject.organisationId ?? input.organisation_id,
  };
  await ctx.change('participation.record', (change) => change.put('participation', row, corrects?.base));
  return { id: row.id };
}

/** Records a contact with an organisation, or corrects one; gives its id. */
export async function recordContact(ctx: Commands, input: z.output<typeof recordContactSchema>): Promise<{ id: string }> {
  const subject = await subjectOf(ctx.world, 'contact', input);
  ctx.allow('contact.record', subject);
  const { corrects, done, ...said } = input;
  const own = { id: corrects?.id ?? crypto.randomUUID(), organisation_id: subject.organisationId ?? input.organisation_id };
  const row = { ...said, ...own, done: done ? (1 as const) : (0 as const) };
  await ctx.change('contact.record', (change) => change.put('contact', row, corrects?.base));
  return { id: row.id };
}
