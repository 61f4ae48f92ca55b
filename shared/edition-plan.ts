import { z } from 'zod';
import { optionalText, requiredText } from './contacts.ts';
import type { Edition, NameStatus } from './nouns.ts';
import type { MessageKey } from './say.ts';
import { isBlank } from './written.ts';

/* What the programme enters of a next edition: its name, and for every value of the edition before it what becomes of it. */

const id = z.string().min(1).max(80);

/** What can become of a value. 'merged' names the value it becomes part of; every value that names the same one is merged into it. */
export const lineKinds = ['same', 'renamed', 'split', 'merged', 'dropped'] as const;
export type LineKind = (typeof lineKinds)[number];

const name = z
  .string()
  .trim()
  .max(120, 'participation.form.tooLong' satisfies MessageKey);

export const editionPlanSchema = z.object({
  /** the edition it comes after */
  from: id,
  title: requiredText(200),
  short: requiredText(40),
  /** a year, a month or a day: as precise as the source */
  published: z
    .string()
    .trim()
    .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'mapping.problem.published' satisfies MessageKey),
  /** where the names of this edition are published; without it no new name is confirmed */
  source: optionalText(500),
  lines: z.array(z.object({ valueId: id, kind: z.enum(lineKinds), names: z.array(name).max(20) })).max(300),
  added: z.array(z.object({ name, principleId: id })).max(100),
});
export type EditionPlan = z.output<typeof editionPlanSchema>;
export type EditionPlanInput = z.input<typeof editionPlanSchema>;
export type PlanLine = EditionPlan['lines'][number];

/** A value of the edition that a plan begins with; in the order of the code. */
export interface OldValue {
  id: string;
  name: string;
  nameStatus: NameStatus;
  source: string | null;
  principleId: string;
}

/** The edition that a plan begins with. */
export interface OldEdition {
  edition: Edition;
  foundations: readonly { id: string; name: string; position: number }[];
  principles: readonly { id: string; foundationId: string; name: string; position: number }[];
  values: readonly OldValue[];
}

/** What a plan makes of a name: the values it comes from, in the order of the code; none where it is new. */
export interface PlannedValue {
  name: string;
  kind: 'same' | 'renamed' | 'split' | 'merged' | 'new';
  principleId: string;
  origins: string[];
}

/** Something that stands in the way of a plan, and at which line: of an old value, of an added one, or of the whole. */
export interface PlanProblem {
  at: string | null;
  key: MessageKey;
  args?: Record<string, string | number>;
}

/** The place of an added value in the problems. */
export const addedPlace = (index: number): string => `added:${String(index)}`;

const folded = (text: string): string => text.trim().toLowerCase();
const filled = (names: readonly string[]): string[] => names.map((one) => one.trim()).filter((one) => !isBlank(one));

type Problem = Omit<PlanProblem, 'at'> | null;

function lineProblem(line: PlanLine, old: OldValue, merged: ReadonlyMap<string, number>): Problem {
  const names = filled(line.names);
  const [first = ''] = names;
  const args = { name: old.name };
  if (line.kind === 'renamed' && names.length !== 1) return { key: 'mapping.problem.renamedName', args };
  if (line.kind === 'renamed' && folded(first) === folded(old.name)) return { key: 'mapping.problem.renamedSame', args };
  if (line.kind === 'split' && names.length < 2) return { key: 'mapping.problem.splitNames', args };
  if (line.kind === 'merged' && names.length !== 1) return { key: 'mapping.problem.mergedName', args };
  if (line.kind === 'merged' && (merged.get(folded(first)) ?? 0) < 2)
    return { key: 'mapping.problem.mergedAlone', args: { ...args, into: first } };
  return null;
}

/** How many lines are merged into each name. */
function mergedInto(lines: readonly PlanLine[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { kind, names } of lines) {
    const [first] = filled(names);
    if (kind === 'merged' && first !== undefined) counts.set(folded(first), (counts.get(folded(first)) ?? 0) + 1);
  }
  return counts;
}

function lineProblems({ values }: OldEdition, lines: readonly PlanLine[]): PlanProblem[] {
  const merged = mergedInto(lines);
  const ofValue = values.flatMap((old): PlanProblem[] => {
    const own = lines.filter(({ valueId }) => valueId === old.id);
    const [line] = own;
    if (line === undefined) return [{ at: old.id, key: 'mapping.problem.missing', args: { name: old.name } }];
    if (own.length > 1) return [{ at: old.id, key: 'mapping.problem.twice', args: { name: old.name } }];
    const problem = lineProblem(line, old, merged);
    return problem === null ? [] : [{ at: old.id, ...problem }];
  });
  const unknown = lines.filter(({ valueId }) => !values.some((old) => old.id === valueId));
  return [...ofValue, ...unknown.map(({ valueId }): PlanProblem => ({ at: valueId, key: 'mapping.problem.unknown' }))];
}

/** The names that a line makes, as the new edition has them. */
function namesOf(line: PlanLine, old: OldValue): string[] {
  if (line.kind === 'same') return [old.name];
  return line.kind === 'dropped' ? [] : filled(line.names);
}

/** Every name that is made twice, at the place of the second; only values that are merged make one name together. */
function doubleNames({ values }: OldEdition, plan: EditionPlan): PlanProblem[] {
  const made = new Map<string, 'merged' | 'other'>();
  const problems: PlanProblem[] = [];
  const take = (at: string, text: string, how: 'merged' | 'other'): void => {
    const before = made.get(folded(text));
    if (before !== undefined && (before === 'other' || how === 'other'))
      problems.push({ at, key: 'mapping.problem.nameTwice', args: { name: text } });
    made.set(folded(text), how);
  };
  for (const old of values)
    for (const line of plan.lines.filter(({ valueId }) => valueId === old.id).slice(0, 1))
      for (const text of namesOf(line, old)) take(old.id, text, line.kind === 'merged' ? 'merged' : 'other');
  for (const [index, one] of plan.added.entries()) if (!isBlank(one.name)) take(addedPlace(index), one.name.trim(), 'other');
  return problems;
}

function addedProblems({ principles }: OldEdition, added: EditionPlan['added']): PlanProblem[] {
  return added.flatMap((one, index): PlanProblem[] => {
    if (isBlank(one.name)) return [{ at: addedPlace(index), key: 'mapping.problem.addedName' }];
    if (principles.some((principle) => principle.id === one.principleId)) return [];
    return [{ at: addedPlace(index), key: 'editions.problem.principle' }];
  });
}

/** All that stands in the way of a plan; empty where it can be carried out. */
export function planProblems(old: OldEdition, plan: EditionPlan): PlanProblem[] {
  const problems = [...lineProblems(old, plan.lines), ...addedProblems(old, plan.added), ...doubleNames(old, plan)];
  if (plan.published <= old.edition.published)
    problems.push({ at: null, key: 'mapping.problem.earlier', args: { short: old.edition.short } });
  if (problems.length === 0 && plannedValues(old, plan).length === 0) problems.push({ at: null, key: 'mapping.problem.nothing' });
  return problems;
}

/**
 * The values that a sound plan makes, in the order of the code: each where its first origin stood, new ones last under their principle.
 * Undefined for a plan with problems.
 */
export function plannedValues({ principles, values }: OldEdition, plan: EditionPlan): PlannedValue[] {
  const made = new Map<string, PlannedValue>();
  for (const old of values) {
    const line = plan.lines.find(({ valueId }) => valueId === old.id);
    if (line === undefined || line.kind === 'dropped') continue;
    for (const text of namesOf(line, old)) {
      const there = made.get(folded(text));
      if (there === undefined)
        made.set(folded(text), { name: text, kind: line.kind, principleId: old.principleId, origins: [old.id] });
      else there.origins.push(old.id);
    }
  }
  const added = plan.added.map((one): PlannedValue => ({ ...one, name: one.name.trim(), kind: 'new', origins: [] }));
  return principles.flatMap(({ id: principle }) =>
    [...made.values(), ...added].filter(({ principleId }) => principleId === principle),
  );
}
