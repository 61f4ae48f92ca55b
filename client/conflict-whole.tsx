import { useState } from 'react';
import { Button } from './ui/Button.tsx';
import { RadioGroup } from './ui/Choices.tsx';
import { Notice } from './ui/Notice.tsx';
import { useSay } from './ui/say.tsx';

/** What the choice is about, why the fields are not joined, and an edit as a reader sees it. */
export interface Whole<V> {
  label: string;
  intro: string;
  /** how the question and its two answers are called where it was nobody else who saved */
  called?: Record<'title' | 'mine' | 'theirs', string>;
  shown(values: V): string;
}

interface WholeChoiceProps<V> {
  sides: { mine: V; theirs: V };
  whole: Whole<V>;
  busy: boolean;
  onSave(values: V): void;
}

/** Two edits whose fields hang together: the one or the other, never something of both. */
export function WholeChoice<V>({ sides, whole, busy, onSave }: WholeChoiceProps<V>) {
  const say = useSay();
  const [choice, setChoice] = useState<'' | 'mine' | 'theirs'>('');
  const [incomplete, setIncomplete] = useState(false);
  const save = (): void => {
    setIncomplete(choice === '');
    if (choice !== '') onSave(sides[choice]);
  };
  return (
    <Notice tone="warning" title={whole.called?.title ?? say('findings.conflict.title')}>
      <p>{whole.intro}</p>
      <RadioGroup
        label={say('findings.conflict.field', { field: whole.label })}
        value={choice}
        onChange={(side) => setChoice(side === 'mine' ? 'mine' : 'theirs')}
        error={incomplete && choice === '' ? say('common.action.choose') : undefined}
        options={(['mine', 'theirs'] as const).map((side) => ({
          value: side,
          label: whole.called?.[side] ?? say(`findings.conflict.${side}`),
          description: whole.shown(sides[side]),
        }))}
      />
      <Button appearance="primary" busy={busy} onClick={save}>
        {say('findings.conflict.save')}
      </Button>
    </Notice>
  );
}
