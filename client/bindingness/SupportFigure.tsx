import type { BindingnessPage } from '../../shared/bindingness.ts';
import { supportLines, supportTable } from '../../shared/bindingness-checks.ts';
import { supportRule, supportSentences } from '../../shared/evidence/sentences.ts';
import { AgedNote } from '../aged-note.tsx';
import { Account } from '../account.tsx';
import type { FigureNames } from '../../shared/figure-names.ts';
import { behindHref, CoverageNote, downloadsOf, leanedOnFilter, spoken } from '../evidence.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Figure } from '../ui/Figure.tsx';
import { useSay } from '../ui/say.tsx';
import { SupportGrid } from './SupportGrid.tsx';
import { SupportLegend } from './SupportLegend.tsx';

/** Whether a step has support in every layer, judged in each layer separately; never from a pool. */
export function SupportFigure({ data, names }: { data: BindingnessPage; names: FigureNames }) {
  const say = useSay();
  const { support, strictness } = data;
  const rows = supportLines(data);
  const table = supportTable(support.outcome.layers);
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
            table={table}
            rows={rows}
            rowKey={(row) => String(row.step)}
            downloads={downloadsOf(table.id, support)}
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
