import { releasedNouns, releasesFilterSchema, releaseStates, type ReleasesPage } from '../../shared/releases.ts';
import { useAddress } from '../address.ts';
import { FilterBar, type Filter } from '../ui/FilterBar.tsx';
import { useSay } from '../ui/say.tsx';

/** Of what, and how it stands, each with how many there are; a choice begins at the first page again. */
export function ReleaseFilters({ data: { counts, total } }: { data: ReleasesPage }) {
  const say = useSay();
  const { filter, change } = useAddress(releasesFilterSchema);
  const inState = (state: (typeof releaseStates)[number]): number =>
    releasedNouns.reduce((sum, noun) => sum + counts[noun][state], 0);
  const ofNoun = (noun: (typeof releasedNouns)[number]): number =>
    releaseStates.reduce((sum, state) => sum + counts[noun][state], 0);
  const filters: Filter[] = [
    {
      ...{ kind: 'one', id: 'noun', label: say('releases.filter.noun'), value: filter.noun },
      options: releasedNouns.map((value) => ({ value, label: `${say(`releases.nouns.${value}`)} (${String(ofNoun(value))})` })),
    },
    {
      ...{ kind: 'one', id: 'state', label: say('releases.filter.state'), value: filter.state },
      options: releaseStates
        .filter((state) => inState(state) > 0 || filter.state === state)
        .map((value) => ({ value, label: `${say(`releases.badge.${value}`)} (${String(inState(value))})` })),
    },
  ];
  return (
    <FilterBar
      filters={filters}
      onChange={(patch) => change({ ...patch, page: undefined })}
      result={say('releases.result', { count: total })}
    />
  );
}
