import { useMutation } from '@tanstack/react-query';
import { withdrawnHref } from '../../shared/history.ts';
import type { StatementRow } from '../../shared/statements.ts';
import { useTRPC } from '../api.ts';
import { useRefusal } from '../session.ts';
import { GuardedLink } from '../ui/GuardedLink.tsx';
import { useNavigateTo } from '../ui/links.tsx';
import { useSay } from '../ui/say.tsx';
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
          done={() => navigate(withdrawnHref('statement', row.id))}
        />
      )}
    </>
  );
}

function ReopenButton({ row, refused }: { row: StatementRow; refused: string | undefined }) {
  const say = useSay();
  const reopen = useMutation(useTRPC().statements.reopen.mutationOptions());
  return (
    <WithdrawButton
      label={say('statements.reopen.button')}
      title={say('statements.reopen.title')}
      help={say('statements.reopen.help')}
      reasonLabel={say('statements.reopen.reason')}
      confirmLabel={say('statements.reopen.button')}
      disabledReason={refused}
      withdraw={(reason) => reopen.mutateAsync({ id: row.id, base: row.revision, reason })}
    />
  );
}
