import type { MessageKey, Say } from '../../shared/say.ts';
import type { FieldError } from './FormErrorSummary.tsx';

/** The part of a TanStack form field that is used here; every value of our forms is a text. */
interface TextField {
  name: string;
  state: { value: string; meta: { errors: readonly unknown[] } };
  handleChange(value: never): void;
  handleBlur(): void;
}

/** The words of the first thing that is wrong with a field: our schemas carry the key of a text. */
function problemOf(errors: readonly unknown[], say: Say): string | undefined {
  const [first] = errors;
  if (typeof first !== 'object' || first === null || !('message' in first)) return undefined;
  return say(first.message as MessageKey);
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

/**
 * Forgets what the last attempt found wrong. A rule over two fields hangs on one of them; where the other was mended, TanStack would
 * keep the old problem and never ask the rules again.
 */
export function forgetProblems(form: { state: { fieldMeta: object }; setFieldMeta(field: never, update: never): void }): void {
  const without = (meta: { errorMap: object }) => ({ ...meta, errorMap: { ...meta.errorMap, onSubmit: undefined } });
  for (const name of Object.keys(form.state.fieldMeta)) form.setFieldMeta(name as never, without as never);
}

/** Sends a form after whatever was wrong with it before is forgotten: the rules are asked anew, all of them. */
export function submitAnew<Meta>(
  form: Parameters<typeof forgetProblems>[0] & { handleSubmit(meta?: Meta): Promise<void> },
  meta?: Meta,
): void {
  forgetProblems(form);
  void (meta === undefined ? form.handleSubmit() : form.handleSubmit(meta));
}
