import type { MessageKey, Say } from '../../shared/say.ts';
import type { FieldError } from './FormErrorSummary.tsx';

/** The part of a TanStack form field that is used here; every value of our forms is a text. */
interface TextField {
  name: string;
  state: { value: string; meta: { errors: readonly unknown[] } };
  handleChange(value: never): void;
  handleBlur(): void;
}

/** The words of the first thing that is wrong with a field: our schemas carry the key of a text, and the server says it in words. */
function problemOf(errors: readonly unknown[], say: Say): string | undefined {
  const [first] = errors;
  if (typeof first !== 'object' || first === null) return undefined;
  if ('words' in first) return String(first.words);
  return 'message' in first ? say(first.message as MessageKey) : undefined;
}

/**
 * What a field of client/ui needs from a field of the form:
 * `<form.Field name="title">{(field) => <TextField label={…} {...bound(field, say)} />}</form.Field>`
 */
export function bound(field: TextField, say: Say) {
  return {
    id: field.name,
    name: field.name,
    value: field.state.value,
    // a list of choices offers only what the field can hold
    onChange: (value: string): void => field.handleChange(value as never),
    onBlur: (): void => field.handleBlur(),
    error: problemOf(field.state.meta.errors, say),
  };
}

/** All that is wrong with a form, for FormErrorSummary, in the order of its fields. */
export function problemsOf(
  fieldMeta: Readonly<Record<string, { errors: readonly unknown[] } | undefined>>,
  say: Say,
): FieldError[] {
  return Object.entries(fieldMeta).flatMap(([fieldId, meta]) => {
    const message = problemOf(meta?.errors ?? [], say);
    return message === undefined ? [] : [{ fieldId, message }];
  });
}

/** A form of which one can say what is wrong with a field. */
export interface FormOfFields {
  state: { fieldMeta: object };
  setFieldMeta(field: never, update: never): void;
}

/** Sends what a form holds; what the server refuses of a field is said at that field of the form. */
export type Submit<V> = (values: V, form: FormOfFields) => Promise<void>;

const nameOfField = (data: unknown): string | null =>
  typeof data === 'object' && data !== null && 'field' in data && typeof data.field === 'string' ? data.field : null;

/** Puts what the server refused at the field it is about, as any other problem; false where it is about none that the form shows. */
export function refusedAtField(form: FormOfFields, error: unknown): boolean {
  const field = error instanceof Error && 'data' in error ? nameOfField(error.data) : null;
  if (!(error instanceof Error) || field === null || !(field in form.state.fieldMeta)) return false;
  const refused = (meta: { errorMap: object }) => ({
    ...meta,
    errorMap: { ...meta.errorMap, onSubmit: [{ words: error.message }] },
  });
  form.setFieldMeta(field as never, refused as never);
  return true;
}

/**
 * Forgets what the last attempt found wrong. A rule over two fields hangs on one of them; where the other was mended, TanStack would
 * keep the old problem and never ask the rules again.
 */
export function forgetProblems(form: FormOfFields): void {
  const without = (meta: { errorMap: object }) => ({ ...meta, errorMap: { ...meta.errorMap, onSubmit: undefined } });
  for (const name of Object.keys(form.state.fieldMeta)) form.setFieldMeta(name as never, without as never);
}

/** Sends a form after whatever was wrong with it before is forgotten: the rules are asked anew, all of them. */
export function submitAnew<Meta>(form: FormOfFields & { handleSubmit(meta?: Meta): Promise<void> }, meta?: Meta): void {
  forgetProblems(form);
  void (meta === undefined ? form.handleSubmit() : form.handleSubmit(meta));
}
