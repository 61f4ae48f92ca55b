import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import pino from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApp } from '../../server/app.ts';
import type { Database } from '../../server/db/open.ts';
import { paperSchema, type Block, type PaperDocument } from '../../shared/papers.ts';
import { callerAs, onEveryEngine } from '../support/worlds.ts';

type Ask = (path: string, role?: string, headers?: Record<string, string>) => Promise<Response>;

/** Asks the server of a database, in a role or with headers of its own. */
function asking(database: () => Database): Ask {
  let server: Server | undefined;
  let origin = '';
  beforeAll(async () => {
    server = createServer(createApp(database(), pino({ level: 'silent' })));
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  });
  afterAll(() => server?.close());
  return (path, role = 'reader', headers = { cookie: `rol=${role}` }) => fetch(origin + path, { headers });
}

onEveryEngine('papers', 'example', (database) => {
  const ask = asking(database);
  const paper = async (search = '', role = 'reader'): Promise<PaperDocument> =>
    paperSchema.parse(await (await ask(`/paper.json${search}`, role)).json());
  const headings = ({ blocks }: PaperDocument): string[] =>
    blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block.text] : []));
  const tableOf = ({ blocks }: PaperDocument, caption: string): Extract<Block, { kind: 'table' }> | undefined =>
    blocks.find((block): block is Extract<Block, { kind: 'table' }> => block.kind === 'table' && block.caption === caption);

  it('has the headings of a mededeling for the CBCF, and leads a note for the OBDO with the two questions', async () => {
    expect(headings(await paper('?body=CBCF&date=2022-11-24'))).toEqual([
      'Waarover dit stuk gaat',
      'Stand van zaken',
      'Deelname per bestuurslaag',
      'Bevindingen per waarde',
      'Voor wie is de code bedoeld?',
      'Hoe verplichtend moet de code zijn?',
      'Inpassing in de code van 2009',
      'Wat nog ontbreekt',
      'Bronnen en verantwoording',
    ]);
    expect(headings(await paper('?body=OBDO&date=2022-11-24')).slice(1, 4)).toEqual([
      'Stand van zaken',
      'Hoe verplichtend moet de code zijn?',
      'Voor wie is de code bedoeld?',
    ]);
  });

  it('says the same as the pages it is drawn from', async () => {
    const { matrix } = await callerAs(database(), 'reader').overview.page({});
    const table = tableOf(await paper(), 'Wat elke waarde deed in de pilots');
    expect(table?.rows.map((row) => row[1])).toEqual(matrix.outcome.rows.map((row) => row.findings));
    expect(table?.rows.map((row) => row[0])).toContain('Welzijn (voorlopige naam)');
    const positions = tableOf(await paper(), 'Gemeenten: standpunten met argumenten');
    expect(positions?.rows.map((row) => row[0])).toEqual(['Gemeente Voorbeeldstad', 'Gemeente Oefendorp']);
  });

  it('says what support in a layer rests on', async () => {
    const { blocks } = await paper();
    const said = blocks.flatMap((block) => (block.kind === 'paragraph' ? block.runs.map(({ text }) => text) : [])).join(' ');
    expect(said).toContain(
      'Een stap heeft draagvlak in een laag als elke organisatie uit die laag die antwoordde, ermee kan leven.',
    );
  });

  it('pins every permalink to its revision and day, and shows the same when it is opened later', async () => {
    const first = await paper('?body=OBDO&date=2022-11-24');
    const { pathname, search } = new URL(first.meta.permalink);
    expect(pathname).toBe('/stuk');
    expect(await paper(search)).toEqual(first);
    const links = first.blocks.flatMap((block) => (block.kind === 'figure' ? [block.permalink] : []));
    expect(links.length).toBeGreaterThan(2);
    for (const link of links) expect(new URL(link).searchParams.get('revision')).toBe(String(first.meta.revision));
  });

  it('carries the mark of an example database, and no draft of whoever makes it', async () => {
    const own = await paper('', 'pilotorganisation:vb-gm-1');
    expect(own.mark).toMatch(/verzonnen/);
    expect(own).toEqual(await paper());
  });

  it('tells which choice it does not understand, and asks who is nobody for a role', async () => {
    const wrong = await ask('/paper.odt?date=2022-02-31');
    expect([wrong.status, await wrong.json()]).toEqual([
      400,
      { message: 'Het stuk kan zo niet worden gemaakt. Controleer de datum en de keuzes bij date.' },
    ]);
    expect((await ask('/paper.odt', '', { 'x-forwarded-for': '10.0.0.1' })).status).toBe(403);
  });

  it('leaves open what nobody said of the meeting, and never makes one up', async () => {
    const textOf = ({ blocks }: PaperDocument): string => JSON.stringify(blocks.slice(0, 2));
    const none = await paper();
    expect([none.subtitle, none.meta.body]).toEqual(['Nog geen vergadering gekozen', null]);
    expect(textOf(none)).toContain(
      'de vergadering van [datum nog invullen] ([overleg nog invullen], [agendanummer nog invullen]) en gaat over',
    );
    const bodyOnly = await paper('?body=OBDO');
    expect(bodyOnly.subtitle).toBe('OBDO, [datum nog invullen], zonder agendanummer');
    const both = await paper('?body=CBCF&date=2022-11-24');
    expect(both.subtitle).toBe('CBCF, 24 november 2022, agendapunt 22-101');
    expect(textOf(both)).not.toContain('nog invullen');
  });

  it('says in words under which method and scales it stands and what counts in it, without a key of the program', async () => {
    const text = JSON.stringify(
      (await paper()).blocks.map((block) => ('runs' in block ? block.runs.map((run) => run.text) : block)),
    );
    expect(text).toContain('Methode: versie 1. Schalen: groepen waarover is gevraagd (versie 1), doelgroep (versie 1), ');
    expect(text).toContain('Concepten tellen niet mee.');
    const withoutAddresses = text.replaceAll(/https?:[^"]+/g, '');
    expect(withoutAddresses).not.toMatch(/methode-v\d|[a-z]-v1\b|submitted:|drafts:/);
  });

  it('names the groups that nobody answered about, as the page does', async () => {
    const { meanings, options } = await callerAs(database(), 'reader').audience.page({});
    const silent = (meanings[0]?.outcome.options ?? []).filter(({ n }) => n === 0).map(({ option }) => option);
    expect(silent.length).toBeGreaterThan(0);
    const named = silent.map((code) => options.options.find((one) => one.code === code)?.name).join(', ');
    expect(JSON.stringify((await paper()).blocks)).toContain(`Nog geen antwoord over: ${named}.`);
  });

  it('comes as an editable ODT and as a PDF', async () => {
    const odt = await ask('/paper.odt?body=CBCF&date=2022-11-24');
    expect(odt.headers.get('content-type')).toBe('application/vnd.oasis.opendocument.text');
    expect(odt.headers.get('content-disposition')).toMatch(/^attachment; filename=".+\.odt"$/);
    expect(
      Buffer.from(await odt.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    const pdf = await ask('/paper.pdf?body=CBCF&date=2022-11-24');
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });
});

onEveryEngine('papers of an empty database', 'reference', (database) => {
  const ask = asking(database);
  it('say of audiences that nobody takes part, and nothing about every layer', async () => {
    const { blocks } = paperSchema.parse(await (await ask('/paper.json')).json());
    const said = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.runs.map(({ text }) => text).join('')] : []));
    expect(said).not.toContain('Geen enkele doelgroep is genoemd in elke bestuurslaag die meedoet.');
    const nothing = 'Er doet nog geen organisatie mee, dus over een doelgroep in elke bestuurslaag is niets te zeggen.';
    expect(said.filter((text) => text === nothing)).toHaveLength(2);
  });
});
