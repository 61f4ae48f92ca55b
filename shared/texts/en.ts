import { first } from './en-first.ts';
import { pages } from './en-pages.ts';

/** The English twin. */
export const en = { ...first, ...pages };
