import type { CompareFilter, ComparePage, Subject, SubjectChange } from '../../shared/compare.ts';
import { concludeChange, concludeMedianChange, concludeSeries, type GivenAnswer } from '../../shared/evidence/change.ts';
import type { Result } from '../../shared/evidence/result.ts';
import type { FigureOrganisation } from '../../shared/bindingness.ts';
import { countChangedKinds, listChanged } from '../db/changed.ts';
import { revisionOn, type World } from '../db/world.ts';
import { readEvidence, type Evidence, type EvidencePosition } from '../evidence/positions.ts';
import { audienceResults, choiceResults, strictnessResults } from '../evidence/results.ts';
import { scaleOf } from '../evidence/scales.ts';
import { sidesOf, type Side } from './sides.ts';

const questions = ['bindingness', 'basis', 'accountability', 'integration', 'audience'] as const;
const SHOWN = 50;

/** The answers on one subject at one side, with the result they were taken from. */
interface Given {
  subject: Subject;
  answers: GivenAnswer[];
  positionIds: string[];
  hash: string;
}

const keyOf = ({ question, layer, meaning, option }: Subject): string =>
  [question, layer ?? '', meaning ?? '', option ?? ''].join('\n');

const given = ({ organisation_id: organisationId, answer }: EvidencePosition): GivenAnswer => ({ organisationId, answer });

function byResult(evidence: Evidence, result: Result<unknown>, subject: Subject): Given {
  const ids = new Set(result.positionIds);
  // a result about the audience is about every option at once
  const about = (one: EvidencePosition): boolean => subject.option === null || one.audience_option === subject.option;
  const positions = evidence.positions.filter((one) => ids.has(one.id) && about(one));
  return { subject, answers: positions.map(given), positionIds: positions.map(({ id }) => id), hash: result.hash };
}

/** Every subject of a side, from the positions behind its results. */
function subjectsOf(evidence: Evidence): Given[] {
  const strict = strictnessResults(evidence).layers.map((result) => {
    const { layer } = result.outcome;
    return byResult(evidence, result, { question: 'bindingness', layer, meaning: null, option: null });
  });
  const choices = (['basis', 'accountability', 'integration'] as const).flatMap((question) =>
    choiceResults(evidence, question).map((result) =>
      byResult(evidence, result, { question, layer: result.outcome.layer, meaning: null, option: null }),
    ),
  );
  const audience = audienceResults(evidence).flatMap((result) =>
    result.outcome.options.map(({ option }) => {
      const subject: Subject = { question: 'audience', layer: null, meaning: result.outcome.meaning, option };
      return byResult(evidence, result, subject);
    }),
  );
  return [...strict, ...choices, ...audience];
}

/** One subject over all sides; a side that knows nothing of it has no answers there. */
function conclude(subject: Subject, sides: readonly (Given | undefined)[], steps: number): SubjectChange {
  const answers = sides.map((side) => side?.answers ?? []);
  const [before = [], after = []] = [answers[0], answers.at(-1)];
  return {
    ...subject,
    change: concludeChange(before, after),
    median: subject.question === 'bindingness' ? concludeMedianChange(before, after, steps) : null,
    series: sides.length > 2 ? concludeSeries(answers) : null,
    positionIds: [...new Set(sides.flatMap((side) => side?.positionIds ?? []))].sort(),
    hashes: sides.flatMap((side) => side?.hash ?? []),
  };
}

/** The findings that differ between the ends of the first and the last side, as far as they were recorded by then. */
async function findingsOf(world: World, from: number): Promise<ComparePage['findings']> {
  const counts = await countChangedKinds(world, { nouns: ['finding'], from });
  const rows = await listChanged(world, { nouns: ['finding'], from, group: 'organisation', limit: SHOWN, offset: 0 });
  const shown = rows.map(({ id, label, organisation, holds, known }) => ({
    ...{ id, organisation, text: label ?? '' },
    what: holds === 0 ? ('withdrawn' as const) : known === 0 ? ('made' as const) : ('changed' as const),
  }));
  return { ...counts, shown, from, to: world.revision };
}

function everyone(all: readonly Evidence[]): FigureOrganisation[] {
  const known = new Map(all.flatMap(({ organisations }) => organisations).map((one) => [one.id, one]));
  return [...known.values()];
}

async function evidenceOf({ world, roundId }: Side): Promise<Evidence> {
  return readEvidence(world, { round: roundId }, questions);
}

/** What changed between two days or rounds, or over three rounds: the answers per subject, and the findings. */
export async function comparePage(world: World, filter: CompareFilter): Promise<ComparePage> {
  const { sides, rounds } = await sidesOf(world, filter);
  const known = sides.filter((side) => side.world.revision > 0);
  const evidence = await Promise.all(known.map(evidenceOf));
  const given = sides.map((side) => {
    const at = known.indexOf(side);
    const found = evidence[at];
    return new Map((found === undefined ? [] : subjectsOf(found)).map((one) => [keyOf(one.subject), one]));
  });
  const subjects = new Map(given.flatMap((side) => [...side].map(([key, { subject }]) => [key, subject])));
  const scales = evidence.at(-1)?.scales ?? new Map<string, never>();
  const steps = scales.size === 0 ? 0 : scaleOf(scales, 'bindingness').options.length;
  const asked = ['bindingness', 'basis', 'accountability', 'integration', 'audience', 'audience-option'] as const;
  const last = sides.at(-1)?.world ?? world;
  return {
    sides: sides.map(({ side, roundId }, index) => {
      const shown = evidence[known.indexOf(sides[index] as Side)]?.round ?? null;
      return roundId !== undefined || shown === null ? side : { ...side, round: { id: shown.id, name: shown.name } };
    }),
    subjects: [...subjects].map(([key, subject]) =>
      conclude(
        subject,
        given.map((side) => side.get(key)),
        steps,
      ),
    ),
    findings: await findingsOf(last, sides[0]?.side.kind === 'day' ? sides[0].world.revision : await endOf(world, sides)),
    organisations: everyone(evidence),
    scales: scales.size === 0 ? [] : asked.map((question) => scaleOf(scales, question)),
    rounds,
  };
}

/** The revision at the end of the first round: findings recorded after it came between the two. */
async function endOf(world: World, sides: readonly Side[]): Promise<number> {
  const day = sides[0]?.side.day ?? world.today;
  return day >= world.today ? world.revision : revisionOn({ read: world.db }, day);
}
