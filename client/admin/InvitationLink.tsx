import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { LiveRegion } from '../ui/Notice.tsx';
import { useSay } from '../ui/say.tsx';
import { TextField } from '../ui/TextField.tsx';

/** The link of an invitation that was just made: shown once, to pass on. */
export function InvitationLink({ email, path, close }: { email: string; path: string; close(): void }) {
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
      <p>{say('people.invite.ready', { email })}</p>
      <TextField label={say('people.invite.link')} value={link} onChange={() => undefined} />
      <LiveRegion>{copied ? say('people.invite.copied') : ''}</LiveRegion>
      {copied && <p aria-hidden="true">{say('people.invite.copied')}</p>}
    </Dialog>
  );
}
