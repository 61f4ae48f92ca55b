import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../server/db/open.ts';
import { runVerify } from '../../server/db/verify-command.ts';
import { verify } from '../../server/db/verify.ts';
import { sayIn } from '../../server/texts.ts';
import { callerAs, engines, freshCopy, testClock } from '../support/worlds.ts';

const say = sayIn('nl');

describe.each(engines)('what was done outside the program (%s)', (engine) => {
  it('names the row that is gone, also of a change with many, and of one it may have withdrawn says so', async () => {
    const target = await freshCopy(engine, 'example');
    const database = await openDatabase(target, testClock);
    await database.write.deleteFrom('finding_version').where('id', '=', 'f4').execute();
    await database.close();
    expect((await runVerify({ target, example: false }, say)).lines.slice(0, -1)).toEqual([
      'De keten klopt niet: change 2, revisie 2',
      'De rij ontbreekt: finding f4, revisie 2',
    ]);
    const later = await freshCopy(engine, 'example');
    const again = await openDatabase(later, testClock);
    const own = callerAs(again, 'pilotorganisation:vb-gm-1').findings;
    const { record } = await own.form({ id: 'f11' });
    await own.withdraw({ id: 'f11', base: record?.revision ?? 0, reason: 'Dubbel' });
    expect((await verify(again)).alterations).toEqual([]);
    await again.write.updateTable('change').set({ reason: 'Anders' }).where('revision', '=', 3).execute();
    await again.close();
    expect((await runVerify({ target: later, example: false }, say)).lines.slice(0, -1)).toEqual([
      'De keten klopt niet: change 3, revisie 3',
      'De rij ontbreekt, of is hier ingetrokken: finding f11, revisie 3',
    ]);
  });

  it.each([1, 7])('notices a head that is not at the newest change: %s', async (revision) => {
    const target = await freshCopy(engine, 'example');
    const database = await openDatabase(target, testClock);
    await database.write.updateTable('head').set({ revision }).execute();
    const { alterations } = await verify(database);
    await database.close();
    expect(alterations).toEqual([{ noun: 'head', id: '1', revision, what: 'chain broken' }]);
  });

  it('names the record whose key is gone', async () => {
    const target = await freshCopy(engine, 'example');
    const database = await openDatabase(target, testClock);
    if (engine === 'sqlite') await sql`pragma foreign_keys = off`.execute(database.write);
    await database.write.transaction().execute(async (trx) => {
      if (engine === 'postgres') await sql`set local session_replication_role = 'replica'`.execute(trx);
      await trx.deleteFrom('finding_key').where('id', '=', 'f4').execute();
    });
    const { alterations } = await verify(database);
    await database.close();
    expect(alterations).toEqual([{ noun: 'finding', id: 'f4', revision: 2, what: 'key missing' }]);
  });
});

describe('what was stored in a file outside the program', () => {
  // only SQLite lets such values in; the server of PostgreSQL refuses them
  it.each([
    ["finding_version set text = x'4142' where id = 'f4'", 'De rij is gewijzigd: finding f4, revisie 2'],
    ["finding_version set relevance = 9e999 where id = 'f4'", 'De rij is gewijzigd: finding f4, revisie 2'],
    ["finding_version set relevance = relevance + 1e-7 where id = 'f4'", 'De rij is gewijzigd: finding f4, revisie 2'],
    ["finding_version set row_hash = x'4142' where id = 'f4'", 'De rij is gewijzigd: finding f4, revisie 2'],
    ["change set reason = x'4142' where revision = 2", 'De keten klopt niet: change 2, revisie 2'],
  ])('goes on where something is stored that nobody can have said: update %s', async (update, line) => {
    const target = await freshCopy('sqlite', 'example');
    const database = await openDatabase(target, testClock);
    await sql.raw("update finding_version set text = 'Omgekeerd.' where id = 'f9'").execute(database.write);
    await sql.raw(`update ${update}`).execute(database.write);
    await database.close();
    const { lines } = await runVerify({ target, example: false }, say);
    expect(lines).toContain(line);
    expect(lines).toContain('De rij is gewijzigd: finding f9, revisie 2');
  });
});
