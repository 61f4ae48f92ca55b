import type { RawCell } from './sheet.ts';

const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
const CONTROL = /\p{Cc}/gu;
const SPACES = /[\s\u00A0\u2007\u202F]+/g;

// Most cells need nothing: words in Latin letters and usual signs, one space between them. Told apart first, because every cell passes here.
const PLAIN = /^[!-~À-ɏ‐-‧€]+(?: [!-~À-ɏ‐-‧€]+)*$/;
const ASCII = /^[ -_a-~]*$/;

/** One line as it was meant: composed letters (NFC), no invisible marks, every run of spaces one space, nothing around it. */
export function tidy(text: string): string {
  if (text === '' || PLAIN.test(text)) return text;
  return text.normalize('NFC').replaceAll(INVISIBLE, '').replaceAll(CONTROL, ' ').replaceAll(SPACES, ' ').trim();
}

/** The same for a text of several lines: line breaks stay, at most one blank line between two paragraphs. */
export function tidyLines(text: string): string {
  if (!/[\r\n]/.test(text)) return tidy(text);
  const lines = text.replaceAll(/\r\n?/g, '\n').split('\n').map(tidy);
  return lines
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

/** For comparing words: tidied, lower case, without accents, with one kind of apostrophe and hyphen. */
export function folded(text: string): string {
  const line = tidy(text);
  if (ASCII.test(line)) return line.toLowerCase();
  return line
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[\u2018\u2019\u02BC\u0060\u00B4]/g, "'")
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-');
}

const dutchNumber = (value: number): string => String(value).replace('.', ',');

/** What a person reads in a cell, for free text and for the lists: a number as it stands, a real date as dd-mm-yyyy. */
export function textOf(cell: RawCell): string {
  if (cell.kind === 'date' && cell.date) return dutchDate(cell.date);
  if (typeof cell.value === 'number') return dutchNumber(cell.value);
  if (typeof cell.value === 'boolean') return cell.value ? 'ja' : 'nee';
  return tidyLines(cell.value);
}

/** '2022-03-03' as a Dutch reader writes it: '03-03-2022'. */
export function dutchDate(iso: string): string {
  const [year = '', month = '', day = ''] = iso.slice(0, 10).split('-');
  return `${day}-${month}-${year}`;
}
