import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { columnShares, isNumeric, paperSchema } from '../../shared/papers.ts';
import type { Block, Cell, Grid, PaperDocument, Run } from '../../shared/papers.ts';
import type { Say } from '../../shared/say.ts';
import { fontFolder, paperTemplate } from './assets.ts';
import { documentData, figureSource, tableSource } from './paper-lines.ts';
import { placedWidth, widthOf, withShippedFont } from './png.ts';

/** What is used of Typst's compiler (typst-ts-node-compiler 0.7.0, Typst 0.14.2); its own declarations come in another package. */
interface Compiler {
  pdf(
    source: { mainFileContent: string; inputs: { paper: string } },
    options: { pdfStandard: 'ua-1'; creationTimestamp: number },
  ): Buffer;
  evictCache(maximumAge: number): void;
}
interface Typst {
  NodeCompiler: { create(options: { workspace: string; fontArgs: { fontBlobs: Buffer[] }[] }): Compiler };
}

const builds = ['@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu', '@myriaddreamin/typst-ts-node-compiler-linux-x64-musl'];

/** This kind of computer has no compiler; the message tells the reader what to do instead. */
export class NoPdfError extends Error {}

/** The compiler of this platform, or undefined: the builds are optional dependencies, and npm installs at most one. */
function loadTypst(): Typst | undefined {
  const require = createRequire(import.meta.url);
  for (const name of builds) {
    try {
      return require(name) as Typst;
    } catch {
      continue;
    }
  }
  return undefined;
}

/** A compiler with the shipped fonts, and the template; the fonts' folder is all it can read of the disk. */
interface Opened {
  compiler: Compiler;
  template: string;
}

async function openCompiler(): Promise<Opened | undefined> {
  const typst = loadTypst();
  if (typst === undefined) return undefined;
  const files = (await readdir(fontFolder)).filter((name) => name.endsWith('.ttf'));
  const fontBlobs = await Promise.all(files.map((name) => readFile(join(fontFolder, name))));
  const compiler = typst.NodeCompiler.create({ workspace: fontFolder, fontArgs: [{ fontBlobs }] });
  return { compiler, template: await readFile(paperTemplate, 'utf8') };
}

let opened: Promise<Opened | undefined> | undefined;

function compilerHere(): Promise<Opened | undefined> {
  opened ??= openCompiler();
  return opened;
}

const asRun = (cell: Cell): Run => (typeof cell === 'object' ? cell : { text: String(cell) });

function gridData(grid: Grid) {
  return {
    header: grid.header,
    rows: grid.rows.map((row) => row.map(asRun)),
    shares: columnShares(grid),
    numeric: grid.header.map((_, column) => isNumeric(grid, column)),
  };
}

function blockData(block: Block, paper: PaperDocument, say: Say): object {
  switch (block.kind) {
    case 'list':
      return { ...block, ordered: block.ordered ?? false };
    case 'table':
      return { kind: block.kind, caption: block.caption, grid: gridData(block), source: tableSource(block, say) };
    case 'figure': {
      const { kind, title, sentence, alt } = block;
      const svg = withShippedFont(block.svg);
      const drawing = { svg, alt, width: placedWidth(widthOf(svg)) };
      return { kind, title, sentence, ...drawing, grid: gridData(block.numbers), source: figureSource(block, paper, say) };
    }
    default:
      return block;
  }
}

/** The paper as the template reads it: data only, words included, so that nothing in it can be taken for markup. */
function templateData(paper: PaperDocument, say: Say) {
  return {
    title: paper.title,
    subtitle: paper.subtitle ?? null,
    language: paper.language,
    region: paper.language === 'nl' ? 'NL' : 'GB',
    mark: paper.mark,
    data: documentData(paper, say),
    words: {
      page: say('exports.page'),
      of: say('exports.of'),
      figure: say('exports.figure'),
      table: say('exports.table'),
      numbers: say('exports.numbers'),
      omitted: say('exports.omitted'),
    },
    blocks: paper.blocks.map((block) => blockData(block, paper, say)),
  };
}

/** Stands for a character that none of the fonts has. */
const omission = '\u25a1';

/** The characters that the compiler says it cannot draw. It quotes twice, as Rust does: the message, and in it the character. */
function unprintable(message: string): string[] {
  const unquoted = message.replace(/\\(["\\])/g, '$1');
  return [...unquoted.matchAll(/the text `"(.+?)"` could not be displayed/g)].map(([, text = '']) =>
    text
      .replace(/\\u\{([0-9a-f]+)\}/g, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
      .replace(/\\(["'\\])/g, '$1'),
  );
}

/** The same data with every text changed alike. */
function mapTexts<T>(data: T, change: (text: string) => string): T {
  const changed: unknown = JSON.parse(JSON.stringify(data), (_, value: unknown) =>
    typeof value === 'string' ? change(value) : value,
  );
  return changed as T;
}

/**
 * A paper as a tagged pdf that conforms to PDF/UA-1: the compiler refuses a drawing without alternative text, a document
 * without title and a heading that skips a level. Characters that no font has (emoji, Chinese) make it refuse too: they are
 * replaced by an open square, and a line at the end says so. Throws NoPdfError where the compiler does not run.
 */
export async function writePdf(document: PaperDocument, say: Say, open = compilerHere): Promise<Buffer> {
  const paper = paperSchema.parse(document);
  const ready = await open();
  if (ready === undefined) throw new NoPdfError(say('exports.noPdf'));
  const { compiler, template } = ready;
  // the day of the data in seconds, so that the same paper gives the same bytes
  const creationTimestamp = Date.parse(paper.meta.date) / 1000;
  const compile = (data: object) =>
    compiler.pdf(
      { mainFileContent: template, inputs: { paper: JSON.stringify(data) } },
      { pdfStandard: 'ua-1', creationTimestamp },
    );
  // Typst draws nothing for a tab
  const data = mapTexts(templateData(paper, say), (text) => text.replaceAll('\t', ' '));
  try {
    return compile({ ...data, omitted: false });
  } catch (error) {
    const missing = unprintable(String(error));
    if (missing.length === 0) throw error;
    const printable = (text: string) => missing.reduce((rest, each) => rest.replaceAll(each, omission), text);
    return compile({ ...mapTexts(data, printable), omitted: true });
  } finally {
    compiler.evictCache(10);
  }
}
