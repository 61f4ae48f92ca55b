import { concludeAddedValue, concludeCrosswalk } from '../../shared/evidence/crosswalk.ts';
import { makeResult } from '../../shared/evidence/result.ts';
import type { IntegrationFilter, IntegrationPage } from '../../shared/integration.ts';
import { shownEdition, valuesOf } from '../db/code.ts';
import { countCompared } from '../db/compared.ts';
import type { World } from '../db/world.ts';
import { addedResults } from '../evidence/added.ts';
import { sealed } from '../evidence/frame.ts';
import { readEvidence } from '../evidence/positions.ts';
import { choiceResults, coverageResult } from '../evidence/results.ts';
import { scaleOf } from '../evidence/scales.ts';
import { listFoundValues, listFrameworks } from './repository.ts';

/** Whether the code fits in the code of 2009, and what it adds to each existing framework, in one round. */
export async function integrationPage(world: World, filter: IntegrationFilter): Promise<IntegrationPage> {
  const { framework, layer, until, round: asked, status } = filter;
  const evidence = await readEvidence(world, { round: asked, status, until }, ['integration', 'addedValue']);
  const { rounds, round, organisations, scales, frame } = evidence;
  const edition = await shownEdition(world);
  const code = edition ? await valuesOf(world, edition.id) : [];
  const cells = concludeCrosswalk(await countCompared(world, { framework, layer, until }));
  const found = await listFoundValues(world, { layer, until });
  const outcome = cells.filter((cell) => code.some(({ id }) => id === cell.valueId));
  const parts = { ...frame, question: 'crosswalk', selection: { framework, layer, until }, scales: [], weighting: null };
  return {
    ...{ rounds, round, organisations },
    coverage: coverageResult(evidence),
    integration: choiceResults(evidence, 'integration').filter((one) => layer === undefined || one.outcome.layer === layer),
    added: addedResults(evidence).filter(
      (one) =>
        (layer === undefined || one.outcome.layer === layer) &&
        (framework === undefined || one.outcome.frameworkId === framework),
    ),
    frameworks: await listFrameworks(world),
    values: code.map(({ id, name, nameStatus }) => ({ id, name, nameStatus })),
    crosswalk: sealed(makeResult({ ...parts, outcome, positionIds: [] })),
    addedValue: concludeAddedValue(
      code.map(({ id }) => id),
      outcome,
      {
        recognised: new Set(found.filter((one) => one.recognised).map(({ valueId }) => valueId)),
        found: new Set(found.map(({ valueId }) => valueId)),
      },
    ),
    scales: { integration: scaleOf(scales, 'integration'), addedValue: scaleOf(scales, 'addedValue') },
  };
}
