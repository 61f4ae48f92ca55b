import { useState } from 'react';
import type { FindingFormPage } from '../../shared/finding-detail.ts';
import { RadioGroup } from '../ui/Choices.tsx';
import { useSay } from '../ui/say.tsx';

type Dataset = '' | 'real' | 'example';

interface Question {
  value: Dataset;
  problem: boolean;
  onChange(value: Dataset): void;
}

/**
 * What kind of data the first finding of a database is; an invented organisation's is an example, unless one says otherwise (which the
 * server then refuses). Where the database is decided, nothing is asked.
 */
export function useDataset(data: FindingFormPage, opened: string) {
  const [pilot, setPilot] = useState(opened);
  const [chosen, setChosen] = useState<Dataset>('');
  const [problem, setProblem] = useState(false);
  const organisation = data.choices.pilots.find((one) => one.id === pilot)?.organisationId ?? data.record?.organisationId;
  const asked = data.dataset === 'undecided';
  const value: Dataset =
    asked && chosen === '' && organisation !== undefined && data.invented.includes(organisation) ? 'example' : chosen;
  const complete = (): boolean => {
    setProblem(asked && value === '');
    return !asked || value !== '';
  };
  return { organisation, pilot, setPilot, dataset: { value, problem, onChange: setChosen, complete } };
}

/** Real or example: asked once in the life of a database. */
export function DatasetQuestion({ value, problem, onChange }: Question) {
  const say = useSay();
  return (
    <RadioGroup
      id="dataset"
      label={say('findings.form.dataset')}
      description={say('findings.form.datasetHelp')}
      value={value}
      onChange={(kind) => onChange(kind === 'real' ? 'real' : 'example')}
      error={problem && value === '' ? say('findings.dataset.choose') : undefined}
      options={(['real', 'example'] as const).map((kind) => ({
        value: kind,
        label: say(`findings.form.${kind}`),
        description: say(`findings.form.${kind}Help`),
      }))}
    />
  );
}
