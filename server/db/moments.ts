import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { canonicalText, plainOrder } from '../../shared/canonical.ts';
import type { Noun } from '../../shared/nouns.ts';
import { rowHash, sha256 } from './hash.ts';
import { ownColumns } from './history.ts';
import { FOREVER, nounList, type Tables } from './schema.ts';

/*
 * What a kept moment is proved by: the hash of the chain at its revision, and a digest over the hashes of every row that held there, in
 * order of noun and id. A noun without a row has no part in it, so a noun that comes later changes no earlier digest.
 */

/** A version as far as a digest needs it. */
export interface HashedVersion {
  id: string;
  revision: number;
  until: number;
  hash: string;
}

/** A moment that was kept, and the papers that were made from it. */
export interface KeptMoment {
  id: string;
  /** the revision of the record that keeps it, and the revision it keeps */
  revision: number;
  asOf: number;
  chainHash: string;
  digest: string;
  papers: { id: string; revision: number; document: string; sha256: string }[];
}

interface StoredVersion {
  seq: number;
  id: string;
  revision: number;
  until: number;
  row_hash: string;
}
type VersionDb = Kysely<{ any_version: StoredVersion }>;
const nouns = [...nounList].sort(plainOrder);
const PAGE = 2_000;
const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** The rows of a noun that held at a revision, in order of id, a page at a time. */
async function* rowsAt(db: Kysely<Tables>, noun: Noun, revision: number): AsyncGenerator<StoredVersion[]> {
  for (let after = ''; ;) {
    const page = await (db as unknown as VersionDb)
      .selectFrom(`${noun}_version` as 'any_version')
      .selectAll()
      .where('id', '>', after)
      .where('revision', '<=', revision)
      .where('until', '>', revision)
      .orderBy('id')
      .limit(PAGE)
      .execute();
    yield page;
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    after = last.id;
    await nextTurn();
  }
}

const lineOf = ({ id, hash }: { id: string; hash: string }): string => `${id}\n${hash}\n`;

function digestOfParts(parts: ReadonlyMap<Noun, string>): string {
  const lines = nouns.flatMap((noun) => (parts.has(noun) ? [`${noun}\n${parts.get(noun) ?? ''}\n`] : []));
  return sha256(lines.join(''));
}

/** The digest over all rows that held at a revision, from the rows themselves; `altered` are those that their own hash denies. */
export async function digestAt(
  db: Kysely<Tables>,
  revision: number,
): Promise<{ digest: string; rows: number; altered: { noun: Noun; id: string; revision: number }[] }> {
  const parts = new Map<Noun, string>();
  const altered: { noun: Noun; id: string; revision: number }[] = [];
  let rows = 0;
  for (const noun of nouns) {
    const part = createHash('sha256');
    const before = rows;
    for await (const page of rowsAt(db, noun, revision)) {
      for (const row of page) {
        const hash = rowHash(noun, row.revision, ownColumns(row));
        if (hash !== row.row_hash) altered.push({ noun, id: row.id, revision: row.revision });
        part.update(lineOf({ id: row.id, hash }));
      }
      rows += page.length;
    }
    if (rows > before) parts.set(noun, part.digest('hex'));
  }
  return { digest: digestOfParts(parts), rows, altered };
}

/** Every moment that is kept, oldest first. */
export async function keptMoments(db: Kysely<Tables>): Promise<KeptMoment[]> {
  const moments = await db.selectFrom('snapshot_version').selectAll().where('until', '=', FOREVER).orderBy('seq').execute();
  const papers = await db.selectFrom('paper_version').selectAll().where('until', '=', FOREVER).orderBy('seq').execute();
  return moments.map(({ id, revision, as_of: asOf, chain_hash: chainHash, digest }) => ({
    ...{ id, revision, asOf, chainHash, digest },
    papers: papers.filter((paper) => paper.snapshot_id === id),
  }));
}

/** Whether a paper says what it said when it was made. */
export function paperHolds({ document, sha256: hash }: { document: string; sha256: string }): boolean {
  try {
    return sha256(canonicalText(JSON.parse(document))) === hash;
  } catch {
    return false;
  }
}

/** The digests of several moments at once, in one walk over all versions: each noun is given whole, one after the other. */
export class MomentDigests {
  readonly #moments: readonly KeptMoment[];
  readonly #parts: Map<Noun, string>[];

  constructor(moments: readonly KeptMoment[]) {
    this.#moments = moments;
    this.#parts = moments.map(() => new Map());
  }

  add(noun: Noun, versions: readonly HashedVersion[]): void {
    this.#moments.forEach(({ asOf }, index) => {
      const held = versions.filter(({ revision, until }) => revision <= asOf && until > asOf);
      if (held.length === 0) return;
      const lines = held.sort((a, b) => plainOrder(a.id, b.id)).map(lineOf);
      this.#parts[index]?.set(noun, sha256(lines.join('')));
    });
  }

  /** The moments whose rows, or whose place in the chain, are no longer what they were. */
  failing(chain: ReadonlyMap<number, string>): KeptMoment[] {
    return this.#moments.filter(
      ({ asOf, digest, chainHash }, index) =>
        chain.get(asOf) !== chainHash || digestOfParts(this.#parts[index] ?? new Map()) !== digest,
    );
  }
}
