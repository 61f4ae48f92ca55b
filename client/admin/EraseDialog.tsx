import { useMutation } from '@tanstack/react-query';
import { useTRPC } from '../api.ts';
import { useSay } from '../ui/say.tsx';
import { ReasonDialog } from '../withdraw.tsx';
import type { FormEnd } from './FormDialog.tsx';

interface EraseDialogProps extends FormEnd {
  id: string;
  name: string;
}

/** Erases a person after a reason was given; the history stays, without the name. */
export function EraseDialog({ id, name, close, saved }: EraseDialogProps) {
  const say = useSay();
  const { mutateAsync } = useMutation(useTRPC().people.erase.mutationOptions());
  return (
    <ReasonDialog
      open
      title={say('people.eraseTitle', { name })}
      help={say('people.eraseHelp', { name })}
      label={say('people.eraseReason')}
      description={say('people.eraseReasonHelp')}
      confirmLabel={say('people.erase')}
      close={close}
      act={(reason) => mutateAsync({ id, reason })}
      done={saved}
    />
  );
}
