import { z } from 'zod';
import type { FigureOrganisation, StrictnessResult, SupportResult } from './bindingness.ts';
import type { NamedEverywhere } from './every-layer.ts';
import type { Matrix } from './evidence/matrix.ts';
import type { Result } from './evidence/result.ts';
import type { Missing } from './missing.ts';
import { layers, type Edition, type Noun } from './nouns.ts';
import type { RoundRow } from './rounds.ts';
import type { ScaleView } from './scales.ts';
import type { AnnouncedSource, StagesOf } from './stages.ts';
import { editionChoiceSchema, type CodeValue } from './values.ts';

export const matrixSorts = ['number', 'missing', 'name'] as const;
export type MatrixSort = (typeof matrixSorts)[number];

/** What the landing page can be asked: of the matrix the edition, the layer whose organisations it shows, and the order of its rows. */
export const overviewFilterSchema = editionChoiceSchema.extend({
  layer: z.enum(layers).optional(),
  sort: z.enum(matrixSorts).optional(),
  revision: z.number().int().positive().optional(),
});
export type OverviewFilter = z.infer<typeof overviewFilterSchema>;

/** One change as the page tells it: who did what when, and to whose record; `noun` and `id` say where it leads. */
export interface ChangeRow {
  revision: number;
  at: string;
  person: string;
  command: string;
  reason: string | null;
  noun: Noun | null;
  id: string | null;
  organisationId: string | null;
  organisation: string | null;
}

/** How much there is in all; drafts are those of the viewer's own organisation. */
export interface Totals {
  pilots: number;
  /** organisations with a pilot */
  organisations: number;
  findings: number;
  drafts: number;
  /** checked on completeness */
  checked: number;
  /** findings that hang on the code, a foundation or a principle, and so stand in no cell */
  aboutNoValue: number;
  /** findings about a value of another edition than the matrix shows */
  otherEdition: number;
}

export interface OverviewPage {
  totals: Totals;
  participation: Result<StagesOf[]>;
  announced: AnnouncedSource[];
  /** of the edition that its frame names */
  matrix: Result<Matrix>;
  values: CodeValue[];
  /** every edition one can choose, the newest first */
  editions: Edition[];
  /** everyone with a pilot or a position, by name */
  organisations: FigureOrganisation[];
  round: RoundRow | null;
  strictness: StrictnessResult[];
  support: SupportResult;
  audience: Result<NamedEverywhere[]>;
  scales: Record<'bindingness' | 'audience-option', ScaleView>;
  missing: Missing;
  changes: ChangeRow[];
}

/** The columns of the matrix in the order asked: as given, by layer and name, or what is missing most first. */
export function sortedColumns(matrix: Matrix, sort: MatrixSort): Matrix['columns'] {
  if (sort !== 'missing') return matrix.columns;
  return [...matrix.columns].sort((a, b) => b.states['not-examined'] - a.states['not-examined'] || a.findings - b.findings);
}

/** The rows of the matrix in the order asked: of the code, by name, or what is missing most first. */
export function sortedRows(matrix: Matrix, values: readonly CodeValue[], sort: MatrixSort): Matrix['rows'] {
  const place = new Map(values.map((value, index) => [value.id, { index, name: value.name }]));
  const at = (id: string) => place.get(id) ?? { index: 0, name: '' };
  const byMissing = (a: Matrix['rows'][number], b: Matrix['rows'][number]): number =>
    b.states['not-examined'] - a.states['not-examined'] || a.findings - b.findings;
  return [...matrix.rows].sort((a, b) => {
    const first = sort === 'missing' ? byMissing(a, b) : 0;
    const second = sort === 'name' ? at(a.valueId).name.localeCompare(at(b.valueId).name, 'nl') : 0;
    return first || second || at(a.valueId).index - at(b.valueId).index;
  });
}
