import type { Noun } from '../../shared/nouns.ts';
import type { ChangeRow } from '../../shared/overview.ts';
import { searchText } from '../address.ts';

/** Where one record of a noun has a page of its own. */
const pages: Partial<Record<Noun, string>> = {
  finding: '/bevindingen',
  organisation: '/organisaties',
  pilot: '/pilots',
  position: '/standpunten',
  statement: '/deelconclusies',
  value: '/waarden',
};

/** Where many records of a noun stand together. */
const lists: Partial<Record<Noun, string>> = { snapshot: '/standen', paper: '/standen', round: '/beheer', meeting: '/beheer' };

const isLoad = (command: string): boolean => command.endsWith('.load') || command.endsWith('.fill');

/** Where a change can be seen: at its record, its list or its organisation, or else as a line of what was done. */
export function changeAddress({ revision, noun, id, organisationId, command }: ChangeRow): string {
  if (isLoad(command)) return command === 'reference.load' ? '/deelname' : '/bevindingen';
  const done = `/verslag${searchText({ before: revision + 1 })}`;
  if (noun === null || command.endsWith('.withdraw')) return done;
  if (id !== null && pages[noun] !== undefined) return `${pages[noun]}/${id}`;
  return lists[noun] ?? (organisationId === null ? done : `/organisaties/${organisationId}`);
}
