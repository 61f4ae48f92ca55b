import { expect } from 'vitest';
import { createCaller } from '../../server/router.ts';
import type { Database } from '../../server/db/open.ts';
import { parseRole } from '../../server/session.ts';
import { sayIn } from '../../server/texts.ts';

export type Caller = ReturnType<typeof createCaller>;

/** Everybody a matrix asks: nobody, the two hats of one person, and one of each other kind. */
export const people = {
  nobody: null,
  own: 'pilotorganisation:vb-gm-1',
  'other organisation': 'pilotorganisation:vb-gm-2',
  'its coordinator': 'coordinator:gemeente',
  'other coordinator': 'coordinator:waterschap',
  programme: 'programme',
  reader: 'reader',
  administrator: 'administrator',
} as const;
export type Who = keyof typeof people;
export const everybody = Object.keys(people) as Who[];
export const known = everybody.filter((who) => who !== 'nobody');

/** The procedures as one of them calls them; it is the same person under every hat, so that a right can come from the hat alone. */
export function callerOf(database: Database, who: Who): Caller {
  const role = people[who];
  const viewer = role === null ? null : parseRole(role);
  const onePerson = viewer && { ...viewer, personId: 'demo-one-person' };
  return createCaller({ database, viewer: onePerson, locale: 'nl', say: sayIn('nl') });
}

/** 'ok', or the code and the sentence of the refusal. */
export async function outcome(attempt: () => Promise<unknown>): Promise<{ code: string; message: string }> {
  try {
    await attempt();
    return { code: 'ok', message: '' };
  } catch (error) {
    if (error instanceof Error && 'code' in error) return { code: String(error.code), message: error.message };
    throw error;
  }
}

/** Who of everybody may do something, each tried on what `fresh` makes; whoever is refused changed nothing, and nobody must log in first. */
export async function whoMay<Seen>(
  database: Database,
  attempt: (as: Caller, seen: Seen) => Promise<unknown>,
  fresh: () => Promise<Seen>,
): Promise<Who[]> {
  const done: Who[] = [];
  let seen = await fresh();
  for (const who of everybody) {
    const before = await database.head();
    const { code } = await outcome(() => attempt(callerOf(database, who), seen));
    const changed = (await database.head()).revision !== before.revision;
    if (code === 'ok') done.push(who);
    else expect([who, code, changed]).toEqual([who, code, false]);
    if (who === 'nobody') expect(code).toBe('UNAUTHORIZED');
    if (changed) seen = await fresh();
  }
  return done;
}
