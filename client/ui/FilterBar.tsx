/**
 * FilterBar: the filters of a page, described as data. A change goes to `onChange` as a patch; the page writes it to the address.
 *
 *   <FilterBar filters={[
 *       { kind: 'search', id: 'zoek', label: 'Zoek in bevindingen', value: search.zoek },
 *       { kind: 'several', id: 'soort', label: 'Soort', value: search.soort ?? [], options },
 *       { kind: 'one', id: 'laag', label: 'Bestuurslaag', value: search.laag, options },
 *       { kind: 'date', id: 'totEnMet', label: 'Gebeurd tot en met', value: search.totEnMet },
 *     ]} onChange={(patch) => navigate({ search: (old) => ({ ...old, ...patch }) })} result={say('common.state.results', { count })} />
 *
 * A cleared filter is `undefined` in the patch. What is typed in a search box goes out on Enter or when one leaves the box.
 */
import { useId } from 'react';
import { ActiveFilters } from './ActiveFilters.tsx';
import { classes } from './classes.ts';
import { FilterControl } from './FilterControl.tsx';
import { LiveRegion } from './Notice.tsx';
import { useSay } from './say.tsx';
import type { Option } from './Select.tsx';

export type Filter =
  | { kind: 'search' | 'date'; id: string; label: string; value: string | undefined }
  | { kind: 'one'; id: string; label: string; value: string | undefined; options: readonly Option[]; placeholder?: string }
  | { kind: 'several'; id: string; label: string; value: readonly string[]; options: readonly Option[] }
  | { kind: 'yes'; id: string; label: string; value: boolean | undefined };

export type FilterPatch = Record<string, string | string[] | true | undefined>;

interface FilterBarProps {
  filters: readonly Filter[];
  onChange(patch: FilterPatch): void;
  /** Filters one seldom needs, folded away under these words; unfolded where one of them is in force. */
  more?: { label: string; filters: readonly Filter[] };
  /** How much is left, in words; spoken when it changes. */
  result?: string;
}

const inForce = ({ value }: Filter): boolean =>
  value !== undefined && value !== '' && value !== false && !(Array.isArray(value) && value.length === 0);

/** As many signs as fit in a filter of the usual width. */
const USUAL = 21;
const isLong = (filter: Filter): boolean => filter.kind === 'one' && (filter.placeholder ?? '').length > USUAL;

export function FilterBar({ filters, onChange, more, result }: FilterBarProps) {
  const say = useSay();
  const headingId = useId();
  const all = [...filters, ...(more?.filters ?? [])];
  return (
    <div className={classes('filters', filters.some(isLong) && 'filters--long')} role="search" aria-labelledby={headingId}>
      <h2 className="visually-hidden" id={headingId}>
        {say('common.filter.label')}
      </h2>
      <form className="filters__form" onSubmit={(event) => event.preventDefault()}>
        {filters.map((filter) => (
          <FilterControl key={filter.id} filter={filter} onChange={onChange} />
        ))}
        {more !== undefined && (
          <details className="filters__more" open={more.filters.some(inForce)}>
            <summary>{more.label}</summary>
            <div className="filters__form">
              {more.filters.map((filter) => (
                <FilterControl key={filter.id} filter={filter} onChange={onChange} />
              ))}
            </div>
          </details>
        )}
      </form>
      <div className="filters__foot">
        {result !== undefined && (
          <>
            <p className="filters__result">{result}</p>
            <LiveRegion>{result}</LiveRegion>
          </>
        )}
        <ActiveFilters filters={all} onChange={onChange} />
      </div>
    </div>
  );
}
