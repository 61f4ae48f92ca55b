import { editionsFilterSchema, editionTable, type EditionValue } from '../../shared/editions.ts';
import { printedName } from '../../shared/findings.ts';
import type { NameStatus } from '../../shared/nouns.ts';
import { statusName } from '../../shared/values.ts';
import { useAddress } from '../address.ts';
import { Badge } from '../ui/Badge.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Dutch } from '../ui/Dutch.tsx';
import { TextLink } from '../ui/Navigation.tsx';
import { useSay } from '../ui/say.tsx';
import { withActions } from './actions-column.ts';
import { HistoryButton } from './HistoryButton.tsx';
import { RowButton, RowButtons, type RowRefusal } from './RowButton.tsx';
import { SourceText } from './SourceText.tsx';

interface EditionTableProps {
  rows: readonly EditionValue[];
  refusal: RowRefusal;
  edit(row: EditionValue): void;
}

/** The values in the order of the code, with what is known of each name. */
export function EditionTable({ rows, refusal, edit }: EditionTableProps) {
  const say = useSay();
  const { searchWith } = useAddress(editionsFilterSchema);
  const file = (format: string): string => `/download/edition.${format}${searchWith({})}`;
  return (
    <DataTable
      table={withActions(editionTable)}
      rows={rows}
      rowKey={(row) => row.id}
      rowHeader="name"
      render={{
        name: (row) => <Name row={row} />,
        status: (row) => <Badge tone={tones[row.nameStatus]}>{statusName(row.nameStatus, say)}</Badge>,
        source: (row) => (row.source === null ? null : <SourceText text={row.source} />),
        foundation: (row) => <Dutch>{row.foundation}</Dutch>,
        principle: (row) => <Dutch>{row.principle}</Dutch>,
        findings: (row) =>
          row.findings === 0 ? '0' : <TextLink href={`/bevindingen?value=${row.id}`}>{String(row.findings)}</TextLink>,
        action: (row) => (
          <RowButtons>
            <RowButton label={say('editions.changeLabel', { name: row.name })} refusal={refusal} onClick={() => edit(row)}>
              {say('editions.change')}
            </RowButton>
            <HistoryButton noun="value" id={row.id} name={row.name} />
          </RowButtons>
        ),
      }}
      captionHidden
      downloads={{ ods: file('ods'), xlsx: file('xlsx'), csv: file('csv') }}
    />
  );
}

const tones = { confirmed: 'positive', mentioned: 'neutral', working: 'warning' } as const satisfies Record<NameStatus, string>;

function Name({ row }: { row: EditionValue }) {
  const say = useSay();
  return (
    <TextLink href={`/waarden/${row.id}`}>
      <Dutch>{row.name}</Dutch>
      {printedName('', row.nameStatus, say)}
    </TextLink>
  );
}
