import {
  addedPlace,
  editionPlanSchema,
  type EditionPlanInput,
  type LineKind,
  type OldEdition,
} from '../../shared/edition-plan.ts';
import type { EditionPreview } from '../../shared/edition-preview.ts';
import type { MessageKey, Say } from '../../shared/say.ts';
import type { FieldError } from '../ui/FormErrorSummary.tsx';

/* What the page of a new edition holds while one fills it in: texts only, names under each other. */

export interface DraftLine {
  kind: LineKind;
  names: string;
}
export interface EditionDraft {
  title: string;
  short: string;
  published: string;
  source: string;
  /** by the id of the old value */
  lines: Readonly<Record<string, DraftLine>>;
  added: readonly { name: string; principleId: string }[];
}

export const heads = ['title', 'short', 'published', 'source'] as const;

/** Everything stays the same, until somebody says otherwise. */
export function openedDraft({ edition, values }: OldEdition): EditionDraft {
  const lines = Object.fromEntries(values.map(({ id }): [string, DraftLine] => [id, { kind: 'same', names: '' }]));
  return { title: edition.title, short: '', published: '', source: '', lines, added: [] };
}

/** The plan that a draft describes, as the server is asked. */
export function planOf(old: OldEdition, draft: EditionDraft): EditionPlanInput {
  const { lines, added, ...head } = draft;
  return {
    from: old.edition.id,
    ...head,
    lines: old.values.map(({ id }) => {
      const { kind, names } = lines[id] ?? { kind: 'same', names: '' };
      return { valueId: id, kind, names: kind === 'same' || kind === 'dropped' ? [] : names.split('\n') };
    }),
    added: added.map((one) => ({ ...one })),
  };
}

/** The field that a problem is about. */
export const lineField = (valueId: string): string => `line-${valueId}`;
const fieldOf = (at: string | null): string => (at === null ? 'short' : at.startsWith('added:') ? at : lineField(at));
export const addedField = addedPlace;

/** What is wrong with a draft before the server is asked: a field that is empty, too long, or no date. */
export function draftErrors(plan: EditionPlanInput, say: Say): FieldError[] {
  const parsed = editionPlanSchema.safeParse(plan);
  if (parsed.success) return [];
  return parsed.error.issues.map(({ path: [field, index], message }) => {
    const place = field === 'lines' ? lineField(plan.lines[Number(index)]?.valueId ?? '') : addedField(Number(index));
    return {
      fieldId: heads.some((one) => one === field) ? String(field) : place,
      message: say(message as MessageKey),
    };
  });
}

/** What the server says is wrong with a plan, at the fields it is about. */
export function previewErrors({ problems }: EditionPreview, say: Say): FieldError[] {
  return problems.map(({ at, key, args }) => ({ fieldId: fieldOf(at), message: say(key, args) }));
}
