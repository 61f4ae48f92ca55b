import { first } from './nl-first.ts';
import { pages } from './nl-pages.ts';

/** Everything a person reads, in Dutch. The browser fetches it in two parts, the first of them with the first page. */
export const nl = { ...first, ...pages } as const;
