import { adviceIds, findingKinds, findingLevels, layers } from '../../shared/nouns.ts';
import {
  applicabilityName,
  findingsFilterSchema,
  printedName,
  relevanceName,
  type FindingChoices,
  type PartChoice,
} from '../../shared/findings.ts';
import type { Say } from '../../shared/say.ts';
import { useAddress } from '../address.ts';
import { FilterBar, type Filter, type FilterPatch } from '../ui/FilterBar.tsx';
import { useSay } from '../ui/say.tsx';
import type { Option } from '../ui/Select.tsx';

const steps = [0, 1, 2, 3];
const numbers = ['relevance', 'applicability'];
const nothingYet: FindingChoices = { organisations: [], pilots: [], foundations: [], principles: [], values: [], frameworks: [] };

function partOptions(parts: readonly PartChoice[], say: Say): Option[] {
  return parts.map(({ id, name, nameStatus, group }) => ({
    value: id,
    label: printedName(name, nameStatus, say),
    ...(group === '' ? {} : { group }),
  }));
}

type Chosen = ReturnType<typeof useAddress<typeof findingsFilterSchema>>['filter'];

/** What one looks for most. */
function mainFilters(filter: Chosen, choices: FindingChoices, say: Say): Filter[] {
  return [
    { kind: 'search', id: 'q', label: say('findings.search'), value: filter.q },
    {
      kind: 'one',
      id: 'value',
      label: say('findings.filterValue'),
      value: filter.value,
      options: partOptions(choices.values, say),
    },
    {
      kind: 'several',
      id: 'kind',
      label: say('findings.column.kind'),
      value: filter.kind ?? [],
      options: findingKinds.map((kind) => ({ value: kind, label: say(`findings.kind.${kind}`) })),
    },
    {
      kind: 'several',
      id: 'layer',
      label: say('common.layer.label'),
      value: filter.layer ?? [],
      options: layers.map((layer) => ({ value: layer, label: say(`common.layers.${layer}`) })),
    },
    {
      kind: 'several',
      id: 'organisation',
      label: say('findings.column.organisation'),
      value: filter.organisation ?? [],
      options: choices.organisations.map(({ id, name }) => ({ value: id, label: name })),
    },
  ];
}

/** What one narrows down with. Principle, foundation and other value come from links, and are shown to be taken away. */
function furtherFilters(filter: Chosen, choices: FindingChoices, say: Say): Filter[] {
  const pilots =
    filter.organisation === undefined
      ? choices.pilots
      : choices.pilots.filter((pilot) => filter.organisation?.includes(pilot.organisationId));
  const step = (name: (step: number, say: Say) => string | null): Option[] =>
    steps.map((code) => ({ value: String(code), label: name(code, say) ?? '' }));
  const chosen = (code: number | undefined): string | undefined => (code === undefined ? undefined : String(code));
  const parts: Filter[] = [
    {
      kind: 'one',
      id: 'principle',
      label: say('findings.level.principe'),
      value: filter.principle,
      options: partOptions(choices.principles, say),
    },
    {
      kind: 'one',
      id: 'otherValue',
      label: say('findings.column.otherValue'),
      value: filter.otherValue,
      options: partOptions(choices.values, say),
    },
    {
      kind: 'one',
      id: 'foundation',
      label: say('findings.level.fundament'),
      value: filter.foundation,
      options: partOptions(choices.foundations, say),
    },
  ];
  return [
    {
      kind: 'one',
      id: 'pilot',
      label: say('findings.column.pilot'),
      value: filter.pilot,
      options: pilots.map(({ id, title, organisation }) => ({ value: id, label: title, group: organisation })),
    },
    {
      kind: 'several',
      id: 'advice',
      label: say('findings.column.advice'),
      value: filter.advice ?? [],
      options: adviceIds.map((advice) => ({ value: advice, label: say(`findings.advice.${advice}`) })),
    },
    {
      kind: 'one',
      id: 'relevance',
      label: say('findings.column.relevance'),
      value: chosen(filter.relevance),
      options: step(relevanceName),
    },
    {
      kind: 'one',
      id: 'applicability',
      label: say('findings.column.applicability'),
      value: chosen(filter.applicability),
      options: step(applicabilityName),
    },
    {
      kind: 'one',
      id: 'framework',
      label: say('findings.column.framework'),
      value: filter.framework,
      options: choices.frameworks.map(({ id, name }) => ({ value: id, label: name })),
    },
    {
      kind: 'several',
      id: 'level',
      label: say('findings.filterLevel'),
      value: filter.level ?? [],
      options: findingLevels.map((level) => ({ value: level, label: say(`findings.level.${level}`) })),
    },
    { kind: 'date', id: 'until', label: say('findings.until'), value: filter.until },
    ...parts.filter(({ value }) => value !== undefined),
  ];
}

/** All filters of the list of findings; each change is a new address. */
export function FindingFilters({
  choices = nothingYet,
  total,
}: {
  choices: FindingChoices | undefined;
  total: number | undefined;
}) {
  const say = useSay();
  const { filter, change } = useAddress(findingsFilterSchema);
  const apply = (patch: FilterPatch): void => {
    const steps = numbers.filter((id) => typeof patch[id] === 'string').map((id) => [id, Number(patch[id])]);
    change({ ...patch, ...Object.fromEntries(steps) });
  };
  return (
    <FilterBar
      filters={mainFilters(filter, choices, say)}
      more={{ label: say('findings.moreFilters'), filters: furtherFilters(filter, choices, say) }}
      onChange={apply}
      result={total === undefined ? undefined : say('findings.shown', { count: total })}
    />
  );
}
