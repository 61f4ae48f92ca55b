import { useId, type ReactNode } from 'react';
import { layers } from '../../shared/nouns.ts';
import { WHOLE } from '../../shared/comparisons.ts';
import type { CrosswalkCell } from '../../shared/evidence/crosswalk.ts';
import { printedName } from '../../shared/findings.ts';
import {
  cellKey,
  cellsOfFramework,
  countText,
  crosswalkTable,
  integrationFilterSchema,
  itemName,
  type ComparedFramework,
  type ComparedValue,
  type IntegrationPage,
} from '../../shared/integration.ts';
import { searchText, useAddress } from '../address.ts';
import { useDownloads } from '../downloads.ts';
import { Dutch } from '../ui/Dutch.tsx';
import { TextLink } from '../ui/Navigation.tsx';
import { ScrollRegion } from '../ui/ScrollRegion.tsx';
import { useSay } from '../ui/say.tsx';
import { TableDownloads } from '../ui/TableDownloads.tsx';
import { frameworkPlace } from './place.ts';

interface FrameworkTableProps {
  data: IntegrationPage;
  framework: ComparedFramework;
}

/** One framework: the values of the code by its items, with the framework as a whole first; what was found per layer, and where. */
export function FrameworkTable({ data, framework }: FrameworkTableProps) {
  const say = useSay();
  const files = useDownloads();
  const captionId = useId();
  const { layer, until } = useAddress(integrationFilterSchema).filter;
  const cells = cellsOfFramework(data, framework.id);
  const columns = [{ id: null, name: null }, ...framework.items];
  const rows = data.values.filter(({ id }) => columns.some((item) => cells.has(cellKey(id, item.id))));
  return (
    <div className="data-table data-table--cards crosswalk" id={frameworkPlace(framework.id)}>
      <ScrollRegion className="data-table__region" labelledBy={captionId}>
        <table className="utrecht-table" role="table">
          <caption className="utrecht-table__caption" id={captionId}>
            <Dutch>{framework.name}</Dutch>
          </caption>
          <thead className="utrecht-table__header" role="rowgroup">
            <tr role="row">
              <ColumnHead>{say('integration.crosswalk.value')}</ColumnHead>
              {columns.map(({ id, name }) => (
                <ColumnHead key={id ?? WHOLE}>{name === null ? itemName(name, say) : <Dutch>{name}</Dutch>}</ColumnHead>
              ))}
            </tr>
          </thead>
          <tbody className="utrecht-table__body" role="rowgroup">
            {rows.map((value) => (
              <tr className="utrecht-table__row" role="row" key={value.id}>
                <ValueHead value={value} />
                {columns.map(({ id, name }) => (
                  <Cell key={id ?? WHOLE} label={itemName(name, say)} cell={cells.get(cellKey(value.id, id))} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <TableDownloads name={framework.name} links={files(crosswalkTable, { framework: framework.id, layer, until })} />
    </div>
  );
}

function ColumnHead({ children }: { children: ReactNode }) {
  return (
    <th className="utrecht-table__header-cell" scope="col" role="columnheader">
      {children}
    </th>
  );
}

function ValueHead({ value: { id, name, nameStatus } }: { value: ComparedValue }) {
  const say = useSay();
  return (
    <th className="utrecht-table__cell" scope="row" role="rowheader" data-label={say('integration.crosswalk.value')}>
      <TextLink href={`/waarden/${id}`}>
        <Dutch>{printedName(name, nameStatus, say)}</Dutch>
      </TextLink>
    </th>
  );
}

/** What is said of one value beside one item, a line a layer; every count leads to exactly the findings behind it. */
function Cell({ cell, label }: { cell: CrosswalkCell | undefined; label: string }) {
  const say = useSay();
  const { until } = useAddress(integrationFilterSchema).filter;
  if (cell === undefined) {
    return (
      <td className="utrecht-table__cell crosswalk__empty" role="cell" data-label={label}>
        <span className="no-value" aria-label={say('common.table.noValue')} role="img">
          –
        </span>
      </td>
    );
  }
  const { valueId: value, frameworkId: framework, itemId } = cell;
  const about = { value, framework, item: itemId ?? WHOLE, until };
  return (
    <td className="utrecht-table__cell" role="cell" data-label={label}>
      <dl className="crosswalk__layers">
        {layers.flatMap((layer) => {
          const verdicts = cell.layers.find((one) => one.layer === layer)?.verdicts ?? [];
          if (verdicts.length === 0) return [];
          return [
            <div key={layer}>
              <dt>{say(`common.layers.${layer}`)}</dt>
              {verdicts.map((count) => (
                <dd key={count.verdict}>
                  <TextLink href={`/bevindingen${searchText({ ...about, layer, verdict: count.verdict })}`}>
                    {countText(count, say)}
                  </TextLink>
                </dd>
              ))}
            </div>,
          ];
        })}
      </dl>
    </td>
  );
}
