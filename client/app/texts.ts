import { createTranslator } from 'use-intl/core';
import type { Say } from '../../shared/say.ts';
import type { Language } from '../ui/say.tsx';

/** The language this reader chose, kept in a cookie that the server reads too; Dutch unless English was chosen. */
export function chosenLanguage(cookies: string): Language {
  return /(^|;\s*)taal=en(;|$)/.test(cookies) ? 'en' : 'nl';
}

type Messages = Record<string, unknown>;

async function firstOf(language: Language): Promise<Messages> {
  if (language === 'en') return (await import('../../shared/texts/en-first.ts')).first;
  return (await import('../../shared/texts/nl-first.ts')).first;
}

async function pagesOf(language: Language): Promise<Messages> {
  if (language === 'en') return (await import('../../shared/texts/en-pages.ts')).pages;
  return (await import('../../shared/texts/nl-pages.ts')).pages;
}

/** One language's words: those of the first page at once, the others when another page is opened. */
export interface Texts {
  say: Say;
  /** Fetches the words of the other pages, once. */
  whole(): Promise<void>;
}

/** Fetches the words the first page needs. `onError` hears of a text that is not there; unless given, the console does. */
export async function loadTexts(language: Language, onError?: (error: Error) => void): Promise<Texts> {
  const speak = (messages: Messages) =>
    createTranslator({
      locale: language,
      messages,
      timeZone: 'Europe/Amsterdam',
      ...(onError ? { onError } : {}),
    }) as unknown as Say;
  const first = await firstOf(language);
  let translate = speak(first);
  let whole: Promise<void> | undefined;
  return {
    say: (key, args) => translate(key, args),
    whole: () =>
      (whole ??= pagesOf(language).then((pages) => {
        translate = speak({ ...first, ...pages });
      })),
  };
}
