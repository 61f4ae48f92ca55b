import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { printedName } from '../../shared/findings.ts';
import { personName } from '../../shared/history.ts';
import { statementSchema, type StatementDetail, type StatementRow } from '../../shared/statements.ts';
import { useAddress } from '../address.ts';
import { useTRPC } from '../api.ts';
import { ConversationOf } from '../conversation.tsx';
import { FollowButton } from '../follow.tsx';
import { Gone } from '../withdrawn.tsx';
import { RecordHistory } from '../record.tsx';
import { StatementMarks } from '../statement-list.tsx';
import { Badge } from '../ui/Badge.tsx';
import { DescriptionList, type Description } from '../ui/DescriptionList.tsx';
import { Dutch } from '../ui/Dutch.tsx';
import { formatMoment } from '../ui/format.ts';
import { Breadcrumb, TextLink } from '../ui/Navigation.tsx';
import { Page, Section } from '../ui/Page.tsx';
import { useLanguage, useSay } from '../ui/say.tsx';
import { FactsSection } from './FactsSection.tsx';
import { LinkedSection } from './LinkedSection.tsx';
import { LookNotice } from './LookNotice.tsx';
import { RatingsSection } from './RatingsSection.tsx';
import { StatementTools } from './StatementTools.tsx';
import './statements.css';
import { shortened } from '../../shared/shortened.ts';

/** One statement: what is claimed, what speaks for and against it, the facts, every rating, and its history. */
export function StatementPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const say = useSay();
  const { filter } = useAddress(statementSchema.omit({ id: true }));
  const query = useQuery(useTRPC().statements.detail.queryOptions({ ...filter, id }));
  if (query.data !== undefined) return <Statement data={query.data} />;
  return (
    <Gone {...{ noun: 'statement', id, query }} title={say('statements.title')} explanation={say('statements.problem.gone')} />
  );
}

/** So much of a statement is its heading; a longer one stands under it in full. */
const TITLE = 120;

function Statement({ data }: { data: StatementDetail }) {
  const say = useSay();
  const { statement } = data;
  const title = shortened(statement.text, TITLE);
  return (
    <Page
      title={title}
      dutch
      breadcrumb={<Breadcrumb items={[{ href: '/deelconclusies', label: say('statements.title') }]} />}
      badges={<Marks row={statement} />}
      tools={
        <>
          <StatementTools row={statement} />
          <FollowButton noun="statement" id={statement.id} name={statement.text} />
        </>
      }
    >
      <p className="statement__kind">{say('statements.oneOf', { kind: say(`statements.kind.${statement.kind}`) })}</p>
      {title !== statement.text && (
        <p className="statement__text">
          <Dutch>{statement.text}</Dutch>
        </p>
      )}
      <LookNotice data={data} />
      <About row={statement} />
      <LinkedSection row={statement} linked={data.linked} />
      <FactsSection data={data} />
      <RatingsSection row={statement} />
      <ConversationOf about={{ noun: 'statement', id: data.statement.id }} />
      <Changed data={data} />
    </Page>
  );
}

function Marks({ row }: { row: StatementRow }) {
  const say = useSay();
  return (
    <>
      {row.state === 'adopted' && <Badge tone="accent">{say('statements.state.adopted')}</Badge>}
      <StatementMarks row={row} />
    </>
  );
}

const questionPages: Partial<Record<string, string>> = {
  ...{ bindingness: '/verplichting', basis: '/verplichting', accountability: '/verplichting', integration: '/verplichting' },
  audience: '/doelgroep',
};

/** What it is about, as far as it says so, each with the page where it stands. */
function About({ row }: { row: StatementRow }) {
  const say = useSay();
  const { question, layer, valueId, value, valueNameStatus, round } = row;
  const page = question === null ? undefined : questionPages[question];
  const questionName = question === null ? null : say(`positions.question.${question}`);
  const items: Description[] = [
    {
      label: say('statements.filter.question'),
      value: page === undefined ? questionName : <TextLink href={page}>{questionName}</TextLink>,
    },
    {
      label: say('statements.filter.value'),
      value: value !== null && (
        <TextLink href={`/waarden/${valueId ?? ''}`}>
          <Dutch>{printedName(value, valueNameStatus, say)}</Dutch>
        </TextLink>
      ),
    },
    { label: say('statements.filter.layer'), value: layer !== null && say(`common.layers.${layer}`) },
    { label: say('statements.column.round'), value: round },
  ];
  return <DescriptionList items={items.filter((item) => item.value !== null && item.value !== false)} />;
}

function Changed({ data: { statement, changed } }: { data: StatementDetail }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <Section title={say('history.title')}>
      <p>{say('history.lastChanged', { date: formatMoment(changed.at, language), person: personName(changed.person, say) })}</p>
      <RecordHistory noun="statement" id={statement.id} />
    </Section>
  );
}
