import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../api.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useSay } from '../ui/say.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { useEnd, type FormEnd } from './FormDialog.tsx';

interface EraseDialogProps extends FormEnd {
  id: string;
  name: string;
}

/** Erases a person after a reason was given; the history stays, without the name. */
export function EraseDialog({ id, name, ...end }: EraseDialogProps) {
  const say = useSay();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const { mutate, error, isPending } = useMutation(useTRPC().people.erase.mutationOptions({ onSuccess: useEnd(end) }));
  const confirm = (): void => {
    setMissing(reason.trim() === '');
    if (reason.trim() !== '') mutate({ id, reason });
  };
  return (
    <Dialog
      open
      title={say('people.eraseTitle', { name })}
      onClose={end.close}
      actions={
        <Button appearance="primary" danger busy={isPending} onClick={confirm}>
          {say('people.erase')}
        </Button>
      }
    >
      {error !== null && (
        <Notice tone="error" live>
          {error.message}
        </Notice>
      )}
      <p>{say('people.eraseHelp', { name })}</p>
      <TextArea
        label={say('people.eraseReason')}
        description={say('people.eraseReasonHelp')}
        value={reason}
        onChange={setReason}
        rows={3}
        maxLength={1000}
        required
        error={missing ? say('people.problem.reason') : undefined}
      />
    </Dialog>
  );
}
