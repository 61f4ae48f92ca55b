import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { StatementRow } from '../../shared/statements.ts';
import { useTRPC } from '../api.ts';
import { useRefusal } from '../session.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { GuardedLink } from '../ui/GuardedLink.tsx';
import { useNavigateTo } from '../ui/links.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useSay } from '../ui/say.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { WithdrawButton } from '../withdraw.tsx';

/** Changing and withdrawing a draft; reopening what was adopted. */
export function StatementTools({ row }: { row: StatementRow }) {
  const say = useSay();
  const navigate = useNavigateTo();
  const refused = useRefusal(say)('statement.write');
  const withdraw = useMutation(useTRPC().statements.withdraw.mutationOptions());
  if (row.state === 'adopted') return <ReopenButton row={row} refused={refused} />;
  return (
    <>
      <GuardedLink href={`/deelconclusies/${row.id}/wijzigen`} disabledReason={refused}>
        {say('common.action.edit')}
      </GuardedLink>
      {refused === undefined && (
        <WithdrawButton
          label={say('statements.withdraw.button')}
          title={say('statements.withdraw.title')}
          withdraw={(reason) => withdraw.mutateAsync({ id: row.id, base: row.revision, reason })}
          done={() => navigate('/deelconclusies')}
        />
      )}
    </>
  );
}

function ReopenButton({ row, refused }: { row: StatementRow; refused: string | undefined }) {
  const say = useSay();
  const client = useQueryClient();
  const reopen = useMutation(useTRPC().statements.reopen.mutationOptions());
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [empty, setEmpty] = useState(false);
  const confirm = (): void => {
    setEmpty(reason.trim() === '');
    if (reason.trim() === '') return;
    const done = (): void => {
      setOpen(false);
      void client.invalidateQueries();
    };
    reopen.mutate({ id: row.id, base: row.revision, reason: reason.trim() }, { onSuccess: done });
  };
  const action = (
    <Button appearance="primary" busy={reopen.isPending} onClick={confirm}>
      {say('statements.reopen.button')}
    </Button>
  );
  return (
    <>
      <Button disabledReason={refused} onClick={() => setOpen(true)}>
        {say('statements.reopen.button')}
      </Button>
      <Dialog open={open} title={say('statements.reopen.title')} onClose={() => setOpen(false)} actions={action}>
        {reopen.error !== null && (
          <Notice tone="error" live>
            {reopen.error.message}
          </Notice>
        )}
        <p>{say('statements.reopen.help')}</p>
        <TextArea
          label={say('statements.reopen.reason')}
          value={reason}
          onChange={setReason}
          rows={3}
          maxLength={1000}
          required
          error={empty && reason.trim() === '' ? say('statements.problem.reason') : undefined}
        />
      </Dialog>
    </>
  );
}
