/**
 * Dutch: what stays Dutch whatever the language of the page (names of values, the words of an organisation), so that it is pronounced as Dutch.
 *
 *   <Dutch>{row.text}</Dutch>
 */
import type { ReactNode } from 'react';
import { useLanguage } from './say.tsx';

export function Dutch({ children }: { children: ReactNode }) {
  return useLanguage() === 'nl' ? children : <span lang="nl">{children}</span>;
}
