import type { Transaction } from 'kysely';
import type { Database } from './open.ts';
import type { Tables } from './schema.ts';

/**
 * Writes what has no history, such as whether somebody is kept out, in turn with the changes: it waits until the change before it is done, and
 * those after it wait for this. So what is looked at in it still holds when it is done. It leaves no revision behind.
 */
export function inTurn<T>(database: Database, run: (trx: Transaction<Tables>) => Promise<T>): Promise<T> {
  return database.write.transaction().execute(async (trx) => {
    // the head is what every change raises first: who holds it is the one whose turn it is
    await trx
      .updateTable('head')
      .set((eb) => ({ revision: eb.ref('revision') }))
      .where('one', '=', 1)
      .execute();
    return run(trx);
  });
}
