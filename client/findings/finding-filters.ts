import { agedFilters } from '../../shared/attachments.ts';
import { verdictName, WHOLE } from '../../shared/comparisons.ts';
import {
  applicabilityName,
  printedName,
  relevanceName,
  type FindingChoices,
  type FindingsFilter,
  type PartChoice,
} from '../../shared/findings.ts';
import { adviceIds, comparisonVerdicts, findingKinds, findingLevels, layers } from '../../shared/nouns.ts';
import type { MessageKey, Say } from '../../shared/say.ts';
import type { Filter } from '../ui/FilterBar.tsx';
import type { Option } from '../ui/Select.tsx';

/* The filters of the list of findings as data: what each is called, what it holds now, and what it offers. */

function partOptions(parts: readonly PartChoice[], say: Say): Option[] {
  return parts.map(({ id, name, nameStatus, group }) => {
    const option = { value: id, label: printedName(name, nameStatus, say) };
    return group === '' ? option : { ...option, group };
  });
}

const named = (list: readonly { id: string; name: string }[]): Option[] =>
  list.map(({ id, name }) => ({ value: id, label: name }));

function stepOptions(nameOf: (step: number, say: Say) => string | null, say: Say): Option[] {
  return [0, 1, 2, 3].map((step) => ({ value: String(step), label: nameOf(step, say) ?? '' }));
}

const asText = (step: number | undefined): string | undefined => (step === undefined ? undefined : String(step));

/** Makes filters of this address, under the words of this reader. */
function filtersOf(filter: FindingsFilter, say: Say) {
  const one = (id: keyof FindingsFilter, label: MessageKey, options: Option[]): Filter => {
    const value = filter[id];
    return {
      kind: 'one',
      id,
      label: say(label),
      options,
      value: typeof value === 'number' ? asText(value) : (value as string | undefined),
    };
  };
  const several = (id: keyof FindingsFilter, label: MessageKey, options: Option[]): Filter => {
    return { kind: 'several', id, label: say(label), options, value: (filter[id] as string[] | undefined) ?? [] };
  };
  return { one, several };
}

/** What one looks for most. */
export function mainFilters(filter: FindingsFilter, choices: FindingChoices, say: Say): Filter[] {
  const { one, several } = filtersOf(filter, say);
  const kinds = findingKinds.map((kind) => ({ value: kind, label: say(`findings.kind.${kind}`) }));
  const layerOptions = layers.map((layer) => ({ value: layer, label: say(`common.layers.${layer}`) }));
  return [
    { kind: 'search', id: 'q', label: say('findings.search'), value: filter.q },
    one('value', 'findings.filterValue', partOptions(choices.values, say)),
    several('kind', 'findings.column.kind', kinds),
    several('layer', 'common.layer.label', layerOptions),
    several('organisation', 'findings.column.organisation', named(choices.organisations)),
  ];
}

/** The pilots of the organisations that are chosen, or all. */
function pilotOptions({ organisation }: FindingsFilter, { pilots }: FindingChoices): Option[] {
  const offered = organisation === undefined ? pilots : pilots.filter((pilot) => organisation.includes(pilot.organisationId));
  return offered.map((pilot) => ({ value: pilot.id, label: pilot.title, group: pilot.organisation }));
}

/** The items of the framework that is chosen, or of all, after the framework as a whole. */
function itemOptions({ framework }: FindingsFilter, { frameworks }: FindingChoices, say: Say): Option[] {
  const offered = frameworks.filter(({ id }) => framework === undefined || id === framework);
  return [{ value: WHOLE, label: say('comparisons.whole') }, ...offered.flatMap(({ items }) => named(items))];
}

/** What one narrows down with. Principle, foundation and other value come from links, and are shown to be taken away. */
export function furtherFilters(filter: FindingsFilter, choices: FindingChoices, say: Say): Filter[] {
  const { one, several } = filtersOf(filter, say);
  const advice = adviceIds.map((id) => ({ value: id, label: say(`findings.advice.${id}`) }));
  const levels = findingLevels.map((level) => ({ value: level, label: say(`findings.level.${level}`) }));
  const verdicts = comparisonVerdicts.map((verdict) => ({ value: verdict, label: verdictName(verdict, say) }));
  const aged = agedFilters.map((state) => ({ value: state, label: say(`attachments.filter.${state}`) }));
  const linked = [
    one('otherValue', 'findings.column.otherValue', partOptions(choices.values, say)),
    one('principle', 'findings.level.principe', partOptions(choices.principles, say)),
    one('foundation', 'findings.level.fundament', partOptions(choices.foundations, say)),
    one('item', 'comparisons.item', itemOptions(filter, choices, say)),
    one('positions', 'findings.behind', [{ value: filter.positions ?? '', label: say('findings.thesePositions') }]),
    one('statement', 'findings.behind', [{ value: filter.statement ?? '', label: say('findings.thisStatement') }]),
  ];
  return [
    one('pilot', 'findings.column.pilot', pilotOptions(filter, choices)),
    several('advice', 'findings.column.advice', advice),
    one('relevance', 'findings.column.relevance', stepOptions(relevanceName, say)),
    one('applicability', 'findings.column.applicability', stepOptions(applicabilityName, say)),
    one('framework', 'findings.column.framework', named(choices.frameworks)),
    one('verdict', 'comparisons.verdictLabel', verdicts),
    several('level', 'findings.filterLevel', levels),
    one('evidence', 'findings.column.evidence', aged),
    { kind: 'date', id: 'until', label: say('findings.until'), value: filter.until },
    ...linked.filter(({ value }) => value !== undefined),
  ];
}
