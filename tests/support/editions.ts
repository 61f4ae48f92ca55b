import type { Dice } from '../../seed/random.ts';
import type { EditionPlanInput, OldEdition, OldValue } from '../../shared/edition-plan.ts';

/*
 * A small invented next edition, for tests only: two values in one of the first, one renamed, one split, two merged, one dropped, and
 * one that is new. Everything else stays the same.
 */

type Line = EditionPlanInput['lines'][number];

const changes: Readonly<Record<string, Omit<Line, 'valueId'>>> = {
  inclusiviteit: { kind: 'renamed', names: ['Iedereen doet mee'] },
  privacy: { kind: 'split', names: ['Privacy', 'Zeggenschap over gegevens'] },
  transparantie: { kind: 'merged', names: ['Openheid'] },
  veiligheid: { kind: 'merged', names: ['Openheid'] },
  samenwerking: { kind: 'dropped', names: [] },
};

/** The plan of the invented edition after this one. */
export function inventedPlan(old: OldEdition, few: Partial<EditionPlanInput> = {}): EditionPlanInput {
  return {
    from: old.edition.id,
    ...{ title: 'Code voor de test', short: 'CODIO 2027', published: '2027-04', source: '' },
    lines: old.values.map(({ id }): Line => ({ valueId: id, ...(changes[id] ?? { kind: 'same', names: [] }) })),
    added: [{ name: 'Duurzame techniek', principleId: old.principles[0]?.id ?? '' }],
    ...few,
  };
}

/** A sound plan by dice: values stay, are renamed, split, merged in groups of two or three, or dropped, and some are added. */
export function planByDice(old: OldEdition, dice: Dice, n: number): EditionPlanInput {
  const waiting: OldValue[] = [];
  const lines: Line[] = [];
  for (const value of old.values) {
    const roll = dice.below(10);
    const { id: valueId } = value;
    if (roll < 4) lines.push({ valueId, kind: 'same', names: [] });
    else if (roll === 4) lines.push({ valueId, kind: 'renamed', names: [`${value.name} anders ${String(n)}`] });
    else if (roll === 5) lines.push({ valueId, kind: 'dropped', names: [] });
    else if (roll < 8) lines.push({ valueId, kind: 'split', names: partsOf(value, 2 + dice.below(2), n) });
    else waiting.push(value);
  }
  while (waiting.length > 0) {
    const group = waiting.splice(0, waiting.length === 3 ? 3 : 2);
    const [one, ...others] = group;
    if (one === undefined) break;
    if (others.length === 0) lines.push({ valueId: one.id, kind: 'same', names: [] });
    else for (const { id } of group) lines.push({ valueId: id, kind: 'merged', names: [`${one.name} samen ${String(n)}`] });
  }
  const added = Array.from({ length: dice.below(3) }, (_, index) => ({
    name: `Nieuw ${String(n)} ${String(index)}`,
    principleId: dice.pick(old.principles).id,
  }));
  return {
    from: old.edition.id,
    ...{ title: `Editie ${String(n)}`, short: `Editie ${String(n)}`, published: String(2100 + n), source: '' },
    ...{ lines, added },
  };
}

/** One part keeps the old name now and then, as happens. */
const partsOf = ({ name }: OldValue, count: number, n: number): string[] =>
  Array.from({ length: count }, (_, index) =>
    index === 0 && name.length % 2 === 0 ? name : `${name} deel ${String(n)}.${String(index + 1)}`,
  );
