import { useId } from 'react';
import { combinationRows, combinationsTable, type CombinationRow } from '../../shared/audience-combinations.ts';
import { optionName, type Option } from '../../shared/scales.ts';
import { downloadsOf } from '../evidence.tsx';
import { Dutch } from '../ui/Dutch.tsx';
import { Mark } from '../ui/Mark.tsx';
import { ScrollRegion } from '../ui/ScrollRegion.tsx';
import { Section } from '../ui/Page.tsx';
import { useSay } from '../ui/say.tsx';
import { TableDownloads } from '../ui/TableDownloads.tsx';
import type { MeaningProps } from './MeaningSection.tsx';

/** Which options are named together, by whom; every combination that occurs. */
export function Combinations({ result, data }: MeaningProps) {
  const say = useSay();
  const rows = combinationRows(data, result.outcome.meaning);
  const title = say('audience.combinations.title');
  return (
    <Section level={3} title={title} intro={say('audience.combinations.intro')}>
      {rows.length === 0 ? (
        <p>{say('audience.matrix.nobody')}</p>
      ) : (
        <>
          <Grid rows={rows} options={data.options.options} />
          <TableDownloads name={title} links={downloadsOf(combinationsTable.id, result)} />
        </>
      )}
    </Section>
  );
}

interface GridProps {
  rows: readonly CombinationRow[];
  /** every option there is, in its fixed order */
  options: readonly Option[];
}

/** A line for each combination, a column for each group that anybody names: what goes together is seen, not read. */
function Grid({ rows, options }: GridProps) {
  const say = useSay();
  const captionId = useId();
  const named = options.filter(({ code }) => rows.some((row) => row.options.some((one) => one.code === code)));
  return (
    <ScrollRegion className="combinations" labelledBy={captionId}>
      <table className="utrecht-table">
        <caption className="visually-hidden" id={captionId}>
          {say('audience.combinations.title')}
        </caption>
        <thead className="utrecht-table__header">
          <tr>
            <th scope="col">{say('audience.column.organisations')}</th>
            <th scope="col" className="numeric">
              {say('audience.column.count')}
            </th>
            {named.map((option) => (
              <th key={option.code} scope="col" className="combinations__option">
                <span>{optionName(option, say)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="utrecht-table__body">
          {rows.map((row) => (
            <Line key={row.id} row={row} named={named} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Line({ row, named }: { row: CombinationRow; named: readonly Option[] }) {
  const say = useSay();
  return (
    <tr className="utrecht-table__row">
      <th scope="row" className="utrecht-table__cell">
        <Dutch>{row.organisations.join(', ')}</Dutch>
      </th>
      <td className="utrecht-table__cell numeric">{row.organisations.length}</td>
      {named.map(({ code }) => {
        const together = row.options.some((one) => one.code === code);
        return (
          <td key={code} className="utrecht-table__cell combinations__cell">
            {together && <Mark form="filled" />}
            <span className="visually-hidden">
              {say(together ? 'audience.combinations.named' : 'audience.combinations.unnamed')}
            </span>
          </td>
        );
      })}
    </tr>
  );
}
