import { registerFilterSchema, registerList, type RegisterRow } from '../../shared/register.ts';
import { useAddress } from '../address.ts';
import { Badge } from '../ui/Badge.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { TextLink } from '../ui/Navigation.tsx';
import { useSay } from '../ui/say.tsx';
import { withActions } from './actions-column.ts';
import { HistoryButton } from './HistoryButton.tsx';
import { RowButton, RowButtons, type RowRefusal } from './RowButton.tsx';

interface RegisterTableProps {
  rows: readonly RegisterRow[];
  refusal: RowRefusal;
  edit(row: RegisterRow): void;
}

/** One page of a part of the register. */
export function RegisterTable({ rows, refusal, edit }: RegisterTableProps) {
  const say = useSay();
  const { filter, searchWith } = useAddress(registerFilterSchema);
  const file = (format: string): string => `/download/register.${format}${searchWith({ after: undefined })}`;
  return (
    <DataTable
      table={withActions(registerList(filter.part ?? 'core'))}
      rows={rows}
      rowKey={(row) => row.id}
      render={{
        name: (row) => <Name row={row} />,
        id: (row) => <code>{row.id}</code>,
        successor: successorLink,
        action: (row) => (
          <RowButtons>
            <RowButton label={say('admin.register.changeLabel', { name: row.name })} refusal={refusal} onClick={() => edit(row)}>
              {say('admin.register.change')}
            </RowButton>
            <HistoryButton noun="organisation" id={row.id} name={row.name} />
          </RowButtons>
        ),
      }}
      captionHidden
      downloads={{ ods: file('ods'), xlsx: file('xlsx'), csv: file('csv') }}
    />
  );
}

function Name({ row }: { row: RegisterRow }) {
  const say = useSay();
  return (
    <>
      <TextLink href={`/organisaties/${row.id}`}>{row.name}</TextLink>{' '}
      {row.invented === 1 && <Badge tone="warning">{say('admin.register.invented')}</Badge>}
    </>
  );
}

function successorLink(row: RegisterRow) {
  return row.successorId === null ? null : (
    <TextLink href={`/organisaties/${row.successorId}`}>{row.successor ?? row.successorId}</TextLink>
  );
}
