import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { constants, inflateSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import type { Download } from '../../server/exports/sheets.ts';
import { inPath, programs } from './programs.ts';

const execute = promisify(execFile);

async function run(command: string, words: readonly string[]): Promise<string> {
  if (inPath(command) === undefined) {
    const packages = programs.flatMap((program) => program.packages).filter((name) => /libreoffice|poppler/.test(name));
    throw new Error(`${command} is not installed. On Debian: apt-get install ${packages.join(' ')}`);
  }
  const { stdout, stderr } = await execute(command, words, { maxBuffer: 64 * 1024 * 1024 });
  return `${stdout}${stderr}`;
}

/** Writes bytes to a file in a folder of its own, lets `use` work on it, and clears up. */
async function withFile<T>(bytes: Uint8Array, name: string, use: (path: string, folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'documents-'));
  try {
    await writeFile(join(folder, name), bytes);
    return await use(join(folder, name), folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Lets LibreOffice convert a file, in a profile of its own, and gives what it made by file name. It may not complain. */
function byOffice(bytes: Uint8Array, from: string, to: string): Promise<Map<string, Buffer>> {
  return withFile(bytes, `document.${from}`, async (path, folder) => {
    const out = join(folder, 'out');
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const said = await run('soffice', [profile, '--headless', '--norestore', '--convert-to', to, '--outdir', out, path]);
    // without Java it says so each time, and it needs none for these files
    const complaint = said.split('\n').find((line) => /error|warning/i.test(line) && !line.includes('javaldx'));
    if (complaint !== undefined) throw new Error(`LibreOffice complains: ${complaint}`);
    const names = await readdir(out);
    return new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(out, name))] as const)));
  });
}

/** What LibreOffice makes of a file: `from` is its extension, `to` a filter as soffice takes it ('pdf', 'txt:…'). */
export async function convert(bytes: Uint8Array, from: string, to: string): Promise<Buffer> {
  const [made] = (await byOffice(bytes, from, to)).values();
  if (made === undefined) throw new Error(`LibreOffice made no ${to} of the ${from}.`);
  return made;
}

/** The text of a document as LibreOffice reads it. */
export async function textByOffice(bytes: Uint8Array, from: string): Promise<string> {
  return (await convert(bytes, from, 'txt:Text (encoded):UTF8')).toString('utf8').replace(/^\ufeff/, '');
}

/** Semicolons, quotes, UTF-8, American English, every sheet; numbers and dates as they are and not as they are formatted. */
const everySheet = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,1033,false,false,false,false,false,-1';

/** The sheets of a workbook as LibreOffice reads them, by name; dates as ISO days. */
export async function sheetsByOffice(bytes: Uint8Array, from: string): Promise<Record<string, string[][]>> {
  const files = [...(await byOffice(bytes, from, everySheet))].sort(([a], [b]) => a.localeCompare(b));
  return Object.fromEntries(
    files.map(([name, csv]) => [
      /^document-(.*)\.csv$/.exec(name)?.[1] ?? name,
      parse(csv, { delimiter: ';' }).map((row) => row.map(isoDay)),
    ]),
  );
}

const isoDay = (cell: string) => cell.replace(/^(\d\d)\/(\d\d)\/(\d{4})$/, '$3-$1-$2');

/** The text of a pdf by poppler, in reading order. */
export function textOfPdf(bytes: Uint8Array): Promise<string> {
  return withFile(bytes, 'document.pdf', (path) => run('pdftotext', ['-raw', path, '-']));
}

/** What poppler's pdfinfo says, by its own labels ('Tagged', 'Title', 'Pages'). */
export function factsOfPdf(bytes: Uint8Array): Promise<Map<string, string>> {
  return withFile(bytes, 'document.pdf', async (path) => {
    const lines = (await run('pdfinfo', [path])).split('\n');
    return new Map(lines.map((line) => [line.split(':')[0] ?? '', line.replace(/^[^:]*:\s*/, '')]));
  });
}

/** The structure tree of a tagged pdf, with its texts, as pdfinfo prints it. */
export function structureOfPdf(bytes: Uint8Array): Promise<string> {
  return withFile(bytes, 'document.pdf', (path) => run('pdfinfo', ['-struct-text', path]));
}

/** The text of one file within a package ('content.xml'). */
export function partOf(bytes: Uint8Array, path: string): string {
  const part = unzipSync(bytes)[path];
  if (part === undefined) throw new Error(`There is no ${path} in the package.`);
  return strFromU8(part);
}

/** Running text with every kind of white space folded, to compare what two programs extract. */
export function folded(text: string): string {
  return text.replace(/[\s\u00ad]+/g, ' ').trim();
}

/** Everything that stands in a pdf, its compressed streams unpacked, byte for byte as latin-1. */
export function insidePdf(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes).toString('latin1');
  const streams = [...raw.matchAll(/\/FlateDecode[^]*?stream\r?\n/g)].map((found) => {
    const start = found.index + found[0].length;
    const stream = Buffer.from(raw.slice(start, raw.indexOf('endstream', start)), 'latin1');
    return inflateSync(stream, { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1');
  });
  return raw + streams.join('\n');
}

/** A download with its pieces put together. */
export async function bytesOf({ chunks }: Download): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of chunks) pieces.push(piece);
  return Buffer.concat(pieces);
}
