import { useLocation, useRouter } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { z } from 'zod';
import { meanings, parseSearch, type RawSearch } from '../shared/address.ts';
import { momentSchema, type Moment } from '../shared/moment.ts';

/** Writes what `parseSearch` reads, names in order, so that one selection has one address. */
export function searchText(search: Record<string, unknown>): string {
  const parameters = new URLSearchParams();
  for (const name of Object.keys(search).sort()) {
    const value = search[name];
    const values: unknown[] = Array.isArray(value) ? value : [value];
    for (const one of values) if (one !== undefined && one !== null && one !== '') parameters.append(name, String(one));
  }
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

type Fields = Record<string, z.ZodType>;

/** The moment an address asks for or pins; empty for now. */
export function momentOf(raw: RawSearch): Moment {
  return fieldsOf(momentSchema, raw) as Moment;
}

/** What an address says about the moment that cannot be read as a day or a revision: '?peildatum=abc'. */
export function unreadMoment(raw: RawSearch): string[] {
  const read = fieldsOf(momentSchema, raw);
  return Object.keys(momentSchema.shape).flatMap((name) => (name in read ? [] : (raw[name] ?? [])));
}

function fieldsOf(schema: z.ZodObject, raw: RawSearch): Record<string, unknown> {
  const parsed: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(schema.shape as Fields)) {
    const text = raw[name];
    if (text === undefined) continue;
    // two values where one is asked: the first is meant
    const hit = [...meanings(text), ...(Array.isArray(text) ? [text[0]] : [])]
      .map((meaning) => field.safeParse(meaning))
      .find((result) => result.success);
    if (hit) parsed[name] = hit.data;
  }
  return parsed;
}

/**
 * Reads an address with a strict schema, forgivingly: a field that does not parse is dropped, the rest stays. The schema itself
 * never forgives, so the server still refuses what is wrong. The moment the address pins comes with it.
 */
export function fromAddress<S extends z.ZodObject>(schema: S, raw: RawSearch): z.infer<S> & Moment {
  const whole = schema.safeParse(fieldsOf(schema, raw));
  const filter = (whole.success ? whole.data : schema.parse({})) as z.infer<S>;
  return { ...filter, ...momentOf(raw) };
}

/** The filter in the address, and how to change it: `change({ kind: ['knelpunt'] })` writes a new address and keeps the rest. */
export function useAddress<S extends z.ZodObject>(schema: S) {
  const router = useRouter();
  const { pathname, searchStr } = useLocation();
  const filter = useMemo(() => fromAddress(schema, parseSearch(searchStr)), [schema, searchStr]);
  return {
    filter,
    /** the search text of the filter with a change, '' for none: for links and downloads */
    searchWith: (patch: Record<string, unknown>): string => searchText({ ...filter, ...patch }),
    change: (patch: Record<string, unknown>): void => {
      router.history.push(pathname + searchText({ ...filter, after: undefined, ...patch }));
    },
  };
}
