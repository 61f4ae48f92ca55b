import type { Median } from './ordinal.ts';
import { countSteps, medianStep } from './ordinal.ts';
import { plainOrder } from '../canonical.ts';

/*
 * What changed between two moments or rounds. Change is read from organisations present in both only; who joined and who left stand
 * apart (evidence-method.md, 8). One organisation has at most one answer on one subject.
 */

/** The answer of an organisation on one subject, as a code; null for a position without an answer, which is not present in that sense. */
export interface GivenAnswer {
  organisationId: string;
  answer: string | null;
}

/** How many went from one answer to another, and who; the same answer twice is a transition too. */
export interface Transition {
  from: string;
  to: string;
  organisationIds: string[];
}

/** Lists of ids are sorted; transitions by from, then to. `moved` are part of `both`. */
export interface ChangeBlock {
  joined: string[];
  left: string[];
  both: string[];
  moved: string[];
  transitions: Transition[];
}

function answersOf(given: readonly GivenAnswer[]): Map<string, string> {
  const answers = new Map<string, string>();
  for (const { organisationId, answer } of given) {
    if (answer === null) continue;
    if (answers.has(organisationId)) throw new RangeError(`${organisationId} has two answers on one subject`);
    answers.set(organisationId, answer);
  }
  return answers;
}

/**
 * Who joined, who left, and who of those present in both moved from which answer to which.
 * @throws RangeError for two answers of one organisation.
 */
export function concludeChange(before: readonly GivenAnswer[], after: readonly GivenAnswer[]): ChangeBlock {
  const [then, now] = [answersOf(before), answersOf(after)];
  const both = [...then.keys()].filter((id) => now.has(id)).sort(plainOrder);
  const transitions = new Map<string, Transition>();
  for (const id of both) {
    const [from, to] = [then.get(id) ?? '', now.get(id) ?? ''];
    const key = `${from}\n${to}`;
    const known = transitions.get(key) ?? { from, to, organisationIds: [] };
    known.organisationIds.push(id);
    transitions.set(key, known);
  }
  return {
    joined: [...now.keys()].filter((id) => !then.has(id)).sort(plainOrder),
    left: [...then.keys()].filter((id) => !now.has(id)).sort(plainOrder),
    both,
    moved: both.filter((id) => then.get(id) !== now.get(id)),
    transitions: [...transitions.values()].sort((a, b) => plainOrder(a.from, b.from) || plainOrder(a.to, b.to)),
  };
}

/**
 * What a middle step that moved tells. `same`: it did not. `composition`: nobody changed position, so it moved through who joined or left.
 * `mixed`: somebody changed position, yet the middle of those present in both stayed. `change`: the middle of those present in both moved.
 */
export type MedianVerdict = 'same' | 'composition' | 'mixed' | 'change';

export interface MedianChange {
  before: Median | null;
  after: Median | null;
  /** of those present in both */
  bothBefore: Median | null;
  bothAfter: Median | null;
  verdict: MedianVerdict;
}

const equal = (a: Median | null, b: Median | null): boolean => a?.lower === b?.lower && a?.upper === b?.upper;

/** The middle step then and now, of all and of those present in both. Answers are step numbers on a scale of so many steps. */
export function concludeMedianChange(
  before: readonly GivenAnswer[],
  after: readonly GivenAnswer[],
  scaleSteps: number,
): MedianChange {
  const { both, moved } = concludeChange(before, after);
  const present = new Set(both);
  const median = (given: readonly GivenAnswer[], only?: ReadonlySet<string>): Median | null => {
    const counted = given.filter(({ organisationId }) => only === undefined || only.has(organisationId));
    const steps = counted.flatMap(({ answer }) => (answer === null ? [] : [Number(answer)]));
    return medianStep(countSteps(steps, scaleSteps));
  };
  const medians = {
    before: median(before),
    after: median(after),
    bothBefore: median(before, present),
    bothAfter: median(after, present),
  };
  const verdict = (): MedianVerdict => {
    if (equal(medians.before, medians.after)) return 'same';
    if (moved.length === 0) return 'composition';
    return equal(medians.bothBefore, medians.bothAfter) ? 'mixed' : 'change';
  };
  return { ...medians, verdict: verdict() };
}

/** What organisations did over several rounds, of those that answered in every one of them. */
export interface Series {
  inAll: string[];
  /** who changed answer from each round to the next: one list less than there are rounds */
  moved: string[][];
  /** who answered otherwise in between, and in the last round as in the first */
  returned: string[];
}

/** The course of one subject over several rounds, in order. @throws RangeError for two answers of one organisation in a round. */
export function concludeSeries(rounds: readonly (readonly GivenAnswer[])[]): Series {
  const answers = rounds.map(answersOf);
  const [first, ...later] = answers;
  const last = answers.at(-1);
  const inAll = [...(first?.keys() ?? [])].filter((id) => later.every((round) => round.has(id))).sort(plainOrder);
  const moved = later.map((round, index) => inAll.filter((id) => round.get(id) !== answers[index]?.get(id)));
  const returned = inAll.filter((id) => last?.get(id) === first?.get(id) && moved.some((ids) => ids.includes(id)));
  return { inAll, moved, returned };
}
