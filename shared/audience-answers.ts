import type { AudiencePage, OptionOutcome } from './audience.ts';
import type { AudienceCell } from './evidence/audience-option.ts';
import type { Meaning } from './nouns.ts';
import { optionName, optionOf, type Option } from './scales.ts';
import type { Say } from './say.ts';
import type { Table } from './table.ts';

/** What one organisation answered about one group in one meaning: a cell of the matrix. */
export interface AnswerRow {
  id: string;
  meaning: Meaning;
  option: Option;
  organisation: string;
  cell: AudienceCell;
  otherStatus: boolean;
}

/** Every cell of the matrix, of both meanings or of one: by group, and within it in the order of the organisations given. */
export function answerRows({ meanings, options, organisations }: AudiencePage, meaning?: Meaning): AnswerRow[] {
  const cellsOf = (block: OptionOutcome, option: Option, at: Meaning): AnswerRow[] =>
    organisations.flatMap(({ id, name }) => {
      const cell = block.cells.find((one) => one.organisationId === id);
      if (cell === undefined) return [];
      const said = { meaning: at, option, organisation: name, cell, otherStatus: block.otherStatus.includes(id) };
      return [{ id: `${at}:${option.code}:${id}`, ...said }];
    });
  return meanings
    .map(({ outcome }) => outcome)
    .filter((outcome) => meaning === undefined || outcome.meaning === meaning)
    .flatMap((outcome) =>
      outcome.options.flatMap((block) => {
        const option = optionOf(options, block.option);
        return option === undefined ? [] : cellsOf(block, option, outcome.meaning);
      }),
    );
}

function answerText({ cell, otherStatus }: AnswerRow, say: Say): string {
  if (cell.answer !== null) return say(`audience.answer.${cell.answer}`);
  return otherStatus ? say('audience.otherStatus') : say(`evidence.noAnswer.${cell.noAnswer ?? 'not-filled'}`);
}

export const answersTable: Table<AnswerRow> = {
  id: 'audience-answers',
  title: 'audience.answers',
  columns: [
    { id: 'meaning', label: 'audience.column.meaning', value: (row, say) => say(`positions.meaning.${row.meaning}`) },
    { id: 'option', label: 'audience.column.option', value: (row, say) => optionName(row.option, say) },
    { id: 'organisation', label: 'findings.column.organisation', value: (row) => row.organisation },
    { id: 'answer', label: 'audience.column.answer', value: answerText },
    { id: 'own', label: 'audience.ownTitle', value: ({ cell }, say) => (cell.own ? say('common.yes') : null) },
  ],
};
