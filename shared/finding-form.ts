import { z } from 'zod';
import { adviceIds, effects, findingKinds, type Finding } from './nouns.ts';
import { isBlank, orNull, writtenText } from './written.ts';
import { baseNeeded, newIdSchema, saysItsBase } from './new-id.ts';

/*
 * A finding as its form holds it: every field a text, '' where nothing is filled in. The rules are those of the workbook: a dilemma
 * names its other value, an overlap its framework, a proposal its text, and what is missing cannot hang on a value that is there.
 */

// the limits of the workbook's cells
const LONG = 5000;
const SHORT = 300;

const short = (limit: number) => z.string().max(limit, { error: 'findings.problem.tooLong' });
const step = z.enum(['', '0', '1', '2', '3']);

/** `part` says what it is about: 'waarde:privacy', 'principe:participatie', 'fundament:democratie', or 'code:' for all of it. */
const fields = z.object({
  pilot: z.string().min(1, { error: 'findings.problem.pilot' }).max(80),
  part: z.string().regex(/^(code:|(waarde|principe|fundament):[^:]{1,80})$/, { error: 'findings.problem.part' }),
  kind: z.enum(['', ...findingKinds]).refine((kind) => kind !== '', { error: 'findings.problem.kind' }),
  text: writtenText(LONG, { empty: 'findings.problem.text', tooLong: 'findings.problem.tooLong' }),
  relevance: step,
  applicability: step,
  advice: z.enum(['', ...adviceIds]),
  proposal: short(LONG),
  mergeWith: short(80),
  otherValue: short(80),
  framework: short(80),
  effect: z.enum(['', ...effects]),
  date: z.iso.date({ error: 'findings.problem.date' }),
  reference: short(SHORT),
});
export type FindingForm = z.input<typeof fields>;
/** A form whose fields hold: it has a kind. */
export type FilledFindingForm = z.infer<typeof fields>;

type Problem = 'otherValue' | 'sameValue' | 'framework' | 'proposal' | 'mergeWith' | 'missingAtValue';

/** Which rules of a finding these fields break, by the field to mend. */
export function brokenRules(form: FindingForm): { field: keyof FindingForm; problem: Problem }[] {
  const own = form.part.startsWith('waarde:') ? form.part.slice('waarde:'.length) : null;
  const broken: { field: keyof FindingForm; problem: Problem }[] = [];
  const unless = (holds: boolean, field: keyof FindingForm, problem: Problem): void =>
    void (holds || broken.push({ field, problem }));
  unless(form.kind !== 'dilemma' || form.otherValue !== '', 'otherValue', 'otherValue');
  unless(form.otherValue === '' || form.otherValue !== own, 'otherValue', 'sameValue');
  unless(form.kind !== 'overlap' || form.framework !== '', 'framework', 'framework');
  unless(form.kind !== 'ontbreekt' || own === null, 'part', 'missingAtValue');
  unless(!['aanpassen', 'toevoegen'].includes(form.advice) || !isBlank(form.proposal), 'proposal', 'proposal');
  unless(form.advice !== 'samenvoegen' || form.mergeWith !== '', 'mergeWith', 'mergeWith');
  unless(form.mergeWith === '' || form.mergeWith !== own, 'mergeWith', 'sameValue');
  return broken;
}

export const findingFormSchema = fields.superRefine((form, context) => {
  for (const { field, problem } of brokenRules(form)) {
    context.addIssue({ code: 'custom', path: [field], message: `findings.problem.${problem}` });
  }
});

export const saveFindingSchema = z
  .object({
    id: z.string().min(1).max(80).optional(),
    newId: newIdSchema,
    base: z.number().int().positive().optional(),
    state: z.enum(['draft', 'submitted']),
    dataset: z.enum(['real', 'example']).optional(),
    form: findingFormSchema,
  })
  .refine(saysItsBase, baseNeeded);
export type SaveFinding = z.infer<typeof saveFindingSchema>;

type FormColumns = Omit<Finding, 'id' | 'organisation_id' | 'edition_id' | 'state'>;

const known = <Id extends string>(ids: readonly Id[], text: string): Id | null => ids.find((id) => id === text) ?? null;

function partColumns(part: string): Pick<Finding, 'level' | 'value_id' | 'principle_id' | 'foundation_id'> {
  const [level = '', id = ''] = part.split(':');
  const none = { value_id: null, principle_id: null, foundation_id: null };
  if (level === 'waarde') return { ...none, level, value_id: id };
  if (level === 'principe') return { ...none, level, principle_id: id };
  return level === 'fundament' ? { ...none, level, foundation_id: id } : { ...none, level: 'code' };
}

/** What the form says, as the columns of a finding. */
export function findingColumns(form: FilledFindingForm): FormColumns {
  return {
    ...partColumns(form.part),
    kind: form.kind,
    pilot_id: form.pilot,
    text: form.text.trim(),
    relevance: form.relevance === '' ? null : Number(form.relevance),
    applicability: form.applicability === '' ? null : Number(form.applicability),
    advice: known(adviceIds, form.advice),
    text_proposal: orNull(form.proposal),
    merge_value_id: orNull(form.mergeWith),
    other_value_id: orNull(form.otherValue),
    framework_id: orNull(form.framework),
    effect: known(effects, form.effect),
    date: form.date,
    reference: orNull(form.reference),
  };
}

const stepText = (value: number | null): FindingForm['relevance'] => known(['0', '1', '2', '3'], String(value)) ?? '';

/** A finding as its form opens with it. */
export function findingForm(finding: FormColumns): FilledFindingForm {
  return {
    pilot: finding.pilot_id,
    part: `${finding.level}:${finding.value_id ?? finding.principle_id ?? finding.foundation_id ?? ''}`,
    kind: finding.kind,
    text: finding.text,
    relevance: stepText(finding.relevance),
    applicability: stepText(finding.applicability),
    advice: finding.advice ?? '',
    proposal: finding.text_proposal ?? '',
    mergeWith: finding.merge_value_id ?? '',
    otherValue: finding.other_value_id ?? '',
    framework: finding.framework_id ?? '',
    effect: finding.effect ?? '',
    date: finding.date,
    reference: finding.reference ?? '',
  };
}

/** A form with nothing in it yet. */
export const emptyFindingForm: FindingForm = {
  ...{ pilot: '', part: '', kind: '', text: '', relevance: '', applicability: '', advice: '', proposal: '' },
  ...{ mergeWith: '', otherValue: '', framework: '', effect: '', date: '', reference: '' },
};
