import './organisations.css';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import {
  nextStep,
  organisationSchema,
  registerText,
  type NamedOrganisation,
  type OrganisationFacts,
  type OrganisationPage as Answer,
} from '../../shared/organisations.ts';
import { differenceText } from '../../shared/participation.ts';
import type { Say } from '../../shared/say.ts';
import { useAddress } from '../address.ts';
import { useTRPC } from '../api.ts';
import { FollowButton } from '../follow.tsx';
import { RecordHistory } from '../record.tsx';
import { StatementsAbout } from '../statement-list.tsx';
import { Badge } from '../ui/Badge.tsx';
import { DescriptionList, type Description } from '../ui/DescriptionList.tsx';
import { formatDate } from '../ui/format.ts';
import { Breadcrumb, TextLink } from '../ui/Navigation.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Page, Section } from '../ui/Page.tsx';
import { QueryBoundary } from '../ui/QueryBoundary.tsx';
import { useLanguage, useSay, type Language } from '../ui/say.tsx';
import { ContactsSection } from './ContactsSection.tsx';
import { FactsSection } from './FactsSection.tsx';
import { FindingsSection } from './FindingsSection.tsx';
import { PilotsSection } from './PilotsSection.tsx';
import { PositionsSection } from './PositionsSection.tsx';
import { ReleasedSection } from './ReleasedSection.tsx';
import { StagesSection } from './StagesSection.tsx';

const address = organisationSchema.omit({ id: true });

/** The list this organisation stands in. */
function listAddress(organisation: OrganisationFacts | undefined): string {
  if (organisation === undefined || organisation.type === 'koepel') return '/deelname';
  const { core, invented, layer } = organisation;
  return core === 1 || invented === 1 ? `/deelname?layer=${layer}` : '/deelname?register=others';
}

/** One organisation: where it stands and how that is known, whom we spoke, its pilots, findings and positions. */
export function OrganisationPage() {
  const say = useSay();
  const { id = '' } = useParams({ strict: false });
  const query = useQuery(useTRPC().organisations.page.queryOptions({ ...useAddress(address).filter, id }));
  const data = query.data;
  const back = <Breadcrumb items={[{ href: listAddress(data?.organisation), label: say('organisations.toParticipation') }]} />;
  return (
    <Page
      title={data?.organisation.name ?? say('organisations.toParticipation')}
      breadcrumb={back}
      badges={data && <Badges data={data} />}
      tools={data && <FollowButton noun="organisation" id={data.organisation.id} name={data.organisation.name} />}
    >
      <QueryBoundary query={query} explain={(error) => (error instanceof Error ? error.message : undefined)}>
        {(answer) => <Parts data={answer} />}
      </QueryBoundary>
    </Page>
  );
}

function Badges({ data: { organisation } }: { data: Answer }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <>
      {organisation.invented === 1 && <Badge tone="warning">{say('organisations.invented')}</Badge>}
      {organisation.end_date !== null && (
        <Badge tone="negative">{say('organisations.ended', { date: formatDate(organisation.end_date, language) })}</Badge>
      )}
    </>
  );
}

function Parts({ data }: { data: Answer }) {
  const say = useSay();
  const umbrella = data.organisation.type === 'koepel';
  return (
    <>
      {!umbrella && <Now data={data} />}
      {!umbrella && <StagesSection data={data} />}
      <ContactsSection data={data} />
      {!umbrella && (
        <>
          <PilotsSection data={data} />
          <FindingsSection data={data} />
        </>
      )}
      <PositionsSection data={data} />
      {!umbrella && <ReleasedSection data={data} />}
      <StatementsAbout filter={{ organisation: data.organisation.id }} title={say('statements.section.organisation')} quiet />
      <FactsSection data={data} />
      <Section title={say('organisations.about')}>
        <About organisation={data.organisation} />
        <RecordHistory noun="organisation" id={data.organisation.id} />
      </Section>
    </>
  );
}

/** The stage it is in now, what does not agree with it, and the step to take next. */
function Now({ data }: { data: Answer }) {
  const say = useSay();
  const language = useLanguage();
  const { stage, stages, pilots, contacts } = data;
  const difference = differenceText({ stage, pilots: pilots.length }, say);
  const next = contacts === null ? null : nextStep(contacts);
  const step =
    next &&
    say('organisations.nextStepLine', { step: next.next_step ?? next.note, date: formatDate(next.due_date ?? '', language) });
  const missing = stage === 'none' && contacts !== null && contacts.length > 0;
  const stageWords = say(missing ? 'organisations.stages.missing' : `common.stage.${stage}`);
  const since = stages[0] === undefined ? '' : ` (${formatDate(stages[0].date, language)})`;
  return (
    <>
      <DescriptionList
        items={[
          { label: say('organisations.stageNow'), value: `${stageWords}${since}` },
          ...(contacts === null
            ? []
            : [{ label: say('organisations.nextStep'), value: step ?? say('organisations.noNextStep') }]),
        ]}
      />
      {difference !== null && (
        <Notice tone="warning" title={say('participation.column.difference')}>
          {difference}
        </Notice>
      )}
    </>
  );
}

const linked = (other: NamedOrganisation | null) =>
  other === null ? null : <TextLink href={`/organisaties/${other.id}`}>{other.name}</TextLink>;

function factsOf(organisation: OrganisationFacts, say: Say, language: Language): Description[] {
  const date = (iso: string | null) => (iso === null ? null : formatDate(iso, language));
  return [
    { label: say('organisations.fact.officialName'), value: organisation.official_name },
    { label: say('organisations.fact.abbreviation'), value: organisation.abbreviation },
    { label: say('common.layer.label'), value: say(`common.layer.${organisation.layer}`) },
    { label: say('organisations.fact.type'), value: organisation.type },
    { label: say('organisations.fact.network'), value: organisation.network },
    { label: say('organisations.fact.province'), value: linked(organisation.province) },
    { label: say('organisations.fact.umbrella'), value: linked(organisation.umbrella) },
    { label: say('organisations.fact.begin'), value: date(organisation.begin_date) },
    { label: say('organisations.fact.end'), value: date(organisation.end_date) },
    { label: say('organisations.fact.successor'), value: linked(organisation.successor) },
    { label: say('organisations.fact.cbs'), value: organisation.cbs_code },
    { label: say('organisations.fact.source'), value: organisation.source },
  ];
}

/** What the register says; what it does not say is left out, for most organisations have no successor. */
function About({ organisation }: { organisation: OrganisationFacts }) {
  const say = useSay();
  const language = useLanguage();
  const known = factsOf(organisation, say, language).filter(({ value }) => value !== null);
  return (
    <DescriptionList items={[{ label: say('organisations.register.label'), value: registerText(organisation, say) }, ...known]} />
  );
}
