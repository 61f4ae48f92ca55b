import { findingsFilterSchema, type FindingChoices } from '../../shared/findings.ts';
import { useAddress } from '../address.ts';
import { FilterBar, type FilterPatch } from '../ui/FilterBar.tsx';
import { useSay } from '../ui/say.tsx';
import { furtherFilters, mainFilters } from './finding-filters.ts';

const numbers = ['relevance', 'applicability'];
const nothingYet: FindingChoices = { organisations: [], pilots: [], foundations: [], principles: [], values: [], frameworks: [] };

interface FindingFiltersProps {
  choices: FindingChoices | undefined;
  total: number | undefined;
}

/** All filters of the list of findings; each change is a new address. */
export function FindingFilters({ choices = nothingYet, total }: FindingFiltersProps) {
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
