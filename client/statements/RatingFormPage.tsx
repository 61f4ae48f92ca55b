import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTRPC } from '../api.ts';
import { useSession } from '../session.ts';
import { Dutch } from '../ui/Dutch.tsx';
import { Breadcrumb } from '../ui/Navigation.tsx';
import { Page } from '../ui/Page.tsx';
import { QueryBoundary } from '../ui/QueryBoundary.tsx';
import { useSay } from '../ui/say.tsx';
import { FactsSection } from './FactsSection.tsx';
import { LinkedSection } from './LinkedSection.tsx';
import { RatingForm } from './RatingForm.tsx';
import './statements.css';

/** Where one rates a basis, with everything there is to judge in view. */
export function RatingFormPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const say = useSay();
  const { viewer } = useSession();
  const query = useQuery({ ...useTRPC().statements.detail.queryOptions({ id }), refetchOnMount: 'always' });
  const fresh = { ...query, data: query.isFetchedAfterMount ? query.data : undefined };
  const back = [
    { href: '/deelconclusies', label: say('statements.title') },
    { href: `/deelconclusies/${id}`, label: say('statements.one') },
  ];
  return (
    <Page
      title={say('statements.rating.title')}
      intro={say('statements.rating.formIntro')}
      breadcrumb={<Breadcrumb items={back} />}
    >
      <QueryBoundary query={fresh} explain={() => say('statements.problem.gone')}>
        {(data) => (
          <>
            <p className="statement__kind">{say(`statements.kind.${data.statement.kind}`)}</p>
            <p className="statement__text">
              <Dutch>{data.statement.text}</Dutch>
            </p>
            <LinkedSection linked={data.linked} />
            <FactsSection data={data} />
            <RatingForm row={data.statement} own={data.statement.ratings.find(({ personId }) => personId === viewer.personId)} />
          </>
        )}
      </QueryBoundary>
    </Page>
  );
}
