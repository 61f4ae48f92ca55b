import { isWhole } from '../../shared/joins.ts';
import type { Noun } from '../../shared/nouns.ts';

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

/**
 * Puts an edit that began at `base` on the current version; fields that both changed, to different ends, are a conflict. So is any
 * difference in a record that is one whole.
 */
export function mergeEdit(noun: Noun, base: Row, edit: { current: Row; wanted: Row }): Row {
  if (isWhole(noun) && !same(edit.wanted, edit.current)) throw new ConflictError(noun, base.id, []);
  const merged: Row = { ...edit.current };
  const conflicts: FieldConflict[] = [];
  for (const [field, mine] of Object.entries(edit.wanted)) {
    const before = base[field] ?? null;
    const theirs = edit.current[field] ?? null;
    if (mine === before || mine === theirs) continue;
    if (theirs === before) merged[field] = mine;
    else conflicts.push({ field, base: before, theirs, mine });
  }
  if (conflicts.length > 0) throw new ConflictError(noun, base.id, conflicts);
  return merged;
}
