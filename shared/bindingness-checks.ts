import { z } from 'zod';
import { bindingnessFilterSchema, type BindingnessPage, type StrictnessOutcome } from './bindingness.ts';
import { noAnswerKinds, type NoAnswerKind } from './evidence/answers.ts';
import type { Median } from './evidence/ordinal.ts';
import { medianText, namedIn, namesOf } from './figure-names.ts';
import { layers, type Layer } from './nouns.ts';
import type { ScaleView } from './scales.ts';
import { supportRows, type SupportRow } from './support-rows.ts';
import type { Column, Table } from './table.ts';
import { trialColumns, type TrialRow } from './trials-table.ts';

/* What stands beside the figures on how binding: who gave no answer and why, what the middle hangs on, support in every layer. */

/** Of every layer spoken about, or of one. */
export const bindingnessLayerSchema = bindingnessFilterSchema.extend({ layer: z.enum(layers).optional() });

interface OfLayer {
  id: string;
  layer: Layer;
}

type Asked = Pick<BindingnessPage, 'strictness' | 'organisations' | 'scales'>;

const layerColumn: Column<OfLayer> = {
  id: 'layer',
  label: 'bindingness.column.layer',
  value: (row, say) => say(`common.layers.${row.layer}`),
};

const blocksOf = ({ strictness }: Asked, layer: Layer | undefined): StrictnessOutcome[] =>
  strictness.map(({ outcome }) => outcome).filter((block) => layer === undefined || block.layer === layer);

/** One kind of no answer about one layer, and whose. */
export interface NoAnswerRow extends OfLayer {
  kind: NoAnswerKind;
  organisations: string[];
}

/** The four kinds of no answer, for each layer spoken about. */
export function noAnswerRows(page: Asked, layer?: Layer): NoAnswerRow[] {
  const named = namedIn(page);
  return blocksOf(page, layer).flatMap((block) =>
    noAnswerKinds.map((kind) => ({
      ...{ id: `${block.layer}:${kind}`, layer: block.layer, kind },
      organisations: named(block.noAnswers[kind]),
    })),
  );
}

export const noAnswersTable: Table<NoAnswerRow> = {
  id: 'bindingness-no-answers',
  title: 'bindingness.noAnswer.numbers',
  columns: [
    layerColumn,
    { id: 'kind', label: 'bindingness.column.kind', value: (row, say) => say(`evidence.noAnswer.${row.kind}`) },
    { id: 'count', label: 'bindingness.column.count', value: (row) => row.organisations.length, kind: 'number' },
    { id: 'organisations', label: 'bindingness.column.organisations', value: (row) => row.organisations.join(', ') },
  ],
};

/** The middle of one layer with one organisation left out. */
export interface LeftOutRow extends OfLayer {
  without: string;
  median: Median;
  moves: boolean;
  scale: ScaleView;
}

/** Everything that was tried by leaving each organisation out in turn. */
export function leftOutRows(page: Asked, layer?: Layer): LeftOutRow[] {
  const named = namedIn(page);
  return blocksOf(page, layer).flatMap((block) =>
    block.leaveOneOut.map(({ organisationId, median }) => ({
      ...{ id: `${block.layer}:${organisationId}`, layer: block.layer, median, scale: page.scales.bindingness },
      without: named([organisationId]).join(),
      moves: median.lower !== block.median?.lower || median.upper !== block.median.upper,
    })),
  );
}

export const leftOutTable: Table<LeftOutRow> = {
  id: 'bindingness-left-out',
  title: 'bindingness.preference.triedNumbers',
  columns: [
    layerColumn,
    { id: 'without', label: 'bindingness.preference.without', value: (row) => row.without },
    {
      id: 'median',
      label: 'bindingness.preference.median',
      value: (row, say) => medianText(row.median, namesOf([], row.scale, say), say),
    },
    { id: 'moves', label: 'bindingness.preference.moves', value: (row, say) => say(row.moves ? 'common.yes' : 'common.no') },
  ],
};

/** What else was tried with the answers about each layer. */
export function bindingnessTrialRows(page: Asked, layer?: Layer): (TrialRow & OfLayer)[] {
  return blocksOf(page, layer).flatMap((block) =>
    block.trials.map((trial) => ({
      ...{ id: `${block.layer}:${trial.kind}`, layer: block.layer, trial },
      names: (say) => namesOf(page.organisations, page.scales.bindingness, say),
    })),
  );
}

export const bindingnessTrialsTable: Table<TrialRow & OfLayer> = {
  id: 'bindingness-trials',
  title: 'evidence.trials.title',
  columns: [layerColumn, ...trialColumns],
};

/** Support for one step, with the scale that names it. */
export interface SupportLine extends SupportRow {
  scale: ScaleView;
}

/** A line for each step: per layer how many can live with it, and whether every layer can. */
export function supportLines(page: Pick<BindingnessPage, 'strictness' | 'support' | 'scales'>): SupportLine[] {
  return supportRows(page.strictness, page.support).map((row) => ({ ...row, scale: page.scales.bindingness }));
}

/** The table of support for these layers: those that take part on the page, and all of them in a file. */
export const supportTable = (shown: readonly Layer[]): Table<SupportLine> => ({
  id: 'bindingness-support',
  title: 'bindingness.support.numbers',
  columns: [
    { id: 'step', label: 'bindingness.column.step', value: (row, say) => namesOf([], row.scale, say).step(row.step) },
    ...shown.map((layer): Column<SupportLine> => ({
      id: layer,
      label: `common.layers.${layer}`,
      value: ({ cells }, say) => {
        const cell = cells.find((one) => one.layer === layer);
        return cell === undefined || cell.total === 0
          ? say('bindingness.support.none')
          : say('common.countOf', { count: cell.count, total: cell.total });
      },
    })),
    { id: 'every', label: 'bindingness.support.every', value: (row, say) => say(`bindingness.support.${row.every}`) },
  ],
});
