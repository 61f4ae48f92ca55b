import { governmentLayers } from '../../shared/evidence/answers.ts';
import { findingsIn } from '../../shared/evidence/cells.ts';
import { findingKinds, type FindingKind } from '../../shared/nouns.ts';
import type { Say } from '../../shared/say.ts';
import type { PartFindings, ValueRow } from '../../shared/values.ts';
import { Dutch } from '../ui/Dutch.tsx';
import { TextLink } from '../ui/Navigation.tsx';
import { useSay } from '../ui/say.tsx';
import { Standing } from './Standing.tsx';

interface ValuesTableProps {
  rows: readonly ValueRow[];
  parts: readonly PartFindings[];
}

/** All values by foundation and principle, with a small bar for each kind of finding; every number leads to its findings. */
export function ValuesTable({ rows, parts }: ValuesTableProps) {
  const say = useSay();
  const most = Math.max(1, ...rows.flatMap((row) => Object.values(row.kinds)));
  const principles = [...new Map(rows.map((row) => [row.principleId, row])).values()];
  return (
    <div className="values-table__region">
      <table className="utrecht-table values-table" role="table">
        <caption className="visually-hidden">{say('values.table')}</caption>
        <thead className="utrecht-table__header" role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              {say('values.column.name')}
            </th>
            <th scope="col" role="columnheader" className="numeric">
              {say('findings.title')}
            </th>
            <th scope="col" role="columnheader" className="numeric">
              {say('values.column.organisations')}
            </th>
            <th scope="col" role="columnheader">
              {say('values.column.layers')}
            </th>
            {findingKinds.map((kind) => (
              <th key={kind} scope="col" role="columnheader" className="values-table__kind">
                {say(`values.kind.${kind}`)}
              </th>
            ))}
          </tr>
        </thead>
        {principles.map((first, index) => (
          <tbody key={first.principleId} role="rowgroup">
            {first.foundationId !== principles[index - 1]?.foundationId && (
              <PartRow level="fundament" id={first.foundationId} name={first.foundation} parts={parts} />
            )}
            <PartRow level="principe" id={first.principleId} name={first.principle} parts={parts} />
            {rows
              .filter((row) => row.principleId === first.principleId)
              .map((row) => (
                <ValueLine key={row.id} row={row} most={most} />
              ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

interface PartRowProps {
  level: 'fundament' | 'principe';
  id: string;
  name: string;
  parts: readonly PartFindings[];
}

/** A foundation or principle as a heading in the table, with the findings that hang on it and on no value. */
function PartRow({ level, id, name, parts }: PartRowProps) {
  const say = useSay();
  const findings = parts.find((part) => part.level === level && part.id === id)?.findings ?? 0;
  const filter = level === 'principe' ? 'principle' : 'foundation';
  return (
    <tr role="row" className={`values-table__part values-table__part--${level}`}>
      <th scope="colgroup" role="columnheader" colSpan={4 + findingKinds.length}>
        <span className="values-table__level">{say(`findings.level.${level}`)}</span> <Dutch>{name}</Dutch>
        {findings > 0 && (
          <>
            {' '}
            <TextLink href={`/bevindingen?${filter}=${id}`}>{say('values.partFindings', { count: findings })}</TextLink>
          </>
        )}
      </th>
    </tr>
  );
}

function ValueLine({ row, most }: { row: ValueRow; most: number }) {
  const say = useSay();
  const findings = findingsIn(row.kinds);
  // on a phone a value without findings is its name alone
  const empty = findings === 0 ? true : undefined;
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        <span className="values-table__name">
          <span className="values-table__number">{row.number}</span>
          <span>
            <TextLink href={`/waarden/${row.id}`}>
              <Dutch>{row.name}</Dutch>
            </TextLink>{' '}
            <Standing row={row} />
          </span>
        </span>
      </th>
      <td
        role="cell"
        className="numeric"
        data-label={say('findings.title')}
        data-empty={(row.carried?.findings ?? 0) > 0 ? undefined : empty}
      >
        {findings === 0 ? <Nought /> : <TextLink href={`/bevindingen?value=${row.id}`}>{findings}</TextLink>}
        <CarriedCount row={row} />
      </td>
      <td role="cell" className="numeric" data-label={say('values.column.organisations')} data-empty={empty}>
        {row.organisations === 0 ? <Nought /> : row.organisations}
      </td>
      <td role="cell" className="values-table__layers" data-label={say('values.column.layers')} data-empty={empty}>
        {row.layers.length === 0 ? <Nought /> : layersShown(row, say)}
      </td>
      {findingKinds.map((kind) => (
        <KindCell key={kind} row={row} kind={kind} most={most} />
      ))}
    </tr>
  );
}

/** What is taken over from older editions, marked and apart; it leads to where that is listed. */
function CarriedCount({ row }: { row: ValueRow }) {
  const say = useSay();
  const count = row.carried?.findings ?? 0;
  if (count === 0) return null;
  return (
    <a
      className="utrecht-link utrecht-link--html-a values-table__carried"
      href={`/waarden/${row.id}?across=true#overgenomen`}
      aria-label={say('values.carried.cell', { count })}
      title={say('values.carried.title')}
    >
      +{count}
    </a>
  );
}

/** The layers that have spoken; all four in a word, since that is what one looks for. */
function layersShown({ layers }: ValueRow, say: Say): string {
  const all = governmentLayers.every((layer) => layers.includes(layer));
  return all ? say('values.allLayers') : layers.map((layer) => say(`common.layers.${layer}`)).join(', ');
}

/** Nothing: a small point, so that what is there stands out. */
function Nought() {
  return (
    <>
      <span className="values-table__nought" aria-hidden="true" />
      <span className="visually-hidden">0</span>
    </>
  );
}

/** The number of findings of one kind over a bar; the longest bar of the table is the highest number in it. */
function KindCell({ row, kind, most }: { row: ValueRow; kind: FindingKind; most: number }) {
  const say = useSay();
  const count = row.kinds[kind] ?? 0;
  return (
    <td
      role="cell"
      className="values-table__kind"
      data-label={say(`values.kind.${kind}`)}
      data-empty={count === 0 ? true : undefined}
    >
      {count === 0 ? (
        <Nought />
      ) : (
        <a
          className="kind-bar"
          href={`/bevindingen?kind=${kind}&value=${row.id}`}
          aria-label={`${say(`findings.kind.${kind}`)}: ${String(count)}`}
        >
          {count}
          <span className="kind-bar__bar" style={{ inlineSize: `${String(Math.max(6, Math.round((count / most) * 100)))}%` }} />
        </a>
      )}
    </td>
  );
}
