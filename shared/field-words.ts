import { verdictName } from './comparisons.ts';
import type { ChangeNoun } from './changes.ts';
import { applicabilityName, effectName, relevanceName } from './findings.ts';
import type { FieldChange, FieldValue, RecordNoun } from './history.ts';
import { thresholdsText } from './methods.ts';
import * as nouns from './nouns.ts';
import type { Say } from './say.ts';
import { optionName, scaleName } from './scales.ts';
import { statusName } from './values.ts';

/*
 * What a stored field says, in the words the pages use for it. A field that holds a choice out of a list has its list and its words here;
 * one that is missing does not compile.
 */

/** Nouns whose fields are shown. */
export type ShownNoun = RecordNoun | ChangeNoun;

/** The codes a field can hold, and what each is called. */
export interface Coded<Code extends string | number> {
  codes: readonly Code[];
  words(code: Code, say: Say): string;
}

/** Whether a type is a choice out of a list, and not any text or number. */
type IsChoice<T> = [T] extends [string] ? (string extends T ? false : true) : [T] extends [0 | 1] ? true : false;
type ChoiceField<Row> = { [F in keyof Row]: IsChoice<NonNullable<Row[F]>> extends true ? F : never }[keyof Row];
type CodedFields<Row> = { [F in ChoiceField<Row>]-?: Coded<NonNullable<Row[F]> & (string | number)> };
type Table = { [N in ShownNoun as ChoiceField<nouns.Nouns[N]> extends never ? never : N]: CodedFields<nouns.Nouns[N]> };

const coded = <Code extends string | number>(
  codes: readonly Code[],
  words: (code: Code, say: Say) => string | null,
): Coded<Code> => ({ codes, words: (code, say) => words(code, say) ?? String(code) });

/** Words that are stored as they are said: names of bodies, networks and channels. */
const asStored = <Code extends string>(...codes: readonly Code[]): Coded<Code> => coded(codes, (code) => code);

const layer = coded(nouns.layers, (code, say) => say(`common.layer.${code}`));
const question = coded(nouns.questionIds, (code, say) => say(`positions.question.${code}`));
const yesOrNo = coded([0, 1] as const, (code, say) => say(code === 1 ? 'common.yes' : 'common.no'));
const concern = coded(nouns.concerns, (code, say) => say(`statements.concern.${code}`));

export const codedFields: Table = {
  organisation: { layer, network: asStored('G4', 'G40'), core: yesOrNo, invented: yesOrNo },
  value: { name_status: coded(nouns.nameStatuses, statusName) },
  framework: { layer },
  participation: {
    stage: coded(nouns.stageIds, (code, say) => say(`common.stage.${code}`)),
    channel: asStored(...nouns.channels),
  },
  contact: { channel: asStored(...nouns.channels), done: yesOrNo },
  examination: { state: coded(nouns.examinationStates, (code, say) => say(`pilots.examined.${code}`)) },
  finding: {
    level: coded(nouns.findingLevels, (code, say) => say(`findings.level.${code}`)),
    kind: coded(nouns.findingKinds, (code, say) => say(`findings.kind.${code}`)),
    advice: coded(nouns.adviceIds, (code, say) => say(`findings.advice.${code}`)),
    effect: coded(nouns.effects, effectName),
    state: coded(nouns.findingStates, (code, say) => say(`findings.state.${code}`)),
  },
  evidence: { kind: coded(['link', 'document', 'quotation'], (code, say) => say(`findings.evidenceKind.${code}`)) },
  comparison: { verdict: coded(nouns.comparisonVerdicts, verdictName) },
  action: { state: coded(['open', 'in-progress', 'done'], (code, say) => say(`pilots.action.states.${code}`)) },
  meeting: { body: asStored(...nouns.meetingBodies) },
  round: { state: coded(['open', 'closed'], (code, say) => say(`rounds.phase.${code}`)) },
  position: {
    holder: coded(['organisation', 'umbrella'], (code, say) => say(`positions.holder.${code}`)),
    ...{ question, layer },
    meaning: coded(nouns.meanings, (code, say) => say(`positions.meaning.${code}`)),
    no_answer: coded(nouns.noAnswers, (code, say) => say(`evidence.noAnswer.${code}`)),
    status: coded(nouns.positionStatuses, (code, say) => say(`common.status.${code}`)),
    state: coded(nouns.positionStates, (code, say) => say(`positions.state.${code}`)),
  },
  statement: {
    kind: coded(nouns.statementKinds, (code, say) => say(`statements.kind.${code}`)),
    ...{ question, layer },
    state: coded(nouns.statementStates, (code, say) => say(`statements.state.${code}`)),
  },
  statement_rating: {
    level: coded(nouns.confidenceLevels, (code, say) => say(`statements.level.${code}`)),
    ...{ method_concern: concern, coherence_concern: concern, adequacy_concern: concern, relevance_concern: concern },
  },
  text_draft: { kind: coded(nouns.adviceIds, (code, say) => say(`findings.advice.${code}`)) },
};

/** Steps that are stored as a number, and codes that only the text of a field tells. */
const told: Partial<Record<string, (value: FieldValue, say: Say) => string | null>> = {
  relevance: (value, say) => relevanceName(Number(value), say),
  importance: (value, say) => relevanceName(Number(value), say),
  applicability: (value, say) => applicabilityName(Number(value), say),
  thresholds: (value, say) => thresholdsText(String(value), say),
  scale_id: (value, say) => scaleName(String(value), say),
};

/** What a field of a record says, in words; what is not filled in says so. Text and days stay as they are. */
export function fieldWords(
  noun: ShownNoun,
  { field, options }: Omit<FieldChange, 'before' | 'after'>,
  say: Say,
): (value: FieldValue) => string {
  const fields = codedFields as Partial<Record<ShownNoun, Partial<Record<string, Coded<string | number>>>>>;
  const list = fields[noun]?.[field];
  return (value: FieldValue): string => {
    if (value === null || value === '') return say('history.nothing');
    if (list !== undefined) return list.codes.includes(value) ? list.words(value, say) : String(value);
    if (options !== undefined) return optionNames(String(value), options, say);
    return told[field]?.(value, say) ?? String(value);
  };
}

function optionNames(codes: string, options: NonNullable<FieldChange['options']>, say: Say): string {
  const name = (code: string): string => {
    const option = options.find((one) => one.code === code);
    return option === undefined ? code : optionName(option, say);
  };
  return codes.split('+').map(name).join(', ');
}
