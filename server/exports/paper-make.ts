import type { Request } from 'express';
import { canonicalText } from '../../shared/canonical.ts';
import type { PaperFilter } from '../../shared/papers/request.ts';
import { paperSchema, type PaperDocument } from '../../shared/papers.ts';
import { scopeOf, type Viewer } from '../../shared/policy.ts';
import { commit } from '../db/history.ts';
import { sha256 } from '../db/hash.ts';
import type { Database } from '../db/open.ts';
import { openWorld, read } from '../db/world.ts';
import { ensureViewer } from '../session.ts';
import { paperOf, reader } from './paper-model.ts';

/** A filter that names the kept moment the paper is made from. */
export type FinalFilter = PaperFilter & { snapshot: string };

/** A paper that says exactly what one that was made final says already. */
export class AlreadyFinalError extends Error {}

async function isFinal(database: Database, sha: string): Promise<boolean> {
  const query = read(await openWorld(database, scopeOf(reader)), 'paper')
    .selectFrom('paper')
    .select('paper.id');
  return (await query.where('paper.sha256', '=', sha).executeTakeFirst()) !== undefined;
}

/** Makes a paper final: what it says is kept whole, with the hash of its canonical text, so that it says the same for ever. @throws AlreadyFinalError */
export async function makePaper(
  database: Database,
  req: Request,
  asked: { filter: FinalFilter; viewer: Viewer },
): Promise<{ id: string }> {
  const { filter, viewer } = asked;
  const paper = await paperOf(database, req, { filter, moment: {}, draft: false });
  const document = JSON.stringify(paper);
  // of what will be read back, in which keys without a value are gone
  const sha = sha256(canonicalText(JSON.parse(document)));
  if (await isFinal(database, sha)) throw new AlreadyFinalError();
  const row = {
    // the same for the same paper, so that two who make it final at one moment do not both
    id: sha.slice(0, 32),
    snapshot_id: filter.snapshot,
    title: `${paper.title} (${paper.subtitle ?? ''})`,
    filter: JSON.stringify({ ...filter, language: paper.language }),
    document,
    sha256: sha,
  };
  await ensureViewer(database, viewer);
  await commit(database, { personId: viewer.personId, command: 'paper.make' }, async (change) => {
    if ((await change.current('paper', row.id)) !== undefined) throw new AlreadyFinalError();
    await change.add('paper', [row]);
  });
  return { id: row.id };
}

/** A paper that was made final, as it was made; null where there is none with that id. */
export async function finalPaper(database: Database, id: string): Promise<PaperDocument | null> {
  const row = await read(await openWorld(database, scopeOf(reader)), 'paper')
    .selectFrom('paper')
    .select('paper.document')
    .where('paper.id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : paperSchema.parse(JSON.parse(row.document));
}
