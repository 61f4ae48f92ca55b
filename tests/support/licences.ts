import { z } from 'zod';

/** Licences under which a package may be part of this program or of its making; all fit beside EUPL-1.2. */
const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'CC-BY-3.0',
  'CC-BY-4.0',
  'EUPL-1.2',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);

const listing = z.record(z.string(), z.object({ licenses: z.union([z.string(), z.array(z.string())]) }));

/**
 * The packages whose licence is unknown or not allowed, as 'name@version: licence'.
 * Goes in: the JSON of license-checker-rseidelsohn, and the name of our own package, which is not its own dependency.
 */
export function licenceProblems(list: unknown, ownName: string): string[] {
  return Object.entries(listing.parse(list))
    .filter(([name]) => !name.startsWith(`${ownName}@`))
    .map(([name, found]) => ({ name, licence: [found.licenses].flat().join(' OR ') }))
    .filter(({ licence }) => !isAllowed(licence))
    .map(({ name, licence }) => `${name}: ${licence}`)
    .sort();
}

/** An SPDX expression without nesting: of alternatives one must be allowed, of a sum all. A star marks a licence read from its text. */
function isAllowed(expression: string): boolean {
  const bare = expression.replace(/[()*]/g, '');
  return bare.split(' OR ').some((part) => part.split(' AND ').every((licence) => allowed.has(licence.trim())));
}
