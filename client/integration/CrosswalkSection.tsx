import { comparedFrameworks, type ComparedFramework, type IntegrationPage } from '../../shared/integration.ts';
import { printedName } from '../../shared/findings.ts';
import { Account } from '../account.tsx';
import { NothingYet } from '../nothing-yet.tsx';
import { Dutch } from '../ui/Dutch.tsx';
import { TextLink } from '../ui/Navigation.tsx';
import { EmptyState } from '../ui/Notice.tsx';
import { Section } from '../ui/Page.tsx';
import { useSay } from '../ui/say.tsx';
import { useFiltered } from './filtered.ts';
import { FrameworkTable } from './FrameworkTable.tsx';
import './integration.css';

/** Every value beside every framework and item about which something was found, and what follows for what the code adds. */
export function CrosswalkSection({ data }: { data: IntegrationPage }) {
  const say = useSay();
  const compared = comparedFrameworks(data);
  return (
    <Section id="vergelijking" title={say('integration.crosswalk.title')} intro={say('integration.crosswalk.intro')}>
      {compared.length === 0 ? (
        <NothingCompared />
      ) : (
        <>
          <details className="account">
            <summary>{say('integration.crosswalk.rulesTitle')}</summary>
            <p>{say('integration.crosswalk.rules')}</p>
          </details>
          {compared.map((framework) => (
            <FrameworkTable key={framework.id} data={data} framework={framework} />
          ))}
          <details className="account">
            <summary>{say('integration.crosswalk.account')}</summary>
            <Account result={data.crosswalk} frameworks={new Map(data.frameworks.map(({ id, name }) => [id, name]))} />
          </details>
        </>
      )}
      <Added data={data} />
      <Frameworks rows={data.frameworks} />
    </Section>
  );
}

function NothingCompared() {
  const say = useSay();
  const filtered = useFiltered();
  if (filtered)
    return <EmptyState title={say('integration.crosswalk.noneFiltered')}>{say('integration.crosswalk.fewerFilters')}</EmptyState>;
  return (
    <NothingYet title={say('integration.crosswalk.none')} write={['finding.write']}>
      {say('integration.crosswalk.noneMore')}
    </NothingYet>
  );
}

function Added({ data }: { data: IntegrationPage }) {
  const say = useSay();
  const { unknown } = data.addedValue;
  return (
    <Section id="toevoeging" level={3} title={say('integration.adds.title')} intro={say('integration.adds.intro')}>
      {(['nowhereElse', 'onlyRepeats'] as const).map((kind) => (
        <ValueList
          key={kind}
          title={say(`integration.adds.${kind}`, { count: data.addedValue[kind].length })}
          means={say(`integration.adds.${kind}Means`)}
          ids={data.addedValue[kind]}
          data={data}
        />
      ))}
      <ValueList title={say('integration.adds.unknown', { count: unknown.length })} ids={unknown} data={data} />
    </Section>
  );
}

interface ValueListProps {
  title: string;
  /** What being in the list says of a value; only where there is one. */
  means?: string;
  ids: readonly string[];
  data: IntegrationPage;
}

function ValueList({ title, means, ids, data }: ValueListProps) {
  const say = useSay();
  const values = data.values.filter(({ id }) => ids.includes(id));
  return (
    <>
      <h4 className="utrecht-heading-4 adds__title">{title}</h4>
      {means !== undefined && values.length > 0 && <p className="adds__means">{means}</p>}
      {values.length > 0 && (
        <ul>
          {values.map(({ id, name, nameStatus }) => (
            <li key={id}>
              <TextLink href={`/waarden/${id}`}>
                <Dutch>{printedName(name, nameStatus, say)}</Dutch>
              </TextLink>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Frameworks({ rows }: { rows: readonly ComparedFramework[] }) {
  const say = useSay();
  return (
    <Section level={3} title={say('integration.frameworks.title')}>
      <ul>
        {rows.map(({ id, name, items, source }) => (
          <li key={id}>
            <Dutch>{name}</Dutch>
            {items.length > 0 && <Dutch>{`: ${items.map((item) => item.name).join(', ')}`}</Dutch>}
            {source.startsWith('https://') && (
              <>
                {'. '}
                <a className="utrecht-link utrecht-link--html-a" href={source}>
                  {say('integration.frameworks.source', { name })}
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
