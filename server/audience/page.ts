import type { AudienceFilter, AudiencePage } from '../../shared/audience.ts';
import type { World } from '../db/world.ts';
import { readEvidence } from '../evidence/positions.ts';
import { audienceResults, coverageResult } from '../evidence/results.ts';
import { scaleOf } from '../evidence/scales.ts';

/** Everything said on for whom the code is, in one round. */
export async function audiencePage(world: World, filter: AudienceFilter): Promise<AudiencePage> {
  const evidence = await readEvidence(world, filter, ['audience']);
  const { rounds, round, organisations, scales, positions } = evidence;
  return {
    ...{ rounds, round, organisations },
    coverage: coverageResult(evidence),
    meanings: audienceResults(evidence),
    options: scaleOf(scales, 'audience-option'),
    umbrella: positions.filter((one) => one.holder === 'umbrella').length,
  };
}
