import { dutchDate, folded } from './cells.ts';
import type { RawCell } from './sheet.ts';

export type DateReading = { date: string } | { nearest: string | null };

const months = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];
const shortMonths: Record<string, number> = {
  mrt: 3,
  jan: 1,
  feb: 2,
  apr: 4,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  sept: 9,
  okt: 10,
  nov: 11,
  dec: 12,
};
const WEEKDAY = /^(?:ma|di|wo|do|vr|za|zo|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)\.?,? /;

/** Years in which something about a code of 2021 and its pilots can have happened; outside it a year is a slip of the keyboard. */
export const FIRST_YEAR = 1990;
export const LAST_YEAR = 2100;

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function iso(year: number, month: number, day: number): string {
  return `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The day if the calendar has it; otherwise, where only the day is too high, the last day of that month as the nearest. */
function reading(year: number, month: number, day: number): DateReading {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) return { nearest: null };
  const last = daysIn(year, month);
  if (day > last) return { nearest: day <= 31 ? dutchDate(iso(year, month, last)) : null };
  return { date: iso(year, month, day) };
}

function monthOf(word: string): number {
  const full = months.indexOf(word);
  return full >= 0 ? full + 1 : (shortMonths[word] ?? 0);
}

function readText(text: string): DateReading {
  const plain = folded(text).replace(WEEKDAY, '');
  const written = /^(\d{1,2})\.? ([a-z]+)\.? (\d{4})$/.exec(plain);
  if (written) return reading(Number(written[3]), monthOf(written[2] ?? ''), Number(written[1]));
  const dutch = /^(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4})$/.exec(plain);
  if (dutch) return reading(Number(dutch[4]), Number(dutch[3]), Number(dutch[1]));
  const standard = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?z?)?$/.exec(plain);
  if (standard) return reading(Number(standard[1]), Number(standard[2]), Number(standard[3]));
  return { nearest: null };
}

/** A bare number in the range of spreadsheet days is most likely a date that lost its format: offered, never taken. */
function dayNumber(value: number): DateReading {
  const date = new Date(Date.UTC(1899, 11, 30) + value * 86_400_000);
  const year = date.getUTCFullYear();
  const likely = Number.isInteger(value) && year >= FIRST_YEAR && year <= LAST_YEAR;
  return { nearest: likely ? dutchDate(date.toISOString()) : null };
}

/**
 * A date as precise as its source, as it is kept: '2022', '2022-03' or '2022-03-03'. Read from those, from a day as in a cell, and from a
 * month such as 'maart 2022' or '03-2022'. Null where it is none of these, or where the calendar does not have it.
 */
export function readSourceDate(text: string): string | null {
  const plain = folded(text);
  if (/^\d{4}$/.test(plain)) return plain;
  const month = /^(\d{4})-(\d{2})$/.exec(plain);
  if (month) return monthDate(Number(month[1]), Number(month[2]));
  const dutch = /^(\d{1,2})\s?[-/.]\s?(\d{4})$/.exec(plain);
  if (dutch) return monthDate(Number(dutch[2]), Number(dutch[1]));
  const written = /^([a-z]+)\.? (\d{4})$/.exec(plain);
  if (written) return monthDate(Number(written[2]), monthOf(written[1] ?? ''));
  const day = readText(text);
  return 'date' in day ? day.date : null;
}

function monthDate(year: number, month: number): string | null {
  return month < 1 || month > 12 ? null : iso(year, month, 1).slice(0, 7);
}

/**
 * The date in a cell: a real date, or text such as '3 maart 2022', '03-03-2022', '3/3/2022' or '2022-03-03'; day before month, a year
 * of four digits. Anything else is no date; `nearest` then holds what was most likely meant, as dd-mm-yyyy.
 */
export function readDate(cell: RawCell): DateReading {
  if (cell.kind === 'date' && cell.date) {
    const [year, month, day] = cell.date.slice(0, 10).split('-').map(Number);
    return reading(year ?? 0, month ?? 0, day ?? 0);
  }
  if (typeof cell.value === 'string') return readText(cell.value);
  if (typeof cell.value === 'number') return dayNumber(cell.value);
  return { nearest: null };
}
