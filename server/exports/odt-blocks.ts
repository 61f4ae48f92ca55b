import { columnShares, isNumeric } from '../../shared/papers.ts';
import type { Block, Cell, FigureBlock, Grid, PaperDocument, Run, TableBlock } from '../../shared/papers.ts';
import type { Say } from '../../shared/say.ts';
import { escapeXml, inlineText } from './odf.ts';
import { figureSource, tableSource } from './paper-lines.ts';
import { placedWidth, textWidth, type Picture } from './png.ts';

/** A table of this many rows or fewer is not torn over two pages. */
const wholeUpTo = 10;

/** A drawing as it stands in the package. */
export interface PlacedPicture extends Picture {
  path: string;
}

/** What the blocks of one document share while they are written: the words, the pictures in order, and the running numbers. */
export interface Writing {
  paper: PaperDocument;
  say: Say;
  pictures: readonly PlacedPicture[];
  figures: number;
  tables: number;
  /** Automatic styles of table columns, gathered for the head of content.xml. */
  columnStyles: string[];
}

function runText(run: Run): string {
  let xml = inlineText(run.text);
  if (run.italic) xml = `<text:span text:style-name="Emphasis">${xml}</text:span>`;
  if (run.bold) xml = `<text:span text:style-name="Strong_20_Emphasis">${xml}</text:span>`;
  if (run.link === undefined) return xml;
  return `<text:a xlink:type="simple" xlink:href="${escapeXml(run.link)}" text:style-name="Internet_20_link">${xml}</text:a>`;
}

/** A paragraph in a named style, from runs or from plain text. */
export function paragraph(style: string, content: readonly Run[] | string): string {
  const xml = typeof content === 'string' ? inlineText(content) : content.map(runText).join('');
  return `<text:p text:style-name="${style}">${xml}</text:p>`;
}

/** A caption with a number that the word processor keeps up to date. */
function caption(style: 'Figure' | 'Table', title: string, { say, figures, tables }: Writing): string {
  const [label, number] = style === 'Figure' ? [say('exports.figure'), figures] : [say('exports.table'), tables];
  const sequence =
    `<text:sequence text:name="${style}" text:formula="ooow:${style}+1" style:num-format="1"` +
    ` text:ref-name="ref${style}${String(number - 1)}">${String(number)}</text:sequence>`;
  return `<text:p text:style-name="${style}">${escapeXml(label)} ${sequence}. ${inlineText(title)}</text:p>`;
}

function cell(content: Cell, kind: 'head' | 'cell', numeric: boolean): string {
  const style = (kind === 'head' ? 'TableHeading' : 'TableText') + (numeric ? 'Right' : '');
  const runs = typeof content === 'object' ? [content] : [{ text: String(content) }];
  return `<table:table-cell table:style-name="${kind}" office:value-type="string">${paragraph(style, runs)}</table:table-cell>`;
}

/** A grid with a header row that repeats on each page and that a screen reader announces. */
function grid(content: Grid, name: string, writing: Writing): string {
  const shares = columnShares(content);
  const styleOf = (column: number) => `${name}.${String(column + 1)}`;
  shares.forEach((share, column) => {
    const width = ((textWidth * share) / 100).toFixed(2);
    writing.columnStyles.push(
      `<style:style style:name="${styleOf(column)}" style:family="table-column"><style:table-column-properties style:column-width="${width}cm"/></style:style>`,
    );
  });
  const numeric = content.header.map((_, column) => isNumeric(content, column));
  const row = (cells: readonly Cell[], kind: 'head' | 'cell') =>
    `<table:table-row table:style-name="row">${cells.map((each, column) => cell(each, kind, numeric[column] ?? false)).join('')}</table:table-row>`;
  const columns = shares.map((_, column) => `<table:table-column table:style-name="${styleOf(column)}"/>`).join('');
  return (
    `<table:table table:name="${name}" table:style-name="${content.rows.length > wholeUpTo ? 'table' : 'tableWhole'}">${columns}<table:table-header-rows>${row(content.header, 'head')}` +
    `</table:table-header-rows>${content.rows.map((cells) => row(cells, 'cell')).join('')}</table:table>`
  );
}

function table(block: TableBlock, writing: Writing): string {
  writing.tables += 1;
  const { say, tables } = writing;
  return (
    caption('Table', block.caption, writing) +
    grid(block, `Table${String(tables)}`, writing) +
    paragraph('Source', tableSource(block, say))
  );
}

function drawing(block: FigureBlock, picture: PlacedPicture, number: number): string {
  const width = placedWidth(picture.width);
  const height = (width * picture.height) / picture.width;
  return (
    `<text:p text:style-name="Figure_20_drawing"><draw:frame draw:style-name="frame" draw:name="Figure${String(number)}"` +
    ` text:anchor-type="as-char" svg:width="${width.toFixed(2)}cm" svg:height="${height.toFixed(2)}cm" draw:z-index="0">` +
    `<draw:image xlink:href="${picture.path}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad" draw:mime-type="image/png"/>` +
    `<svg:title>${escapeXml(block.title)}</svg:title><svg:desc>${escapeXml(block.alt)}</svg:desc></draw:frame></text:p>`
  );
}

/** Title, sentence, drawing, numbers, and where they come from: in that order, and the mark of an example with each figure. */
function figure(block: FigureBlock, writing: Writing): string {
  const picture = writing.pictures[writing.figures];
  if (picture === undefined) throw new Error(`The figure “${block.title}” has no picture.`);
  writing.figures += 1;
  const { say, figures: number, paper } = writing;
  return (
    caption('Figure', block.title, writing) +
    paragraph('Figure_20_sentence', block.sentence) +
    drawing(block, picture, number) +
    paragraph('Figure_20_numbers', say('exports.numbers')) +
    grid(block.numbers, `Numbers${String(number)}`, writing) +
    paragraph('Source', figureSource(block, paper, say))
  );
}

/** One block of the paper as OpenDocument text. */
export function blockXml(block: Block, writing: Writing): string {
  switch (block.kind) {
    case 'heading': {
      const level = String(block.level);
      return `<text:h text:style-name="Heading_20_${level}" text:outline-level="${level}">${inlineText(block.text)}</text:h>`;
    }
    case 'paragraph':
      return paragraph('Text_20_body', block.runs);
    case 'note':
      return paragraph('Note', block.runs);
    case 'list': {
      const items = block.items.map((runs) => `<text:list-item>${paragraph('List_20_Contents', runs)}</text:list-item>`);
      return `<text:list text:style-name="${block.ordered ? 'Numbering_20_1' : 'List_20_1'}">${items.join('')}</text:list>`;
    }
    case 'table':
      return table(block, writing);
    case 'figure':
      return figure(block, writing);
  }
}
