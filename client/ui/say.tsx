/**
 * What every component may ask of its surroundings: the words in the reader's language, and what stands on every figure.
 *
 *   <UiProvider language="nl" say={say} navigate={(href) => router.navigate({ href })} stamp={{ asOf, example, permalink }}>…</UiProvider>
 *   const say = useSay(); say('common.action.save')
 */
import { createContext, useContext, type ReactNode } from 'react';
import type { Say } from '../../shared/say.ts';
import { NavigationProvider } from './links.tsx';

export type Language = 'nl' | 'en';

/** What a figure carries besides its own words: the date it holds for, whether all of it is invented, and where it stays. */
export interface Stamp {
  /** A sentence, such as 'Stand op 24 november 2026'. */
  asOf: string;
  example: boolean;
  /** Address that shows the figure with this anchor as it is now, for ever. */
  permalink(anchor: string): string;
}

interface Surroundings {
  say: Say;
  language: Language;
  stamp: Stamp;
}

const SurroundingsContext = createContext<Surroundings | null>(null);

/** Gives all components their words, their stamp, and lets their links move within the application. */
export function UiProvider(props: Surroundings & { navigate(href: string): void | Promise<void>; children: ReactNode }) {
  const { say, language, stamp, navigate, children } = props;
  return (
    <SurroundingsContext value={{ say, language, stamp }}>
      <NavigationProvider navigate={navigate}>{children}</NavigationProvider>
    </SurroundingsContext>
  );
}

function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext);
  if (surroundings === null) throw new Error('A component of client/ui needs a UiProvider above it');
  return surroundings;
}

/** The reader's words. */
export function useSay(): Say {
  return useSurroundings().say;
}

export function useLanguage(): Language {
  return useSurroundings().language;
}

export function useStamp(): Stamp {
  return useSurroundings().stamp;
}
