import { z } from 'zod';
import type { DatasetKind, Layer, NameStatus, Noun } from './nouns.ts';
import type { Say } from './say.ts';
import type { Table } from './table.ts';

export const adminFilterSchema = z.object({ revision: z.number().int().positive().optional() });

/** What the page of the administration says of each of its parts. */
export interface AdminPage {
  register: { core: number; others: number; ended: number };
  names: Record<NameStatus, number>;
  rounds: { open: number; all: number };
  /** the next meeting on or after today */
  meeting: { body: string; date: string } | null;
  frameworks: number;
  dataset: DatasetKind;
}

/** An existing framework with its items; `findings` are those that name it as overlapping. */
export interface FrameworkRow {
  id: string;
  name: string;
  layer: Layer | null;
  status: string | null;
  source: string;
  items: string[];
  findings: number;
}

export const frameworksTable: Table<FrameworkRow> = {
  id: 'frameworks',
  title: 'frameworks.table',
  columns: [
    { id: 'name', label: 'frameworks.column.name', value: (row) => row.name },
    {
      id: 'layer',
      label: 'frameworks.column.layer',
      value: (row, say) => (row.layer === null ? null : say(`common.layers.${row.layer}`)),
    },
    { id: 'status', label: 'frameworks.column.status', value: (row) => row.status },
    { id: 'items', label: 'frameworks.column.items', value: (row) => (row.items.length === 0 ? null : row.items.join('; ')) },
    { id: 'findings', label: 'frameworks.column.findings', value: (row) => row.findings, kind: 'number' },
    { id: 'source', label: 'common.source', value: (row) => row.source },
  ],
};

/** How many records of a noun this viewer may know. */
export interface NounCount {
  noun: Exclude<Noun, 'dataset'>;
  records: number;
}

export interface DataPage {
  dataset: DatasetKind;
  revision: number;
  /** when and by whom the revision was made; null in a database without one */
  at: string | null;
  person: string | null;
  command: string | null;
  /** the hash of the chain at this revision: what a copy can be compared with */
  hash: string;
  counts: NounCount[];
}

/** Nouns in the words of the administration. */
export function nounName(noun: NounCount['noun'], say: Say): string {
  return say(`admin.noun.${noun}`);
}

export const countsTable: Table<NounCount> = {
  id: 'records',
  title: 'admin.data.counts',
  columns: [
    { id: 'noun', label: 'admin.data.noun', value: (row, say) => nounName(row.noun, say) },
    { id: 'records', label: 'admin.data.records', value: (row) => row.records, kind: 'number' },
  ],
};
