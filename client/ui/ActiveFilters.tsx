import type { Filter, FilterPatch } from './FilterBar.tsx';
import { formatDate } from './format.ts';
import { useLanguage, useSay, type Language } from './say.tsx';
import type { Option } from './Select.tsx';

interface Chip {
  key: string;
  text: string;
  patch: FilterPatch;
}

function nameOf(options: readonly Option[], value: string): string {
  return options.find((option) => option.value === value)?.label ?? value;
}

/** One chip for each choice that narrows the page, with the patch that takes it away. */
function chipsOf(filter: Filter, language: Language): Chip[] {
  const chip = (text: string, patch: FilterPatch[string], key = ''): Chip => ({
    key: `${filter.id}:${key}`,
    text,
    patch: { [filter.id]: patch },
  });
  if (filter.kind === 'several') {
    return filter.value.map((value) => {
      const rest = filter.value.filter((each) => each !== value);
      return chip(`${filter.label}: ${nameOf(filter.options, value)}`, rest.length === 0 ? undefined : rest, value);
    });
  }
  if (filter.kind === 'yes') return filter.value === true ? [chip(filter.label, undefined)] : [];
  if (filter.value === undefined || filter.value === '') return [];
  if (filter.kind === 'one') return [chip(`${filter.label}: ${nameOf(filter.options, filter.value)}`, undefined)];
  if (filter.kind === 'date') return [chip(`${filter.label}: ${formatDate(filter.value, language)}`, undefined)];
  return [chip(`${filter.label}: “${filter.value}”`, undefined)];
}

/** The filters in force, each removable, and one button for all. */
export function ActiveFilters({ filters, onChange }: { filters: readonly Filter[]; onChange(patch: FilterPatch): void }) {
  const say = useSay();
  const language = useLanguage();
  const chips = filters.flatMap((filter) => chipsOf(filter, language));
  if (chips.length === 0) return null;
  const none = Object.fromEntries(filters.map((filter) => [filter.id, undefined]));
  return (
    <ul className="chips" aria-label={say('common.filter.active')}>
      {chips.map((chip) => (
        <li key={chip.key}>
          <button
            type="button"
            className="chip"
            aria-label={say('common.filter.clearOne', { name: chip.text })}
            onClick={() => onChange(chip.patch)}
          >
            {chip.text}
          </button>
        </li>
      ))}
      <li>
        <button type="button" className="chip chip--all" onClick={() => onChange(none)}>
          {say('common.filter.clear')}
        </button>
      </li>
    </ul>
  );
}
