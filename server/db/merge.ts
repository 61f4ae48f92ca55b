import { brokenAnew, isWhole, together } from '../../shared/joins.ts';
import type { Noun, Nouns } from '../../shared/nouns.ts';

type Row = Record<string, string | number | null> & { id: string };
export interface FieldConflict {
  field: string;
  base: string | number | null;
  theirs: string | number | null;
  mine: string | number | null;
}

/** Somebody else changed the same field since this edit began; both texts are kept and the person is asked. */
export class ConflictError extends Error {
  readonly noun: Noun;
  readonly id: string;
  readonly fields: FieldConflict[];
  constructor(noun: Noun, id: string, fields: FieldConflict[]) {
    super(`${noun} ${id} was changed meanwhile: ${fields.map((field) => field.field).join(', ')}`);
    this.noun = noun;
    this.id = id;
    this.fields = fields;
  }
}

const same = (left: Row, right: Row): boolean => Object.entries(left).every(([column, value]) => right[column] === value);

interface Edit {
  current: Row;
  wanted: Row;
}

/** The columns that hang together and that both changed: they come from one edit, so those that differ are asked. */
function askedTogether(noun: Noun, base: Row, { current, wanted }: Edit): string[] {
  const changed = (row: Row, columns: readonly string[]): boolean => columns.some((column) => row[column] !== base[column]);
  const units = together(noun).filter((columns) => changed(current, columns) && changed(wanted, columns));
  return units.flat().filter((column) => wanted[column] !== current[column]);
}

/** The columns of rules that the joined record breaks while both edits kept them. */
function askedByRule(noun: Noun, joined: Row, { current, wanted }: Edit): string[] {
  const rows = [joined, current, wanted] as unknown as [Nouns[Noun], Nouns[Noun], Nouns[Noun]];
  const [row, ...madeOf] = rows;
  return brokenAnew(noun, row, madeOf).flat();
}

/**
 * Puts an edit that began at `base` on the current version. A conflict is: fields that both changed to different ends, or that hang
 * together and both changed; a joined record that breaks a rule which each edit kept; and any difference in a record that is one whole.
 */
export function mergeEdit(noun: Noun, base: Row, edit: Edit): Row {
  const { current, wanted } = edit;
  if (isWhole(noun) && !same(wanted, current)) throw new ConflictError(noun, base.id, []);
  const merged: Row = { ...current };
  const asked = new Set(askedTogether(noun, base, edit));
  for (const [field, mine] of Object.entries(wanted)) {
    const before = base[field] ?? null;
    const theirs = current[field] ?? null;
    if (mine === before || mine === theirs) continue;
    if (theirs === before) merged[field] = mine;
    else asked.add(field);
  }
  if (asked.size === 0) for (const field of askedByRule(noun, merged, edit)) asked.add(field);
  if (asked.size === 0) return merged;
  const fields = [...asked].map((field) => ({
    field,
    ...{ base: base[field] ?? null, theirs: current[field] ?? null, mine: wanted[field] ?? null },
  }));
  throw new ConflictError(noun, base.id, fields);
}
