import { z } from 'zod';
import type { ChoiceResult, EvidencePage } from './bindingness.ts';
import { verdictName } from './comparisons.ts';
import type { AddedValue, CrosswalkCell, VerdictCount } from './evidence/crosswalk.ts';
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
  items: { id: string; name: string }[];
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

/** What one layer says in one verdict of a value beside a framework or an item of it, with names. */
export interface CrosswalkRow extends VerdictCount {
  valueId: string;
  value: string;
  nameStatus: NameStatus;
  frameworkId: string;
  framework: string;
  itemId: string | null;
  /** null for the framework as a whole */
  item: string | null;
  layer: Layer;
}

/** The cells of one framework by value and item; '' is the framework as a whole. */
export type FrameworkCells = ReadonlyMap<string, CrosswalkCell>;
export const cellKey = (valueId: string, itemId: string | null): string => `${valueId}\n${itemId ?? ''}`;

/** The cells of the crosswalk that are about one framework. */
export function cellsOfFramework({ crosswalk }: Pick<IntegrationPage, 'crosswalk'>, frameworkId: string): FrameworkCells {
  const own = crosswalk.outcome.filter((cell) => cell.frameworkId === frameworkId);
  return new Map(own.map((cell) => [cellKey(cell.valueId, cell.itemId), cell]));
}

/** The frameworks about which something was found or recorded: those that have a table. */
export function comparedFrameworks(page: IntegrationPage): ComparedFramework[] {
  const known = new Set(page.crosswalk.outcome.map(({ frameworkId }) => frameworkId));
  return page.frameworks.filter(({ id }) => known.has(id));
}

/** Everything the crosswalk counts as rows, in the order of the frameworks, of the code and of the items; the framework as a whole first. */
export function crosswalkRows(page: IntegrationPage): CrosswalkRow[] {
  return page.frameworks.flatMap(({ id: frameworkId, name: framework, items }) => {
    const cells = cellsOfFramework(page, frameworkId);
    return page.values.flatMap(({ id: valueId, name: value, nameStatus }) =>
      [{ id: null, name: null }, ...items].flatMap(({ id: itemId, name: item }) =>
        (cells.get(cellKey(valueId, itemId))?.layers ?? []).flatMap(({ layer, verdicts }) =>
          verdicts.map((count) => ({ valueId, value, nameStatus, frameworkId, framework, itemId, item, layer, ...count })),
        ),
      ),
    );
  });
}

/** An item of a framework by name, or that it is the framework as a whole. */
export const itemName = (item: string | null, say: Say): string => item ?? say('comparisons.whole');

/** How many findings say it, and how many of these by their kind only: '2 overlap (1 afgeleid)'. */
export function countText({ verdict, findings, derived }: VerdictCount, say: Say): string {
  const count = say('integration.crosswalk.count', { findings, verdict: verdictName(verdict, say) });
  if (derived === 0) return count;
  const mark =
    derived === findings ? say('integration.crosswalk.derived') : say('integration.crosswalk.partDerived', { derived });
  return `${count} (${mark})`;
}

export const crosswalkTable: Table<CrosswalkRow> = {
  id: 'crosswalk',
  title: 'integration.crosswalk.title',
  columns: [
    { id: 'framework', label: 'findings.column.framework', value: (row) => row.framework },
    { id: 'value', label: 'findings.column.subject', value: (row, say) => printedName(row.value, row.nameStatus, say) },
    { id: 'item', label: 'comparisons.item', value: (row, say) => itemName(row.item, say) },
    { id: 'layer', label: 'common.layer.label', value: (row, say) => say(`common.layers.${row.layer}`) },
    { id: 'verdict', label: 'comparisons.verdictLabel', value: (row, say) => verdictName(row.verdict, say) },
    { id: 'findings', label: 'integration.crosswalk.findings', value: (row) => row.findings, kind: 'number' },
    { id: 'derived', label: 'integration.crosswalk.derivedCount', value: (row) => row.derived, kind: 'number' },
    {
      id: 'organisations',
      label: 'integration.crosswalk.organisations',
      value: (row) => row.organisationIds.length,
      kind: 'number',
    },
  ],
};
