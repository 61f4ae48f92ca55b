import type { Database } from './open.ts';
import type { Alteration } from './verify.ts';

/** Every version of an attachment, current or past, whose file is not there or is not what its hash says; each file is read once. */
export async function checkFiles({ read, files }: Database): Promise<Alteration[]> {
  const versions = await read
    .selectFrom('attachment_version')
    .select(['id', 'revision', 'sha256', 'file_name'])
    .where('sha256', 'is not', null)
    .orderBy('sha256')
    .orderBy('seq')
    .execute();
  const found: Alteration[] = [];
  let last = { sha256: '', state: 'there' };
  for (const { id, revision, sha256, file_name: name } of versions) {
    if (sha256 === null) continue;
    if (sha256 !== last.sha256) last = { sha256, state: await files.check(sha256) };
    if (last.state === 'there') continue;
    const what = last.state === 'missing' ? 'file missing' : 'file altered';
    found.push({ noun: 'attachment', id, revision, what, ...(name !== null && { name }) });
  }
  return found;
}
