import type { BindingnessFilter, BindingnessPage } from '../../shared/bindingness.ts';
import { leanedOnInRound } from '../db/leaned.ts';
import type { World } from '../db/world.ts';
import { strictnessCards } from '../evidence/cards.ts';
import { readEvidenceWith } from '../evidence/positions.ts';
import { choiceResults, coverageResult, strictnessResults } from '../evidence/results.ts';
import { scaleOf } from '../evidence/scales.ts';
import { listValuesAsked } from './repository.ts';

const questions = ['bindingness', 'basis', 'accountability', 'integration'] as const;

/** Everything said on how binding the code should be, in one round. */
export async function bindingnessPage(world: World, filter: BindingnessFilter): Promise<BindingnessPage> {
  const evidence = await readEvidenceWith(world, filter, { questions, leanedIn: leanedOnInRound });
  const { rounds, round, organisations, scales } = evidence;
  const { layers, support } = strictnessResults(evidence);
  const values = round === null ? [] : await listValuesAsked(world, round.id);
  const positions = await strictnessCards(world, evidence, values);
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
    values,
  };
}
