import { expect, it } from 'vitest';
import { appRouter, createCaller } from '../../server/router.ts';
import { sayIn } from '../../server/texts.ts';
import type { Declared } from '../../server/trpc.ts';
import { actions, reachOf, type Action } from '../../shared/policy.ts';
import { onEveryEngine, viewerAs } from '../support/worlds.ts';

type Named = [path: string, type: string, right: Declared['right'] | undefined];

const procedures: Named[] = Object.entries(
  (appRouter as unknown as { _def: { procedures: Record<string, { _def: { type: string; meta?: Declared } }> } })._def.procedures,
).map(([path, { _def }]) => {
  const { type, meta } = _def;
  return [path, type, meta?.right];
});
const roleTexts = ['programme', 'coordinator:waterschap', 'pilotorganisation:vb-gm-1', 'reader', 'administrator'];

it('declares a right of the table for every procedure', () => {
  expect(procedures.length).toBeGreaterThan(60);
  const wrong = procedures.filter(
    ([, , right]) =>
      right !== 'anyone' && right !== 'person' && !(right?.length && right.every((action) => actions.includes(action))),
  );
  expect(wrong).toEqual([]);
});

it('is open without a role only for who is at the door and for one’s own sessions', () => {
  const open = procedures.filter(([, , right]) => typeof right === 'string').map(([path, , right]) => `${path} ${String(right)}`);
  expect(open.sort()).toEqual([
    'mail.mine person',
    'mail.save person',
    'sessions.account anyone',
    'sessions.end person',
    'sessions.endOthers person',
    'sessions.mine person',
  ]);
});

onEveryEngine('the rights that procedures declare', 'example', (database) => {
  /** The code a procedure refuses an empty question with; null where it answers. */
  const refused = async (path: string, role: string | null): Promise<string | null> => {
    const viewer = role === null ? null : viewerAs(role);
    const [noun = '', name = ''] = path.split('.');
    const caller = createCaller({ database: database(), viewer, locale: 'nl', say: sayIn('nl') }) as unknown as Record<
      string,
      Record<string, (input: unknown) => Promise<unknown>>
    >;
    try {
      await caller[noun]?.[name]?.({});
      return null;
    } catch (error) {
      return error instanceof Error && 'code' in error ? String(error.code) : 'failed';
    }
  };
  const ruled = procedures.filter(([, , right]) => typeof right === 'object');

  it.each(ruled)('%s (%s) lets nobody in without a role', async (path) => {
    expect(await refused(path, null)).toBe('UNAUTHORIZED');
  });

  it.each(ruled)('%s (%s) refuses exactly the roles that are given none of its rights', async (path, _type, right) => {
    for (const text of roleTexts) {
      const given = (right as readonly Action[]).some((action) => reachOf(viewerAs(text).role, action) !== null);
      const code = await refused(path, text);
      if (given) expect([text, code === 'UNAUTHORIZED' || code === 'FORBIDDEN' || code === 'failed']).toEqual([text, false]);
      else expect([text, code]).toEqual([text, 'FORBIDDEN']);
    }
  });

  it('changes nothing by asking all that', async () => {
    const { revision } = await database().head();
    for (const [path, type] of ruled) if (type === 'mutation') await refused(path, 'reader');
    expect((await database().head()).revision).toBe(revision);
  });
});
