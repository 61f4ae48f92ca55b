import { createTranslator } from 'use-intl/core';
import type { Say } from '../../shared/say.ts';
import type { Language } from '../ui/say.tsx';

/** The language this reader chose, kept in a cookie that the server reads too; Dutch unless English was chosen. */
export function chosenLanguage(cookies: string): Language {
  return /(^|;\s*)taal=en(;|$)/.test(cookies) ? 'en' : 'nl';
}

/** Loads one catalogue (the other stays on the server) and gives its translator. */
export async function loadTexts(language: Language): Promise<Say> {
  const messages =
    language === 'en' ? (await import('../../shared/texts/en.ts')).en : (await import('../../shared/texts/nl.ts')).nl;
  const translate = createTranslator({ locale: language, messages, timeZone: 'Europe/Amsterdam' }) as unknown as Say;
  return (key, args) => translate(key, args);
}
