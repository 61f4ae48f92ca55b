import express from 'express';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { downloads, tableDownload, type RegistryEntry } from '../../server/exports/http.ts';
import type { Moment } from '../../shared/moment.ts';
import { registry as tablesOfTheProduct } from '../../server/exports/registry.ts';
import { fileWords } from '../../server/exports/sheets.ts';
import { sayIn } from '../../server/texts.ts';
import { partOf } from '../support/documents.ts';
import { sampleRows, sampleTable, type SampleRow } from '../support/sample-table.ts';

/** A small world of this test's own: some rows, and the moment that was asked for. */
interface SmallWorld {
  rows: SampleRow[];
  moment: Moment;
}

const schema = z.object({
  layer: z.array(z.enum(['gemeente', 'waterschap', 'provincie'])).optional(),
  after: z.string().optional(),
});
const sample = tableDownload<SmallWorld, SampleRow, typeof schema>({
  table: sampleTable,
  schema,
  rows: (world, filter) => Promise.resolve(world.rows.filter((row) => filter.layer?.includes(row.layer) ?? true)),
  selection: (filter, { say }) =>
    (filter.layer ?? []).map((layer) => `${say('common.layer.label')}: ${say(`common.layer.${layer}`)}`),
  page: () => '/bevindingen',
});

async function* failing(after: number): AsyncGenerator<readonly SampleRow[]> {
  for (let n = 0; n < after; n += 1) yield await Promise.resolve(sampleRows);
  throw new Error('the database went away');
}

const broken = (after: number) =>
  tableDownload<SmallWorld, SampleRow, typeof schema>({
    table: sampleTable,
    schema,
    rows: () => failing(after),
    selection: () => [],
    page: () => '/',
  });

const registry = new Map<string, RegistryEntry<SmallWorld>>([
  ['sample', sample],
  ['broken', broken(0)],
  ['breaking', broken(5000)],
]);

let server: Server;
let address: string;
beforeAll(async () => {
  const app = express();
  const context = {
    sayOf: () => sayIn('nl'),
    worldOf: (_: express.Request, moment: Moment) => Promise.resolve({ rows: sampleRows, moment }),
    factsOf: (_: express.Request, world: SmallWorld) =>
      Promise.resolve({
        language: 'nl' as const,
        mark: null,
        revision: world.moment.revision ?? 412,
        date: '2022-03-03',
        asOf: world.moment.peildatum ?? null,
        origin: 'http://localhost',
      }),
  };
  app.use('/download', downloads(registry, context));
  app.use((_error: Error, _req: express.Request, res: express.Response, _next: express.NextFunction) => {
    if (res.headersSent) res.destroy();
    else res.status(500).json({ message: 'failed' });
  });
  server = await new Promise<Server>((resolve) => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
  });
  address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/download`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const get = (path: string) => fetch(`${address}/${path}`);
const linesOf = async (path: string) => (await (await get(path)).text()).split('\r\n').slice(1, -1);

describe('a download', () => {
  it('comes as an attachment with a safe name that no browser guesses about', async () => {
    const answer = await get('sample.csv');
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="bevindingen-2022-03-03-r412.csv"',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
  });

  it('says its moment in the name of the file, however long its title is', () => {
    const name = fileWords('Organisaties met een bevinding over deze waarde, per soort organisatie en per bestuurslaag', {
      date: '2022-03-03',
      revision: 7,
    });
    expect(name).toBe('organisaties-met-een-bevinding-over-deze-waarde-per-soort-organisatie-en-per-bes-2022-03-03-r7');
  });

  it('has a name that an address can hold, for every table of the product', () => {
    const names = [...tablesOfTheProduct.keys()];
    expect(names.length).toBeGreaterThan(30);
    expect(names.filter((name) => !/^[a-z0-9-]+$/.test(name))).toEqual([]);
  });

  it('holds the rows of the filter in its address, one value or several', async () => {
    expect(await linesOf('sample.csv?layer=provincie')).toHaveLength(1);
    expect(await linesOf('sample.csv?layer=provincie&layer=waterschap')).toHaveLength(2);
  });

  it('says its selection, and its permalink pins revision and day', async () => {
    const bytes = new Uint8Array(await (await get('sample.ods?layer=waterschap&after=x&revision=7')).arrayBuffer());
    const xml = partOf(bytes, 'content.xml');
    expect(xml).toContain('Bestuurslaag: Waterschap');
    expect(xml).toContain('http://localhost/bevindingen?day=2022-03-03&amp;layer=waterschap&amp;revision=7');
  });

  it('as of a day is pinned to that day', async () => {
    const bytes = new Uint8Array(await (await get('sample.ods?peildatum=2022-03-03&revision=7')).arrayBuffer());
    expect(partOf(bytes, 'content.xml')).toContain('http://localhost/bevindingen?peildatum=2022-03-03&amp;revision=7');
  });

  it.each([
    ['sample.csv?soort=x', 400, 'Wij kennen dit filter niet: soort.'],
    ['sample.csv?layer=maan', 400, 'Wij kennen dit filter niet: layer.'],
    ['sample.csv?revision=-1', 400, 'Wij kennen dit filter niet: revision.'],
    ['sample.csv?day=gisteren&layer=maan', 400, 'Wij kennen dit filter niet: day, layer.'],
    ['geheim.csv', 404, 'Deze download bestaat niet.'],
    ['sample.doc', 404, 'Dit soort bestand bestaat niet. U kunt kiezen uit ods, xlsx en csv.'],
    ['__proto__.csv', 404, 'Deze download bestaat niet.'],
  ])('refuses %s with %i in a plain sentence', async (path, status, sentence) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await answer.text()).toContain(sentence);
  });

  it('is an ordinary error when its rows fail at once', async () => {
    const answer = await get('broken.csv');
    expect([answer.status, answer.headers.get('content-disposition')]).toEqual([500, null]);
  });

  it('breaks off when its rows fail half-way, so that nobody takes half a file for a whole one', async () => {
    await expect(get('breaking.csv').then((answer) => answer.text())).rejects.toThrow();
  });
});
