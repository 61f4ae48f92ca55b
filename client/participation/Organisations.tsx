import {
  byStage,
  participationFilterSchema,
  participationTable,
  type ParticipationPage,
  type ParticipationRow,
} from '../../shared/participation.ts';
import { useAddress } from '../address.ts';
import { useDownloads } from '../downloads.ts';
import { Badge } from '../ui/Badge.tsx';
import { LinkButton } from '../ui/Button.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Dutch } from '../ui/Dutch.tsx';
import { TextLink } from '../ui/Navigation.tsx';
import { EmptyState } from '../ui/Notice.tsx';
import { Section } from '../ui/Page.tsx';
import { useLanguage, useSay, type Language } from '../ui/say.tsx';
import { sortRows, type Sort } from '../ui/table-sort.ts';
import type { Say } from '../../shared/say.ts';
import { Difference } from './Difference.tsx';

/** So many are shown at first; the rest on request, since a page of hundreds hides what stands under it. */
const SHOWN = 100;

function sortOf(text: string | undefined): Sort | undefined {
  return text === undefined ? undefined : { column: text.replace(/^-/, ''), descending: text.startsWith('-') };
}

function inOrder(
  rows: readonly ParticipationRow[],
  sort: Sort | undefined,
  words: { say: Say; language: Language },
): readonly ParticipationRow[] {
  if (sort?.column === 'stage') return byStage(rows, sort.descending);
  return sortRows(rows, participationTable, { sort, ...words });
}

/** Every organisation of the selection with its stage; the order stands in the address. */
export function Organisations({ data }: { data: ParticipationPage }) {
  const say = useSay();
  const language = useLanguage();
  const files = useDownloads();
  const { filter, change, searchWith } = useAddress(participationFilterSchema);
  const { sort: order, all, revision: _revision, ...question } = filter;
  const sort = sortOf(order);
  const rows = inOrder(data.rows, sort, { say, language });
  const shown = all === true ? rows : rows.slice(0, SHOWN);
  return (
    <Section title={say('participation.table')} id="organisaties">
      <div className="participation-table">
        <DataTable
          table={participationTable}
          rows={shown}
          rowKey={(row) => row.id}
          render={cells}
          captionHidden
          sort={sort}
          onSort={(next) => change({ sort: next && `${next.descending ? '-' : ''}${next.column}` })}
          downloads={files(participationTable, question)}
          empty={<EmptyState title={say('participation.empty')}>{say('participation.emptyHelp')}</EmptyState>}
        />
      </div>
      {shown.length < rows.length && (
        <p>
          {say('participation.shown', { shown: shown.length, count: rows.length })}{' '}
          <LinkButton href={`/deelname${searchWith({ all: true })}`}>
            {say('participation.showAll', { count: rows.length })}
          </LinkButton>
        </p>
      )}
    </Section>
  );
}

const cells = {
  name: (row: ParticipationRow) => <TextLink href={`/organisaties/${row.id}`}>{row.name}</TextLink>,
  stage: (row: ParticipationRow) => <Stage row={row} />,
  basis: (row: ParticipationRow) => row.basis && <Dutch>{row.basis}</Dutch>,
  pilots: (row: ParticipationRow) =>
    row.pilots === 0 ? '0' : <TextLink href={`/organisaties/${row.id}#pilots`}>{row.pilots}</TextLink>,
  difference: (row: ParticipationRow) => <Difference row={row} />,
};

function Stage({ row }: { row: ParticipationRow }) {
  const say = useSay();
  const words = say(`common.stage.${row.stage}`);
  if (row.stage === 'none') return <span className="participation-none">{words}</span>;
  return <Badge tone={row.stage === 'announced' ? 'neutral' : 'accent'}>{words}</Badge>;
}
