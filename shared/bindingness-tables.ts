import { z } from 'zod';
import { bindingnessFilterSchema, type BindingnessPage } from './bindingness.ts';
import { namedIn } from './figure-names.ts';
import { layers, type Layer } from './nouns.ts';
import { optionName, type Option } from './scales.ts';
import type { Column, Table } from './table.ts';

/* The numbers of the figures on how binding the code should be, as tables to download. */

/** The steps of every layer, or of one. */
export const bindingnessStepsSchema = bindingnessFilterSchema.extend({ layer: z.enum(layers).optional() });

/** The answers to the unordered questions beside it, all or of one question and layer. */
export const bindingnessChoicesSchema = bindingnessStepsSchema.extend({
  kind: z.enum(['basis', 'accountability', 'integration']).optional(),
});

/** One step about one layer: who prefers it, who can live with it, of how many that answered. */
export interface StepRow {
  id: string;
  layer: Layer;
  option: Option;
  n: number;
  preferring: string[];
  accepting: string[];
}

/** One answer to an unordered question about one layer. */
export interface ChoiceRow {
  id: string;
  kind: 'basis' | 'accountability' | 'integration';
  layer: Layer;
  option: Option;
  n: number;
  organisations: string[];
}

/** A line for each layer and step, layers in the fixed order and never added up. */
export function stepRows(page: BindingnessPage, layer?: Layer): StepRow[] {
  const named = namedIn(page);
  const blocks = page.strictness.map(({ outcome }) => outcome).filter((block) => layer === undefined || block.layer === layer);
  return blocks.flatMap((block) =>
    page.scales.bindingness.options.map((option, step) => ({
      ...{ id: `${block.layer}:${option.code}`, layer: block.layer, option, n: block.n },
      preferring: named(block.distribution[step]?.organisationIds ?? []),
      accepting: named(block.acceptable[step]?.organisationIds ?? []),
    })),
  );
}

const kinds = ['basis', 'accountability', 'integration'] as const;

/** What lines about unordered questions are made of: the results of one or more, and what they call things. */
export type ChoiceAnswers = Pick<BindingnessPage, 'organisations'> &
  Partial<Pick<BindingnessPage, (typeof kinds)[number]>> & { scales: Partial<BindingnessPage['scales']> };

/** A line for each question, layer and answer. */
export function choiceRows(
  page: ChoiceAnswers,
  asked: { kind?: ChoiceRow['kind'] | undefined; layer?: Layer | undefined } = {},
): ChoiceRow[] {
  const named = namedIn(page);
  const { kind, layer } = asked;
  return kinds
    .filter((one) => kind === undefined || one === kind)
    .flatMap((one) =>
      (page[one] ?? [])
        .map(({ outcome }) => outcome)
        .filter((block) => layer === undefined || block.layer === layer)
        .flatMap((block) =>
          (page.scales[one]?.options ?? []).map((option) => ({
            ...{ id: `${one}:${block.layer}:${option.code}`, kind: one, layer: block.layer, option, n: block.n },
            organisations: named(block.options.find(({ code }) => code === option.code)?.organisationIds ?? []),
          })),
        ),
    );
}

const layerColumn: Column<{ layer: Layer }> = {
  id: 'layer',
  label: 'bindingness.column.layer',
  value: (row, say) => say(`common.layers.${row.layer}`),
};

export const bindingnessStepsTable: Table<StepRow> = {
  id: 'bindingness-steps',
  title: 'bindingness.table.steps',
  columns: [
    layerColumn,
    { id: 'step', label: 'bindingness.column.step', value: (row, say) => optionName(row.option, say) },
    { id: 'accepting', label: 'bindingness.column.accepting', value: (row) => row.accepting.length, kind: 'number' },
    { id: 'preferring', label: 'bindingness.column.preferring', value: (row) => row.preferring.length, kind: 'number' },
    { id: 'n', label: 'bindingness.column.answers', value: (row) => row.n, kind: 'number' },
    { id: 'acceptedBy', label: 'bindingness.column.acceptedBy', value: (row) => row.accepting.join(', ') },
    { id: 'preferredBy', label: 'bindingness.column.preferredBy', value: (row) => row.preferring.join(', ') },
  ],
};

export const bindingnessChoicesTable: Table<ChoiceRow> = {
  id: 'bindingness-choices',
  title: 'bindingness.table.choices',
  columns: [
    { id: 'kind', label: 'bindingness.column.question', value: (row, say) => say(`positions.question.${row.kind}`) },
    layerColumn,
    { id: 'option', label: 'bindingness.column.option', value: (row, say) => optionName(row.option, say) },
    { id: 'count', label: 'bindingness.column.count', value: (row) => row.organisations.length, kind: 'number' },
    { id: 'n', label: 'bindingness.column.answers', value: (row) => row.n, kind: 'number' },
    { id: 'organisations', label: 'bindingness.column.organisations', value: (row) => row.organisations.join(', ') },
  ],
};
