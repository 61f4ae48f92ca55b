import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReleaseRow } from '../../shared/releases.ts';
import { useTRPC } from '../api.ts';
import { Button } from '../ui/Button.tsx';
import { useSay } from '../ui/say.tsx';
import { ReasonDialog } from '../withdraw.tsx';
import { ReleaseList } from './ReleaseWords.tsx';

interface TakeBackReleaseProps {
  rows: readonly ReleaseRow[];
  refused: string | undefined;
  done(count: number): void;
}

/** Takes back the releases of what is chosen, after a look at all of it; a reason may be given. */
export function TakeBackRelease({ rows, refused, done }: TakeBackReleaseProps) {
  const say = useSay();
  const client = useQueryClient();
  const [looking, setLooking] = useState<readonly ReleaseRow[] | null>(null);
  const taking = useMutation(useTRPC().releases.takeBack.mutationOptions());
  const items = (looking ?? []).map(({ noun, id, release }) => ({ noun, id, base: release?.revision ?? 1 }));
  const takeBack = async (reason: string): Promise<void> => {
    try {
      await taking.mutateAsync({ items, reason });
    } catch (error) {
      // the page behind the dialog shows what there is now
      await client.invalidateQueries();
      throw error;
    }
  };
  const count = rows.length;
  return (
    <>
      <Button
        disabledReason={refused ?? (count === 0 ? say('releases.chooseFirstBack') : undefined)}
        onClick={() => setLooking(rows)}
      >
        {say('releases.takeBack', { count })}
      </Button>
      <ReasonDialog
        open={looking !== null}
        title={say('releases.backTitle')}
        help={say('releases.backHelp', { count: items.length })}
        confirmLabel={say('releases.backAct')}
        label={say('releases.backReason')}
        description={say('releases.backReasonHelp')}
        optional
        close={() => setLooking(null)}
        act={takeBack}
        done={() => done(items.length)}
      >
        <ReleaseList rows={looking ?? []} />
      </ReasonDialog>
    </>
  );
}
