import type { BindingnessFilter, BindingnessPage } from '../../shared/bindingness.ts';
import { NO_VALUE, type PositionRow } from '../../shared/positions.ts';
import type { World } from '../db/world.ts';
import { readEvidence } from '../evidence/positions.ts';
import { choiceResults, coverageResult, strictnessResults } from '../evidence/results.ts';
import { listPositions } from '../evidence/rows.ts';
import { scaleOf } from '../evidence/scales.ts';
import { listValuesAsked } from './repository.ts';

const questions = ['bindingness', 'basis', 'accountability', 'integration'] as const;

/** Every signed position on strictness of the selection, to stand under the figures with its arguments. */
function positionsOn(world: World, round: string, { value, status, until }: BindingnessFilter): Promise<PositionRow[]> {
  return listPositions(world, { round, status, until, value: value ?? NO_VALUE, question: 'bindingness', state: 'signed' });
}

/** Everything said on how binding the code should be, in one round. */
export async function bindingnessPage(world: World, filter: BindingnessFilter): Promise<BindingnessPage> {
  const evidence = await readEvidence(world, filter, questions);
  const { rounds, round, organisations, scales } = evidence;
  const { layers, support } = strictnessResults(evidence);
  const positions = round === null ? [] : await positionsOn(world, round.id, filter);
  return {
    ...{ rounds, round, organisations, support },
    coverage: coverageResult(evidence),
    strictness: layers,
    basis: choiceResults(evidence, 'basis'),
    accountability: choiceResults(evidence, 'accountability'),
    integration: choiceResults(evidence, 'integration'),
    scales: {
      bindingness: scaleOf(scales, 'bindingness'),
      basis: scaleOf(scales, 'basis'),
      accountability: scaleOf(scales, 'accountability'),
      integration: scaleOf(scales, 'integration'),
    },
    positions: positions.filter((one) => one.holder === 'organisation'),
    umbrella: positions.filter((one) => one.holder === 'umbrella'),
    values: round === null ? [] : await listValuesAsked(world, round.id),
  };
}
