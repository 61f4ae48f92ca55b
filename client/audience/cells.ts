import type { AudienceResult, OptionOutcome } from '../../shared/audience.ts';
import { noAnswerKinds } from '../../shared/evidence/answers.ts';
import type { AudienceCell } from '../../shared/evidence/audience-option.ts';
import { positionAnchor } from '../../shared/positions.ts';
import type { Say } from '../../shared/say.ts';
import { behindHref } from '../evidence.tsx';
import type { MatrixCell, MatrixState } from '../ui/MatrixGrid.tsx';
import { begun } from '../ui/begun.ts';

const noAnswerForms = {
  'no-judgement': 'question',
  'not-discussed': 'ring',
  'not-applicable': 'dash',
  'not-filled': 'point',
} as const;

/** Every sign of the matrix with its words, in the order of the legend; the last only where a status is selected. */
export function statesOf(result: AudienceResult, say: Say): MatrixState[] {
  const left = result.outcome.options.some(({ otherStatus }) => otherStatus.length > 0);
  return [
    { id: 'primary', label: say('audience.answer.primary'), form: 'filled' },
    { id: 'primary-own', label: say('audience.own.primary'), form: 'ringed' },
    { id: 'also', label: say('audience.answer.also'), form: 'half' },
    { id: 'also-own', label: say('audience.own.also'), form: 'ringedhalf' },
    { id: 'not', label: say('audience.answer.not'), form: 'cross' },
    ...noAnswerKinds.map((kind) => ({ id: kind, label: begun(say(`evidence.noAnswer.${kind}`)), form: noAnswerForms[kind] })),
    ...(left ? [{ id: 'other-status', label: say('audience.otherStatus'), form: 'square' as const }] : []),
  ];
}

function stateOf(cell: AudienceCell, otherStatus: readonly string[]): string {
  if (cell.answer !== null) return cell.own && cell.answer !== 'not' ? `${cell.answer}-own` : cell.answer;
  return otherStatus.includes(cell.organisationId) ? 'other-status' : (cell.noAnswer ?? 'not-filled');
}

/** What stands in a cell and where it leads: to the position it shows, or else to the organisation that gave none. */
export function cellOf(result: AudienceResult, block: OptionOutcome, organisationId: string): MatrixCell {
  const cell = block.cells.find((one) => one.organisationId === organisationId);
  if (cell === undefined) return { state: 'not-filled', href: `/organisaties/${organisationId}` };
  const state = stateOf(cell, block.otherStatus);
  if (cell.positionId === null) return { state, href: `/organisaties/${organisationId}` };
  const list = behindHref(result, { option: block.option, organisation: organisationId });
  return { state, href: `${list}#${positionAnchor(cell.positionId)}` };
}
