import { useState } from 'react';
import type { PositionFormPage, PositionHolder } from '../../shared/position-form.ts';
import { RadioGroup } from '../ui/Choices.tsx';
import { useSay } from '../ui/say.tsx';

type Dataset = '' | 'real' | 'example';

interface Question {
  value: Dataset;
  problem: boolean;
  onChange(value: Dataset): void;
}

/** What kind of data the first position of a database is; what an invented organisation says is an example unless one says otherwise. */
export function useDataset(data: PositionFormPage, holder: PositionHolder): Question & { complete(): boolean } {
  const [chosen, onChange] = useState<Dataset>('');
  const [problem, setProblem] = useState(false);
  const asked = data.dataset === 'undecided';
  const value = asked && chosen === '' && holder.invented ? 'example' : chosen;
  const complete = (): boolean => {
    setProblem(asked && value === '');
    return !asked || value !== '';
  };
  return { value, problem, onChange, complete };
}

/** Real or example: asked once in the life of a database. */
export function DatasetQuestion({ value, problem, onChange }: Question) {
  const say = useSay();
  return (
    <RadioGroup
      id="dataset"
      label={say('positions.form.dataset')}
      description={say('positions.form.datasetHelp')}
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
