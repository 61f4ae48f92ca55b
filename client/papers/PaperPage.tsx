import './papers.css';
import { useQuery } from '@tanstack/react-query';
import { use } from 'react';
import { paperFilterSchema } from '../../shared/papers/request.ts';
import type { PaperDocument } from '../../shared/papers.ts';
import { finalOf } from '../../shared/snapshots.ts';
import { useAddress } from '../address.ts';
import { ApiContext, useTRPC } from '../api.ts';
import { useMoment } from '../session.ts';
import { Actions, LinkButton } from '../ui/Button.tsx';
import { Page, Section } from '../ui/Page.tsx';
import { QueryBoundary } from '../ui/QueryBoundary.tsx';
import { useLanguage, useSay } from '../ui/say.tsx';
import { MakeFinal } from './MakeFinal.tsx';
import { PaperFilters } from './PaperFilters.tsx';
import { PaperPreview } from './PaperPreview.tsx';

/** The paper for a meeting: what it holds, as it will be downloaded, and the choices that make it. */
export function PaperPage() {
  const say = useSay();
  const { filter, searchWith } = useAddress(paperFilterSchema);
  const api = use(ApiContext);
  const language = useLanguage();
  // a paper is made from a moment that was kept, whatever moment one looks at
  const { snapshots = [] } = useQuery(useTRPC().snapshots.page.queryOptions({})).data ?? {};
  const snapshot = snapshots.find(({ id }) => id === filter.snapshot);
  const final = finalOf(snapshot?.papers ?? [], { ...filter, language });
  const choice = searchWith({});
  const search = final === undefined ? choice : `?paper=${encodeURIComponent(final.id)}`;
  const query = useQuery({
    queryKey: ['paper', search],
    queryFn: () => api?.fetchJson<PaperDocument>(`/paper.json${search}`) ?? Promise.reject(new Error('no api')),
  });
  const rounds = useQuery(useTRPC().rounds.page.queryOptions(useMoment()));
  return (
    <Page title={say('papers.title')} intro={<p>{say('papers.intro')}</p>}>
      <PaperFilters meetings={rounds.data?.meetings ?? []} rounds={rounds.data?.rounds ?? []} snapshots={snapshots} />
      <Section id="stuk-downloaden" title={say('papers.download')} intro={<Help />}>
        <Actions>
          <LinkButton href={`/paper.odt${search}`} download appearance="primary">
            {say('papers.downloadAs', { format: 'ODT' })}
          </LinkButton>
          <LinkButton href={`/paper.pdf${search}`} download>
            {say('papers.downloadAs', { format: 'PDF' })}
          </LinkButton>
        </Actions>
        <MakeFinal search={choice} snapshot={snapshot} paper={query.data} final={final} />
      </Section>
      <Section title={say('papers.preview')}>
        <QueryBoundary query={query}>{(paper) => <PaperPreview paper={paper} />}</QueryBoundary>
      </Section>
    </Page>
  );
}

function Help() {
  const say = useSay();
  return (
    <p>
      {say('papers.odtHelp')} {say('papers.pdfHelp')}
    </p>
  );
}
