import { useMutation, useQueryClient } from '@tanstack/react-query';
import { use, useState } from 'react';
import { personName } from '../../shared/history.ts';
import type { PaperDocument } from '../../shared/papers.ts';
import type { PaperRow, SnapshotRow } from '../../shared/snapshots.ts';
import { ApiContext } from '../api.ts';
import { FinalPapers } from '../final-papers.tsx';
import { useRefusal } from '../session.ts';
import { Button, LinkButton } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { formatDate } from '../ui/format.ts';
import { LiveRegion, Notice } from '../ui/Notice.tsx';
import { useLanguage, useSay } from '../ui/say.tsx';

function useMake(search: string, done: () => void) {
  const api = use(ApiContext);
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      api?.fetchJson<{ id: string }>(`/paper.json${search}`, {
        method: 'POST',
        headers: { 'x-requested-by': 'pilotmonitor' },
      }) ?? Promise.reject(new Error('no api')),
    onSuccess: async () => {
      await client.invalidateQueries();
      done();
    },
  });
}

interface MakeFinalProps {
  search: string;
  snapshot: SnapshotRow | undefined;
  /** the paper as it is shown; absent while it is on its way */
  paper: PaperDocument | undefined;
  /** the paper that was made final from just this choice */
  final: PaperRow | undefined;
}

/** Says that a paper is a draft until it is made final, which only a kept moment allows; and which were made final from it. */
export function MakeFinal({ search, snapshot, paper, final }: MakeFinalProps) {
  const say = useSay();
  const [asking, setAsking] = useState(false);
  const make = useMake(search, () => setAsking(false));
  const close = (): void => {
    make.reset();
    setAsking(false);
  };
  return (
    <>
      <LiveRegion>{make.isSuccess ? say('papers.draft.made') : ''}</LiveRegion>
      {final === undefined ? <Draft {...{ snapshot, paper, ask: () => setAsking(true) }} /> : <Final paper={final} />}
      <Dialog
        open={asking}
        title={say('papers.draft.ask')}
        onClose={close}
        actions={
          <Button appearance="primary" busy={make.isPending} onClick={() => make.mutate()}>
            {say('papers.draft.make')}
          </Button>
        }
      >
        {make.error !== null && (
          <Notice tone="error" live title={say('papers.draft.failed')}>
            {make.error.message}
          </Notice>
        )}
        <p>{say('papers.draft.which', { title: paper?.title ?? '', subtitle: paper?.subtitle ?? '' })}</p>
        <p>{say('papers.draft.what')}</p>
        <p>{say('papers.draft.after')}</p>
      </Dialog>
      {snapshot !== undefined && <FinalPapers papers={snapshot.papers} />}
    </>
  );
}

function Draft({ snapshot, paper, ask }: Pick<MakeFinalProps, 'snapshot' | 'paper'> & { ask(): void }) {
  const say = useSay();
  const refusal = useRefusal(say)('snapshot.keep');
  const open = paper !== undefined && paper.meta.body === null ? say('papers.needsMeeting') : undefined;
  const action =
    snapshot === undefined ? (
      <LinkButton href="/standen">{say('papers.draft.keep')}</LinkButton>
    ) : (
      <Button busy={paper === undefined} disabledReason={refusal ?? open} onClick={ask}>
        {say('papers.draft.make')}
      </Button>
    );
  return (
    <Notice title={say('papers.draft.title')} actions={action}>
      {say('papers.draft.text')} {snapshot === undefined && say('papers.draft.choose')}
    </Notice>
  );
}

function Final({ paper: { snapshotId, at, person, sha256 } }: { paper: PaperRow }) {
  const say = useSay();
  const language = useLanguage();
  const words = { date: formatDate(at, language), person: personName(person, say), hash: sha256.slice(0, 12) };
  return (
    <Notice
      tone="success"
      title={say('papers.final.stands')}
      actions={<LinkButton href={`/standen#stand-${snapshotId}`}>{say('papers.final.all')}</LinkButton>}
    >
      {say('papers.final.standsText', words)}
    </Notice>
  );
}
