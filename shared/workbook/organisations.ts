import { folded } from './cells.ts';
import { nearestName } from './nearest.ts';
import type { Reference, RegisterName } from './reference.ts';

export type OrganisationMatch =
  | { match: RegisterName }
  /** Several fit: the person is asked. */
  | { candidates: RegisterName[] }
  | { nearest: string | null };

export type FindOrganisation = (text: string) => OrganisationMatch;

/** Unknown names for which the nearest is looked for: each costs a comparison with the whole register. */
const OFFERS = 300;

// words that say what kind of organisation it is; many share them, so they bring no name nearer
const KIND = /\b(?:gemeente|provincie|waterschap|hoogheemraadschap|wetterskip|ministerie|van|voor|de|het)\b/g;
const ownPart = (name: string): string => folded(name).replace(KIND, ' ').replace(/ {2,}/g, ' ').trim();

/** The name that was most likely meant: near as a whole, and near in what is its own; null where none is both. */
function nearestOrganisation(found: string, names: readonly string[]): string | null {
  const own = ownPart(found);
  const isNear = (name: string): boolean => nearestName(own, [ownPart(name)]) !== null;
  const nearest = nearestName(found, names);
  return nearest === null || isNear(nearest) ? nearest : nearestName(found, names.filter(isNear));
}

type ByName = Map<string, RegisterName[]>;

function register(map: ByName, name: string | null, organisation: RegisterName): void {
  if (name === null || name === '') return;
  const key = folded(name);
  const there = map.get(key) ?? [];
  if (!there.some((one) => one.id === organisation.id)) map.set(key, [...there, organisation]);
}

const BRACKETS = /\s*\([^()]*\)$/;

/** The name without what stands in brackets behind it, which tells two of one name apart: 'Bergen (L)' is 'Bergen'. */
const withoutBrackets = (name: string): string => name.replace(BRACKETS, '');

/** The name without the points and brackets that some write and others do not: 'Bergen (N.H.)' is 'bergen nh'. */
const bare = (name: string): string => folded(name).replaceAll('.', '').replace(/[(),]/g, ' ').replace(/ {2,}/g, ' ').trim();

/** Of several under one name those that still exist, if any do. */
function standing(organisations: readonly RegisterName[]): readonly RegisterName[] {
  const current = organisations.filter((one) => one.end_date === null);
  return current.length > 0 ? current : organisations;
}

/**
 * Finds organisations by what people write. The full or official name comes first, then the short name or the abbreviation, also without
 * what stands in brackets behind it, then these with other points and brackets, then a name of before, whatever the case, accents and
 * spaces; 'amsterdam' is Gemeente Amsterdam, 'utrecht' and 'bergen' are asked. `chosen` holds earlier answers to that question.
 */
export function organisationFinder(reference: Reference, chosen: Readonly<Record<string, string>> = {}): FindOrganisation {
  const full: ByName = new Map();
  const short: ByName = new Map();
  const plain: ByName = new Map();
  const earlier: ByName = new Map();
  for (const organisation of reference.organisations) {
    register(full, organisation.name, organisation);
    register(full, organisation.official_name, organisation);
    register(short, organisation.short_name, organisation);
    register(short, organisation.abbreviation, organisation);
    for (const name of [organisation.name, organisation.short_name]) {
      register(short, withoutBrackets(name), organisation);
      register(plain, bare(name), organisation);
    }
    for (const name of organisation.earlier ?? []) register(earlier, name, organisation);
  }
  const answers = new Map(Object.entries(chosen).map(([text, id]) => [folded(text), id]));
  const known = new Map<string, OrganisationMatch>();
  const names = (): string[] =>
    reference.organisations.flatMap((one) => (one.short_name === one.name ? [one.name] : [one.name, one.short_name]));
  let offers = OFFERS;
  const search = (key: string): OrganisationMatch => {
    const answered = reference.organisations.find((one) => one.id === answers.get(key));
    if (answered !== undefined) return { match: answered };
    const fitting = standing(full.get(key) ?? short.get(key) ?? plain.get(bare(key)) ?? earlier.get(key) ?? []);
    const [first] = fitting;
    if (first !== undefined) return fitting.length === 1 ? { match: first } : { candidates: [...fitting] };
    // what stands in brackets is not in the register, and without it several are meant: 'bergen (limburg)'
    const alike = standing(short.get(withoutBrackets(key)) ?? []);
    if (alike.length > 1) return { candidates: [...alike] };
    return { nearest: (offers -= 1) < 0 ? null : nearestOrganisation(key, names()) };
  };
  return (text) => {
    const key = folded(text);
    const match = known.get(key) ?? search(key);
    known.set(key, match);
    return match;
  };
}
