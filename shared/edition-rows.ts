import { plannedValues, type EditionPlan, type OldEdition, type PlannedValue } from './edition-plan.ts';
import type { Edition, Foundation, Mapping, NameStatus, Principle, Value } from './nouns.ts';

/** Everything that a new edition writes. */
export interface EditionRows {
  edition: Edition;
  foundations: Foundation[];
  principles: Principle[];
  values: Value[];
  mappings: Mapping[];
}

/** The id of an edition from its short name: 'CODIO 2027' is codio-2027. */
export function editionId(short: string): string {
  const plain = short.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');
}

const places = <Row extends { id: string }>(rows: readonly Row[], id: (place: number) => string): Map<string, string> =>
  new Map(rows.map((row, index) => [row.id, id(index + 1)]));

/** How sure a name is in the new edition: published with the edition, kept from before, or still a working name. */
export function plannedStanding(
  planned: PlannedValue,
  old: OldEdition,
  plan: EditionPlan,
): { name_status: NameStatus; source: string | null } {
  if (plan.source !== null) return { name_status: 'confirmed', source: plan.source };
  const before = planned.kind === 'same' ? old.values.find(({ id }) => id === planned.origins[0]) : undefined;
  return before === undefined
    ? { name_status: 'working', source: null }
    : { name_status: before.nameStatus, source: before.source };
}

/** The lines of the was-wordtlijst: one for each pair, one for what is new, one for what is dropped. */
function mappingsOf(old: OldEdition, plan: EditionPlan, planned: readonly { id: string; of: PlannedValue }[]): Mapping[] {
  const to = editionId(plan.short);
  const row = (from: string | null, value: string | null, kind: Mapping['kind']): Mapping => ({
    id: `${to}:${from ?? '-'}:${value ?? '-'}`,
    ...{ from_edition_id: old.edition.id, to_edition_id: to, kind, from_value_id: from, to_value_id: value, note: null },
  });
  const dropped = plan.lines.filter(({ kind }) => kind === 'dropped').map(({ valueId }) => row(valueId, null, 'dropped'));
  const pairs = planned.flatMap(({ id, of }) =>
    of.origins.length === 0 ? [row(null, id, 'new')] : of.origins.map((origin) => row(origin, id, of.kind)),
  );
  return [...pairs, ...dropped];
}

/** The rows of the edition that a sound plan makes: the structure of the old one under new ids, its values in order, and the was-wordtlijst. */
export function editionRows(old: OldEdition, plan: EditionPlan): EditionRows {
  const id = editionId(plan.short);
  const foundations = places(old.foundations, (place) => `${id}-f${String(place)}`);
  const principles = places(old.principles, (place) => `${id}-p${String(place)}`);
  const planned = plannedValues(old, plan).map((of, index) => ({ id: `${id}-${String(index + 1)}`, of }));
  return {
    edition: { id, title: plan.title, short: plan.short, published: plan.published },
    foundations: old.foundations.map(({ name, position, ...one }) => ({
      ...{ id: foundations.get(one.id) ?? one.id, edition_id: id, name, position },
    })),
    principles: old.principles.map(({ name, position, ...one }) => ({
      ...{ id: principles.get(one.id) ?? one.id, foundation_id: foundations.get(one.foundationId) ?? '', name, position },
    })),
    values: planned.map(({ id: value, of }, index) => ({
      ...{ id: value, edition_id: id, principle_id: principles.get(of.principleId) ?? '', number: index + 1, name: of.name },
      ...plannedStanding(of, old, plan),
    })),
    mappings: mappingsOf(old, plan, planned),
  };
}
