import { tidyLines } from './cells.ts';

type Field = string | number | null;

export interface Version<T> {
  revision: number;
  row: T;
}

/**
 * A record with all its versions, oldest first. `current` is false where it was withdrawn; `hidden` is true where who loads may not
 * see what it says now (a draft of another): it still counts for what is there already, and its words are never shown.
 */
export interface Kept<T> {
  id: string;
  current: boolean;
  hidden?: boolean;
  versions: readonly Version<T>[];
}

export type Settled<T> =
  /** Nothing to do; `earlier` where it says something that the record said before and no longer says. */
  | { state: 'same'; earlier: boolean }
  | { state: 'withdrawn' }
  /** `earlier` are the fields that say what the record said before: those stay as they are now. */
  | { state: 'changed'; row: T; base: number; fields: (keyof T & string)[]; earlier: (keyof T & string)[] }
  | { state: 'conflict'; field: keyof T & string; current: Field }
  /** `fields` say what was signed before, beside others that do not: nobody signed the two together */
  | { state: 'mixed'; fields: (keyof T & string)[] };

/** What somebody signed as one: it is taken from a row as a whole or not at all. */
export interface Signed<T> {
  fields: readonly (keyof T & string)[];
  /** whether a row bears a later signature than the record now has */
  isLater(wanted: Partial<T>, now: T): boolean;
}

function equal(left: unknown, right: unknown): boolean {
  if (typeof left === 'string' && typeof right === 'string') return tidyLines(left) === tidyLines(right);
  return (left ?? null) === (right ?? null);
}

/** The fields in which a version differs from what a row of the workbook says. */
export function differing<T extends object>(version: T, wanted: Partial<T>): (keyof T & string)[] {
  return (Object.keys(wanted) as (keyof T & string)[]).filter((field) => !equal(version[field], wanted[field]));
}

/** The version a row was most likely made from: the one it differs least from, of equals the newest. */
function originOf<T extends object>({ versions }: Kept<T>, wanted: Partial<T>): T | undefined {
  let origin: T | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const { row } of [...versions].reverse()) {
    const count = differing(row, wanted).length;
    if (count < least) [origin, least] = [row, count];
  }
  return origin;
}

/**
 * What a row of the workbook means for a record that it names. A row that equals any version is there already, and what a field once
 * said is no wish: so an old file never reverts a later edit. Where the record moved on from what the row was made from, in a field
 * that the row changes, it is a conflict. What is signed is one whole: a later signature brings all that its row says, and an earlier text
 * is never put beside what was said since.
 */
export function settle<T extends object>(kept: Kept<T>, wanted: Partial<T>, signed?: Signed<T>): Settled<T> {
  const newest = kept.versions.at(-1);
  const origin = originOf(kept, wanted);
  if (newest === undefined || origin === undefined) return { state: 'withdrawn' };
  const other = differing(newest.row, wanted);
  const said = (field: keyof T & string): boolean => kept.versions.some(({ row }) => equal(row[field], wanted[field]));
  const isVersion = differing(origin, wanted).length === 0;
  if (signed && kept.current && !isVersion) {
    if (signed.isLater(wanted, newest.row)) return changed(newest, wanted, { fields: other, earlier: [] });
    const mixed = other.filter((field) => signed.fields.includes(field) && said(field));
    if (mixed.length > 0) return { state: 'mixed', fields: mixed };
  }
  const wishes = isVersion ? [] : other.filter((field) => !said(field));
  if (wishes.length === 0) return { state: 'same', earlier: other.length > 0 };
  if (!kept.current) return { state: 'withdrawn' };
  const moved = wishes.find((field) => !equal(newest.row[field], origin[field]));
  if (moved !== undefined) return { state: 'conflict', field: moved, current: (newest.row[moved] ?? null) as Field };
  return changed(newest, wanted, { fields: wishes, earlier: other.filter((field) => !wishes.includes(field)) });
}

type Told<T> = Pick<Extract<Settled<T>, { state: 'changed' }>, 'fields' | 'earlier'>;

function changed<T extends object>({ row, revision }: Version<T>, wanted: Partial<T>, told: Told<T>): Settled<T> {
  const changes = Object.fromEntries(told.fields.map((field) => [field, wanted[field]])) as Partial<T>;
  return { state: 'changed', row: { ...row, ...changes }, base: revision, ...told };
}

/** How many fields a record differs in from a row, over the version that differs least. */
export function distance<T extends object>(kept: Kept<T>, wanted: Partial<T>): number {
  return Math.min(...kept.versions.map((version) => differing(version.row, wanted).length));
}
