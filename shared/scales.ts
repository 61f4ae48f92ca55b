import { versionNumber } from './evidence/method.ts';
import type { QuestionId } from './nouns.ts';
import type { Say } from './say.ts';

/** One step or option of a scale as pages and exports use it. */
export interface Option {
  code: string;
  name: string;
  nameEn: string;
  meaning: string | null;
  precedent: string | null;
}

/** A question's scale, with its version as id. */
export interface ScaleView {
  id: string;
  questionId: QuestionId | string;
  question: string;
  ordered: boolean;
  options: Option[];
}

/** The name of an option in the reader's language. */
export function optionName(option: Pick<Option, 'name' | 'nameEn'>, say: Say): string {
  return say('common.locale') === 'en' ? option.nameEn : option.name;
}

const namedScales = [
  ...(['verplichting', 'doelgroep', 'doelgroep-opties', 'grondslag', 'verantwoording', 'inpassing'] as const),
  ...(['meerwaarde', 'belang', 'toepasbaarheid', 'deelname'] as const),
];

/** What a version of a scale is called in a sentence: 'mate van verplichting (versie 1)' for 'verplichting-v1'. */
export function scaleName(id: string, say: Say): string {
  const known = namedScales.find((name) => id.replace(/-v\d+$/, '') === name);
  if (known === undefined) return id;
  return say('methods.scaleName', { name: say(`methods.scale.${known}`), version: versionNumber(id) });
}

/** The option with a code, or undefined. */
export function optionOf(scale: ScaleView, code: string | null): Option | undefined {
  return scale.options.find((option) => option.code === code);
}

/** The names of a stored answer: a code, or several joined with '+'. A code that the scale does not have stays as it is. */
export function answerNames(scale: ScaleView | undefined, answer: string | null): { name: string; nameEn: string }[] {
  const codes = (answer ?? '').split('+').filter((code) => code !== '');
  return codes.map((code) => {
    const option = scale?.options.find((one) => one.code === code);
    return { name: option?.name ?? code, nameEn: option?.nameEn ?? code };
  });
}
