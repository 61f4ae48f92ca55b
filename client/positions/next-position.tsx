import { useStore } from '@tanstack/react-form';
import { nextSubjects, type PartChoices } from '../../shared/next-position.ts';
import type { PositionForm as Values, PositionFormPage } from '../../shared/position-form.ts';
import { Checkbox } from '../ui/Choices.tsx';
import { TextLink } from '../ui/Navigation.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useSay } from '../ui/say.tsx';
import type { Say } from '../../shared/say.ts';
import { fieldOptions, shownValue } from './position-labels.ts';
import type { PositionFormApi } from './PositionForm.tsx';

/** What is still to give on the question of the form, the next first. */
export function leftAfter(values: Values, data: PositionFormPage, say: Say) {
  const codes = (part: keyof PartChoices) =>
    fieldOptions(part, { data, question: values.question }, say).map(({ value }) => value);
  return nextSubjects(values, data.given, { option: codes('option'), meaning: codes('meaning'), framework: codes('framework') });
}

interface GoOnProps {
  form: PositionFormApi;
  data: PositionFormPage;
  on: boolean;
  choose(on: boolean): void;
}

/** Whether one goes on to the next group or framework once this is saved; nothing where there is none. */
export function GoOn({ form, data, on, choose }: GoOnProps) {
  const say = useSay();
  const values = useStore(form.store, (state) => state.values);
  const [next] = leftAfter(values, data, say);
  if (data.record !== null || next === undefined) return null;
  const about = { data, question: values.question, say };
  const names = (['option', 'meaning', 'framework'] as const).flatMap((part) => {
    const code = next[part];
    return code === undefined ? [] : [shownValue(part, code, about)];
  });
  return <Checkbox label={say('positions.form.goOn', { next: names.join(', ') })} checked={on} onChange={choose} />;
}

/** That the position before this one was saved, and how many are left. */
export function SavedBefore({ left, organisation, round }: { left: number; organisation: string; round: string }) {
  const say = useSay();
  const href = `/standpunten?organisation=${encodeURIComponent(organisation)}&round=${encodeURIComponent(round)}`;
  return (
    <Notice tone="success" live>
      {say('positions.form.savedBefore', { left })} <TextLink href={href}>{say('positions.form.toGiven')}</TextLink>
    </Notice>
  );
}
