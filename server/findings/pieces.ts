import { evidenceState, keptFile } from '../../shared/attachments.ts';
import { fileHref, type EarlierFile, type EvidenceLink } from '../../shared/evidence-links.ts';
import type { Attachment } from '../../shared/nouns.ts';
import { madeBy } from '../db/code.ts';
import { versionsOfRecord } from '../db/past.ts';
import { read, type World } from '../db/world.ts';

/** Whether the viewer may know the file of a piece as it was then: the finding may have been somebody's draft. */
async function isKnown(world: World, id: string, revision: number): Promise<boolean> {
  const then = read({ ...world, revision, newest: false }, 'attachment');
  return (await then.selectFrom('attachment').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
}

/** The files a piece of evidence had before the one it has now, newest first. */
async function earlierFiles(world: World, id: string, sha256: string | null): Promise<EarlierFile[]> {
  const found: EarlierFile[] = [];
  const seen = new Set([sha256]);
  for (const { revision: made, closed, row } of (await versionsOfRecord(world, 'attachment', id)).reverse()) {
    const file = keptFile(row as unknown as Attachment);
    const revision = (closed ?? made + 1) - 1;
    if (file === null || seen.has(file.sha256) || !(await isKnown(world, id, revision))) continue;
    seen.add(file.sha256);
    found.push({ revision, file, href: fileHref(id, revision), ...(await madeBy(world, made)) });
  }
  return found;
}

function rowsOf(world: World, findingId: string) {
  return read(world, 'evidence', 'attachment')
    .selectFrom('evidence')
    .leftJoin('attachment', 'attachment.evidence_id', 'evidence.id')
    .select([
      ...(['evidence.id', 'evidence.finding_id', 'evidence.kind', 'evidence.text', 'evidence.url', 'evidence.revision'] as const),
      ...(['attachment.file_name', 'attachment.media_type', 'attachment.size', 'attachment.sha256'] as const),
      ...(['attachment.expires', 'attachment.review_on', 'attachment.note', 'attachment.revision as lifeRevision'] as const),
    ])
    .where('evidence.finding_id', '=', findingId)
    .orderBy('evidence.id')
    .execute();
}

/** What lies behind a finding, each piece with its life as of the world's day. */
export async function piecesOf(world: World, findingId: string): Promise<EvidenceLink[]> {
  const pieces: EvidenceLink[] = [];
  for (const { file_name, media_type, size, sha256, lifeRevision, ...row } of await rowsOf(world, findingId)) {
    const revision = Math.max(row.revision, lifeRevision ?? 0);
    const file = keptFile({ file_name, media_type, size, sha256 });
    pieces.push({
      ...row,
      ...{ revision, file },
      href: file && fileHref(row.id, world.newest ? undefined : world.revision),
      state: evidenceState(row, world.today),
      changed: await madeBy(world, revision),
      earlier: lifeRevision === null ? [] : await earlierFiles(world, row.id, sha256),
    });
  }
  return pieces;
}
