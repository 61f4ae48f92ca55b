import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
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

/** What LibreOffice makes of a file: `from` is its extension, `to` a filter as soffice takes it ('pdf', 'csv:…'). */
export function convert(bytes: Uint8Array, from: string, to: string): Promise<Buffer> {
  return withFile(bytes, `document.${from}`, async (path, folder) => {
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const words = [profile, '--headless', '--norestore', '--convert-to', to, '--outdir', join(folder, 'out'), path];
    const said = await run('soffice', words);
    if (/error|warning/i.test(said)) throw new Error(`LibreOffice complains: ${said}`);
    return readFile(join(folder, 'out', `document.${to.split(':')[0] ?? ''}`));
  });
}

/** The text of a document as LibreOffice reads it. */
export async function textByOffice(bytes: Uint8Array, from: string): Promise<string> {
  return (await convert(bytes, from, 'txt:Text (encoded):UTF8')).toString('utf8').replace(/^\ufeff/, '');
}

/** The first sheet of a spreadsheet as LibreOffice reads it: rows of cells, as formatted on screen. */
export async function sheetByOffice(bytes: Uint8Array, from: string): Promise<string[][]> {
  const csv = await convert(bytes, from, 'csv:Text - txt - csv (StarCalc):9,0,76,1');
  return csv
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
}

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
