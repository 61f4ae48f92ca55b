import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { z } from 'zod';
import type { FindingFormPage as Answer } from '../../shared/finding-detail.ts';
import { emptyFindingForm, type FindingForm as Values } from '../../shared/finding-form.ts';
import { useAddress } from '../address.ts';
import { useTRPC } from '../api.ts';
import { useSession } from '../session.ts';
import { LinkButton } from '../ui/Button.tsx';
import { Breadcrumb } from '../ui/Navigation.tsx';
import { EmptyState } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { QueryBoundary } from '../ui/QueryBoundary.tsx';
import { useSay } from '../ui/say.tsx';
import { FindingForm } from './FindingForm.tsx';
import './findings.css';

/** What a link to a new finding fills in beforehand. */
const prefillSchema = z.object({ pilot: z.string().max(80).optional(), value: z.string().max(80).optional() });

/** The page of a new finding, or of one that is changed. */
export function FindingFormPage() {
  const { id } = useParams({ strict: false }) as { id?: string };
  const say = useSay();
  // a form opens with what is there now, never with what was fetched before
  const query = useQuery({ ...useTRPC().findings.form.queryOptions({ id }), refetchOnMount: 'always' });
  const fresh = { ...query, data: query.isFetchedAfterMount ? query.data : undefined };
  const title = say(id === undefined ? 'findings.form.new' : 'findings.form.edit');
  const back = [{ href: '/bevindingen', label: say('findings.title') }];
  return (
    <Page title={title} intro={say('findings.form.intro')} breadcrumb={<Breadcrumb items={back} />}>
      <QueryBoundary query={fresh} explain={() => say('findings.gone')}>
        {(data) => <Opened data={data} />}
      </QueryBoundary>
    </Page>
  );
}

function Opened({ data }: { data: Answer }) {
  const say = useSay();
  const { filter } = useAddress(prefillSchema);
  const { viewer, today } = useSession();
  const own = data.choices.pilots.filter(
    (pilot) => pilot.organisationId === (data.record?.organisationId ?? viewer.organisationId),
  );
  if (data.record !== null && data.record.state !== 'draft') {
    return (
      <EmptyState
        title={say('findings.way.locked')}
        action={<LinkButton href={`/bevindingen/${data.record.id}`}>{say('findings.way.toFinding')}</LinkButton>}
      />
    );
  }
  if (own.length === 0 && viewer.organisationId !== null) {
    return (
      <EmptyState
        title={say('findings.form.noPilot')}
        action={<LinkButton href="/pilots/nieuw">{say('findings.form.newPilot')}</LinkButton>}
      />
    );
  }
  const asked = own.find((pilot) => pilot.id === filter.pilot) ?? (own.length === 1 ? own[0] : undefined);
  const part = data.choices.values.some((value) => value.id === filter.value) ? `waarde:${filter.value ?? ''}` : '';
  const values: Values = data.record?.form ?? { ...emptyFindingForm, date: today, pilot: asked?.id ?? '', part };
  return (
    <FindingForm key={data.record?.id ?? 'new'} data={data} pilots={own} opened={{ values, revision: data.record?.revision }} />
  );
}
