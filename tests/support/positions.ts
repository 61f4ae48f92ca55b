import type { StrictnessPosition } from '../../shared/evidence/answers.ts';

/** A position of a G4 gemeente about gemeenten that gives no answer, signed by officials, unless said otherwise. */
export function strictnessPosition(organisationId: string, given: Partial<StrictnessPosition>): StrictnessPosition {
  return {
    id: `position-${organisationId}-${given.layer ?? 'gemeente'}`,
    holder: 'organisation',
    organisationId,
    organisationType: 'G4',
    layer: 'gemeente',
    step: null,
    floor: null,
    ceiling: null,
    noAnswer: null,
    status: 'ambtelijk',
    ...given,
  };
}

/** What makes a position that of a waterschap about waterschappen. */
export const ofWaterschap = { organisationType: 'waterschap', layer: 'waterschap' } as const;
