import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReleaseRow } from '../../shared/releases.ts';
import { useTRPC } from '../api.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useSay } from '../ui/say.tsx';
import { ReleaseList } from './ReleaseWords.tsx';

interface GiveReleaseProps {
  rows: readonly ReleaseRow[];
  refused: string | undefined;
  done(count: number): void;
}

/**
 * Releases what is chosen, after a look at all of it. The list in the dialog stays as it was opened, also when a colleague changes
 * something meanwhile: the consent is to what stands there, and the server refuses it where that no longer is so.
 */
export function GiveRelease({ rows, refused, done }: GiveReleaseProps) {
  const say = useSay();
  const client = useQueryClient();
  const [looking, setLooking] = useState<readonly ReleaseRow[] | null>(null);
  const giving = useMutation(useTRPC().releases.give.mutationOptions());
  const open = (): void => {
    giving.reset();
    setLooking(rows);
  };
  const give = async (): Promise<void> => {
    const items = (looking ?? []).map(({ noun, id, revision }) => ({ noun, id, base: revision }));
    try {
      await giving.mutateAsync({ items });
      setLooking(null);
      done(items.length);
    } finally {
      await client.invalidateQueries();
    }
  };
  const count = rows.length;
  return (
    <>
      <Button
        appearance="primary"
        disabledReason={refused ?? (count === 0 ? say('releases.chooseFirst') : undefined)}
        onClick={open}
      >
        {say('releases.give', { count })}
      </Button>
      <Dialog
        open={looking !== null}
        title={say('releases.confirmTitle')}
        onClose={() => setLooking(null)}
        actions={
          <Button appearance="primary" busy={giving.isPending} onClick={() => void give().catch(() => undefined)}>
            {say('releases.confirmAct')}
          </Button>
        }
      >
        {giving.error !== null && (
          <Notice tone="error" live>
            {giving.error.message}
          </Notice>
        )}
        <p>{say('releases.confirm', { count: looking?.length ?? 0 })}</p>
        <ReleaseList rows={looking ?? []} />
      </Dialog>
    </>
  );
}
