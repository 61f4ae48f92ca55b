import type { Database } from '../../server/db/open.ts';

/** The same database, on which something else is done once, just before the next change begins: after its command has looked at everything. */
export function meanwhile(database: Database, act: () => Promise<unknown>): Database {
  let done = false;
  const write = new Proxy(database.write, {
    get(target, name) {
      const own: unknown = Reflect.get(target, name, target);
      if (name !== 'transaction') return typeof own === 'function' ? (own.bind(target) as unknown) : own;
      return () => ({
        execute: async (run: Parameters<ReturnType<typeof target.transaction>['execute']>[0]) => {
          if (!done) await act();
          done = true;
          return target.transaction().execute(run);
        },
      });
    },
  });
  return { ...database, write };
}
