import type { FilledRatingForm, FilledStatementForm } from '../../shared/statement-form.ts';

/** A statement about privacy and strictness with one finding and one position for it, one finding against. */
export const statementOf = (given: Partial<FilledStatementForm> = {}): FilledStatementForm => ({
  text: 'Gemeenten willen eerst voorbeelden en daarna pas regels.',
  ...{ kind: 'opinion', question: 'bindingness', layer: 'gemeente', value: 'privacy', round: 'ronde-1' },
  ...{ for: 'finding:f3+position:s2', against: 'finding:f1' },
  ...given,
});

/** A rating with every reason. */
export const ratingOf = (given: Partial<FilledRatingForm> = {}): FilledRatingForm => ({
  level: 'moderate',
  ...{ methodConcern: 'minor', methodReason: 'Eén werkatelier per pilot.' },
  ...{ coherenceConcern: 'moderate', coherenceReason: 'Voorbeeldstad herkent de waarde juist.' },
  ...{ adequacyConcern: 'serious', adequacyReason: 'Twee gemeenten.' },
  ...{ relevanceConcern: 'none', relevanceReason: 'Gaat over deze vraag.' },
  ...given,
});
