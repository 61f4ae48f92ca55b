import { useState } from 'react';
import type { Invited } from '../../shared/people.ts';
import type { MessageKey } from '../../shared/say.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { LiveRegion } from '../ui/Notice.tsx';
import { useSay } from '../ui/say.tsx';
import { TextField } from '../ui/TextField.tsx';

interface InvitationLinkProps extends Invited {
  email: string;
  close(): void;
}

const said = (mailed: boolean | null): MessageKey => {
  if (mailed === null) return 'people.invite.ready';
  return mailed ? 'people.invite.mailed' : 'people.invite.notMailed';
};

/** The link of an invitation that was just made: shown once, to pass on. */
export function InvitationLink({ email, path, mailed, close }: InvitationLinkProps) {
  const say = useSay();
  const [copied, setCopied] = useState(false);
  const link = window.location.origin + path;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(link);
    setCopied(true);
  };
  return (
    <Dialog
      open
      title={say('people.invite.readyTitle')}
      onClose={close}
      closeLabel={say('common.action.close')}
      actions={
        <Button appearance="primary" onClick={() => void copy()}>
          {say('people.invite.copy')}
        </Button>
      }
    >
      <p>{say(said(mailed), { email })}</p>
      <TextField label={say('people.invite.link')} value={link} onChange={() => undefined} />
      <LiveRegion>{copied ? say('people.invite.copied') : ''}</LiveRegion>
      {copied && <p aria-hidden="true">{say('people.invite.copied')}</p>}
    </Dialog>
  );
}
