import { z } from 'zod';
import type { ChoiceResult, EvidencePage } from './bindingness.ts';
import type { AddedValue, CrosswalkCell } from './evidence/crosswalk.ts';
import type { Result } from './evidence/result.ts';
import type { OrdinalSummary, StepOrganisations } from './evidence/summary.ts';
import { printedName } from './findings.ts';
import { layers, positionStatuses, type Layer, type NameStatus } from './nouns.ts';
import type { ScaleView } from './scales.ts';
import type { Say } from './say.ts';
import type { Table } from './table.ts';

/** The question whether the code can be taken up in the code of 2009, and what it adds to frameworks that exist. */
export const integrationFilterSchema = z.object({
  round: z.string().min(1).max(120).optional(),
  status: z.enum(positionStatuses).optional(),
  until: z.iso.date().optional(),
  framework: z.string().min(1).max(80).optional(),
  layer: z.enum(layers).optional(),
  revision: z.number().int().positive().optional(),
});
export type IntegrationFilter = z.infer<typeof integrationFilterSchema>;

export interface ComparedFramework {
  id: string;
  name: string;
  /** the layer whose framework it is; null for everyone's */
  layer: Layer | null;
  status: string | null;
  source: string;
  items: string[];
}

export interface ComparedValue {
  id: string;
  name: string;
  nameStatus: NameStatus;
}

/** What organisations of one layer say the code adds to one framework. */
export interface AddedOutcome extends OrdinalSummary {
  frameworkId: string;
  layer: Layer;
  distribution: StepOrganisations[];
}

export interface IntegrationPage extends EvidencePage {
  integration: ChoiceResult[];
  added: Result<AddedOutcome>[];
  frameworks: ComparedFramework[];
  values: ComparedValue[];
  crosswalk: Result<CrosswalkCell[]>;
  addedValue: AddedValue;
  scales: Record<'integration' | 'addedValue', ScaleView>;
}

/** One value beside one framework, as a row to read and to download. */
export interface CrosswalkRow extends CrosswalkCell {
  value: string;
  nameStatus: NameStatus;
  framework: string;
}

/** The cells of the crosswalk with their names, in the order of the code and of the frameworks. */
export function crosswalkRows({ crosswalk, values, frameworks }: IntegrationPage): CrosswalkRow[] {
  return values.flatMap((value) =>
    frameworks.flatMap((framework) => {
      const cell = crosswalk.outcome.find((one) => one.valueId === value.id && one.frameworkId === framework.id);
      return cell === undefined ? [] : [{ ...cell, value: value.name, nameStatus: value.nameStatus, framework: framework.name }];
    }),
  );
}

/** What was found about a value beside a framework, in words: 'overlap: 3 bevindingen van 2 organisaties'. */
export function verdictText(cell: Pick<CrosswalkCell, 'verdicts'>, say: Say): string {
  return cell.verdicts
    .map(({ verdict, findings, organisationIds }) =>
      say('integration.verdictLine', {
        verdict: say(`integration.verdict.${verdict}`),
        findings,
        organisations: organisationIds.length,
      }),
    )
    .join('; ');
}

function layersText(cell: CrosswalkCell, say: Say): string {
  return cell.byLayer
    .map(({ layer, verdicts }) => {
      const words = verdicts.map((verdict) => say(`integration.verdict.${verdict}`)).join(', ');
      return `${say(`common.layers.${layer}`)}: ${words}`;
    })
    .join('; ');
}

export const crosswalkTable: Table<CrosswalkRow> = {
  id: 'crosswalk',
  title: 'integration.crosswalk.title',
  columns: [
    { id: 'value', label: 'findings.column.subject', value: (row, say) => printedName(row.value, row.nameStatus, say) },
    { id: 'framework', label: 'findings.column.framework', value: (row) => row.framework },
    { id: 'verdicts', label: 'integration.crosswalk.found', value: verdictText },
    { id: 'layers', label: 'integration.crosswalk.layers', value: layersText },
    {
      id: 'findings',
      label: 'integration.crosswalk.findings',
      value: (row) => row.verdicts.reduce((total, { findings }) => total + findings, 0),
      kind: 'number',
    },
  ],
};
