import type { z } from 'zod';
import {
  grantOf,
  type blockSchema,
  type endHatSchema,
  type Grant,
  type Invited,
  type inviteFieldsSchema,
  type withdrawInvitationSchema,
} from '../../shared/people.ts';
import type { Subject } from '../../shared/policy.ts';
import { isAdministrator, keepsAdministrator } from '../db/hats.ts';
import type { Change } from '../db/history.ts';
import { endSessions } from '../db/sessions.ts';
import { inTurn } from '../db/turn.ts';
import { refusal, type CommandContext } from '../trpc.ts';
import { invite, withdrawInvitation } from './invitations.ts';
import { hatById, layerOf, listInvitations } from './repository.ts';

/** What a role is given for, as the policy asks: the layer itself, or that of its organisation. */
async function subjectOf(ctx: CommandContext, { organisation_id, layer }: Omit<Grant, 'role'>): Promise<Subject> {
  if (organisation_id === null) return { layer };
  const found = await layerOf(ctx.world, organisation_id);
  if (found === undefined) throw refusal('NOT_FOUND', ctx.say('organisations.gone'));
  return { organisationId: organisation_id, layer: found };
}

function secret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** Invites somebody for one role. @returns the path of the link, which is shown this once only, and whether it was mailed as well. */
export async function inviteSomebody(ctx: CommandContext, input: z.output<typeof inviteFieldsSchema>): Promise<Invited> {
  const grant = grantOf(input);
  ctx.allow('person.invite', await subjectOf(ctx, grant));
  const token = secret();
  await invite(ctx.database, { ...grant, email: input.email, token, invitedBy: ctx.viewer.personId });
  const path = `/inloggen?uitnodiging=${token}`;
  if (ctx.invite === undefined) return { path, mailed: null };
  return { path, mailed: await ctx.invite(input.email, path) };
}

/** Takes an invitation back that nobody has accepted yet. */
export async function takeBack(ctx: CommandContext, { id }: z.output<typeof withdrawInvitationSchema>): Promise<{ id: string }> {
  const found = (await listInvitations(ctx.world, ctx.database.clock())).find((row) => row.id === id);
  if (found === undefined) throw refusal('NOT_FOUND', ctx.say('people.problem.noInvitation'));
  const { organisationId, layer } = found;
  ctx.allow('person.invite', await subjectOf(ctx, { organisation_id: organisationId, layer }));
  await withdrawInvitation(ctx.database, id);
  return { id };
}

/**
 * Without an administrator nobody could let anybody in any more. Asked within the change that ends a role, and in turn with those where
 * somebody is kept out: of two at once the second is refused.
 */
export async function keepOneAdministrator(change: Pick<Change, 'trx'>, { say }: CommandContext): Promise<void> {
  if (!(await keepsAdministrator(change))) throw refusal('BAD_REQUEST', say('people.problem.lastAdministrator'));
}

/** Ends a role of somebody; it works at once, in sessions under way too. */
export async function endHat(ctx: CommandContext, { id, reason }: z.output<typeof endHatSchema>): Promise<{ revision: number }> {
  const hat = await hatById(ctx.world, id);
  if (hat === undefined) throw refusal('NOT_FOUND', ctx.say('people.problem.noHat'));
  ctx.allow('hat.end', await subjectOf(ctx, hat));
  const end = async (change: Change): Promise<void> => {
    await change.close('hat', id);
    if (hat.role === 'administrator') await keepOneAdministrator(change, ctx);
  };
  const { revision } = await ctx.change('hat.end', end, reason);
  return { revision };
}

/** Keeps somebody out, or lets them in again; all their sessions end. Nobody locks themselves out. */
export async function block(ctx: CommandContext, { id, blocked }: z.output<typeof blockSchema>): Promise<{ id: string }> {
  ctx.allow('person.manage');
  if (id === ctx.viewer.personId) throw refusal('BAD_REQUEST', ctx.say('people.problem.yourself'));
  await inTurn(ctx.database, async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('account')
      .set({ blocked_at: blocked ? ctx.database.clock() : null })
      .where('person_id', '=', id)
      .executeTakeFirst();
    if (Number(numUpdatedRows) === 0) throw refusal('NOT_FOUND', ctx.say('people.problem.nobody'));
    if (blocked && (await isAdministrator(trx, id))) await keepOneAdministrator({ trx }, ctx);
  });
  if (blocked) await endSessions(ctx.database, id);
  return { id };
}
