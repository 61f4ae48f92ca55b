import { layers, meanings, positionStatuses, questionIds } from './nouns.ts';
import type { Say } from './say.ts';

/* A result as its reader may check it: what it was asked and of which selection, in the words of the pages. */

/** How a reader calls what a selection names by its id, and a day. */
export interface ChosenNames {
  round(id: string): string;
  value(id: string): string;
  framework(id: string): string;
}

/** The question of a result in words; as it stands in the result where the pages have no words for it. */
export function questionAsked(question: string, say: Say): string {
  if (question === 'bindingness-support') return say('bindingness.trace.support');
  if (question === 'coverage') return say('bindingness.coverage.title');
  if (question === 'crosswalk') return say('integration.crosswalk.title');
  const known = questionIds.find((one) => one === question);
  return known === undefined ? question : say(`positions.question.${known}`);
}

interface Chosen {
  name: string;
  value: string;
  question: string;
}

/** One part of the selection of a result in words: 'Ronde: Tweede ronde'. */
export function fieldChosen(
  { name, value, question }: Chosen,
  names: ChosenNames & { day(date: string): string },
  say: Say,
): string {
  const layer = layers.find((one) => one === value);
  const status = positionStatuses.find((one) => one === value);
  const meaning = meanings.find((one) => one === value);
  const of: Partial<Record<string, [label: string, value: string | undefined]>> = {
    round: [say('bindingness.filter.round'), names.round(value)],
    status: [say('bindingness.filter.status'), status && say(`common.status.${status}`)],
    until: [say('bindingness.filter.until'), names.day(value)],
    value: [say('bindingness.filter.value'), names.value(value)],
    framework: [say('history.field.framework_id'), names.framework(value)],
    layer: [say(layerLabel(question)), layer && say(`common.layers.${layer}`)],
    meaning: [say('history.field.meaning'), meaning && say(`positions.meaning.${meaning}`)],
  };
  const [label = name, said = value] = of[name] ?? [];
  return `${label}: ${said}`;
}

/** A question about the code as a whole is told apart by the layer of who answers, the others by the layer spoken about. */
function layerLabel(question: string): 'positions.filter.by' | 'positions.filter.layer' | 'common.layer.label' {
  if (question === 'integration' || question === 'addedValue') return 'positions.filter.by';
  return question === 'crosswalk' ? 'common.layer.label' : 'positions.filter.layer';
}
