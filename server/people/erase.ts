import type { z } from 'zod';
import type { AboutPerson, applyRetentionSchema, eraseSchema, Retention } from '../../shared/erasing.ts';
import { aboutPerson, forget, withoutHat } from '../db/erasing.ts';
import { hatsOf } from '../db/hats.ts';
import type { Database } from '../db/open.ts';
import { refusal, type CommandContext } from '../trpc.ts';
import { keepOneAdministrator } from './commands.ts';

/** Everything that is kept about a person. */
export async function exportPerson(ctx: CommandContext, id: string): Promise<AboutPerson> {
  ctx.allow('person.manage');
  const about = await aboutPerson(ctx.database, id);
  if (about === undefined) throw refusal('NOT_FOUND', ctx.say('people.problem.nobody'));
  return about;
}

/** Ends the roles of a person as a change, and removes all that is kept about them: both, or neither. */
async function eraseOne(ctx: CommandContext, person: { id: string; email: string | null }, reason: string | null): Promise<void> {
  const hats = await hatsOf(ctx.database, person.id);
  if (hats.length === 0) await ctx.database.write.transaction().execute((trx) => forget(trx, person));
  else
    await ctx.change(
      'person.erase',
      async (change) => {
        for (const { id } of hats) await change.close('hat', id);
        if (hats.some(({ role }) => role === 'administrator')) await keepOneAdministrator(change, ctx);
        await forget(change.trx, person);
      },
      reason,
    );
  ctx.database.signals.wake();
}

/** Erases a person; the history stays, of somebody without a name. Nobody erases themselves, nor the last administrator. */
export async function erasePerson(ctx: CommandContext, { id, reason }: z.output<typeof eraseSchema>): Promise<{ id: string }> {
  const { person, account } = await exportPerson(ctx, id);
  if (id === ctx.viewer.personId) throw refusal('BAD_REQUEST', ctx.say('people.problem.eraseYourself'));
  if (account === null) throw refusal('NOT_FOUND', ctx.say('people.problem.nobody'));
  await eraseOne(ctx, person, reason);
  return { id };
}

/** The same day some months ago, or the last day of that month. */
function monthsBefore(at: string, months: number): string {
  const then = new Date(at);
  const day = then.getUTCDate();
  then.setUTCDate(1);
  then.setUTCMonth(then.getUTCMonth() - months);
  const last = new Date(Date.UTC(then.getUTCFullYear(), then.getUTCMonth() + 1, 0)).getUTCDate();
  then.setUTCDate(Math.min(day, last));
  return then.toISOString();
}

const oldSessions = (database: Database, before: string) =>
  database.write
    .selectFrom('session')
    .select('id')
    .where((eb) => eb.or([eb('ended_at', '<', before), eb('expires_at', '<', before)]));

const oldInvitations = (database: Database, before: string) =>
  database.write
    .selectFrom('invitation')
    .select('id')
    .where((eb) => eb.or([eb('accepted_at', '<', before), eb('withdrawn_at', '<', before), eb('expires_at', '<', before)]));

/** What would be removed after so many months, without removing it. */
export async function retention(ctx: CommandContext, months: number): Promise<Retention> {
  ctx.allow('person.manage');
  const { database } = ctx;
  const before = monthsBefore(database.clock(), months);
  return {
    sessions: (await oldSessions(database, before).execute()).length,
    invitations: (await oldInvitations(database, before).execute()).length,
    persons: (await withoutHat(database)).filter(({ since }) => since < before),
  };
}

/** Removes it; of the persons those who were shown and who still are on the list. @returns what was removed. */
export async function applyRetention(ctx: CommandContext, asked: z.output<typeof applyRetentionSchema>): Promise<Retention> {
  const found = await retention(ctx, asked.months);
  const { database } = ctx;
  const before = monthsBefore(database.clock(), asked.months);
  await database.write.deleteFrom('session').where('id', 'in', oldSessions(database, before)).execute();
  await database.write.deleteFrom('invitation').where('id', 'in', oldInvitations(database, before)).execute();
  const persons = found.persons.filter(({ id }) => asked.persons.includes(id) && id !== ctx.viewer.personId);
  for (const person of persons) await eraseOne(ctx, person, null);
  return { ...found, persons };
}
