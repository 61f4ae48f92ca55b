import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { hatName, type HatChoice } from '../../shared/people.ts';
import { useTRPC } from '../api.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useSay } from '../ui/say.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { useEnd, type FormEnd } from './FormDialog.tsx';

interface EndHatDialogProps extends FormEnd {
  hat: HatChoice;
  name: string;
}

/** Ends a role after a reason was given; it stays in the history. */
export function EndHatDialog({ hat, name, ...end }: EndHatDialogProps) {
  const say = useSay();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const { mutate, error, isPending } = useMutation(useTRPC().people.endHat.mutationOptions({ onSuccess: useEnd(end) }));
  const confirm = (): void => {
    setMissing(reason.trim() === '');
    if (reason.trim() !== '') mutate({ id: hat.id, reason });
  };
  const words = { hat: hatName(hat, say), name };
  return (
    <Dialog
      open
      title={say('people.endHatTitle', words)}
      onClose={end.close}
      actions={
        <Button appearance="primary" danger busy={isPending} onClick={confirm}>
          {say('people.endHat')}
        </Button>
      }
    >
      {error !== null && (
        <Notice tone="error" live>
          {error.message}
        </Notice>
      )}
      <p>{say('people.endHatHelp', words)}</p>
      <TextArea
        label={say('people.endHatReason')}
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
