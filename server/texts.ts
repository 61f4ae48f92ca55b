import { createTranslator } from 'use-intl/core';
import type { Say } from '../shared/say.ts';
import { en } from '../shared/texts/en.ts';
import { nl } from '../shared/texts/nl.ts';
import type { Locale } from './session.ts';

const translators = new Map<Locale, Say>();

/** The translator of a language; documents, downloads and mails are written with the same one as the screen. */
export function sayIn(locale: Locale): Say {
  const known = translators.get(locale);
  if (known) return known;
  const translate = createTranslator({
    locale,
    messages: locale === 'en' ? en : nl,
    timeZone: 'Europe/Amsterdam',
  }) as unknown as Say;
  const say: Say = (key, args) => translate(key, args);
  translators.set(locale, say);
  return say;
}
