/**
 * MultiSelect: several choices behind one line, as checkboxes in the browser's own <details>. Escape, or leaving it, closes.
 *
 *   <MultiSelect label="Soort" values={kinds} onChange={setKinds} options={options} />
 */
import { useRef } from 'react';
import { CheckboxGroup } from './Choices.tsx';
import { useSay } from './say.tsx';
import type { Option } from './Select.tsx';

interface MultiSelectProps {
  label: string;
  values: readonly string[];
  onChange(values: string[]): void;
  options: readonly Option[];
}

export function MultiSelect({ label, values, onChange, options }: MultiSelectProps) {
  const say = useSay();
  const details = useRef<HTMLDetailsElement>(null);
  const close = () => {
    if (details.current !== null) details.current.open = false;
  };
  const shown = options.filter((option) => values.includes(option.value)).map((option) => option.label);
  return (
    <div className="field multi">
      <span className="utrecht-form-label" aria-hidden="true">
        {label}
      </span>
      <details
        className="multi__details"
        ref={details}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          close();
          details.current?.querySelector('summary')?.focus();
        }}
        onBlur={(event) => {
          if (event.relatedTarget instanceof Node && !event.currentTarget.contains(event.relatedTarget)) close();
        }}
      >
        <summary
          className="utrecht-select multi__summary"
          aria-label={`${label}: ${shown.length === 0 ? say('common.filter.all') : shown.join(', ')}`}
        >
          {shown.length === 0
            ? say('common.filter.all')
            : shown.length === 1
              ? shown[0]
              : say('common.form.chosen', { count: shown.length })}
        </summary>
        <div className="multi__panel">
          <CheckboxGroup label={label} values={values} onChange={onChange} options={options} />
        </div>
      </details>
    </div>
  );
}
