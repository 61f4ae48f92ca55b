import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { appRouter } from '../../server/router.ts';
import { outcome } from '../support/matrix.ts';
import { saves } from '../support/saves.ts';
import { callerAs, onEveryEngine } from '../support/worlds.ts';

/* A stale write keeps both texts and asks: every procedure that writes over what is there says which version was looked at. */

/** What writes over no text of anybody: why it needs no version. */
const needsNone: Record<string, string> = {
  'sessions.end': 'ends a session',
  'sessions.endOthers': 'ends sessions',
  'changes.seen': 'a bookmark of one’s own',
  'follow.save': 'whether one follows: yes or no',
  'follow.seen': 'a bookmark of one’s own',
  'remarks.seen': 'a bookmark of one’s own',
  'remarks.add': 'adds, and changes nothing',
  'codings.save': 'is given once and never changed',
  'snapshots.keep': 'adds, and changes nothing',
  'snapshots.check': 'writes nothing',
  'editions.preview': 'writes nothing',
  'editions.add': 'adds an edition, and refuses one that is there',
  'editions.undo': 'takes back only what nobody has worked with',
  'mail.save': 'the choices of one’s own, all at once',
  'people.invite': 'adds, and changes nothing',
  'people.withdrawInvitation': 'ends an invitation',
  'people.endHat': 'ends a role',
  'people.block': 'keeps somebody out: yes or no',
  'people.erase': 'erases a person',
  'people.applyRetention': 'erases persons by their ids',
};

interface Schema {
  properties?: Record<string, Schema>;
  items?: Schema;
  required?: string[];
}
const inner = ({ properties = {}, items }: Schema): Schema[] => [...Object.values(properties), ...(items ? [items] : [])];
const holds = (schema: Schema, name: string): boolean =>
  Object.keys(schema.properties ?? {}).includes(name) || inner(schema).some((one) => holds(one, name));
/** Whether an input always says a version, at its top or in each item of it. */
const alwaysSays = (schema: Schema): boolean =>
  schema.required?.includes('base') === true || inner(schema).some((one) => one.items !== undefined && alwaysSays(one.items));

type Procedures = Record<string, { _def: { type: string; inputs: z.ZodType[] } }>;
const mutations = Object.entries((appRouter as unknown as { _def: { procedures: Procedures } })._def.procedures).flatMap(
  ([path, { _def }]) => {
    if (_def.type !== 'mutation') return [];
    const schemas = _def.inputs.map((input) => z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Schema);
    const saves = schemas.some((schema) => ['form', 'fields', 'states'].some((name) => holds(schema, name)));
    return [{ path, takesAStep: schemas.some(alwaysSays) && !saves }];
  },
);

it('knows of every procedure that changes something how it keeps what others wrote', () => {
  expect(mutations.length).toBeGreaterThan(45);
  const named = mutations.filter(({ takesAStep }) => !takesAStep).map(({ path }) => path);
  expect(named.sort()).toEqual([...Object.keys(saves), ...Object.keys(needsNone)].sort());
});

onEveryEngine('a save', 'example', (database) => {
  const revision = async (): Promise<number> => (await database().head()).revision;

  describe.each(Object.entries(saves))('%s', (_path, { as: role, fresh, write }) => {
    it('is refused without the version it changes, and asks where that is no longer the newest', async () => {
      const as = callerAs(database(), role);
      const id = await fresh(as);
      const base = await revision();
      const unsaid = await outcome(() => write(as, id, { n: 1, base: undefined as never }));
      expect(unsaid.code).toMatch(/^(BAD_REQUEST|CONFLICT)$/);
      expect(await revision()).toBe(base);
      expect(await outcome(() => write(as, id, { n: 1, base }))).toEqual({ code: 'ok', message: '' });
      const first = await revision();
      expect(first).toBe(base + 1);
      expect((await outcome(() => write(as, id, { n: 2, base }))).code).toBe('CONFLICT');
      expect(await revision()).toBe(first);
    });
  });
});
