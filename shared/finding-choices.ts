import type { FindingChoices, PartChoice } from './findings.ts';

/** What a finding of this pilot can be about: the parts of its own edition. Everything, while no pilot is chosen. */
export function choicesOfPilot(choices: FindingChoices, pilotId: string): FindingChoices {
  const edition = choices.pilots.find(({ id: one }) => one === pilotId)?.editionId;
  const own = (part: PartChoice): boolean => edition === undefined || part.editionId === undefined || part.editionId === edition;
  return {
    ...choices,
    foundations: choices.foundations.filter(own),
    principles: choices.principles.filter(own),
    values: choices.values.filter(own),
  };
}
