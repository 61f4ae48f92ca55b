import { plainOrder } from '../canonical.ts';
import type { Layer } from '../nouns.ts';
import { layers } from '../nouns.ts';
import type { TypeGroup } from './answers.ts';
import { layerOfType } from './answers.ts';
import { countSteps, lowerMedian, medianStep, total } from './ordinal.ts';
import { leaveOneOut, type LeftOut } from './robustness.ts';
import type { OrdinalSummary, StepOrganisations } from './summary.ts';
import { distributionOf, summarise } from './summary.ts';
import { Tally, tryAnswers, type Trial } from './trials.ts';
import { tryWeightings } from './weightings.ts';

/** How many findings of one organisation about one value give this step of relevance or applicability. */
export interface RatingCount {
  valueId: string;
  organisationId: string;
  organisationType: TypeGroup;
  step: number;
  findings: number;
  /** how many of these were checked on completeness */
  checked: number;
}

/** One organisation's own judgement: the ordinal median of its findings, between two steps the lower (`between`). */
export interface OwnRating {
  organisationId: string;
  organisationType: TypeGroup;
  step: number;
  between: boolean;
  findings: number;
  findingsPerStep: number[];
}

/** One value: every organisation counts once, whatever the number of its findings; and the same for each layer apart. */
export interface ValueRating extends OrdinalSummary {
  valueId: string;
  organisations: OwnRating[];
  distribution: StepOrganisations[];
  byLayer: (OrdinalSummary & { layer: Layer })[];
  leaveOneOut: LeftOut[];
  /** shifts, and the other weightings that only these two questions have */
  trials: Trial[];
}

function groupBy<Row>(rows: readonly Row[], key: (row: Row) => string): [string, Row[]][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return [...groups].sort(([a], [b]) => plainOrder(a, b));
}

function ownRatings(rows: readonly RatingCount[], scaleSteps: number): OwnRating[] {
  return groupBy(rows, ({ organisationId }) => organisationId).flatMap(([organisationId, own]) => {
    const counts = new Array<number>(scaleSteps).fill(0);
    for (const { step, findings } of own) {
      if (counts[step] === undefined) throw new RangeError(`step ${step} is not on a scale of ${scaleSteps} steps`);
      counts[step] += findings;
    }
    const median = lowerMedian(counts);
    const [first] = own;
    return median && first
      ? [
          {
            organisationId,
            organisationType: first.organisationType,
            ...median,
            findings: total(counts),
            findingsPerStep: counts,
          },
        ]
      : [];
  });
}

/** The answer out of checked findings alone; the organisations named are those that then stand elsewhere, or drop out. No try where all were checked, or none. */
function checkedOnly(rows: readonly RatingCount[], organisations: readonly OwnRating[], scaleSteps: number): Trial[] {
  const stepsOf = (ratings: readonly OwnRating[]) =>
    countSteps(
      ratings.map(({ step }) => step),
      scaleSteps,
    );
  const found = medianStep(stepsOf(organisations));
  if (found === null) return [];
  const tally = new Tally('checked-only', found);
  const checked = ownRatings(
    rows.map((row) => ({ ...row, findings: row.checked })),
    scaleSteps,
  );
  const median = medianStep(stepsOf(checked));
  const own = new Map(checked.map(({ organisationId, step }) => [organisationId, step]));
  const moved = organisations.filter(({ organisationId, step }) => own.get(organisationId) !== step);
  if (median && rows.some((row) => row.checked < row.findings))
    tally.add(
      median,
      moved.map(({ organisationId }) => organisationId),
    );
  return [tally.done()];
}

/** A judgement of findings has no floor, no ceiling and no signature: shifts and the other weightings remain. */
function triedWith(organisations: readonly OwnRating[], scaleSteps: number): Trial[] {
  const shifts = tryAnswers(organisations, scaleSteps).filter(({ kind }) => kind === 'one-shift' || kind === 'two-shifts');
  const weighed = organisations.map((one) => ({ ...one, type: one.organisationType }));
  return [...shifts, ...tryWeightings(weighed, scaleSteps)];
}

/**
 * Relevance or applicability per value, sorted by value id: each organisation by its own ordinal median, then the organisations over
 * the steps. Findings without a judgement are not given. @throws RangeError for a step that is not on the scale.
 */
export function concludeRatings(rows: readonly RatingCount[], scaleSteps: number): ValueRating[] {
  return groupBy(rows, ({ valueId }) => valueId).map(([valueId, ofValue]) => {
    const organisations = ownRatings(ofValue, scaleSteps);
    const summaryOf = (ratings: readonly OwnRating[]) =>
      summarise(
        countSteps(
          ratings.map(({ step }) => step),
          scaleSteps,
        ),
      );
    const byLayer = layers
      .map((layer) => ({ layer, ratings: organisations.filter((one) => layerOfType(one.organisationType) === layer) }))
      .filter(({ ratings }) => ratings.length > 0)
      .map(({ layer, ratings }) => ({ layer, ...summaryOf(ratings) }));
    const distribution = distributionOf(organisations, scaleSteps);
    return {
      valueId,
      organisations,
      distribution,
      byLayer,
      leaveOneOut: leaveOneOut(distribution),
      trials: [...triedWith(organisations, scaleSteps), ...checkedOnly(ofValue, organisations, scaleSteps)],
      ...summaryOf(organisations),
    };
  });
}
