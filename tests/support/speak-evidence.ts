import { createTranslator } from 'use-intl/core';
import type { Sentence } from '../../shared/say.ts';
import { evidence as en } from '../../shared/texts/en/evidence.ts';
import { evidence as nl } from '../../shared/texts/nl/evidence.ts';

/** Speaks without knowing the other catalogues; a text that cannot be formatted fails the test. */
function speaker(locale: string, messages: Record<string, unknown>) {
  const onError = (error: Error) => {
    throw error;
  };
  const translate = createTranslator<Record<string, unknown>>({ locale, messages: { evidence: messages }, onError });
  return (sentence: Sentence | null) => (sentence === null ? null : translate(sentence.key as never, sentence.args as never));
}
export const dutch = speaker('nl', nl);
export const english = speaker('en', en);
