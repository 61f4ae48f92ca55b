import type { FindingForm } from '../../shared/finding-form.ts';
import {
  applicabilityName,
  effectName,
  printedName,
  relevanceName,
  type FindingChoices,
  type PartChoice,
} from '../../shared/findings.ts';
import { adviceIds, effects, findingKinds } from '../../shared/nouns.ts';
import type { Say } from '../../shared/say.ts';
import type { Option } from '../ui/Select.tsx';

/** What each field of the form is called. */
export function fieldLabel(field: keyof FindingForm, say: Say): string {
  return say(`findings.form.${field}`);
}

const nameOf = (part: PartChoice, say: Say): string => printedName(part.name, part.nameStatus, say);

/** Everything a finding can be about: the thirty values by principle, then the larger parts. */
export function partOptions({ values, principles, foundations }: FindingChoices, say: Say): Option[] {
  const grouped = (level: 'principe' | 'fundament', parts: readonly PartChoice[]): Option[] =>
    parts.map((part) => ({ value: `${level}:${part.id}`, label: nameOf(part, say), group: say(`findings.level.${level}`) }));
  return [
    ...values.map((part) => ({
      value: `waarde:${part.id}`,
      label: nameOf(part, say),
      group: `${say('findings.level.waarde')}: ${part.group}`,
    })),
    ...grouped('principe', principles),
    ...grouped('fundament', foundations),
    { value: 'code:', label: say('findings.wholeCode'), group: say('findings.level.code') },
  ];
}

/** The thirty values, by principle. */
export function valueOptions({ values }: FindingChoices, say: Say): Option[] {
  return values.map((part) => ({ value: part.id, label: nameOf(part, say), group: part.group }));
}

const steps = ['0', '1', '2', '3'];

/** The options of a field that offers a choice; none for a field one writes in. */
export function fieldOptions(field: keyof FindingForm, choices: FindingChoices, say: Say): Option[] {
  const options: Partial<Record<keyof FindingForm, () => Option[]>> = {
    pilot: () => choices.pilots.map(({ id, title }) => ({ value: id, label: title })),
    part: () => partOptions(choices, say),
    kind: () => findingKinds.map((kind) => ({ value: kind, label: say(`findings.kind.${kind}`) })),
    relevance: () => steps.map((step) => ({ value: step, label: relevanceName(Number(step), say) ?? step })),
    applicability: () => steps.map((step) => ({ value: step, label: applicabilityName(Number(step), say) ?? step })),
    advice: () => adviceIds.map((advice) => ({ value: advice, label: say(`findings.advice.${advice}`) })),
    effect: () => effects.map((effect) => ({ value: effect, label: effectName(effect, say) ?? effect })),
    framework: () => choices.frameworks.map(({ id, name }) => ({ value: id, label: name })),
    otherValue: () => valueOptions(choices, say),
    mergeWith: () => valueOptions(choices, say),
  };
  return options[field]?.() ?? [];
}

/** A field's value as the form shows it: the name of a choice, or the text itself. */
export function shownValue(field: keyof FindingForm, value: string, words: { choices: FindingChoices; say: Say }): string {
  return fieldOptions(field, words.choices, words.say).find((option) => option.value === value)?.label ?? value;
}
