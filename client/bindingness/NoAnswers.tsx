import { noAnswerRows, noAnswersTable } from '../../shared/bindingness-checks.ts';
import { downloadsOf } from '../evidence.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Section } from '../ui/Page.tsx';
import { useSay } from '../ui/say.tsx';
import type { LayerProps } from './LayerSection.tsx';

// the heading says the layer already
const table = { ...noAnswersTable, columns: noAnswersTable.columns.filter(({ id }) => id !== 'layer') };

/** The four kinds of no answer, each counted with its organisations, beside the centre and never in it. */
export function NoAnswers({ result, data }: LayerProps) {
  const say = useSay();
  return (
    <Section level={4} title={say('bindingness.noAnswer.title')} intro={say('bindingness.noAnswer.note')}>
      <div className="no-answers">
        <DataTable
          table={table}
          rows={noAnswerRows(data, result.outcome.layer)}
          rowKey={(row) => row.id}
          downloads={downloadsOf(noAnswersTable.id, result)}
          captionHidden
        />
      </div>
    </Section>
  );
}
