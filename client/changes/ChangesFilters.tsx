import { changeGroups, changesFilterSchema, sinceKinds, type ChangesPage } from '../../shared/changes.ts';
import { useAddress } from '../address.ts';
import { FilterBar, type Filter, type FilterPatch } from '../ui/FilterBar.tsx';
import { useSay } from '../ui/say.tsx';

// what holds without a choice is the first option of the list already: it does not stand there twice
const others = <T extends string>(all: readonly T[], usual: T): T[] => all.filter((one) => one !== usual);
const chosen = <T extends string>(value: T | undefined, usual: T): T | undefined => (value === usual ? undefined : value);

/** Since when, of what, and how it is laid out; a choice begins at the first page again. */
export function ChangesFilters({ data }: { data: ChangesPage | undefined }) {
  const say = useSay();
  const { filter, change } = useAddress(changesFilterSchema);
  const nouns = (data?.counts ?? []).map(({ noun, n }) => ({
    value: noun,
    label: `${say(`changes.noun.${noun}`)} (${String(n)})`,
  }));
  const filters: Filter[] = [
    {
      ...{ kind: 'one', id: 'since', label: say('changes.filter.since'), value: chosen(filter.since, 'visit') },
      options: others(sinceKinds, 'visit').map((value) => ({ value, label: say(`changes.filter.${value}`) })),
      placeholder: say('changes.filter.visit'),
    },
    { kind: 'date', id: 'from', label: say('changes.filter.from'), value: filter.from },
    { kind: 'several', id: 'noun', label: say('changes.filter.noun'), value: filter.noun ?? [], options: nouns },
    {
      ...{ kind: 'one', id: 'group', label: say('changes.filter.group'), value: chosen(filter.group, 'organisation') },
      options: others(changeGroups, 'organisation').map((value) => ({ value, label: say(`changes.filter.${value}`) })),
      placeholder: say('changes.filter.organisation'),
    },
  ];
  // a day that is filled in is a day that is meant
  const since = (patch: FilterPatch): FilterPatch => (patch['from'] === undefined ? patch : { ...patch, since: 'day' });
  return <FilterBar filters={filters} onChange={(patch) => change({ ...since(patch), page: undefined })} />;
}
