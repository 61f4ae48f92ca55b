import { noAnswerKinds } from '../../shared/evidence/answers.ts';
import { organisationList } from '../../shared/evidence/names.ts';
import type { NoAnswerKind } from '../../shared/evidence/answers.ts';
import type { Table } from '../../shared/table.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { Section } from '../ui/Page.tsx';
import { useSay } from '../ui/say.tsx';
import type { LayerProps } from './LayerSection.tsx';

interface KindRow {
  kind: NoAnswerKind;
  count: number;
  organisations: string;
}

const table: Table<KindRow> = {
  id: 'no-answers',
  title: 'bindingness.noAnswer.numbers',
  columns: [
    { id: 'kind', label: 'bindingness.column.kind', value: (row, say) => say(`evidence.noAnswer.${row.kind}`) },
    { id: 'count', label: 'bindingness.column.count', value: (row) => row.count, kind: 'number' },
    { id: 'organisations', label: 'bindingness.column.organisations', value: (row) => row.organisations },
  ],
};

/** The four kinds of no answer, each counted with its organisations, beside the centre and never in it. */
export function NoAnswers({ result: { outcome }, names }: LayerProps) {
  const say = useSay();
  const rows = noAnswerKinds.map((kind) => ({
    ...{ kind, count: outcome.noAnswers[kind].length },
    organisations: organisationList(outcome.noAnswers[kind], names),
  }));
  return (
    <Section level={4} title={say('bindingness.noAnswer.title')} intro={say('bindingness.noAnswer.note')}>
      <div className="no-answers">
        <DataTable table={table} rows={rows} rowKey={(row) => row.kind} captionHidden />
      </div>
    </Section>
  );
}
