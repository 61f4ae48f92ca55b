import { layers, positionStates, positionStatuses, questionIds } from '../../shared/nouns.ts';
import {
  NO_VALUE,
  positionsFilterSchema,
  type PositionRow,
  type PositionsFilter,
  type PositionsPage,
} from '../../shared/positions.ts';
import { printedName } from '../../shared/findings.ts';
import { optionName } from '../../shared/scales.ts';
import type { Say } from '../../shared/say.ts';
import { useAddress } from '../address.ts';
import { FilterBar, type Filter } from '../ui/FilterBar.tsx';
import { TextLink } from '../ui/Navigation.tsx';
import { useSay } from '../ui/say.tsx';

type Choosable = 'round' | 'question' | 'layer' | 'organisation' | 'status' | 'state';

/** One filter of a few choices, on what the address holds for it. */
function chooserFor(filter: PositionsFilter) {
  return (id: Choosable, label: string, options: { value: string; label: string }[]): Filter => ({
    kind: 'one',
    id,
    label,
    value: filter[id],
    options,
  });
}

function filtersOf({ rounds, organisations }: PositionsPage, filter: PositionsFilter, say: Say): Filter[] {
  const names = (rows: readonly { id: string; name: string }[]) => rows.map(({ id, name }) => ({ value: id, label: name }));
  const choose = chooserFor(filter);
  const layerOptions = layers.map((layer) => ({ value: layer, label: say(`common.layers.${layer}`) }));
  return [
    choose('round', say('positions.column.round'), names(rounds)),
    choose(
      'question',
      say('positions.column.question'),
      questionIds.map((value) => ({ value, label: say(`positions.question.${value}`) })),
    ),
    choose('layer', say('positions.filter.layer'), layerOptions),
    choose('organisation', say('positions.column.organisation'), names(organisations)),
    choose(
      'status',
      say('positions.column.status'),
      positionStatuses.map((value) => ({ value, label: say(`common.status.${value}`) })),
    ),
    choose(
      'state',
      say('positions.column.state'),
      positionStates.map((value) => ({ value, label: say(`positions.state.${value}`) })),
    ),
    { kind: 'date', id: 'until', label: say('positions.filter.until'), value: filter.until },
  ];
}

/** A code of the filter by the name that the rows of the list have for it. */
function nameIn(rows: readonly PositionRow[], code: string, say: Say): string {
  const options = rows.flatMap(({ option, answers, floor, ceiling }) => [option, ...answers, floor, ceiling]);
  const option = options.find((one) => one?.code === code);
  if (option) return optionName(option, say);
  const part = rows.find((row) => row.valueId === code || row.frameworkId === code);
  if (part === undefined) return code;
  return part.valueId === code ? printedName(part.value ?? code, part.valueNameStatus, say) : (part.framework ?? code);
}

/** The narrower filters of a figure's list, in words: they have no control of their own. */
function narrowedBy({ rows }: PositionsPage, filter: PositionsFilter, say: Say): string[] {
  const { holder, by, meaning, option, answer, accepts, noAnswer, value, framework } = filter;
  const named = [option, answer, framework, value === NO_VALUE ? undefined : value].map((code) =>
    code === undefined ? null : nameIn(rows, code, say),
  );
  return [
    holder === undefined ? null : say(`positions.holder.${holder}`),
    by === undefined ? null : `${say('positions.filter.by')}: ${say(`common.layers.${by}`)}`,
    meaning === undefined ? null : say(`positions.meaning.${meaning}`),
    value === NO_VALUE ? say('positions.wholeCode') : null,
    accepts === undefined ? null : say('positions.filter.accepts', { step: nameIn(rows, String(accepts), say) }),
    noAnswer === undefined ? null : say(`evidence.noAnswer.${noAnswer}`),
    ...named,
  ].filter((words) => words !== null);
}

const narrower = {
  holder: undefined,
  by: undefined,
  meaning: undefined,
  option: undefined,
  answer: undefined,
  accepts: undefined,
  noAnswer: undefined,
  value: undefined,
  framework: undefined,
};

/** The filters of the list of positions. */
export function PositionFilters({ data }: { data: PositionsPage }) {
  const say = useSay();
  const { filter, change, searchWith } = useAddress(positionsFilterSchema);
  const narrowed = narrowedBy(data, filter, say);
  return (
    <>
      <FilterBar
        filters={filtersOf(data, filter, say)}
        onChange={change}
        result={say('common.state.results', { count: data.total })}
      />
      {narrowed.length > 0 && (
        <p className="narrowed">
          {say('positions.filter.narrowed', { what: narrowed.join(', ') })}{' '}
          <TextLink href={searchWith({ ...narrower, after: undefined }) || '/standpunten'}>
            {say('positions.filter.showAll')}
          </TextLink>
        </p>
      )}
    </>
  );
}
