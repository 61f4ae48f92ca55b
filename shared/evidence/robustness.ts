import type { MessageArgs, Sentence } from '../say.ts';
import type { Names } from './names.ts';
import { organisationList } from './names.ts';
import type { Median } from './ordinal.ts';
import { medianStep, total } from './ordinal.ts';
import type { StepOrganisations } from './summary.ts';

/** The median of one layer with this organisation left out. */
export interface LeftOut {
  organisationId: string;
  median: Median;
}

function countsOf(distribution: readonly StepOrganisations[]): number[] {
  return distribution.map(({ organisationIds }) => organisationIds.length);
}

/**
 * Leaves each organisation of one layer's distribution out in turn, exactly: n results for n organisations, sorted by id, and none
 * for one organisation, because nothing remains. Takes the distribution of a block (a row for every step, in order), so layers cannot
 * be mixed.
 */
export function leaveOneOut(distribution: readonly StepOrganisations[]): LeftOut[] {
  const counts = countsOf(distribution);
  const results = distribution.flatMap(({ organisationIds }, row) => {
    const median = medianStep(counts.map((count, i) => (i === row ? Math.max(0, count - 1) : count)));
    return median === null ? [] : organisationIds.map((organisationId) => ({ organisationId, median }));
  });
  return results.sort((a, b) => (a.organisationId < b.organisationId ? -1 : 1));
}

interface Moved {
  median: Median;
  organisationIds: string[];
}

/** The organisations whose absence moves the median, per median that then comes out, in order of the scale. */
function movedBy(distribution: readonly StepOrganisations[], median: Median): Moved[] {
  const moved = new Map<string, Moved>();
  for (const result of leaveOneOut(distribution)) {
    if (result.median.lower === median.lower && result.median.upper === median.upper) continue;
    const key = `${result.median.lower}-${result.median.upper}`;
    const group = moved.get(key) ?? { median: result.median, organisationIds: [] };
    group.organisationIds.push(result.organisationId);
    moved.set(key, group);
  }
  return [...moved.values()].sort((a, b) => a.median.lower - b.median.lower || a.median.upper - b.median.upper);
}

function medianArgs(median: Median, names: Names, suffix: string): MessageArgs {
  return {
    [`between${suffix}`]: median.lower === median.upper ? 'no' : 'yes',
    [`lower${suffix}`]: names.step(median.lower),
    [`upper${suffix}`]: names.step(median.upper),
  };
}

function groupArgs(group: Moved, names: Names, number: number): MessageArgs {
  return {
    ...medianArgs(group.median, names, String(number)),
    [`count${number}`]: group.organisationIds.length,
    [`organisations${number}`]: organisationList(group.organisationIds, names),
  };
}

// With an odd number the middle has two neighbours, so at most three other medians can come out.
const sensitive = [
  'evidence.leaveOneOut.sensitive1',
  'evidence.leaveOneOut.sensitive2',
  'evidence.leaveOneOut.sensitive3',
] as const;

/**
 * The one sentence on what the median of a layer hangs on: on no single organisation, or on those it names. It says nothing about
 * who did not take part: that the pilots chose themselves stays the first threat.
 */
export function leaveOneOutSentence(distribution: readonly StepOrganisations[], names: Names): Sentence {
  const counts = countsOf(distribution);
  const n = total(counts);
  const median = medianStep(counts);
  if (median === null) return { key: 'evidence.leaveOneOut.nobody' };
  if (n === 1) {
    const only = distribution.flatMap(({ organisationIds }) => organisationIds);
    return { key: 'evidence.leaveOneOut.single', args: { organisations: organisationList(only, names) } };
  }
  const groups = movedBy(distribution, median);
  const key = sensitive[groups.length - 1];
  if (key === undefined) return { key: 'evidence.leaveOneOut.stable', args: { n, ...medianArgs(median, names, '') } };
  return { key, args: groups.reduce<MessageArgs>((args, group, i) => ({ ...args, ...groupArgs(group, names, i + 1) }), {}) };
}
