import type { CellKind, RawCell, RawSheet } from '../../shared/workbook/sheet.ts';
import { limits, RefusedFile } from './refused.ts';
import { scanXml } from './xml.ts';

/*
 * An own reader of OpenDocument tables. The spreadsheet library leaves out rows in a repeated heading or a group, and refuses a sheet
 * whose empty cells are styled to the last row, which LibreOffice writes as soon as somebody formats a whole column.
 */

type Attribute = (name: string) => string | undefined;

interface Open {
  sheet: RawSheet;
  row: number;
  column: number;
  rowRepeat: number;
  cells: RawCell[];
}
interface OpenCell {
  /** Elements around it: what is deeper is its content, even another table. */
  depth: number;
  repeat: number;
  type: string;
  attribute: Attribute;
  paragraphs: string[];
}

const tooMany = (): RefusedFile => new RefusedFile('workbook.refused.tooMany', { rows: limits.rows });

function repeats(attribute: Attribute, name: string): number {
  const count = Number(attribute(name) ?? 1);
  if (!Number.isInteger(count) || count < 1) throw new RefusedFile('workbook.refused.broken');
  return count;
}

/** The value of a cell, or null where it is empty. A formula stands beside its value, so it counts by its value. */
function valueOf({ type, attribute, paragraphs }: OpenCell): { value: RawCell['value']; kind: CellKind; date?: string } | null {
  const shown = paragraphs.join('\n');
  const number = attribute('office:value');
  if (attribute('calcext:value-type') === 'error') return { value: shown, kind: 'error' };
  if (type === 'float' || type === 'currency' || type === 'percentage')
    return number === undefined ? null : { value: Number(number), kind: 'number' };
  if (type === 'boolean') return { value: attribute('office:boolean-value') === 'true', kind: 'boolean' };
  const date = type === 'date' ? attribute('office:date-value') : undefined;
  if (date !== undefined) return { value: date, kind: 'date', date: date.slice(0, 10) };
  const text = shown === '' ? (attribute('office:string-value') ?? '') : shown;
  return text === '' ? null : { value: text, kind: 'text' };
}

class OdsScan {
  readonly sheets: RawSheet[] = [];
  readonly #path: string[] = [];
  #table: Open | null = null;
  #cell: OpenCell | null = null;
  #total = 0;

  open(name: string, attribute: Attribute): void {
    const parent = this.#path.at(-1);
    this.#path.push(name);
    if (this.#cell !== null) this.#openInCell(name, attribute);
    else if (name === 'table:table' && parent === 'office:spreadsheet') this.#openTable(attribute);
    else if (this.#table === null) return;
    else if (name === 'table:table-row') {
      this.#table.rowRepeat = repeats(attribute, 'table:number-rows-repeated');
      this.#table.column = 0;
      this.#table.cells = [];
    } else if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
      const repeat = repeats(attribute, 'table:number-columns-repeated');
      this.#cell = { depth: this.#path.length, repeat, type: attribute('office:value-type') ?? '', attribute, paragraphs: [] };
    }
  }

  #openTable(attribute: Attribute): void {
    if (this.sheets.length >= limits.sheets) throw tooMany();
    const sheet: RawSheet = { name: attribute('table:name') ?? '', rows: [] };
    this.sheets.push(sheet);
    this.#table = { sheet, row: 0, column: 0, rowRepeat: 1, cells: [] };
  }

  #openInCell(name: string, attribute: Attribute): void {
    if (name === 'text:p' && this.#path.length - 1 === this.#cell?.depth) this.#cell.paragraphs.push('');
    else if (name === 'text:s') this.#append(' '.repeat(Math.min(Number(attribute('text:c') ?? 1), 1000)));
    else if (name === 'text:tab') this.#append('\t');
    else if (name === 'text:line-break') this.#append('\n');
  }

  close(name: string): void {
    this.#path.pop();
    const table = this.#table;
    if (table === null) return;
    if (this.#cell !== null) {
      if (this.#path.length + 1 === this.#cell.depth) this.#closeCell(table, this.#cell);
    } else if (name === 'table:table' && this.#path.at(-1) === 'office:spreadsheet') this.#table = null;
    else if (name === 'table:table-row') this.#closeRow(table);
  }

  #closeCell(table: Open, cell: OpenCell): void {
    const value = valueOf(cell);
    if (value !== null) {
      if (this.#total + table.cells.length + cell.repeat > limits.cells) throw tooMany();
      for (let index = 0; index < cell.repeat; index += 1)
        table.cells.push({ row: table.row, column: table.column + index, ...value });
    }
    table.column += cell.repeat;
    this.#cell = null;
  }

  /** An empty row costs nothing however often it is repeated; a filled one counts each time. */
  #closeRow({ sheet, row, rowRepeat, cells }: Open): void {
    if (cells.length > 0) {
      this.#total += cells.length * rowRepeat;
      if (sheet.rows.length + rowRepeat > limits.rows || this.#total > limits.cells) throw tooMany();
      for (let index = 0; index < rowRepeat; index += 1) sheet.rows.push(cells.map((cell) => ({ ...cell, row: row + index })));
    }
    if (this.#table) this.#table.row += rowRepeat;
  }

  text(text: string): void {
    // line ends of the file itself mean a space; comments and drawings in a cell are not its text
    if (this.#cell !== null && this.#inParagraph()) this.#append(text.replaceAll(/[\t\r\n ]+/g, ' '));
  }

  #inParagraph(): boolean {
    return this.#cell !== null && this.#path[this.#cell.depth] === 'text:p';
  }

  #append(text: string): void {
    const paragraphs = this.#cell?.paragraphs;
    if (!paragraphs || paragraphs.length === 0 || !this.#inParagraph()) return;
    paragraphs[paragraphs.length - 1] += text;
  }
}

/** The sheets of content.xml of an .ods file. */
export function readOdsContent(xml: string): RawSheet[] {
  const scan = new OdsScan();
  scanXml(xml, {
    open: (name, attribute) => scan.open(name, attribute),
    close: (name) => scan.close(name),
    text: (text) => scan.text(text),
  });
  return scan.sheets;
}
