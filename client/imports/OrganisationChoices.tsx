import { useState } from 'react';
import type { ShownProblem } from '../../shared/workbook/upload.ts';
import { Button } from '../ui/Button.tsx';
import { Section } from '../ui/Page.tsx';
import { useSay } from '../ui/say.tsx';
import { Select } from '../ui/Select.tsx';

interface OrganisationChoicesProps {
  problems: readonly ShownProblem[];
  busy: boolean;
  answer(chosen: Record<string, string>): Promise<void>;
}

/** Asks which organisation was meant by a name that fits several, once for each such name; then everything is checked again. */
export function OrganisationChoices({ problems, busy, answer }: OrganisationChoicesProps) {
  const say = useSay();
  const [chosen, setChosen] = useState<Record<string, string>>({});
  const [missing, setMissing] = useState(false);
  const asked = new Map(problems.filter(({ choices }) => choices.length > 0).map((problem) => [problem.found, problem.choices]));
  if (asked.size === 0) return null;
  const check = (): void => {
    const answers = Object.fromEntries(Object.entries(chosen).filter(([, id]) => id !== ''));
    const none = Object.keys(answers).length === 0;
    setMissing(none);
    if (!none) void answer(answers);
  };
  return (
    <Section title={say('imports.choices.title')} intro={say('imports.choices.intro')}>
      {[...asked].map(([found, choices], index) => (
        <Select
          key={found}
          label={say('imports.choices.label', { found })}
          value={chosen[found] ?? ''}
          onChange={(id) => setChosen({ ...chosen, [found]: id })}
          options={choices.map(({ id, name }) => ({ value: id, label: name }))}
          placeholder={say('imports.choices.none')}
          error={missing && index === 0 ? say('imports.choices.required') : undefined}
        />
      ))}
      <Button busy={busy} onClick={check}>
        {say('imports.choices.again')}
      </Button>
    </Section>
  );
}
