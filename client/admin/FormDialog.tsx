import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FormTop, type useSaving } from '../conflict.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import type { FieldError } from '../ui/FormErrorSummary.tsx';
import { useSay } from '../ui/say.tsx';

type Texts = Record<string, string>;

/** What every form of the administration is given: where it ends, and what to say when something was saved. */
export interface FormEnd {
  close(): void;
  saved(): void;
}

/** After a command: the form goes, what was saved is said, and every question is asked again. */
export function useEnd({ close, saved }: FormEnd): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    close();
    saved();
    await client.invalidateQueries();
  };
}

interface FormDialogProps<V extends Texts> {
  title: string;
  close(): void;
  saving: ReturnType<typeof useSaving<V>>;
  errors: readonly FieldError[];
  submit(): void;
  /** what the form holds now */
  values: V;
  /** puts the values that were chosen in a conflict into the form */
  resolved(values: V): void;
  label(field: keyof V & string): string;
  shown(field: keyof V & string, value: string): string;
  /** sets of fields that say something together */
  together?: readonly (readonly (keyof V & string)[])[];
  submitLabel?: string;
  children: ReactNode;
}

/** A form over one record as a dialog: what is wrong, what somebody else changed meanwhile, the fields, and saving. */
export function FormDialog<V extends Texts>(props: FormDialogProps<V>) {
  const { title, close, saving, errors, submit, values, resolved, label, shown, together, submitLabel, children } = props;
  const say = useSay();
  const save = (
    <Button appearance="primary" busy={saving.busy} onClick={submit}>
      {submitLabel ?? say('common.action.save')}
    </Button>
  );
  return (
    <Dialog open title={title} onClose={close} actions={saving.conflict === null ? save : undefined}>
      <FormTop {...{ saving, errors, label, shown, together, values }} show={resolved} />
      <form onSubmit={(event) => event.preventDefault()}>{children}</form>
    </Dialog>
  );
}
