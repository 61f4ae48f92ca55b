import type { Kysely } from 'kysely';
import type { Noun } from '../../shared/nouns.ts';
import { rowHash } from './hash.ts';
import { ownColumns } from './history.ts';
import { keptMoments, MomentDigests, paperHolds, type HashedVersion, type KeptMoment } from './moments.ts';
import type { Database } from './open.ts';
import { FOREVER, nounList, type Tables } from './schema.ts';
import { checkChain, checkHead, checkKeys, recordOf, touches } from './verify-chain.ts';
import { checkFiles } from './verify-files.ts';

/** Something the recomputation did not find as it was written. */
export interface Alteration {
  noun: Noun | 'change' | 'head';
  id: string;
  revision: number;
  what:
    | 'row altered'
    | 'row missing'
    | 'row missing or withdrawn'
    | 'key missing'
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

// a hash tells numbers apart to six decimals; what is beyond them was never stored
const storedNumber = (value: unknown): boolean => typeof value !== 'number' || Number(value.toFixed(6)) === value;

/** The hash of a row as it stands; '' where it holds what no row ever held: bytes, or a number without end. */
function hashOf(noun: Noun, version: Version): string {
  const row = ownColumns(version);
  try {
    return Object.values(row).every(storedNumber) ? rowHash(noun, version.revision, row) : '';
  } catch {
    return '';
  }
}

const hashed = (noun: Noun, version: Version): HashedVersion => {
  const { id, revision, until } = version;
  return { id, revision, until, hash: hashOf(noun, version) };
};

function checkVersion(noun: Noun, version: Version, seen: { touched: number[]; hash: string }): Alteration | null {
  const where = { noun, id: version.id, revision: version.revision };
  const { touched, hash } = seen;
  if (hash !== version.row_hash) return { ...where, what: 'row altered' };
  const at = touched.indexOf(version.revision);
  if (at === -1) return { ...where, what: 'row added' };
  return (touched[at + 1] ?? FOREVER) === version.until ? null : { ...where, what: 'end altered' };
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

/** Recomputes every row hash, every end, every key, the whole chain, every moment and paper that was kept, and every file. @returns what was altered, and how much was looked at. */
export async function verify(database: Database): Promise<{ rows: number; revisions: number; alterations: Alteration[] }> {
  const db = database.read;
  const touched = await touches(db);
  const alterations: Alteration[] = [];
  const hashes = new Map<string, string>();
  const moments = await keptMoments(db);
  const digests = new MomentDigests(moments);
  for (const noun of nounList) {
    const whole: HashedVersion[] = [];
    for await (const version of versions(db, noun)) {
      const now = hashed(noun, version);
      hashes.set(keyOf(noun, version.id, version.revision), version.row_hash);
      const revisions = touched.byRecord.get(recordOf(noun, version.id)) ?? [];
      const wrong = checkVersion(noun, version, { touched: revisions, hash: now.hash });
      if (wrong) alterations.push(wrong);
      if (moments.length > 0) whole.push(now);
    }
    digests.add(noun, whole);
    alterations.push(...(await checkKeys(db, noun, touched.byRecord)));
  }
  for (const [revision, items] of touched.byRevision)
    for (const item of items) item.rowHash = hashes.get(keyOf(item.noun, item.id, revision)) ?? null;
  const changes = await db.selectFrom('change').selectAll().orderBy('revision').execute();
  alterations.push(...checkChain(changes, touched));
  const chain = new Map(changes.map(({ revision, hash }) => [revision, hash]));
  alterations.push(...checkMoments(moments, digests.failing(chain)), ...(await checkFiles(database)));
  alterations.push(...(await checkHead(db, changes.at(-1))));
  return { rows: hashes.size, revisions: changes.length, alterations };
}
