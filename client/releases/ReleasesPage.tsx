import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  canRelease,
  canTakeBack,
  releasesFilterSchema,
  type ReleaseRow,
  type ReleasesPage as Answer,
} from '../../shared/releases.ts';
import { useAddress } from '../address.ts';
import { useTRPC } from '../api.ts';
import { useRefusal, useSession } from '../session.ts';
import { LinkButton } from '../ui/Button.tsx';
import { Breadcrumb, Pagination } from '../ui/Navigation.tsx';
import { EmptyState, LiveRegion, Notice } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { QueryBoundary } from '../ui/QueryBoundary.tsx';
import { useSay } from '../ui/say.tsx';
import { ChooseMany } from './ChooseMany.tsx';
import { GiveRelease } from './GiveRelease.tsx';
import { ReleaseFilters } from './ReleaseFilters.tsx';
import { ReleaseShares } from './ReleaseShares.tsx';
import { ReleaseTable } from './ReleaseTable.tsx';
import { TakeBackRelease } from './TakeBackRelease.tsx';
import './releases.css';

/** What one organisation lets be public: it alone decides, one by one or many at once; everybody inside sees how it stands. */
export function ReleasesPage() {
  const say = useSay();
  const { filter } = useAddress(releasesFilterSchema);
  const query = useQuery({ ...useTRPC().releases.page.queryOptions(filter), placeholderData: keepPreviousData });
  const { viewer } = useSession();
  const organisation = query.data?.organisation ?? null;
  const other = organisation !== null && organisation.id !== viewer.organisationId;
  return (
    <Page
      title={other ? say('releases.titleOf', { organisation: organisation.name }) : say('releases.title')}
      intro={
        other ? (
          say('releases.introOther')
        ) : (
          <>
            <p>{say('releases.intro')}</p>
            <p>{say('releases.what')}</p>
          </>
        )
      }
      breadcrumb={
        organisation !== null && <Breadcrumb items={[{ href: `/organisaties/${organisation.id}`, label: organisation.name }]} />
      }
    >
      <QueryBoundary query={query}>
        {(data) => (data.organisation === null ? <NoOrganisation /> : <Of data={data} />)}
      </QueryBoundary>
    </Page>
  );
}

function NoOrganisation() {
  const say = useSay();
  return (
    <EmptyState
      title={say('releases.noOrganisation')}
      action={<LinkButton href="/deelname">{say('releases.toOrganisations')}</LinkButton>}
    >
      {say('releases.noOrganisationHelp')}
    </EmptyState>
  );
}

function Of({ data }: { data: Answer }) {
  const { filter } = useAddress(releasesFilterSchema);
  const { page, noun, state } = filter;
  return (
    <>
      <ReleaseShares counts={data.counts} />
      <ReleaseFilters data={data} />
      <Chosen data={data} key={`${String(page)} ${String(noun)} ${String(state)}`} />
      {data.pages > 1 && <Pages data={data} />}
    </>
  );
}

/** The list with what is chosen in it; another page or another filter begins with nothing chosen. */
function Chosen({ data: { organisation, rows } }: { data: Answer }) {
  const say = useSay();
  const refused = useRefusal(say)('release.write', { organisationId: organisation?.id, layer: organisation?.layer });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [done, setDone] = useState('');
  const picked = rows.filter((row) => chosen.has(keyOf(row)));
  const finish = (text: string): void => {
    setChosen(new Set());
    setDone(text);
  };
  return (
    <>
      <LiveRegion>{done}</LiveRegion>
      {done !== '' && <Notice tone="success">{done}</Notice>}
      {refused === undefined && (
        <ChooseMany rows={rows} some={chosen.size > 0} choose={(some) => setChosen(new Set(some.map(keyOf)))} />
      )}
      <div className="actions releases__act">
        <GiveRelease
          rows={picked.filter(({ state }) => canRelease(state))}
          refused={refused}
          done={(count) => finish(say('releases.done', { count }))}
        />
        <TakeBackRelease
          rows={picked.filter(({ state }) => canTakeBack(state))}
          refused={refused}
          done={(count) => finish(say('releases.backDone', { count }))}
        />
      </div>
      {rows.length === 0 ? (
        <Nothing />
      ) : (
        <ReleaseTable
          organisationId={organisation?.id ?? ''}
          rows={rows}
          chosen={chosen}
          choose={setChosen}
          mayChoose={refused === undefined}
          keyOf={keyOf}
        />
      )}
    </>
  );
}

function Nothing() {
  const say = useSay();
  const { noun, state } = useAddress(releasesFilterSchema).filter;
  const filtered = noun !== undefined || state !== undefined;
  return (
    <EmptyState title={say(filtered ? 'common.state.empty' : 'releases.empty')}>
      {say(filtered ? 'releases.emptyFilter' : 'releases.emptyHelp')}
    </EmptyState>
  );
}

const keyOf = ({ noun, id }: ReleaseRow): string => `${noun}:${id}`;

function Pages({ data: { page, pages } }: { data: Answer }) {
  const say = useSay();
  const { searchWith } = useAddress(releasesFilterSchema);
  const at = (number: number): string => `/vrijgeven${searchWith({ page: number })}`;
  return (
    <Pagination
      first={page > 1 ? at(1) : undefined}
      previous={page > 1 ? at(page - 1) : undefined}
      next={page < pages ? at(page + 1) : undefined}
      summary={say('releases.pageOf', { page: String(page), pages: String(pages) })}
    />
  );
}
