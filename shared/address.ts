import type { z } from 'zod';

/** Search parameters as they stand in an address: text, or several texts under one name. */
export type RawSearch = Record<string, string | string[]>;

/** Reads `?kind=a&kind=b&q=x`; an empty value counts as absent. */
export function parseSearch(text: string): RawSearch {
  const raw: RawSearch = {};
  const parameters = new URLSearchParams(text);
  for (const name of new Set(parameters.keys())) {
    const values = parameters.getAll(name).filter((value) => value !== '');
    const [only] = values;
    if (values.length > 1) raw[name] = values;
    else if (only !== undefined) raw[name] = only;
  }
  return raw;
}

/** The forms in which one field's text may be meant: as a number, as it stands, as one of a list, as yes or no. */
export function meanings(raw: string | string[]): unknown[] {
  if (Array.isArray(raw)) return [raw];
  const number = /^-?\d+$/.test(raw) ? [Number(raw)] : [];
  const truth = /^(true|false)$/.test(raw) ? [raw === 'true'] : [];
  return [...number, raw, [raw], ...truth];
}

/** A filter that was read, or the names of what stands in the way. */
export type StrictReading<T> = { filter: T; wrong: null } | { filter: null; wrong: string[] };

/**
 * Reads search parameters with the schema of the question, strictly: a name that the question does not know and a value that it
 * does not take are told by name, and nothing is dropped.
 */
export function readStrictly<S extends z.ZodObject>(schema: S, raw: RawSearch): StrictReading<z.output<S>> {
  const fields: Record<string, z.ZodType> = schema.shape;
  const wrong: string[] = [];
  const parsed: Record<string, unknown> = {};
  for (const [name, text] of Object.entries(raw)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    const fits = meanings(text).filter((meaning) => field?.safeParse(meaning).success);
    if (fits.length === 0) wrong.push(name);
    else parsed[name] = fits[0];
  }
  if (wrong.length > 0) return { filter: null, wrong };
  const whole = schema.safeParse(parsed);
  if (whole.success) return { filter: whole.data, wrong: null };
  return { filter: null, wrong: [...new Set(whole.error.issues.map((issue) => issue.path.join('.')))] };
}
