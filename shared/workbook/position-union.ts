import type { Position } from '../nouns.ts';
import { folded } from './cells.ts';
import type { PositionKey, PositionRow } from './position-row.ts';

/** What a position is, within its organisation: round, question and subject. */
export const keyOf = (key: PositionKey): string =>
  [key.round_id, key.question, key.layer, key.audience_option, key.meaning, key.framework_id, key.value_id]
    .map((part) => part ?? '')
    .join('|');

export type Given = Pick<Position, 'answer' | 'no_answer' | 'arguments'>;

/** One position out of its rows: the codes sorted and joined with '+', the arguments under each other. */
export function united(rows: readonly PositionRow[]): Given {
  const codes = [...new Set(rows.flatMap((row) => row.answer ?? []))].sort();
  const reasons = [...new Set(rows.flatMap((row) => row.fields.arguments ?? []))];
  return {
    answer: codes.length > 0 ? codes.join('+') : null,
    no_answer: rows[0]?.noAnswer ?? null,
    arguments: reasons.length > 0 ? reasons.join('\n\n') : null,
  };
}

const signature = ({ fields }: PositionRow): string =>
  JSON.stringify([fields.status, fields.signed_function, fields.signed_date]);

/** Rows of one position are signed alike, bear one Kenmerk, and hold no answer beside 'geen oordeel'. */
export function complainUnlike(first: PositionRow, row: PositionRow): void {
  const args = { row: first.reader.row + 1 };
  if (signature(first) !== signature(row)) row.reader.complain('date', { key: 'workbook.expected.signedAlike', args });
  else if (folded(row.reference ?? '') !== folded(first.reference ?? ''))
    row.reader.complain('reference', { key: 'workbook.expected.oneReference', args });
  else if ((row.noAnswer === null) !== (first.noAnswer === null)) {
    row.reader.complain('answer', { key: 'workbook.expected.answerAlone', args });
  }
}
