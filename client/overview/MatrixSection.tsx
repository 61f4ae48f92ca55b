import { printedName } from '../../shared/findings.ts';
import { layers } from '../../shared/nouns.ts';
import { overviewFilterSchema, type OverviewPage as Answer } from '../../shared/overview.ts';
import {
  matrixAcrossTable,
  matrixCellsTable,
  matrixValueRows,
  matrixValuesTable,
  type MatrixValueRow,
} from '../../shared/overview-tables.ts';
import type { Say } from '../../shared/say.ts';
import { searchText, useAddress } from '../address.ts';
import { AgedNote } from '../aged-note.tsx';
import { useDownloads } from '../downloads.ts';
import { EditionChoice } from '../edition-choice.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Dutch } from '../ui/Dutch.tsx';
import { Figure } from '../ui/Figure.tsx';
import { TextLink } from '../ui/Navigation.tsx';
import { EmptyState } from '../ui/Notice.tsx';
import { useSay } from '../ui/say.tsx';
import { Select } from '../ui/Select.tsx';
import { TableDownloads } from '../ui/TableDownloads.tsx';
import { findingsAddress, ValueGrid } from './ValueGrid.tsx';
import { NothingYet } from '../nothing-yet.tsx';

function matrixSentence({ matrix: { outcome: matrix }, totals }: Answer, say: Say): string {
  if (totals.findings === 0) return say('overview.matrix.noFindings');
  const [one = 0, two = 0, three = 0] = matrix.valuesWithTypes.map(({ values }) => values);
  const contested = matrix.rows.reduce((sum, row) => sum + row.states.contested, 0);
  return say('overview.matrix.sentence', { one, two, three, contested, total: matrix.rows.length });
}

/** What was found where: one cell for each value and organisation with a pilot. */
export function MatrixSection({ data }: { data: Answer }) {
  const say = useSay();
  const files = useDownloads();
  const { filter, change } = useAddress(overviewFilterSchema);
  const { layer, edition, across = false } = filter;
  const cells = across ? matrixAcrossTable : matrixCellsTable;
  const some = data.matrix.outcome.columns.length > 0;
  return (
    <Figure
      level={2}
      anchor="matrix"
      title={say('overview.matrix.title')}
      sentence={matrixSentence(data, say)}
      notes={
        <>
          <Notes data={data} />
          <AgedNote aged={data.matrix.aged} filter={data.editions.length === 1 ? { level: 'waarde', layer } : undefined} />
        </>
      }
      numbers={<Numbers data={data} />}
    >
      <EditionChoice editions={data.editions} shown={data.matrix.edition ?? undefined} across={across} change={change} />
      {data.totals.organisations > 0 && <LayerFilter />}
      {some ? <ValueGrid data={data} /> : <NoColumns />}
      {some && <TableDownloads name={say(cells.title)} links={files(cells, { layer, edition })} />}
    </Figure>
  );
}

/** Per value how many cells are in which state: the numbers of the grid, one row a value. */
function Numbers({ data }: { data: Answer }) {
  const say = useSay();
  const files = useDownloads();
  const { layer, edition } = useAddress(overviewFilterSchema).filter;
  return (
    <DataTable
      table={matrixValuesTable}
      rows={matrixValueRows(data.matrix.outcome.rows, data.values)}
      rowKey={({ row }) => row.valueId}
      rowHeader="value"
      render={{
        value: valueLink(say),
        findings: ({ row }) => <TextLink href={findingsAddress(row.valueId, undefined)}>{row.findings}</TextLink>,
      }}
      captionHidden
      wide
      downloads={files(matrixValuesTable, { layer, edition })}
    />
  );
}

const valueLink = (say: Say) =>
  function ValueLink({ value }: MatrixValueRow) {
    return (
      <TextLink href={`/waarden/${value.id}`}>
        <Dutch>{printedName(value.name, value.nameStatus, say)}</Dutch>
      </TextLink>
    );
  };

function Notes({ data: { totals } }: { data: Answer }) {
  const say = useSay();
  const { across } = useAddress(overviewFilterSchema).filter;
  const address = `/bevindingen${searchText({ level: ['code', 'fundament', 'principe'] })}`;
  return (
    <>
      <p>{say('overview.matrix.help')}</p>
      {across === true && <p>{say('values.carried.help')}</p>}
      {totals.findings > 0 && (
        <p>{say('overview.matrix.checked', { checked: totals.checked, total: totals.findings - totals.drafts })}</p>
      )}
      {totals.otherEdition > 0 && <p>{say('overview.matrix.otherEdition', { count: totals.otherEdition })}</p>}
      {totals.aboutNoValue > 0 && (
        <p>
          {say('overview.matrix.aboutNoValue', { count: totals.aboutNoValue })}{' '}
          <TextLink href={address}>{say('overview.matrix.toThese')}</TextLink>
        </p>
      )}
    </>
  );
}

function LayerFilter() {
  const say = useSay();
  const { filter, change } = useAddress(overviewFilterSchema);
  const options = layers.map((layer) => ({ value: layer, label: say(`common.layers.${layer}`) }));
  return (
    <div className="matrix-filter">
      <Select
        label={say('overview.matrix.layer')}
        value={filter.layer ?? ''}
        onChange={(layer) => change({ layer })}
        options={options}
        placeholder={say('common.filter.all')}
      />
    </div>
  );
}

function NoColumns() {
  const say = useSay();
  const { filter } = useAddress(overviewFilterSchema);
  if (filter.layer !== undefined)
    return <EmptyState title={say('overview.matrix.emptyLayer')}>{say('overview.matrix.emptyLayerHelp')}</EmptyState>;
  return (
    <NothingYet title={say('overview.matrix.empty')} write={['pilot.write']}>
      {say('overview.matrix.emptyHelp')}
    </NothingYet>
  );
}
