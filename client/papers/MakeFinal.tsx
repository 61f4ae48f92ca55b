import { useMutation, useQueryClient } from '@tanstack/react-query';
import { use } from 'react';
import type { SnapshotRow } from '../../shared/snapshots.ts';
import { ApiContext } from '../api.ts';
import { FinalPapers } from '../final-papers.tsx';
import { useRefusal } from '../session.ts';
import { Button, LinkButton } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useSay } from '../ui/say.tsx';

function useMake(search: string) {
  const api = use(ApiContext);
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      api?.fetchJson<{ id: string }>(`/paper.json${search}`, {
        method: 'POST',
        headers: { 'x-requested-by': 'pilotmonitor' },
      }) ?? Promise.reject(new Error('no api')),
    onSuccess: () => client.invalidateQueries(),
  });
}

/** Says that a paper is a draft until it is made final, which only a kept moment allows; and which were made final from it. */
export function MakeFinal({ search, snapshot }: { search: string; snapshot: SnapshotRow | undefined }) {
  const say = useSay();
  const refusal = useRefusal(say)('snapshot.keep');
  const make = useMake(search);
  const action =
    snapshot === undefined ? (
      <LinkButton href="/standen">{say('papers.draft.keep')}</LinkButton>
    ) : (
      <Button busy={make.isPending} disabledReason={refusal} onClick={() => make.mutate()}>
        {say('papers.draft.make')}
      </Button>
    );
  return (
    <>
      <Notice title={say('papers.draft.title')} actions={action}>
        {say('papers.draft.text')} {snapshot === undefined && say('papers.draft.choose')}
      </Notice>
      {make.isSuccess && (
        <Notice tone="success" live>
          {say('papers.draft.made')}
        </Notice>
      )}
      {make.error !== null && (
        <Notice tone="error" live title={say('papers.draft.failed')}>
          {make.error.message}
        </Notice>
      )}
      {snapshot !== undefined && <FinalPapers papers={snapshot.papers} />}
    </>
  );
}
