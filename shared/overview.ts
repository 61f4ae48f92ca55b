import { z } from 'zod';
import type { AudienceResult } from './audience.ts';
import type { FigureOrganisation, StrictnessResult, SupportResult } from './bindingness.ts';
import type { Matrix } from './evidence/matrix.ts';
import type { TypeGroup } from './evidence/answers.ts';
import { layerOfType, typeGroups } from './evidence/answers.ts';
import type { Result } from './evidence/result.ts';
import { layers, type Layer, type Noun, type QuestionId } from './nouns.ts';
import { shownStages, type ShownStage } from './participation.ts';
import type { RoundRow } from './rounds.ts';
import type { ScaleView } from './scales.ts';
import type { CodeValue } from './values.ts';

export const matrixSorts = ['number', 'missing', 'name'] as const;
export type MatrixSort = (typeof matrixSorts)[number];

/** What the landing page can be asked: the layer whose organisations the matrix shows, and the order of its rows. */
export const overviewFilterSchema = z.object({
  layer: z.enum(layers).optional(),
  sort: z.enum(matrixSorts).optional(),
  revision: z.number().int().positive().optional(),
});
export type OverviewFilter = z.infer<typeof overviewFilterSchema>;

/** How many organisations of one type are in one stage, and how many of those have a pilot. */
export interface StageCount {
  type: TypeGroup;
  stage: ShownStage;
  count: number;
  withPilot: number;
}

/** Of one layer, or of one type of gemeenten within it: how many per stage, of how many in the register. */
export interface StagesOf {
  layer: Layer;
  /** null for the layer as a whole */
  type: TypeGroup | null;
  inRegister: number;
  withPilot: number;
  stages: Record<ShownStage, number>;
}

/** Why nobody has spoken yet about a question: per layer who takes part without a signed position in the round. */
export interface MissingPositions {
  layer: Layer;
  inPilot: number;
  questions: { question: QuestionId; organisationIds: string[] }[];
}

/** What is not there yet. Values are ids in the order of the code. */
export interface Missing {
  /** the round that is open now, with its meeting; null where none is */
  round: RoundRow | null;
  positions: MissingPositions[];
  neverExamined: string[];
  /** values with findings, but of one type of organisation only */
  oneType: string[];
}

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

/** Where a stage that was announced is written, for how many organisations. */
export interface AnnouncedSource {
  source: string;
  date: string;
  count: number;
}

/** How much there is in all; drafts are those of the viewer's own organisation. */
export interface Totals {
  pilots: number;
  /** organisations with a pilot */
  organisations: number;
  findings: number;
  drafts: number;
  /** findings that hang on the code, a foundation or a principle, and so stand in no cell */
  aboutNoValue: number;
}

export interface OverviewPage {
  totals: Totals;
  participation: Result<StagesOf[]>;
  announced: AnnouncedSource[];
  matrix: Result<Matrix>;
  values: CodeValue[];
  /** everyone with a pilot or a position, by name */
  organisations: FigureOrganisation[];
  round: RoundRow | null;
  strictness: StrictnessResult[];
  support: SupportResult;
  audience: AudienceResult[];
  scales: Record<'bindingness' | 'audience-option', ScaleView>;
  missing: Missing;
  changes: ChangeRow[];
}

function stagesOver(counts: readonly StageCount[], layer: Layer, type: TypeGroup | null): StagesOf {
  const own = counts.filter((one) => (type === null ? layerOfType(one.type) === layer : one.type === type));
  const sum = (rows: readonly StageCount[], key: 'count' | 'withPilot'): number =>
    rows.reduce((total, row) => total + row[key], 0);
  const pairs = shownStages.map(
    (stage) =>
      [
        stage,
        sum(
          own.filter((one) => one.stage === stage),
          'count',
        ),
      ] as const,
  );
  return {
    layer,
    type,
    inRegister: sum(own, 'count'),
    withPilot: sum(own, 'withPilot'),
    stages: Object.fromEntries(pairs) as Record<ShownStage, number>,
  };
}

/** Whether anything is known of these organisations beside that they exist. */
function anyKnown({ inRegister, stages, withPilot }: StagesOf): boolean {
  return withPilot > 0 || stages.none < inRegister;
}

/**
 * Participation per layer against the register; the gemeenten in all, and the G4, G40 and others apart, for the large cities do not
 * speak for the rest. The other organisations are shown only when something is known of one of them.
 */
export function concludeParticipation(counts: readonly StageCount[]): StagesOf[] {
  return layers.flatMap((layer) => {
    const whole = stagesOver(counts, layer, null);
    if (layer === 'other' && !anyKnown(whole)) return [];
    const types = typeGroups.filter((type) => layerOfType(type) === layer);
    return [whole, ...(types.length > 1 ? types.map((type) => stagesOver(counts, layer, type)) : [])];
  });
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

/** In the order in which a paper asks them: the two questions first. */
export const askedQuestions = [
  'bindingness',
  'audience',
  'basis',
  'accountability',
  'integration',
  'addedValue',
] as const satisfies readonly QuestionId[];

/** Who takes part and has no signed position in the round, per layer and question; layers without a pilot are left out. */
export function missingPositions(
  organisations: readonly { id: string; layer: Layer }[],
  positions: readonly { organisation_id: string; question: QuestionId }[],
): MissingPositions[] {
  const given = new Set(positions.map((one) => `${one.question} ${one.organisation_id}`));
  return layers
    .map((layer) => {
      const own = organisations.filter((one) => one.layer === layer);
      const questions = askedQuestions.map((question) => ({
        question,
        organisationIds: own.map(({ id }) => id).filter((id) => !given.has(`${question} ${id}`)),
      }));
      return { layer, inPilot: own.length, questions };
    })
    .filter(({ inPilot }) => inPilot > 0);
}

/** Values nobody examined, and values with findings of one type of organisation only. */
export function missingValues(matrix: Matrix): Pick<Missing, 'neverExamined' | 'oneType'> {
  const columns = matrix.columns.length;
  return {
    neverExamined: matrix.rows.filter((row) => row.states['not-examined'] === columns).map((row) => row.valueId),
    oneType: matrix.rows.filter((row) => row.typesWithFindings.length === 1).map((row) => row.valueId),
  };
}
