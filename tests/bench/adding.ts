import Sqlite from 'better-sqlite3';
import { findingRow } from '../../seed/rows.ts';
import { commit } from '../../server/db/history.ts';
import type { Database } from '../../server/db/open.ts';
import { inTurn, line } from './measure.ts';

/** The writes of one added finding in plain SQL, hashes and search text given: the same rows in the same tables, in one transaction. */
function plainAdding(file: string): () => void {
  const raw = new Sqlite(file);
  raw.pragma('synchronous = FULL');
  raw.pragma('foreign_keys = ON');
  const columns = raw.prepare(`select * from finding_version limit 1`).get() as Record<string, unknown>;
  const { seq: _seq, until: _until, ...model } = columns;
  const names = Object.keys(model);
  const key = raw.prepare('insert into finding_key (id) values (?)');
  const version = raw.prepare(`insert into finding_version (${names.join()}) values (${names.map((name) => `@${name}`).join()})`);
  const item = raw.prepare(`insert into change_item (revision, noun, id) values (?, 'finding', ?)`);
  const search = raw.prepare('insert into finding_search (rowid, body) values (?, ?)');
  const raise = raw.prepare('update head set revision = revision + 1 returning revision').pluck();
  const change = raw.prepare(
    `insert into change (revision, at, person_id, command, hash) values (?, '2026-11-24T12:00:00.000Z', 'example', 'finding.save', ?)`,
  );
  const hash = raw.prepare('update head set hash = ?');
  let n = 0;
  return raw.transaction(() => {
    n += 1;
    const id = `plain-${String(n)}`;
    const revision = raise.get() as number;
    key.run(id);
    const { lastInsertRowid } = version.run({ ...model, id, revision });
    item.run(revision, id);
    search.run(lastInsertRowid, 'een bevinding om te meten');
    change.run(revision, model['row_hash']);
    hash.run(model['row_hash']);
  });
}

/** One finding added, beside the same rows written by hand into a copy of the same database. */
export async function adding(database: Database, file: string): Promise<void> {
  const copy = `${file}-copy`;
  const source = new Sqlite(file, { readonly: true });
  await source.backup(copy);
  source.close();
  let n = 0;
  const row = (): ReturnType<typeof findingRow> => {
    n += 1;
    return findingRow({
      id: `bench-${String(n)}`,
      pilot_id: 'vb-001-p1',
      organisation_id: 'vb-001',
      value_id: 'privacy',
      kind: 'herkend',
      text: 'Een bevinding om te meten.',
      date: '2026-11-24',
    });
  };
  const product = (): Promise<unknown> =>
    commit(database, { personId: 'example', command: 'finding.save' }, (change) => change.put('finding', row()));
  const { a, b, ratio } = await inTurn(50, product, plainAdding(copy));
  console.log(line(['an added finding', a, b, ratio]));
}
