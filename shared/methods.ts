import { z } from 'zod';
import { requiredText } from './contacts.ts';
import { firstMethod, versionNumber, type AgreementWord, type MethodVersion } from './evidence/method.ts';
import type { RoundPhase } from './round-forms.ts';
import type { MessageKey, Say } from './say.ts';
import type { Table } from './table.ts';

/* Versions of the method: from which agreement a word is used, fixed for a round before it begins. */

const id = z.string().min(1).max(120);

/** The words of which a version sets the border; all on one step is always full, and below the last border is always opposed. */
export const borderWords = ['large', 'reasonable', 'little', 'spread'] as const satisfies readonly AgreementWord[];
export type BorderWord = (typeof borderWords)[number];
export type Thresholds = Record<BorderWord, number>;

export const methodsFilterSchema = z.object({ revision: z.number().int().positive().optional() });

const border = z
  .string()
  .trim()
  .regex(/^-?[01]([.,]\d{1,2})?$/, 'methods.problem.number' satisfies MessageKey)
  .transform((text) => Number(text.replace(',', '.')));

/** The first word that is not below the one before it; between them full (1) and opposed (-1) are fixed. */
function outOfOrder(thresholds: Thresholds): BorderWord | undefined {
  return borderWords.find((word, at) => {
    const before = borderWords[at - 1];
    const above = before === undefined ? 1 : thresholds[before];
    return thresholds[word] >= above || thresholds[word] <= -1;
  });
}

/** The borders as a form holds them, with why they change. */
export const methodFieldsSchema = z
  .object({
    ...{ large: border, reasonable: border, little: border, spread: border },
    reason: requiredText(500, 'methods.problem.reason'),
  })
  .superRefine((fields, context) => {
    const wrong = outOfOrder(fields);
    if (wrong !== undefined)
      context.addIssue({ code: 'custom', path: [wrong], message: 'methods.problem.order' satisfies MessageKey });
  });
export type MethodFields = z.input<typeof methodFieldsSchema>;

export const fixMethodSchema = z.object({
  round: id,
  /** the revision of the version that was looked at; absent where the round had none of its own */
  base: z.number().int().positive().optional(),
  fields: methodFieldsSchema,
});

const stored = z.object({
  large: z.coerce.number(),
  reasonable: z.coerce.number(),
  little: z.coerce.number(),
  spread: z.coerce.number(),
});

/** A version from its name and its borders. */
export function methodVersion(version: string, thresholds: Thresholds): MethodVersion {
  return {
    version,
    agreementWords: [
      { atLeast: 1, word: 'full' },
      ...borderWords.map((word) => ({ atLeast: thresholds[word], word })),
      { atLeast: -1, word: 'opposed' },
    ],
  };
}

/** The borders of a version, by word. */
export function thresholdsOf({ agreementWords }: MethodVersion): Thresholds {
  const at = (word: BorderWord): number => agreementWords.find((one) => one.word === word)?.atLeast ?? -1;
  return { large: at('large'), reasonable: at('reasonable'), little: at('little'), spread: at('spread') };
}

/** A version that was fixed for a round, as it is stored. */
export interface FixedMethod {
  roundId: string;
  openDate: string;
  name: string;
  thresholds: string;
}

/** The moment a figure is about: a round, or a day where it is about none. */
export type MethodMoment = { id: string; openDate: string } | { day: string };

/**
 * The version that holds: the one fixed for the round itself, else that of the last round before it that has one, else the first.
 * A figure about no round is worded as the last round that had begun on its day.
 */
export function methodAt(fixed: readonly FixedMethod[], moment: MethodMoment): MethodVersion {
  const own = 'id' in moment ? fixed.find(({ roundId }) => roundId === moment.id) : undefined;
  const until = 'id' in moment ? moment.openDate : moment.day;
  const before = fixed
    .filter(({ openDate }) => ('id' in moment ? openDate < until : openDate <= until))
    .sort((a, b) => (a.openDate < b.openDate || (a.openDate === b.openDate && a.roundId < b.roundId) ? -1 : 1));
  const found = own ?? before.at(-1);
  return found === undefined ? firstMethod : methodVersion(found.name, stored.parse(JSON.parse(found.thresholds)));
}

/** A round with the version it uses; `own` is the version that was fixed for it, `begun` says that it is too late for another. */
export interface MethodRow {
  id: string;
  round: string;
  openDate: string;
  phase: RoundPhase;
  begun: boolean;
  method: MethodVersion;
  own: { id: string; revision: number; fixedOn: string } | null;
}

export interface MethodsPage {
  now: MethodVersion;
  rounds: MethodRow[];
}

/** The borders of a version in one line, strongest first. */
export function bordersText({ agreementWords }: MethodVersion, say: Say): string {
  return agreementWords
    .map(({ atLeast, word }) =>
      say('bindingness.method.atLeast', { value: atLeast, word: say(`bindingness.method.word.${word}`) }),
    )
    .join('; ');
}

/** Borders as they are stored, in one line for a reader. */
export function thresholdsText(text: string, say: Say): string {
  const found = stored.safeParse(JSON.parse(text));
  return found.success ? bordersText(methodVersion('', found.data), say) : text;
}

/** What the form opens with: the borders the round would use as it stands. */
export function methodFields({ method }: Pick<MethodRow, 'method'>): MethodFields {
  const { large, reasonable, little, spread } = thresholdsOf(method);
  const text = (value: number): string => String(value).replace('.', ',');
  return { large: text(large), reasonable: text(reasonable), little: text(little), spread: text(spread), reason: '' };
}

export const methodsTable: Table<MethodRow> = {
  id: 'methods',
  title: 'methods.table',
  columns: [
    { id: 'round', label: 'methods.column.round', value: (row) => row.round },
    { id: 'open', label: 'methods.column.open', value: (row) => row.openDate, kind: 'date' },
    { id: 'version', label: 'methods.column.version', value: (row) => versionNumber(row.method.version) },
    { id: 'borders', label: 'methods.column.borders', value: (row, say) => bordersText(row.method, say) },
    { id: 'fixed', label: 'methods.column.fixed', value: (row) => row.own?.fixedOn ?? null, kind: 'date' },
  ],
};
