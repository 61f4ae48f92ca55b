import { z } from 'zod';
import { noAnswerKinds, typeGroups, type NoAnswerKind, type TypeGroup } from './evidence/answers.ts';
import { audienceAnswers, type AudienceAnswer, type OptionBlock } from './evidence/audience-option.ts';
import type { MeaningBlock } from './evidence/audience.ts';
import type { Result } from './evidence/result.ts';
import type { EvidencePage } from './bindingness.ts';
import { namedIn } from './figure-names.ts';
import { meanings, positionStatuses, type Layer, type Meaning } from './nouns.ts';
import type { Say } from './say.ts';
import { optionName, optionOf, type Option as OptionView, type ScaleView } from './scales.ts';
import type { Column, Table } from './table.ts';

/** The question 'for whom': it parses the API's input, keys the query and validates the address. */
export const audienceFilterSchema = z.object({
  round: z.string().min(1).max(120).optional(),
  status: z.enum(positionStatuses).optional(),
  until: z.iso.date().optional(),
  revision: z.number().int().positive().optional(),
});
/** A table of both meanings, or of one. */
export const audienceMeaningSchema = audienceFilterSchema.extend({ meaning: z.enum(meanings).optional() });
export type AudienceFilter = z.infer<typeof audienceFilterSchema>;

/** One option, with the organisations whose position about it has another status than the one selected: left out, and not silent. */
export type OptionOutcome = OptionBlock & { otherStatus: string[] };

/** What is concluded in one meaning, with the layers that take part and those that do not. */
export interface AudienceOutcome extends Omit<MeaningBlock, 'options'> {
  options: OptionOutcome[];
  layers: Layer[];
  withoutPilot: Layer[];
}

export type AudienceResult = Result<AudienceOutcome>;

export interface AudiencePage extends EvidencePage {
  /** one result a meaning, in the fixed order of meanings */
  meanings: AudienceResult[];
  options: ScaleView;
  /** positions of umbrella organisations: beside the pilots */
  umbrella: number;
}

/** A block with, per option, who is left out by the selected status taken from the silent ones. */
export function optionOutcome(block: OptionBlock, otherStatus: readonly string[]): OptionOutcome {
  const silent = block.noAnswers['not-filled'].filter((id) => !otherStatus.includes(id));
  return { ...block, noAnswers: { ...block.noAnswers, 'not-filled': silent }, otherStatus: [...otherStatus].sort() };
}

/** One option in one meaning as a line of a table: who says what, per type, and what 'in every layer' hangs on. */
export interface AudienceOptionRow {
  id: string;
  meaning: Meaning;
  option: OptionView;
  n: number;
  counts: Record<AudienceAnswer, number>;
  named: string[];
  byType: OptionOutcome['byType'];
  /** null where nobody has answered about the option */
  everyLayer: boolean | null;
  notNamedIn: Layer[];
  hangsOn: string[];
  own: string[];
  noAnswer: Record<NoAnswerKind, number>;
}

/** The lines of both meanings, or of one; organisations by name. */
export function audienceOptionRows(page: AudiencePage, meaning?: Meaning): AudienceOptionRow[] {
  const { meanings, options } = page;
  const named = namedIn(page);
  const asked = meanings.filter(({ outcome }) => meaning === undefined || outcome.meaning === meaning);
  return asked.flatMap(({ outcome }) =>
    outcome.options.flatMap((block) => {
      const option = optionOf(options, block.option);
      if (option === undefined) return [];
      const { n, byAnswer, byType, notNamedIn, noAnswers } = block;
      return [
        {
          ...{ id: `${outcome.meaning}:${block.option}`, meaning: outcome.meaning, option, n, byType, notNamedIn },
          counts: { primary: byAnswer.primary.length, also: byAnswer.also.length, not: byAnswer.not.length },
          everyLayer: n === 0 ? null : block.namedInEveryLayer,
          named: named(block.named),
          hangsOn: named(block.hangsOn),
          own: named(block.namedOwn),
          noAnswer: {
            'no-judgement': noAnswers['no-judgement'].length,
            'not-discussed': noAnswers['not-discussed'].length,
            'not-applicable': noAnswers['not-applicable'].length,
            'not-filled': noAnswers['not-filled'].length,
          },
        },
      ];
    }),
  );
}

/** The answers of one type of organisation about an option, each counted: '2 eerste plaats, 1 ook'; null where that type gave none. */
export function answersOfType(row: AudienceOptionRow, type: TypeGroup, say: Say): string | null {
  const counts = row.byType.find((one) => one.type === type)?.counts;
  if (counts === undefined) return null;
  const given = audienceAnswers.filter((answer) => counts[answer] > 0);
  return given.map((answer) => say(`audience.count.${answer}`, { count: counts[answer] })).join(', ');
}

/** The verdict of a line: named in every layer that takes part, or in which it is not; null without answers. */
export function everyLayerText(row: AudienceOptionRow, say: Say): string | null {
  if (row.everyLayer === null) return null;
  if (row.everyLayer) return say('common.yes');
  return say('audience.notIn', { layers: row.notNamedIn.map((layer) => say(`common.layers.${layer}`)).join(', ') });
}

const counted = (answer: AudienceAnswer): Column<AudienceOptionRow> => ({
  id: answer,
  label: `audience.answer.${answer}`,
  value: (row) => row.counts[answer],
  kind: 'number',
});

export const audienceOptionsTable: Table<AudienceOptionRow> = {
  id: 'audience-options',
  title: 'audience.table',
  columns: [
    { id: 'option', label: 'audience.column.option', value: (row, say) => optionName(row.option, say) },
    { id: 'meaning', label: 'audience.column.meaning', value: (row, say) => say(`positions.meaning.${row.meaning}`) },
    ...audienceAnswers.map(counted),
    { id: 'n', label: 'audience.column.n', value: (row) => row.n, kind: 'number' },
    { id: 'named', label: 'audience.column.named', value: (row) => row.named.join(', ') },
    ...typeGroups.map((type): Column<AudienceOptionRow> => ({
      id: type,
      label: `evidence.type.${type}`,
      value: (row, say) => answersOfType(row, type, say),
    })),
    { id: 'everyLayer', label: 'audience.column.everyLayer', value: everyLayerText },
    { id: 'hangsOn', label: 'audience.column.hangsOn', value: (row) => row.hangsOn.join(', ') },
    { id: 'own', label: 'audience.column.own', value: (row) => row.own.join(', ') },
    ...noAnswerKinds.map((kind): Column<AudienceOptionRow> => ({
      id: kind,
      label: `evidence.noAnswer.${kind}`,
      value: (row) => row.noAnswer[kind],
      kind: 'number',
    })),
  ],
};
