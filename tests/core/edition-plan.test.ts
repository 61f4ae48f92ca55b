import { describe, expect, it } from 'vitest';
import { planProblems, plannedValues, type EditionPlan, type OldEdition } from '../../shared/edition-plan.ts';
import { editionId, editionRows } from '../../shared/edition-rows.ts';

const value = (id: string, principleId: string) => ({
  ...{ id, name: id.toUpperCase(), nameStatus: 'mentioned' as const, source: 'bron', principleId },
});
const old: OldEdition = {
  edition: { id: 'een', title: 'Een', short: 'Een', published: '2021-04' },
  foundations: [{ id: 'f', name: 'F', position: 0 }],
  principles: [
    { id: 'p', foundationId: 'f', name: 'P', position: 0 },
    { id: 'q', foundationId: 'f', name: 'Q', position: 1 },
  ],
  values: [value('a', 'p'), value('b', 'p'), value('c', 'q'), value('d', 'q'), value('e', 'q')],
};
const line = (valueId: string, kind: EditionPlan['lines'][number]['kind'] = 'same', ...names: string[]) => ({
  ...{ valueId, kind, names },
});
const lines = {
  ...{ a: line('a'), b: line('b', 'renamed', 'Bee'), c: line('c', 'split', 'Cee', 'Zee') },
  ...{ d: line('d', 'merged', 'Samen'), e: line('e', 'merged', 'samen ') },
};
const planWith = (
  few: Partial<Record<keyof typeof lines, EditionPlan['lines'][number]>> = {},
  rest: Partial<EditionPlan> = {},
) => ({
  ...{ from: 'een', title: 'Twee', short: 'Twéé 2027', published: '2027', source: null },
  ...{ lines: Object.values({ ...lines, ...few }), added: [{ name: 'Nieuw', principleId: 'p' }], ...rest },
});
const problems = (plan: EditionPlan) =>
  planProblems(old, plan).map(({ at, key }) => `${at ?? '-'} ${key.split('.').at(-1) ?? ''}`);

describe('a plan for a next edition', () => {
  it('is sound where every old value has one line and every new name is made once', () => {
    expect(problems(planWith())).toEqual([]);
    expect(plannedValues(old, planWith())).toEqual([
      { name: 'A', kind: 'same', principleId: 'p', origins: ['a'] },
      { name: 'Bee', kind: 'renamed', principleId: 'p', origins: ['b'] },
      { name: 'Nieuw', kind: 'new', principleId: 'p', origins: [] },
      { name: 'Cee', kind: 'split', principleId: 'q', origins: ['c'] },
      { name: 'Zee', kind: 'split', principleId: 'q', origins: ['c'] },
      { name: 'Samen', kind: 'merged', principleId: 'q', origins: ['d', 'e'] },
    ]);
  });
  it('names each value that has no line, two lines, or a line without a value', () => {
    const few = planWith();
    expect(problems({ ...few, lines: [...few.lines.slice(1), line('b'), line('x')] })).toEqual([
      ...['a missing', 'b twice', 'x unknown'],
    ]);
  });
  it('asks as many names as the change needs', () => {
    expect(problems(planWith({ b: line('b', 'renamed') }))).toEqual(['b renamedName']);
    expect(problems(planWith({ b: line('b', 'renamed', 'b') }))).toEqual(['b renamedSame']);
    expect(problems(planWith({ c: line('c', 'split', 'Cee', ' ') }))).toEqual(['c splitNames']);
    expect(problems(planWith({ d: line('d', 'merged') }))).toEqual(['d mergedName', 'e mergedAlone']);
  });
  it('refuses a name that is made twice, also within a split, and a merge into a value that stays', () => {
    expect(problems(planWith({ b: line('b', 'renamed', 'a') }))).toEqual(['b nameTwice']);
    expect(problems(planWith({ c: line('c', 'split', 'Cee', 'cee') }))).toEqual(['c nameTwice']);
    expect(problems(planWith({ d: line('d', 'merged', 'A'), e: line('e', 'merged', 'A') }))).toEqual(['d nameTwice']);
    expect(problems(planWith({}, { added: [{ name: 'zee', principleId: 'p' }] }))).toEqual(['added:0 nameTwice']);
  });
  it('refuses a new value without a name or principle, an earlier date, and an edition of nothing', () => {
    expect(problems(planWith({}, { added: [{ name: ' ', principleId: 'p' }] }))).toEqual(['added:0 addedName']);
    expect(problems(planWith({}, { added: [{ name: 'Nieuw', principleId: 'x' }] }))).toEqual(['added:0 principle']);
    expect(problems(planWith({}, { published: '2021' }))).toEqual(['- earlier']);
    const dropped = old.values.map(({ id }) => line(id, 'dropped'));
    expect(problems(planWith({}, { lines: dropped, added: [] }))).toEqual(['- nothing']);
  });
  it('writes the structure under new ids, the values in order, and a line for each pair', () => {
    const rows = editionRows(old, planWith({ a: line('a', 'dropped') }));
    const id = editionId('Twéé 2027');
    expect(id).toBe('twee-2027');
    expect(rows.principles.map((one) => [one.id, one.foundation_id])).toEqual([
      ['twee-2027-p1', 'twee-2027-f1'],
      ['twee-2027-p2', 'twee-2027-f1'],
    ]);
    expect(rows.values.map((one) => `${String(one.number)} ${one.id} ${one.name} ${one.principle_id}`)).toEqual([
      '1 twee-2027-1 Bee twee-2027-p1',
      '2 twee-2027-2 Nieuw twee-2027-p1',
      '3 twee-2027-3 Cee twee-2027-p2',
      '4 twee-2027-4 Zee twee-2027-p2',
      '5 twee-2027-5 Samen twee-2027-p2',
    ]);
    expect(rows.mappings.map((one) => `${one.kind} ${one.from_value_id ?? '-'} ${one.to_value_id ?? '-'}`)).toEqual([
      ...['renamed b twee-2027-1', 'new - twee-2027-2', 'split c twee-2027-3', 'split c twee-2027-4'],
      ...['merged d twee-2027-5', 'merged e twee-2027-5', 'dropped a -'],
    ]);
  });
  it('keeps how sure a name is where it stays, and confirms every name where the edition has a source', () => {
    const statuses = (source: string | null) =>
      editionRows(old, planWith({}, { source })).values.map((one) => `${one.name_status} ${one.source ?? '-'}`);
    expect(statuses(null).slice(0, 2)).toEqual(['mentioned bron', 'working -']);
    expect(new Set(statuses('Staatscourant'))).toEqual(new Set(['confirmed Staatscourant']));
  });
});
