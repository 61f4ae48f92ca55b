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
  | { state: 'same' }
  | { state: 'withdrawn' }
  | { state: 'changed'; row: T; base: number; fields: (keyof T & string)[] }
  | { state: 'conflict'; field: keyof T & string; current: Field };

function equal(left: unknown, right: unknown): boolean {
  if (typeof left === 'string' && typeof right === 'string') return tidyLines(left) === tidyLines(right);
  return (left ?? null) === (right ?? null);
}

/** The fields in which a version differs from what a row of the workbook says. */
export function differing<T extends object>(version: T, wanted: Partial<T>): (keyof T & string)[] {
  return (Object.keys(wanted) as (keyof T & string)[]).filter((field) => !equal(version[field], wanted[field]));
}

/**
 * What a row of the workbook means for a record that it names. A row that equals any version is there already, so an old file never
 * reverts a later edit. Otherwise the row was made from the version it differs least from (of equals the newest): only what differs
 * from that one is a wish, and where the record moved on in the same field, it is a conflict.
 */
export function settle<T extends object>(kept: Kept<T>, wanted: Partial<T>): Settled<T> {
  const newest = kept.versions.at(-1);
  if (newest === undefined) return { state: 'withdrawn' };
  let origin = newest;
  let wishes = differing(newest.row, wanted);
  for (const version of kept.versions.slice(0, -1).reverse()) {
    const fields = differing(version.row, wanted);
    if (fields.length < wishes.length) [origin, wishes] = [version, fields];
  }
  if (wishes.length === 0) return { state: 'same' };
  if (!kept.current) return { state: 'withdrawn' };
  const open = wishes.filter((field) => !equal(newest.row[field], wanted[field]));
  if (open.length === 0) return { state: 'same' };
  const moved = open.find((field) => !equal(newest.row[field], origin.row[field]));
  if (moved !== undefined) return { state: 'conflict', field: moved, current: (newest.row[moved] ?? null) as Field };
  const changes = Object.fromEntries(open.map((field) => [field, wanted[field]])) as Partial<T>;
  return { state: 'changed', row: { ...newest.row, ...changes }, base: newest.revision, fields: open };
}

/** How many fields a record differs in from a row, over the version that differs least. */
export function distance<T extends object>(kept: Kept<T>, wanted: Partial<T>): number {
  return Math.min(...kept.versions.map((version) => differing(version.row, wanted).length));
}
