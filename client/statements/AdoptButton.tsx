import { useMutation, useQueryClient } from '@tanstack/react-query';
import { whyNotAdopted, type StatementRow } from '../../shared/statements.ts';
import { useTRPC } from '../api.ts';
import { useRefusal } from '../session.ts';
import { Actions, Button } from '../ui/Button.tsx';
import { LiveRegion, Notice } from '../ui/Notice.tsx';
import { useSay } from '../ui/say.tsx';
import { LinkHere } from './LinkHere.tsx';

/** Adopts a statement; stays in view and says why where that cannot be done (yet). */
export function AdoptButton({ row }: { row: StatementRow }) {
  const say = useSay();
  const client = useQueryClient();
  const adopt = useMutation(useTRPC().statements.adopt.mutationOptions());
  const refused = useRefusal(say)('statement.write');
  const why = whyNotAdopted(row, say);
  const press = (): void =>
    adopt.mutate({ id: row.id, base: row.revision, basis: row.basis }, { onSettled: () => void client.invalidateQueries() });
  return (
    <div className="statement-adopt">
      {adopt.error !== null && (
        <Notice tone="error" live>
          {adopt.error.message}
        </Notice>
      )}
      <LiveRegion>{adopt.isSuccess ? say('statements.adopt.done') : ''}</LiveRegion>
      <Actions>
        <Button
          appearance="primary"
          busy={adopt.isPending}
          disabledReason={refused ?? (why === null ? undefined : say(why.key, why.args))}
          onClick={press}
        >
          {say(row.state === 'adopted' ? 'statements.adopt.again' : 'statements.adopt.button')}
        </Button>
        {refused === undefined && why?.key === 'statements.adopt.noLinks' && <LinkHere row={row} />}
      </Actions>
    </div>
  );
}
