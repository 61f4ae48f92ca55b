import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { z } from 'zod';
import { questionIds } from '../../shared/nouns.ts';
import {
  emptyStatementForm,
  type StatementForm as Values,
  type StatementFormPage as Answer,
} from '../../shared/statement-form.ts';
import { useAddress } from '../address.ts';
import { useTRPC } from '../api.ts';
import { LinkButton } from '../ui/Button.tsx';
import { Breadcrumb } from '../ui/Navigation.tsx';
import { EmptyState } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { QueryBoundary } from '../ui/QueryBoundary.tsx';
import { useSay } from '../ui/say.tsx';
import { StatementForm } from './StatementForm.tsx';
import './statements.css';
import { useAnchor } from '../anchor.ts';

/** What a link to a new statement fills in beforehand. */
const prefillSchema = z.object({ question: z.enum(questionIds).optional(), value: z.string().max(80).optional() });

/** The page of a new statement, or of a draft that is changed. */
export function StatementFormPage() {
  const { id } = useParams({ strict: false }) as { id?: string };
  const say = useSay();
  // a form opens with what is there now, never with what was fetched before
  const query = useQuery({ ...useTRPC().statements.form.queryOptions({ id }), refetchOnMount: 'always' });
  const fresh = { ...query, data: query.isFetchedAfterMount ? query.data : undefined };
  useAnchor(fresh.data);
  const back = [
    { href: '/deelconclusies', label: say('statements.title') },
    ...(id === undefined ? [] : [{ href: `/deelconclusies/${id}`, label: say('statements.one') }]),
  ];
  return (
    <Page
      title={say(id === undefined ? 'statements.form.new' : 'statements.form.edit')}
      intro={say('statements.form.intro')}
      breadcrumb={<Breadcrumb items={back} />}
    >
      <QueryBoundary query={fresh} explain={() => say('statements.problem.gone')}>
        {(data) => <Opened data={data} />}
      </QueryBoundary>
    </Page>
  );
}

function Opened({ data }: { data: Answer }) {
  const say = useSay();
  const { filter } = useAddress(prefillSchema);
  const { record, values } = data;
  if (record?.state === 'adopted') {
    const action = <LinkButton href={`/deelconclusies/${record.id}`}>{say('statements.one')}</LinkButton>;
    return <EmptyState title={say('statements.form.adoptedNow')} action={action} />;
  }
  const asked = values.find(({ id }) => id === filter.value)?.id;
  const blank: Values = { ...emptyStatementForm, question: filter.question ?? '', value: asked ?? '' };
  const opened = record?.form ?? blank;
  return <StatementForm key={record?.id ?? 'new'} data={data} opened={{ values: opened, revision: record?.revision }} />;
}
