import type { Carried } from './carried.ts';
import type { PlannedValue, PlanProblem } from './edition-plan.ts';
import { printedName } from './findings.ts';
import type { Edition, MappingKind, NameStatus } from './nouns.ts';
import type { Say } from './say.ts';
import type { Table } from './table.ts';

/** A name with how sure it is: a working name is printed as one here too. */
export interface PlannedName {
  name: string;
  nameStatus: NameStatus;
}

/** One line of a was-wordtlijst that is not applied yet: what an old value becomes, and how much hangs on it. */
export interface PreviewLine extends Carried {
  /** the old value, or the place of an added one */
  at: string;
  was: PlannedName | null;
  kind: MappingKind;
  becomes: PlannedName[];
}

/** A value that the plan makes, and what will stand under it as taken over. */
export interface PreviewValue extends Carried, PlannedName {
  number: number;
  kind: PlannedValue['kind'];
}

/** What a plan would do. While there are problems, there are no lines. */
export interface EditionPreview {
  from: Edition;
  problems: PlanProblem[];
  lines: PreviewLine[];
  values: PreviewValue[];
  /** findings on a principle, a foundation or the code as a whole: these stay with the old edition alone */
  onNoValue: number;
}

/** What becomes of an old value, in words. */
export function becomesText({ becomes }: Pick<PreviewLine, 'becomes'>, say: Say): string {
  return becomes.length === 0
    ? say('mapping.nothingLeft')
    : becomes.map((one) => printedName(one.name, one.nameStatus, say)).join(', ');
}

const counts = [
  { id: 'findings', label: 'mapping.column.findings', value: (row: Carried) => row.findings, kind: 'number' },
  { id: 'organisations', label: 'mapping.column.organisations', value: (row: Carried) => row.organisations, kind: 'number' },
  { id: 'examinations', label: 'mapping.column.examinations', value: (row: Carried) => row.examinations, kind: 'number' },
] as const;

/** Per old value what it becomes and how much is carried over with it. */
export const previewLinesTable: Table<PreviewLine> = {
  id: 'edition-preview',
  title: 'mapping.preview.lines',
  columns: [
    { id: 'was', label: 'mapping.column.was', value: ({ was }, say) => was && printedName(was.name, was.nameStatus, say) },
    { id: 'kind', label: 'mapping.column.kind', value: (row, say) => say(`mapping.kind.${row.kind}`) },
    { id: 'becomes', label: 'mapping.column.becomes', value: becomesText },
    ...counts,
  ],
};

/** Per new value what will stand under it. */
export const previewValuesTable: Table<PreviewValue> = {
  id: 'edition-preview-values',
  title: 'mapping.preview.values',
  columns: [
    { id: 'number', label: 'editions.column.number', value: (row) => row.number, kind: 'number' },
    { id: 'name', label: 'editions.column.name', value: (row, say) => printedName(row.name, row.nameStatus, say) },
    { id: 'kind', label: 'mapping.column.kind', value: (row, say) => say(`mapping.kind.${row.kind}`) },
    ...counts,
  ],
};
