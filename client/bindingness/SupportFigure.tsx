import type { BindingnessPage } from '../../shared/bindingness.ts';
import { supportRule, supportSentences } from '../../shared/evidence/sentences.ts';
import type { Table } from '../../shared/table.ts';
import { AgedNote } from '../aged-note.tsx';
import { Account } from '../account.tsx';
import { behindHref, CoverageNote, leanedOnFilter, spoken, type FigureNames } from '../evidence.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Figure } from '../ui/Figure.tsx';
import { useSay } from '../ui/say.tsx';
import { supportRows, type SupportRow } from './support-rows.ts';
import { SupportGrid } from './SupportGrid.tsx';
import { SupportLegend } from './SupportLegend.tsx';

function numbersOf(layers: BindingnessPage['support']['outcome']['layers'], names: FigureNames): Table<SupportRow> {
  return {
    id: 'support',
    title: 'bindingness.support.numbers',
    columns: [
      { id: 'step', label: 'bindingness.column.step', value: (row) => names.step(row.step) },
      ...layers.map((layer) => ({
        id: layer,
        label: `common.layers.${layer}` as const,
        value: (row: SupportRow, say: Parameters<Table<SupportRow>['columns'][number]['value']>[1]) => {
          const cell = row.cells.find((one) => one.layer === layer);
          return cell === undefined || cell.total === 0
            ? say('bindingness.support.none')
            : say('common.countOf', { count: cell.count, total: cell.total });
        },
      })),
      { id: 'every', label: 'bindingness.support.every', value: (row, say) => say(`bindingness.support.${row.every}`) },
    ],
  };
}

/** Whether a step has support in every layer, judged in each layer separately; never from a pool. */
export function SupportFigure({ data, names }: { data: BindingnessPage; names: FigureNames }) {
  const say = useSay();
  const { support, strictness } = data;
  const rows = supportRows(strictness, support);
  const about = (layer: string) => strictness.find(({ outcome }) => outcome.layer === layer) ?? support;
  return (
    <Figure
      level={2}
      anchor="draagvlak"
      title={say('bindingness.support.title')}
      sentence={spoken(supportSentences(support.outcome, names), say)}
      notes={
        <>
          <p>{`${say(supportRule.key)} ${say('bindingness.support.note')}`}</p>
          <CoverageNote coverage={data.coverage} />
          <AgedNote aged={support.aged} filter={leanedOnFilter(support)} />
        </>
      }
      numbers={
        <>
          <DataTable
            table={numbersOf(support.outcome.layers, names)}
            rows={rows}
            rowKey={(row) => String(row.step)}
            captionHidden
          />
          <Account result={support} />
        </>
      }
    >
      <SupportLegend />
      <SupportGrid
        rows={rows}
        step={names.step}
        layer={names.layer}
        href={(cell, step) => behindHref(about(cell.layer), { accepts: step, by: cell.layer })}
      />
    </Figure>
  );
}
