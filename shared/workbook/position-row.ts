import {
  layers,
  meanings,
  noAnswers,
  positionStatuses,
  questionIds,
  type NoAnswer,
  type Position,
  type QuestionId,
} from '../nouns.ts';
import { readOrganisation, type Context } from './context.ts';
import type { ColumnOf } from './form.ts';
import type { Choice } from './lists.ts';
import type { RowReader } from './rows.ts';
import { cellName } from './sheet.ts';

export type PositionReader = RowReader<'positions'>;
type Subject = Pick<Position, 'layer' | 'audience_option' | 'meaning' | 'framework_id' | 'value_id'>;
export type PositionKey = Pick<Position, 'round_id' | 'organisation_id' | 'question'> & Subject;

/** A row of the tab, read and sound. */
export interface PositionRow {
  reader: PositionReader;
  reference: string | null;
  key: PositionKey;
  holder: Position['holder'];
  answer: string | null;
  noAnswer: NoAnswer | null;
  fields: Partial<Position>;
}

type SubjectColumn = 'layer' | 'audience' | 'meaning' | 'framework' | 'value' | 'floor' | 'ceiling';

/** What each question is about: the columns it needs, and those it may have. What stands in another column does not count for it. */
const subjects: Record<QuestionId, { needs: readonly SubjectColumn[]; may: readonly SubjectColumn[] }> = {
  bindingness: { needs: ['layer'], may: ['value', 'floor', 'ceiling'] },
  basis: { needs: ['layer'], may: [] },
  accountability: { needs: ['layer'], may: [] },
  audience: { needs: ['audience', 'meaning'], may: [] },
  integration: { needs: [], may: [] },
  addedValue: { needs: ['framework'], may: [] },
};
const subjectColumns: readonly SubjectColumn[] = ['layer', 'audience', 'meaning', 'framework', 'value', 'floor', 'ceiling'];

/** Questions that take several answers: rows with the same key are one position. */
export const severalAnswers: readonly QuestionId[] = ['basis', 'accountability'];

function readSubject(context: Context, reader: PositionReader, question: QuestionId): Subject {
  const { needs, may } = subjects[question];
  const { lists } = context;
  for (const column of subjectColumns) {
    if (needs.includes(column)) reader.needed(column);
    else if (!may.includes(column) && reader.found(column) !== '') noticeUnused(context, reader, column);
  }
  const code = (column: SubjectColumn, choose: () => Choice | null): string | null =>
    needs.includes(column) || may.includes(column) ? (choose()?.code ?? null) : null;
  const layer = code('layer', () => reader.choice('layer', lists.list('layers')));
  const meaning = code('meaning', () => reader.choice('meaning', lists.list('meanings')));
  return {
    layer: layers.find((id) => id === layer) ?? null,
    audience_option: code('audience', () => reader.choice('audience', lists.list('audience-option'))),
    meaning: meanings.find((id) => id === meaning) ?? null,
    framework_id: code('framework', () => reader.choice('framework', lists.list('frameworks'))),
    value_id: code('value', () => reader.choice('value', lists.list('values'))),
  };
}

function noticeUnused(context: Context, reader: PositionReader, column: ColumnOf<'positions'>): void {
  const cell = cellName(reader.row, reader.table.columns.get(column) ?? 0);
  const args = { column: reader.header(column), question: reader.found('question') };
  context.notices.push({ tab: reader.table.name, cell, sentence: { key: 'workbook.notice.unused', args } });
}

interface Answer {
  answer: string | null;
  noAnswer: NoAnswer | null;
}

function readAnswer(context: Context, reader: PositionReader, question: QuestionId): Answer {
  const choice = reader.neededChoice('answer', context.lists.answers(question));
  const noAnswer = noAnswers.find((id) => id === choice?.code) ?? null;
  return { answer: noAnswer === null ? (choice?.code ?? null) : null, noAnswer };
}

/** The lightest and the heaviest step that is still acceptable: in order, and with the preference between them. */
function readRange(context: Context, reader: PositionReader, { answer, noAnswer }: Answer): Partial<Position> {
  const steps = context.lists.list('bindingness');
  const floor = reader.choice('floor', steps);
  const ceiling = reader.choice('ceiling', steps);
  const named = (code: string | null): string => steps.choices.find((step) => step.code === code)?.name ?? '';
  for (const column of ['floor', 'ceiling'] as const) {
    if (noAnswer !== null && reader.found(column) !== '') reader.complain(column, { key: 'workbook.expected.noRange' });
  }
  if (floor && ceiling && Number(floor.code) > Number(ceiling.code)) {
    reader.complain('floor', { key: 'workbook.expected.floor', args: { ceiling: ceiling.name } });
  } else if (answer !== null && floor && Number(answer) < Number(floor.code)) {
    reader.complain('answer', { key: 'workbook.expected.aboveFloor', args: { floor: floor.name, answer: named(answer) } });
  } else if (answer !== null && ceiling && Number(answer) > Number(ceiling.code)) {
    reader.complain('answer', { key: 'workbook.expected.belowCeiling', args: { ceiling: ceiling.name, answer: named(answer) } });
  }
  return {
    ...(reader.has('floor') && { floor: floor?.code ?? null }),
    ...(reader.has('ceiling') && { ceiling: ceiling?.code ?? null }),
  };
}

/** Reads a row of the tab; null where anything is wrong with it. `roundOf` gives the round of a name, or complains. */
export function readPosition(
  context: Context,
  reader: PositionReader,
  roundOf: (name: string) => string | null,
): PositionRow | null {
  const organisation = readOrganisation(context, reader);
  const round = reader.needed('round');
  const asked = reader.neededChoice('question', context.lists.list('questions'))?.code;
  const question = questionIds.find((id) => id === asked) ?? null;
  const subject = question && readSubject(context, reader, question);
  const answer = question && readAnswer(context, reader, question);
  const range = question === 'bindingness' && answer ? readRange(context, reader, answer) : {};
  const status = reader.neededChoice('status', context.lists.list('statuses'))?.code;
  const signedBy = reader.needed('signedBy');
  const date = reader.happenedDate('date', context.reference.today);
  const reference = reader.text('reference');
  const text = reader.text('arguments');
  const roundId = round === null ? null : roundOf(round);
  if (reader.problems.length > 0 || !organisation || !question || !subject || !answer) return null;
  if (roundId === null || signedBy === null || date === null) return null;
  const fields: Partial<Position> = {
    ...range,
    ...(reader.has('arguments') && { arguments: text }),
    status: positionStatuses.find((id) => id === status) ?? 'ambtelijk',
    signed_function: signedBy,
    signed_date: date,
    state: 'signed',
  };
  const key: PositionKey = { round_id: roundId, organisation_id: organisation.id, question, ...subject };
  return { reader, reference, key, holder: organisation.type === 'koepel' ? 'umbrella' : 'organisation', ...answer, fields };
}
