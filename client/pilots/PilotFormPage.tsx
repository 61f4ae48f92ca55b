import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { PilotForm as Values } from '../../shared/pilots.ts';
import { useTRPC } from '../api.ts';
import { useSession } from '../session.ts';
import { Breadcrumb } from '../ui/Navigation.tsx';
import { Page } from '../ui/Page.tsx';
import { QueryBoundary } from '../ui/QueryBoundary.tsx';
import { useSay } from '../ui/say.tsx';
import { PilotForm, pilotForm } from './PilotForm.tsx';
import './pilots.css';

const empty: Values = { title: '', caseText: '', topic: '', method: '', start: '', end: '', roles: '', reference: '' };

/** The page of a new pilot, of one's own organisation. */
export function NewPilotPage() {
  const say = useSay();
  const { viewer, organisation } = useSession();
  return (
    <Page
      title={say('pilots.new')}
      intro={say('pilots.form.intro')}
      breadcrumb={<Breadcrumb items={[{ href: '/pilots', label: say('pilots.title') }]} />}
    >
      <PilotForm
        id={undefined}
        organisation={{ id: viewer.organisationId, name: organisation }}
        opened={{ values: empty, revision: undefined }}
      />
    </Page>
  );
}

/** The page on which a pilot is changed. */
export function EditPilotPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const say = useSay();
  // a form opens with what is there now, never with what was fetched before
  const query = useQuery({ ...useTRPC().pilots.page.queryOptions({ id }), refetchOnMount: 'always' });
  const fresh = { ...query, data: query.isFetchedAfterMount ? query.data : undefined };
  const back = [
    { href: '/pilots', label: say('pilots.title') },
    { href: `/pilots/${id}`, label: query.data?.pilot.title ?? '' },
  ];
  return (
    <Page title={say('pilots.edit')} breadcrumb={<Breadcrumb items={back} />}>
      <QueryBoundary query={fresh} explain={() => say('pilots.gone')}>
        {({ pilot }) => (
          <PilotForm
            id={pilot.id}
            organisation={{ id: pilot.organisationId, name: pilot.organisation }}
            opened={{ values: pilotForm({ pilot }), revision: pilot.revision }}
          />
        )}
      </QueryBoundary>
    </Page>
  );
}
