import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { emptyEvidence, type EvidenceForm } from '../../shared/evidence-links.ts';
import { FileStore } from '../../server/db/files.ts';
import { pdfFile } from '../support/files.ts';
import { callerAs, onEveryEngine } from '../support/worlds.ts';

const own = 'pilotorganisation:vb-gm-1';
const form: EvidenceForm = { ...emptyEvidence, kind: 'document', text: 'Verslag van het werkatelier' };

onEveryEngine('a file behind a finding', 'example', (database) => {
  const as = (role: string) => callerAs(database(), role);
  const send = async (text: string, personId = 'demo-pilotorganisation-vb-gm-1'): Promise<string> => {
    const file = { name: 'verslag.pdf', mediaType: 'application/pdf', bytes: pdfFile(text) };
    return (await database().files.receive(personId, file)).id;
  };
  const save = (change: Partial<EvidenceForm>, more: { id?: string; base?: number } = {}) =>
    as(own).findings.saveEvidence({ finding: 'f1', form: { ...form, ...change }, ...more });
  const piece = async (id: string, revision?: number) => {
    const found = (await as('reader').findings.detail({ id: 'f1', revision })).evidence.find((one) => one.id === id);
    if (found === undefined) throw new Error(`no evidence ${id}`);
    return found;
  };
  const kept = (): string[] =>
    readdirSync(database().files.folder, { recursive: true, encoding: 'utf8' }).filter((name) => /[0-9a-f]{64}$/.test(name));

  it('is kept under its hash, with who brought it and how it stands on the day', async () => {
    const { id } = await save({ file: await send('een'), expires: '2027-01-31', review: '2026-11-24', note: 'Uit het archief' });
    const found = await piece(id);
    expect(found).toMatchObject({
      file: { file_name: 'verslag.pdf', media_type: 'application/pdf', size: pdfFile('een').length },
      expires: '2027-01-31',
      review_on: '2026-11-24',
      note: 'Uit het archief',
      state: 'review',
      changed: { person: 'demo-pilotorganisation-Gemeente Voorbeeldstad' },
      earlier: [],
    });
    const sha256 = found.file?.sha256 ?? '';
    expect(kept()).toContain(join(sha256.slice(0, 2), sha256));
  });

  it('that was kept before is kept once', async () => {
    const before = kept().length;
    await save({ file: await send('twee') });
    await save({ file: await send('twee') });
    expect(kept()).toHaveLength(before + 1);
  });

  it('is replaced by a new version, and the earlier one can still be had', async () => {
    const { id } = await save({ file: await send('oud') });
    const before = await piece(id);
    await save({ file: await send('nieuw') }, { id, base: before.revision });
    const after = await piece(id);
    expect(after.file?.sha256).not.toBe(before.file?.sha256);
    expect(after.earlier.map(({ revision, file }) => [revision, file.sha256])).toEqual([[before.revision, before.file?.sha256]]);
    expect((await piece(id, before.revision)).file?.sha256).toBe(before.file?.sha256);
  });

  it('keeps its file when only its dates change, and both changes where two people change other fields', async () => {
    const { id } = await save({ file: await send('samen') });
    const { revision: base, file } = await piece(id);
    const same = { file: file?.sha256 ?? '' };
    await save({ ...same, expires: '2026-12-31' }, { id, base });
    await save({ ...same, note: 'Nog eens bekeken' }, { id, base });
    expect(await piece(id)).toMatchObject({ file, expires: '2026-12-31', note: 'Nog eens bekeken' });
  });

  it('asks where two people replace it or change the same date, also where it had no dates yet', async () => {
    const { id } = await save({});
    const { revision: base } = await piece(id);
    await save({ expires: '2026-12-31' }, { id, base });
    await expect(save({ expires: '2027-12-31' }, { id, base })).rejects.toMatchObject({
      code: 'CONFLICT',
      cause: { noun: 'attachment', fields: [{ field: 'expires', base: null, theirs: '2026-12-31', mine: '2027-12-31' }] },
    });
    await save({ note: 'Erbij' }, { id, base });
    expect(await piece(id)).toMatchObject({ expires: '2026-12-31', note: 'Erbij' });
    const { revision: next } = await piece(id);
    await save({ file: await send('van de een') }, { id, base: next });
    const mine = await send('van de ander');
    await expect(save({ file: mine }, { id, base: next })).rejects.toMatchObject({ code: 'CONFLICT' });
    const { revision: newest } = await piece(id);
    await save({ file: mine }, { id, base: newest });
    expect((await piece(id)).earlier).toHaveLength(1);
  });

  it('cannot be saved by another than who sent it, nor by a hash one happens to know', async () => {
    const foreign = await send('van een ander', 'demo-pilotorganisation-vb-ws-1');
    await expect(save({ file: foreign })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    const { id } = await save({ file: await send('geheim') });
    const { file } = await piece(id);
    await expect(save({ file: file?.sha256 ?? '' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      message: 'We hebben dit bestand niet meer. Kies het opnieuw.',
    });
    await expect(save({ file: crypto.randomUUID() })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    for (const file of ['../../etc/passwd', 'abc']) await expect(save({ file })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });

  it('is given up when it is not saved within the hour, or when ten others wait', async () => {
    let now = 0;
    const files = new FileStore(join(database().files.folder, 'apart'), () => now);
    const one = await files.receive('p', { name: 'a.txt', mediaType: 'text/plain', bytes: pdfFile('a') });
    now = 61 * 60 * 1000;
    expect(await files.keep('p', one.id)).toBeUndefined();
    const many = [];
    for (let n = 0; n < 11; n += 1)
      many.push(await files.receive('p', { name: 'a.txt', mediaType: 'text/plain', bytes: pdfFile(String(n)) }));
    const found = await Promise.all(many.map(({ id }) => files.keep('p', id)));
    expect(found.map((file) => file !== undefined)).toEqual([false, ...Array.from({ length: 10 }, () => true)]);
  });

  it('is withdrawn with a reason, is there as of before, and is refused where somebody else was first', async () => {
    const { id } = await save({ file: await send('weg') });
    const { revision } = await piece(id);
    await save({ file: await send('weg, tweede') }, { id, base: revision });
    const stale = as(own).findings.withdrawEvidence({ id, base: revision, reason: 'Verouderd' });
    await expect(stale).rejects.toMatchObject({ code: 'CONFLICT' });
    const { revision: base } = await piece(id);
    await as(own).findings.withdrawEvidence({ id, base, reason: 'Verouderd' });
    await expect(piece(id)).rejects.toThrow('no evidence');
    expect((await piece(id, base)).earlier).toHaveLength(1);
  });

  it('is told in what has changed and in its history, with who and what', async () => {
    const { id } = await save({ file: await send('verteld'), expires: '2027-01-01' });
    const { revision } = await piece(id);
    await save({ file: await send('verteld, opnieuw') }, { id, base: revision });
    const { lines } = await as('reader').changes.page({ since: 'day', from: '2026-11-23', noun: ['attachment'] });
    expect(lines.find((line) => line.id === id)).toMatchObject({
      ...{ noun: 'attachment', label: 'verslag.pdf', what: 'made', changes: 2 },
      ...{ organisationId: 'vb-gm-1', valueId: 'privacy', person: 'demo-pilotorganisation-Gemeente Voorbeeldstad' },
    });
    const versions = await as('reader').history.record({ noun: 'attachment', id });
    expect(versions.map(({ changes }) => changes.map(({ field }) => field))[0]).toEqual(['expires', 'sha256', 'size']);
  });

  it('is for who may write the finding', async () => {
    for (const role of ['reader', 'programme', 'administrator', 'pilotorganisation:vb-ws-1'])
      await expect(as(role).findings.saveEvidence({ finding: 'f1', form })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('says which field to mend', async () => {
    for (const change of [{ expires: '31-12-2026' }, { review: '2026-02-30' }, { text: ' ' }, { note: 'x'.repeat(1001) }])
      await expect(save(change)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
});
