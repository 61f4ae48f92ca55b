import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import pino from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApp } from '../../server/app.ts';
import { readSpreadsheet } from '../../server/imports/spreadsheet.ts';
import { headOf } from '../../server/db/world.ts';
import { UPLOADS, type Upload, type UploadState } from '../../shared/workbook/upload.ts';
import { csvFile, odsFile, type SheetOf } from '../support/spreadsheets.ts';
import { onEveryEngine } from '../support/worlds.ts';

const sample = readFileSync(join(import.meta.dirname, '../support/pilotresultaten-voorbeeld.ods'));
const atWork: readonly UploadState[] = ['reading', 'planning', 'loading'];

const twoPilots: SheetOf = {
  name: 'Pilots',
  rows: [
    ['Organisatie', 'Pilot'],
    ['Utrecht', 'Eerste'],
    ['Gemeente Amersvoort', 'Tweede'],
  ],
};

onEveryEngine('loading over HTTP', 'reference', (database, engine) => {
  let server: Server | undefined;
  let origin = '';
  beforeAll(async () => {
    server = createServer(createApp(database(), pino({ level: 'silent' })));
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}${UPLOADS}`;
  });
  afterAll(() => server?.close());

  const as = (role: string, more: Record<string, string> = {}) => ({ cookie: `rol=${role}`, ...more });
  const marked = { 'x-requested-by': 'pilotmonitor' };
  const send = (bytes: Uint8Array, filename: string, role = 'programme'): Promise<Response> => {
    const body = new FormData();
    body.append('file', new Blob([Uint8Array.from(bytes)]), filename);
    return fetch(origin, { method: 'POST', headers: as(role, marked), body });
  };
  const post = (path: string, body: unknown, role = 'programme'): Promise<Response> =>
    fetch(origin + path, {
      method: 'POST',
      headers: as(role, { 'content-type': 'application/json' }),
      body: JSON.stringify(body),
    });
  const get = (path: string, role = 'programme'): Promise<Response> => fetch(origin + path, { headers: as(role) });
  const upload = async (response: Response): Promise<Upload> => (await response.json()) as Upload;
  /** Follows an upload until it rests; each look is a page that the server answered meanwhile. */
  const settled = async (id: string, look: (seen: Upload) => void = () => undefined): Promise<Upload> => {
    for (;;) {
      const seen = await upload(await get(`/${id}`));
      look(seen);
      if (!atWork.includes(seen.state)) return seen;
    }
  };
  const ready = async (bytes: Uint8Array, filename: string): Promise<Upload> =>
    settled((await upload(await send(bytes, filename))).id);

  it('first shows what would happen, and stores it when the person says so', async () => {
    const before = await headOf(database());
    const first = await send(sample, 'pilotresultaten – voorbeeld.ods');
    expect(first.status).toBe(202);
    const dry = await settled((await upload(first)).id);
    expect([dry.state, dry.filename]).toEqual(['ready', 'pilotresultaten – voorbeeld.ods']);
    expect(dry.dryRun).toMatchObject({ saysExample: true, dataset: 'undecided', problemCount: 0, rounds: ['Ronde 1'] });
    expect(dry.dryRun?.tabs.map(({ name, added }) => [name, added])).toEqual([
      ['Pilots', 12],
      ['Bevindingen', 145],
      ['Standpunten', 165],
    ]);
    expect(dry.dryRun?.added[0]).toEqual({
      tab: 'Pilots',
      rows: [2],
      label: 'Gemeente Amsterdam · Sensoren in de openbare ruimte',
      fields: [],
    });
    expect((await headOf(database())).revision).toBe(before.revision);
    expect((await post(`/${dry.id}/load`, { dataset: 'example' })).status).toBe(202);
    const done = await settled(dry.id);
    expect([done.state, done.revision]).toEqual(['loaded', before.revision + 1]);
    const twice = await post(`/${dry.id}/load`, { dataset: 'example' });
    expect([twice.status, await twice.json()]).toEqual([400, { message: 'Dit bestand is al geladen.' }]);
  });

  it('asks which organisation was meant, and gives what is wrong back with remarks', async () => {
    const dry = await ready(odsFile([twoPilots]), 'pilots.ods');
    const problems = dry.dryRun?.problems.map(({ cell, expected, nearest, choices }) => [
      cell,
      expected,
      nearest,
      choices.length,
    ]);
    expect(problems).toEqual([
      ['A2', 'de hele naam van één organisatie; deze naam past bij 2 organisaties', 'Gemeente Utrecht; Provincie Utrecht', 2],
      ['A3', 'een organisatie uit het register', 'Gemeente Amersfoort', 0],
    ]);
    await post(`/${dry.id}/answers`, { chosen: { Utrecht: 'gm0344' } });
    const answered = await settled(dry.id);
    expect(answered.dryRun?.problems.map(({ cell }) => cell)).toEqual(['A3']);
    await post(`/${dry.id}/load`, {});
    expect(await settled(dry.id)).toMatchObject({
      state: 'ready',
      refusal: 'Er zijn rijen met fouten. Verbeter ze, of kies om zonder deze rijen te laden.',
    });
    await post(`/${dry.id}/load`, { withoutWrong: true });
    expect((await settled(dry.id)).state).toBe('loaded');
    const remarks = await get(`/${dry.id}/remarks.ods`);
    expect(remarks.headers.get('content-disposition')).toBe('attachment; filename="opmerkingen.ods"');
    const sheets = await readSpreadsheet(new Uint8Array(await remarks.arrayBuffer()), 'opmerkingen.ods');
    expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['Opmerkingen', 3],
      ['Pilots', 2],
    ]);
    expect(sheets[0]?.rows[2]?.[0]?.value).toMatch(/^Voorbeeldgegevens/);
  });

  it('gives the empty form in both kinds, in an example database with its mark', async () => {
    for (const format of ['xlsx', 'ods']) {
      const form = await get(`/form.${format}`);
      const sheets = await readSpreadsheet(new Uint8Array(await form.arrayBuffer()), `a.${format}`);
      expect(sheets.map(({ name }) => name)).toEqual(['Lees mij', 'Pilots', 'Bevindingen', 'Standpunten', 'Lijsten']);
      expect(sheets[0]?.rows[1]?.[0]?.value).toMatch(/^Voorbeeldgegevens/);
      const [positions, lists = []] = sheets.slice(3).map(({ rows }) => rows);
      expect(positions?.[0]?.at(-1)?.value).toBe('Kenmerk');
      expect(lists[0]?.map(({ value }) => value).slice(0, 3)).toEqual(['Organisatie', 'Antwoord', 'Waarde']);
      expect(lists.length).toBe(1 + 387 + 3);
      const verdicts = lists[0]?.find(({ value }) => value === 'Oordeel over kader')?.column;
      expect(lists[4]?.find(({ column }) => column === verdicts)?.value).toBe('geen relatie');
    }
    expect((await get('/form.pdf')).status).toBe(404);
  });

  it('says why a file is refused, in the language of the reader', async () => {
    const wrong = await ready(sample, 'pilots.xlsx');
    expect(wrong).toMatchObject({ state: 'refused', dryRun: null });
    expect(wrong.refusal).toMatch(/^De naam eindigt op \.xlsx, maar de inhoud is iets anders\./);
    const english = await fetch(`${origin}/${wrong.id}`, { headers: { cookie: 'rol=programme; taal=en' } });
    expect((await upload(english)).refusal).toMatch(/^The name ends in \.xlsx/);
    const large = await send(new Uint8Array(20 * 1024 * 1024 + 2), 'groot.xlsx');
    expect([large.status, await large.json()]).toEqual([400, { message: 'Dit bestand is groter dan 20 MB.' }]);
    const none = await fetch(origin, { method: 'POST', headers: as('programme', marked), body: new FormData() });
    expect([none.status, await none.json()]).toEqual([400, { message: 'Kies een bestand.' }]);
    expect((await post('', { file: 'x' })).status).toBe(400);
  });

  it('is for who may load, from our own pages, and an upload is its own person’s', async () => {
    expect((await send(sample, 'a.ods', 'reader')).status).toBe(403);
    expect((await get('/form.ods', 'reader')).status).toBe(403);
    const body = new FormData();
    body.append('file', new Blob(['x']), 'a.csv');
    expect((await fetch(origin, { method: 'POST', headers: as('programme'), body })).status).toBe(403);
    const mine = await ready(odsFile([twoPilots]), 'a.ods');
    expect((await get(`/${mine.id}`, 'coordinator:gemeente')).status).toBe(404);
    expect((await post(`/${mine.id}/load`, {}, 'coordinator:gemeente')).status).toBe(404);
    expect((await get('/niets')).status).toBe(404);
  });

  it('refuses real content once the database is an example', async () => {
    const dry = await ready(
      odsFile([
        {
          name: 'Pilots',
          rows: [
            ['Organisatie', 'Pilot'],
            ['Gemeente Amersfoort', 'Echt'],
          ],
        },
      ]),
      'a.ods',
    );
    await post(`/${dry.id}/load`, { dataset: 'real' });
    expect((await settled(dry.id)).refusal).toBe(
      'Deze gegevensbank bevat voorbeeldgegevens. Echt en voorbeeld gaan nooit samen.',
    );
  });

  it('of twenty thousand rows shows how far it is, and other pages are answered meanwhile', async () => {
    const header = ['Organisatie', 'Pilot', 'Waarde', 'Onderzocht', 'Soort', 'Bevinding', 'Datum'];
    const row = (index: number): string[] => [
      ...['Gemeente Amsterdam', 'Sensoren in de openbare ruimte', 'Privacy', 'bevinding', 'Praktijkvoorbeeld'],
      ...[`Voorbeeld ${String(index)} uit de praktijk.`, '03-03-2022'],
    ];
    const bytes = csvFile([header, ...Array.from({ length: 20_000 }, (_, index) => row(index))]);
    const { id } = await upload(await send(bytes, `bevindingen-${engine}.csv`));
    const seen = new Map<string, Set<number>>();
    const look = ({ state, progress }: Upload): void => void seen.set(state, (seen.get(state) ?? new Set()).add(progress.done));
    const dry = await settled(id, look);
    expect(dry.dryRun?.tabs.map(({ added }) => added)).toEqual([0, 20_000, 0]);
    expect(dry.dryRun?.added).toHaveLength(500);
    expect(seen.get('planning')?.size).toBeGreaterThan(1);
    await post(`/${id}/load`, {});
    let answered = 0;
    const done = await settled(id, ({ state }) => (answered += state === 'loading' ? 1 : 0));
    expect(done.state).toBe('loaded');
    expect(answered).toBeGreaterThan(10);
  }, 180_000);
});
