import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { emptyEvidence } from '../../shared/evidence-links.ts';
import { LARGEST_FILE } from '../../shared/attachments.ts';
import type { SentFile } from '../../server/db/files.ts';
import { strToU8 } from 'fflate';
import { docmFile, docxFile, fileServer, htmlFile, odtFile, pdfFile, pngFile, program, svgFile } from '../support/files.ts';
import { callerAs, onEveryEngine } from '../support/worlds.ts';

const own = 'pilotorganisation:vb-gm-1';
const other = 'pilotorganisation:vb-ws-1';

onEveryEngine('files over HTTP', 'example', (database) => {
  let server: Awaited<ReturnType<typeof fileServer>> | undefined;
  const there = () => {
    if (server === undefined) throw new Error('the server has not started');
    return server;
  };
  beforeAll(async () => {
    server = await fileServer(database());
  });
  afterAll(() => server?.close());

  const sent = async (bytes: Uint8Array, name: string): Promise<SentFile> => {
    const answer = await there().send(bytes, name, { role: own });
    expect([name, answer.status]).toEqual([name, 201]);
    return (await answer.json()) as SentFile;
  };
  const refusal = async (bytes: Uint8Array, name: string): Promise<[number, string]> => {
    const answer = await there().send(bytes, name, { role: own });
    return [answer.status, ((await answer.json()) as { message: string }).message];
  };
  const keep = async (bytes: Uint8Array, name: string, finding = 'f1'): Promise<string> => {
    const form = { ...emptyEvidence, kind: 'document' as const, text: name, file: (await sent(bytes, name)).id };
    return (await callerAs(database(), own).findings.saveEvidence({ finding, form })).id;
  };
  const placeOf = (sha256: string): string => join(database().files.folder, sha256.slice(0, 2), sha256);

  it('give back the very bytes, as something to save and never to open', async () => {
    const id = await keep(pdfFile('één'), 'Verslag “werkatelier” – één.pdf');
    const answer = await there().get(id);
    expect(answer.status).toBe(200);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(Buffer.from(pdfFile('één')));
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(pdfFile('één').length),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-cache',
      'cross-origin-resource-policy': 'same-origin',
    });
    const disposition = answer.headers.get('content-disposition') ?? '';
    expect(disposition).toMatch(/^attachment; filename="/);
    expect(disposition).toContain("filename*=UTF-8''Verslag%20%E2%80%9Cwerkatelier%E2%80%9D%20%E2%80%93%20%C3%A9%C3%A9n.pdf");
    const again = await there().get(id, 'reader', {
      headers: { 'if-none-match': answer.headers.get('etag') ?? '', 'cache-control': 'max-age=0' },
    });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const head = await there().get(id, 'reader', { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([
      200,
      String(pdfFile('één').length),
      '',
    ]);
  });

  it('are what their name and their content both say', async () => {
    const kinds: [Uint8Array, string, string][] = [
      [pdfFile(), 'A.PDF', 'application/pdf'],
      [pngFile, 'foto.png', 'image/png'],
      [docxFile(), 'brief.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
      [odtFile(), 'brief.odt', 'application/vnd.oasis.opendocument.text'],
      [strToU8('naam;aantal\nPrivacy;3\n'), 'telling.csv', 'text/csv'],
      [Uint8Array.from([...strToU8('caf'), 0xe9, 0x0d, 0x0a]), 'oud.txt', 'text/plain'],
    ];
    for (const [bytes, name, type] of kinds) expect(await sent(bytes, name)).toMatchObject({ media_type: type, file_name: name });
  });

  it('are refused where they are another thing than they say, hold macros, or can run', async () => {
    const other = /^De naam eindigt op .*, maar de inhoud is iets anders\./;
    const kind = /^Dit soort bestand bewaren we niet\./;
    const macros = /^In dit bestand zitten macro’s\./;
    const wrong: [Uint8Array, string, RegExp][] = [
      [program, 'verslag.pdf', other],
      [htmlFile, 'verslag.pdf', other],
      [htmlFile, 'verslag.txt', other],
      [svgFile, 'tekening.png', other],
      [svgFile, 'tekening.csv', other],
      [strToU8('﻿<svg onload="alert(1)"/>'), 'tekening.txt', other],
      [pdfFile(), 'verslag.docx', other],
      [pngFile, 'foto.jpg', other],
      [program, 'verslag.txt', other],
      [docxFile(), 'rekenblad.xlsx', other],
      [svgFile, 'tekening.svg', kind],
      [htmlFile, 'pagina.html', kind],
      [program, 'verslag.pdf.exe', kind],
      [pdfFile(), 'verslag', kind],
      [pdfFile(), 'foto\u202Efdp.exe', kind],
      [docmFile(), 'brief.docm', kind],
      [docmFile(), 'brief.docx', macros],
      [docxFile({ 'word/vbaProject.bin': program }), 'brief.docx', macros],
      [docxFile({ 'word/activeX/activeX1.xml': '<x/>' }), 'brief.docx', macros],
      [odtFile({ 'Basic/Standard/Module1.xml': '<x/>' }), 'brief.odt', macros],
      [docxFile().subarray(0, 200), 'brief.docx', /iets anders|beschadigd/],
      [new Uint8Array(0), 'leeg.pdf', /^Dit bestand is leeg\./],
      [new Uint8Array(LARGEST_FILE + 2), 'groot.pdf', /^Dit bestand is groter dan 20 MB\.$/],
    ];
    for (const [bytes, name, message] of wrong) {
      const [status, said] = await refusal(bytes, name);
      expect([name, status]).toEqual([name, 400]);
      expect(said, name).toMatch(message);
    }
    expect(readdirSync(join(database().files.folder, 'sent')).length).toBeLessThanOrEqual(10);
  });

  it('get a name without a path or a trick, in a place that only their hash decides', async () => {
    const tricks = [
      ['../../../etc/cron.d/taak.txt', 'taak.txt'],
      ['C:\\Windows\\win.txt', 'win.txt'],
      ['a\u202Eb\u200Bc.txt', 'abc.txt'],
    ] as const;
    for (const [name, plain] of tricks) expect((await sent(strToU8(`tekst ${plain}`), name)).file_name).toBe(plain);
    expect((await refusal(pdfFile(), 'a\u0000.pdf'))[0]).toBe(400);
    for (const path of ['..%2f..%2fpilotmonitor.sqlite', '%2e%2e/%2e%2e/etc/passwd', 'sent', 'ab', '']) {
      expect([path, (await there().get(path)).status]).toEqual([path, 404]);
    }
  });

  it('are sent by who may write the finding, from our own pages, for a finding that is there', async () => {
    const status = async (role: string, more: { finding?: string; headers?: Record<string, string> } = {}) =>
      (await there().send(pdfFile(), 'a.pdf', { role, ...more })).status;
    expect(await status('reader')).toBe(403);
    expect(await status('programme')).toBe(403);
    expect(await status(other)).toBe(403);
    expect(await status(other, { finding: 'f11' })).toBe(404);
    expect(await status(own, { finding: 'bestaat-niet' })).toBe(404);
    expect(await status(own, { headers: { 'x-requested-by': 'ander' } })).toBe(403);
    expect(await status(own, { headers: { 'sec-fetch-site': 'cross-site' } })).toBe(403);
    const none = await fetch(`${there().origin}?finding=f1`, {
      method: 'POST',
      headers: { cookie: `rol=${own}`, 'content-type': 'application/json' },
      body: '{}',
    });
    expect([none.status, await none.json()]).toEqual([400, { message: 'Kies een bestand.' }]);
  });

  it('behind a draft are its own organisation’s only, and what is replaced or withdrawn is there as of before', async () => {
    const draft = await keep(pdfFile('concept'), 'concept.pdf', 'f11');
    expect((await there().get(draft, own)).status).toBe(200);
    for (const role of ['reader', 'programme', other]) expect((await there().get(draft, role)).status).toBe(404);
    const id = await keep(pdfFile('eerste'), 'eerste.pdf');
    const ask = callerAs(database(), own).findings;
    const revisionOf = async () => (await ask.detail({ id: 'f1' })).evidence.find((one) => one.id === id)?.revision ?? 0;
    const first = await revisionOf();
    const form = { ...emptyEvidence, kind: 'document' as const, text: 'eerste.pdf' };
    await ask.saveEvidence({
      id,
      base: first,
      finding: 'f1',
      form: { ...form, file: (await sent(pdfFile('tweede'), 'b.pdf')).id },
    });
    expect(await (await there().get(id)).text()).toBe(Buffer.from(pdfFile('tweede')).toString());
    expect(await (await there().get(`${id}?revision=${String(first)}`)).text()).toBe(Buffer.from(pdfFile('eerste')).toString());
    const second = await revisionOf();
    await ask.withdrawEvidence({ id, base: second, reason: 'Dubbel' });
    const gone = await there().get(id);
    expect([gone.status, await gone.text()]).toEqual([404, expect.stringMatching(/^Dit bestand is er niet \(meer\)\./)]);
    expect((await there().get(`${id}?revision=${String(second)}`)).status).toBe(200);
    expect((await there().get(`${id}?revision=x`)).status).toBe(404);
    expect((await there().get(`${id}?peildatum=2021-01-01`)).status).toBe(400);
  });

  it('that are gone from the disk or no longer the same are told, and never given', async () => {
    const id = await keep(pdfFile('kwijt'), 'kwijt.pdf');
    const { evidence } = await callerAs(database(), own).findings.detail({ id: 'f1' });
    const place = placeOf(evidence.find((one) => one.id === id)?.file?.sha256 ?? '');
    writeFileSync(place, 'iets anders');
    const altered = await there().get(id);
    expect([altered.status, await altered.text()]).toEqual([404, expect.stringMatching(/^Dit bestand is niet meer wat het was/)]);
    rmSync(place);
    const missing = await there().get(id);
    expect([missing.status, await missing.text()]).toEqual([404, expect.stringMatching(/^Dit bestand ontbreekt in de opslag\./)]);
    // sending it again mends what was damaged
    await keep(pdfFile('kwijt'), 'kwijt.pdf');
    expect((await there().get(id)).status).toBe(200);
  });
});
