import type { z } from 'zod';
import type { Moment } from '../../shared/moment.ts';
import type { Say } from '../../shared/say.ts';
import type { Table } from '../../shared/table.ts';
import type { World } from '../db/world.ts';
import type { createCaller } from '../router.ts';
import { tableDownload, type RegistryEntry } from './http.ts';

/** What a download is answered from: the product's own questions as this viewer asks them, and the world at that moment. */
export interface Asked {
  ask: ReturnType<typeof createCaller>;
  world: World;
  /** to be given with every question, so that all are answered at one moment */
  moment: Moment;
  /** for rows that are named in the reader's language */
  say: Say;
}

export interface Listed<Row, Schema extends z.ZodObject> {
  table: Table<Row>;
  schema: Schema;
  page: string | ((filter: z.output<Schema>) => string);
  rows(asked: Asked, filter: z.output<Schema>): Promise<Iterable<Row>> | AsyncIterable<readonly Row[]>;
}

/** The filters in words: name and value as the address has them, which is what a reader can check against the page. */
function selectionText(filter: Record<string, unknown>, _asked: { say: Say }): string[] {
  return Object.entries(filter)
    .filter(([name, value]) => value !== undefined && name !== 'revision' && name !== 'after')
    .map(([name, value]) => `${name}: ${Array.isArray(value) ? value.join(', ') : String(value)}`);
}

/** A table of a page as a download: the same rows, asked in the same way. */
export function listed<Row, Schema extends z.ZodObject>({ page, ...spec }: Listed<Row, Schema>): [string, RegistryEntry<Asked>] {
  const pageOf = typeof page === 'string' ? (): string => page : page;
  return [
    spec.table.id,
    tableDownload<Asked, Row, Schema>({ ...spec, page: pageOf, selection: (filter, { say }) => selectionText(filter, { say }) }),
  ];
}
