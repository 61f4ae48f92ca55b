import type { PositionStatus } from '../nouns.ts';
import { METHOD } from './method.ts';
import type { Median } from './ordinal.ts';
import { countSteps, medianStep } from './ordinal.ts';

/* What is tried with the answers to an ordered question beside leaving each organisation out: exact, and in a fixed order. */

/** One organisation's answer. Floor and ceiling are what it can live with; null where it named none. */
export interface TrialAnswer {
  organisationId: string;
  step: number;
  floor?: number | null;
  ceiling?: number | null;
  status?: PositionStatus;
}

export const trialKinds = [
  'one-shift',
  'two-shifts',
  'without-ambtelijk',
  'without-bestuurlijk',
  'all-floors',
  'all-ceilings',
  'types-equal',
  'per-finding',
  'checked-only',
] as const;
export type TrialKind = (typeof trialKinds)[number];

/** Another median than the one found: in how many of the tries it came out, and which organisations those were about. */
export interface TrialOutcome {
  median: Median;
  times: number;
  organisationIds: string[];
}

/** One kind of trial: how many tries there were, and the other medians that came out, in order of the scale. */
export interface Trial {
  kind: TrialKind;
  tried: number;
  outcomes: TrialOutcome[];
}

/** Collects the medians of one kind of trial that differ from the median found. */
export class Tally {
  #tried = 0;
  readonly #kind: TrialKind;
  readonly #found: Median;
  readonly #outcomes = new Map<string, { median: Median; times: number; ids: Set<string> }>();

  constructor(kind: TrialKind, found: Median) {
    this.#kind = kind;
    this.#found = found;
  }

  add(median: Median, organisationIds: readonly string[]): void {
    this.#tried += 1;
    if (median.lower === this.#found.lower && median.upper === this.#found.upper) return;
    const key = `${String(median.lower)}-${String(median.upper)}`;
    const outcome = this.#outcomes.get(key) ?? { median, times: 0, ids: new Set<string>() };
    outcome.times += 1;
    for (const id of organisationIds) outcome.ids.add(id);
    this.#outcomes.set(key, outcome);
  }

  done(): Trial {
    const outcomes = [...this.#outcomes.values()]
      .sort((a, b) => a.median.lower - b.median.lower || a.median.upper - b.median.upper)
      .map(({ median, times, ids }) => ({ median, times, organisationIds: [...ids].sort() }));
    return { kind: this.#kind, tried: this.#tried, outcomes };
  }
}

interface Shift {
  id: string;
  from: number;
  to: number;
}

/** Every shift of one organisation by one step that stays on the scale, down before up. */
function shiftsOf(answers: readonly TrialAnswer[], scaleSteps: number): Shift[] {
  return answers.flatMap(({ organisationId: id, step: from }) =>
    [from - 1, from + 1].filter((to) => to >= 0 && to < scaleSteps).map((to) => ({ id, from, to })),
  );
}

/** The median of the counts with these shifts made; the counts are as they were afterwards. */
function shifted(counts: number[], ...shifts: Shift[]): Median | null {
  const move = (step: number, by: number): void => {
    counts[step] = (counts[step] ?? 0) + by;
  };
  for (const { from, to } of shifts) {
    move(from, -1);
    move(to, 1);
  }
  const median = medianStep(counts);
  for (const { from, to } of shifts) {
    move(from, 1);
    move(to, -1);
  }
  return median;
}

function oneShift(counts: number[], shifts: readonly Shift[], found: Median): Trial {
  const tally = new Tally('one-shift', found);
  // all who stand on one step and shift one way give the same median
  const known = new Map<string, Median | null>();
  for (const shift of shifts) {
    const key = `${String(shift.from)}-${String(shift.to)}`;
    const median = known.has(key) ? known.get(key) : shifted(counts, shift);
    known.set(key, median ?? null);
    if (median) tally.add(median, [shift.id]);
  }
  return tally.done();
}

function twoShifts(counts: number[], shifts: readonly Shift[], found: Median): Trial {
  const tally = new Tally('two-shifts', found);
  shifts.forEach((first, i) => {
    for (const second of shifts.slice(i + 1)) {
      if (second.id === first.id) continue;
      const median = shifted(counts, first, second);
      if (median) tally.add(median, [first.id, second.id]);
    }
  });
  return tally.done();
}

/** One try: everybody with another answer, or some left out. No try where nobody remains or nothing differs. */
function once(tally: Tally, answers: readonly TrialAnswer[], steps: readonly number[] | null): Trial {
  const size = 1 + Math.max(0, ...(steps ?? []));
  const median = steps === null ? null : medianStep(countSteps(steps, size));
  if (median)
    tally.add(
      median,
      answers.map(({ organisationId }) => organisationId),
    );
  return tally.done();
}

/** Leaves out the answers of one status; the organisations named are those left out. */
function withoutStatus(answers: readonly TrialAnswer[], status: PositionStatus, found: Median): Trial {
  const out = answers.filter((one) => one.status === status);
  const steps = answers.filter((one) => one.status !== status).map(({ step }) => step);
  return once(new Tally(`without-${status}`, found), out, out.length === 0 ? null : steps);
}

/** Puts everybody on what it can still live with; the organisations named are those that named such a step. */
function allAt(end: 'floor' | 'ceiling', answers: readonly TrialAnswer[], found: Median): Trial {
  const named = answers.filter((one) => typeof one[end] === 'number' && one[end] !== one.step);
  const steps = answers.map((one) => one[end] ?? one.step);
  return once(new Tally(end === 'floor' ? 'all-floors' : 'all-ceilings', found), named, named.length === 0 ? null : steps);
}

/**
 * The trials with answers about one subject: each organisation one step down and up; all pairs of such shifts up to the method's
 * limit of organisations (beyond it, none); without what is ambtelijk, without what is bestuurlijk; everybody on its floor, everybody
 * on its ceiling. A kind of which nothing could be tried has `tried` 0. Empty without answers. Source: evidence-method, section 5.
 * @throws RangeError for a step that is not on the scale.
 */
export function tryAnswers(answers: readonly TrialAnswer[], scaleSteps: number): Trial[] {
  const counts = countSteps(
    answers.map(({ step }) => step),
    scaleSteps,
  );
  const found = medianStep(counts);
  if (found === null) return [];
  const shifts = shiftsOf(answers, scaleSteps);
  return [
    oneShift(counts, shifts, found),
    twoShifts(counts, answers.length <= METHOD.pairsUpTo ? shifts : [], found),
    withoutStatus(answers, 'ambtelijk', found),
    withoutStatus(answers, 'bestuurlijk', found),
    allAt('floor', answers, found),
    allAt('ceiling', answers, found),
  ];
}
