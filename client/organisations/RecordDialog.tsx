import type { ReactNode } from 'react';
import { FormTop, type useSaving } from '../conflict.tsx';
import { fieldName } from '../record.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import type { FieldError } from '../ui/FormErrorSummary.tsx';
import { useSay } from '../ui/say.tsx';

interface RecordDialogProps<V extends Record<string, string>> {
  title: string;
  saving: ReturnType<typeof useSaving<V>>;
  errors: readonly FieldError[];
  /** a value as the form shows it, where two people changed it */
  shown(field: keyof V & string, value: string): string;
  /** what the form holds now */
  values: V;
  /** puts the values that were chosen in a conflict in the form */
  show(values: V): void;
  onSave(): void;
  close(): void;
  children: ReactNode;
}

/** What the forms of an organisation have in common: a dialog, all errors at its top, and the choice where somebody else was first. */
export function RecordDialog<V extends Record<string, string>>({
  title,
  saving,
  errors,
  shown,
  values,
  show,
  onSave,
  close,
  children,
}: RecordDialogProps<V>) {
  const say = useSay();
  const save = (
    <Button appearance="primary" busy={saving.busy} onClick={onSave}>
      {say('common.action.save')}
    </Button>
  );
  return (
    <Dialog open title={title} onClose={close} actions={saving.conflict === null ? save : undefined}>
      <FormTop
        saving={saving}
        errors={errors}
        label={(field) => fieldName(field, say)}
        shown={shown}
        values={values}
        show={show}
      />
      <form noValidate onSubmit={(event) => event.preventDefault()}>
        {children}
      </form>
    </Dialog>
  );
}
