import { useState } from 'react';
import { Checkbox } from './Choices.tsx';
import type { Filter, FilterPatch } from './FilterBar.tsx';
import { MultiSelect } from './MultiSelect.tsx';
import { useSay } from './say.tsx';
import { Select } from './Select.tsx';
import { DateField, SearchField } from './TextField.tsx';

/** The control of one filter. */
export function FilterControl({ filter, onChange }: { filter: Filter; onChange(patch: FilterPatch): void }) {
  const say = useSay();
  const change = (value: FilterPatch[string]) => onChange({ [filter.id]: value === '' ? undefined : value });
  switch (filter.kind) {
    case 'search':
      return <SearchFilter label={filter.label} value={filter.value ?? ''} onSearch={change} />;
    case 'date':
      return <DateField label={filter.label} value={filter.value ?? ''} onChange={change} />;
    case 'one':
      return (
        <Select
          label={filter.label}
          value={filter.value ?? ''}
          onChange={change}
          options={filter.options}
          placeholder={filter.placeholder ?? say('common.filter.all')}
        />
      );
    case 'several':
      return (
        <MultiSelect
          label={filter.label}
          values={filter.value}
          onChange={(values) => change(values.length === 0 ? undefined : values)}
          options={filter.options}
        />
      );
    case 'yes':
      return (
        <Checkbox
          label={filter.label}
          checked={filter.value === true}
          onChange={(checked) => change(checked ? true : undefined)}
        />
      );
  }
}

/** Keeps what is typed until Enter or until one leaves the box; follows the address when that changes by other means. */
function SearchFilter({ label, value, onSearch }: { label: string; value: string; onSearch(text: string): void }) {
  const [text, setText] = useState(value);
  const [followed, setFollowed] = useState(value);
  if (followed !== value) {
    setFollowed(value);
    setText(value);
  }
  const search = () => {
    if (text.trim() !== value) onSearch(text.trim());
  };
  return (
    <div className="filters__search">
      <SearchField label={label} value={text} onChange={setText} onBlur={search} onEnter={search} />
    </div>
  );
}
