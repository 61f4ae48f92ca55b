import { useMutation } from '@tanstack/react-query';
import { hatName, type HatChoice } from '../../shared/people.ts';
import { useTRPC } from '../api.ts';
import { useSay } from '../ui/say.tsx';
import { ReasonDialog } from '../withdraw.tsx';
import type { FormEnd } from './FormDialog.tsx';

interface EndHatDialogProps extends FormEnd {
  hat: HatChoice;
  name: string;
}

/** Ends a role after a reason was given; it stays in the history. */
export function EndHatDialog({ hat, name, close, saved }: EndHatDialogProps) {
  const say = useSay();
  const { mutateAsync } = useMutation(useTRPC().people.endHat.mutationOptions());
  const words = { hat: hatName(hat, say), name };
  return (
    <ReasonDialog
      open
      title={say('people.endHatTitle', words)}
      help={say('people.endHatHelp', words)}
      label={say('people.endHatReason')}
      confirmLabel={say('people.endHat')}
      close={close}
      act={(reason) => mutateAsync({ id: hat.id, reason })}
      done={saved}
    />
  );
}
