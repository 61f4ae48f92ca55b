import type { Kysely } from 'kysely';
import type { Noun } from '../../shared/nouns.ts';
import { changeHash, rowHash, type ItemDigest } from './hash.ts';
import { ownColumns } from './history.ts';
import { keptMoments, MomentDigests, paperHolds, type HashedVersion, type KeptMoment } from './moments.ts';
import type { Database } from './open.ts';
import { FOREVER, nounList, type ChangeRow, type Tables } from './schema.ts';
import { checkFiles } from './verify-files.ts';

/** Something the recomputation did not find as it was written. */
export interface Alteration {
  noun: Noun | 'change' | 'head';
  id: string;
  revision: number;
  what:
    | 'row altered'
    | 'row missing'
    | 'row added'
    | 'end altered'
    | 'chain broken'
    | 'revision missing'
    | 'rests on altered'
    | 'file missing'
    | 'file altered';
  /** what a person calls it, where it has such a name: that of a file */
  name?: string;
}

interface Version {
  id: string;
  revision: number;
  until: number;
  row_hash: string;
}
type VersionDb = Kysely<{ any_version: Version & { seq: number } }>;

const PAGE = 5_000;

async function* versions(db: Kysely<Tables>, noun: Noun): AsyncGenerator<Version> {
  const table = `${noun}_version` as 'any_version';
  for (let after = 0; ;) {
    const page = await (db as unknown as VersionDb)
      .selectFrom(table)
      .selectAll()
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(PAGE)
      .execute();
    yield* page;
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    after = last.seq;
  }
}

const keyOf = (noun: string, id: string, revision: number): string => `${noun}\n${id}\n${String(revision)}`;

/** Which revisions touched each record, ascending: the end of one version is the next of them. */
async function touches(db: Kysely<Tables>): Promise<{ byRecord: Map<string, number[]>; byRevision: Map<number, ItemDigest[]> }> {
  const byRecord = new Map<string, number[]>();
  const byRevision = new Map<number, ItemDigest[]>();
  const items = await db.selectFrom('change_item').selectAll().orderBy('revision').execute();
  for (const item of items) {
    const record = `${item.noun}\n${item.id}`;
    byRecord.set(record, [...(byRecord.get(record) ?? []), item.revision]);
    const list = byRevision.get(item.revision) ?? [];
    list.push({ noun: item.noun, id: item.id, rowHash: null });
    byRevision.set(item.revision, list);
  }
  return { byRecord, byRevision };
}

const hashed = (noun: Noun, version: Version): HashedVersion => {
  const { id, revision, until } = version;
  return { id, revision, until, hash: rowHash(noun, revision, ownColumns(version)) };
};

function checkVersion(noun: Noun, version: Version, seen: { touched: number[]; hash: string }): Alteration | null {
  const where = { noun, id: version.id, revision: version.revision };
  const { touched, hash } = seen;
  if (hash !== version.row_hash) return { ...where, what: 'row altered' };
  const at = touched.indexOf(version.revision);
  if (at === -1) return { ...where, what: 'row added' };
  return (touched[at + 1] ?? FOREVER) === version.until ? null : { ...where, what: 'end altered' };
}

function checkChain(changes: ChangeRow[], digests: Map<number, ItemDigest[]>): Alteration[] {
  const found: Alteration[] = [];
  let previous = '';
  changes.forEach((change, index) => {
    const { hash, ...row } = change;
    if (change.revision !== index + 1)
      found.push({ noun: 'change', id: String(index + 1), revision: index + 1, what: 'revision missing' });
    const items = digests.get(change.revision) ?? [];
    if (changeHash(previous, row, items) !== hash) {
      found.push({ noun: 'change', id: String(change.revision), revision: change.revision, what: 'chain broken' });
      const rows = items.map((item) => ({
        noun: item.noun as Noun,
        id: item.id,
        revision: change.revision,
        what: 'chain broken' as const,
      }));
      if (items.length <= 20) found.push(...rows);
    }
    previous = hash;
  });
  return found;
}

/** The moments that no longer are what was kept, each followed by the papers that rest on it, and papers that say something else. */
function checkMoments(moments: readonly KeptMoment[], failing: readonly KeptMoment[]): Alteration[] {
  return moments.flatMap((moment) => {
    const fails = failing.includes(moment);
    const papers = moment.papers.filter((paper) => fails || !paperHolds(paper));
    return [
      ...(fails ? [{ noun: 'snapshot' as const, id: moment.id, revision: moment.revision }] : []),
      ...papers.map(({ id, revision }) => ({ noun: 'paper' as const, id, revision })),
    ].map((where) => ({ ...where, what: 'rests on altered' as const }));
  });
}

/** Recomputes every row hash, every end, the whole chain, every moment and paper that was kept, and every file. @returns what was altered, and how much was looked at. */
export async function verify(database: Database): Promise<{ rows: number; revisions: number; alterations: Alteration[] }> {
  const db = database.read;
  const { byRecord, byRevision } = await touches(db);
  const alterations: Alteration[] = [];
  const hashes = new Map<string, string>();
  const moments = await keptMoments(db);
  const digests = new MomentDigests(moments);
  for (const noun of nounList) {
    const whole: HashedVersion[] = [];
    for await (const version of versions(db, noun)) {
      const now = hashed(noun, version);
      hashes.set(keyOf(noun, version.id, version.revision), version.row_hash);
      const touched = byRecord.get(`${noun}\n${version.id}`) ?? [];
      const wrong = checkVersion(noun, version, { touched, hash: now.hash });
      if (wrong) alterations.push(wrong);
      if (moments.length > 0) whole.push(now);
    }
    digests.add(noun, whole);
  }
  for (const [revision, items] of byRevision)
    for (const item of items) item.rowHash = hashes.get(keyOf(item.noun, item.id, revision)) ?? null;
  const changes = await db.selectFrom('change').selectAll().orderBy('revision').execute();
  alterations.push(...checkChain(changes, byRevision));
  const chain = new Map(changes.map(({ revision, hash }) => [revision, hash]));
  alterations.push(...checkMoments(moments, digests.failing(chain)), ...(await checkFiles(database)));
  const head = await db.selectFrom('head').selectAll().executeTakeFirstOrThrow();
  if (head.hash !== (changes.at(-1)?.hash ?? ''))
    alterations.push({ noun: 'head', id: '1', revision: head.revision, what: 'chain broken' });
  return { rows: hashes.size, revisions: changes.length, alterations };
}
