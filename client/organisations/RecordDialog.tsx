import type { ReactNode } from 'react';
import { ConflictChoice, type useSaving } from '../conflict.tsx';
import { fieldName } from '../record.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { FormErrorSummary, type FieldError } from '../ui/FormErrorSummary.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useSay } from '../ui/say.tsx';

interface RecordDialogProps<V extends Record<string, string>> {
  title: string;
  saving: ReturnType<typeof useSaving<V>>;
  errors: readonly FieldError[];
  /** a value as the form shows it, where two people changed it */
  shown(field: keyof V & string, value: string): string;
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
      {saving.problem !== null && (
        <Notice tone="error" live>
          {saving.problem}
        </Notice>
      )}
      {saving.conflict !== null && (
        <ConflictChoice
          conflict={saving.conflict}
          label={(field) => fieldName(field, say)}
          shown={shown}
          busy={saving.busy}
          onSave={(values) => void saving.resolve(values)}
        />
      )}
      <FormErrorSummary errors={errors} />
      <form noValidate onSubmit={(event) => event.preventDefault()}>
        {children}
      </form>
    </Dialog>
  );
}
