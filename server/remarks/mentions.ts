import { scopeOf } from '../../shared/policy.ts';
import type { Mentionable, RemarksFilter } from '../../shared/remarks.ts';
import { wearersAround } from '../db/hats.ts';
import type { Change } from '../db/history.ts';
import { layerOf } from '../db/organisation-names.ts';
import type { Database } from '../db/open.ts';
import { openWorld, read, type World } from '../db/world.ts';
import { refusal, type CommandContext } from '../trpc.ts';
import { subjectOf } from './repository.ts';

interface Asking {
  database: Database;
  world: World;
  viewer: { personId: string };
}

/** Whom one can name in a conversation about a record: who works on it and may read it, each once, and not oneself. */
export async function mentionable({ database, world, viewer }: Asking, about: RemarksFilter): Promise<Mentionable[]> {
  const subject = await subjectOf(world, about);
  if (subject === undefined) return [];
  const { organisationId } = subject;
  const around = await wearersAround(database, { organisationId, layer: await layerOf(world, organisationId) });
  const readable = new Map<string, boolean>();
  const found = new Map<string, Mentionable>();
  for (const { personId, name, ...hat } of around) {
    const scope = scopeOf({ personId, role: hat.role, organisationId: hat.organisationId, layer: hat.layer });
    const reads = readable.get(scope.key) ?? (await subjectOf(await openWorld(database, scope), about)) !== undefined;
    readable.set(scope.key, reads);
    const { role, organisation, layer } = hat;
    if (reads && personId !== viewer.personId && !found.has(personId))
      found.set(personId, { id: personId, name, role, organisation, layer });
  }
  return [...found.values()];
}

/** Refuses to name whoever cannot be named here. */
export async function refuseStrangers(ctx: CommandContext, about: RemarksFilter, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const known = new Set((await mentionable(ctx, about)).map(({ id }) => id));
  if (!ids.every((id) => known.has(id))) throw refusal('BAD_REQUEST', ctx.say('remarks.problem.mention'));
}

/** Names people in a remark, each once. */
export async function mention(change: Change, remarkId: string, ids: readonly string[]): Promise<void> {
  for (const id of new Set(ids))
    await change.put('remark_mention', { id: `${remarkId}:${id}`, remark_id: remarkId, person_id: id });
}

/** Who answers in a conversation has seen where they were named in it. */
export async function seenInThread(change: Change, { world, viewer }: CommandContext, threadId: string): Promise<void> {
  const rows = await read(world, 'remark_mention', 'remark')
    .selectFrom('remark_mention')
    .innerJoin('remark', 'remark.id', 'remark_mention.remark_id')
    .select('remark_mention.id')
    .where('remark_mention.person_id', '=', viewer.personId)
    .where((eb) => eb.or([eb('remark.id', '=', threadId), eb('remark.thread_id', '=', threadId)]))
    .execute();
  for (const { id } of rows) await change.close('remark_mention', id);
}

/** Says that one has seen where one was named: only for oneself. */
export async function seenMention(ctx: CommandContext, { id }: { id: string }): Promise<{ revision: number }> {
  const row = await read(ctx.world, 'remark_mention')
    .selectFrom('remark_mention')
    .select('id')
    .where('id', '=', id)
    .where('person_id', '=', ctx.viewer.personId)
    .executeTakeFirst();
  if (row === undefined) throw refusal('NOT_FOUND', ctx.say('remarks.problem.gone'));
  const { revision } = await ctx.change('remark.seen', (change) => change.close('remark_mention', id));
  return { revision };
}
