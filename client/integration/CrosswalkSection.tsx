import {
  crosswalkRows,
  crosswalkTable,
  integrationFilterSchema,
  type ComparedFramework,
  type CrosswalkRow,
  type IntegrationPage,
} from '../../shared/integration.ts';
import { printedName } from '../../shared/findings.ts';
import { searchText, useAddress } from '../address.ts';
import { useDownloads } from '../downloads.ts';
import { Account } from '../evidence.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Dutch } from '../ui/Dutch.tsx';
import { TextLink } from '../ui/Navigation.tsx';
import { EmptyState } from '../ui/Notice.tsx';
import { Section } from '../ui/Page.tsx';
import { useSay } from '../ui/say.tsx';

/** Every value beside every framework about which something was found, and what follows for what the code adds. */
export function CrosswalkSection({ data }: { data: IntegrationPage }) {
  const say = useSay();
  const files = useDownloads();
  const { filter } = useAddress(integrationFilterSchema);
  const { framework, layer, until } = filter;
  const findings = (row: CrosswalkRow) => (
    <TextLink
      href={`/bevindingen${searchText({ value: row.valueId, framework: row.frameworkId, layer: filter.layer, until: filter.until })}`}
    >
      {row.verdicts.reduce((sum, one) => sum + one.findings, 0)}
    </TextLink>
  );
  return (
    <Section id="vergelijking" title={say('integration.crosswalk.title')} intro={say('integration.crosswalk.intro')}>
      <DataTable
        table={crosswalkTable}
        rows={crosswalkRows(data)}
        rowKey={(row) => `${row.valueId} ${row.frameworkId}`}
        render={{
          value: (row) => (
            <TextLink href={`/waarden/${row.valueId}`}>
              <Dutch>{printedName(row.value, row.nameStatus, say)}</Dutch>
            </TextLink>
          ),
          framework: (row) => <Dutch>{row.framework}</Dutch>,
          findings,
        }}
        downloads={files(crosswalkTable, { framework, layer, until })}
        empty={<EmptyState title={say('integration.crosswalk.none')}>{say('integration.crosswalk.noneMore')}</EmptyState>}
        captionHidden
      />
      {data.crosswalk.outcome.length > 0 && (
        <details className="account">
          <summary>{say('integration.crosswalk.account')}</summary>
          <Account result={data.crosswalk} />
        </details>
      )}
      <Added data={data} />
      <Frameworks rows={data.frameworks} />
    </Section>
  );
}

function Added({ data }: { data: IntegrationPage }) {
  const say = useSay();
  const { nowhereElse, onlyRepeats, unknown } = data.addedValue;
  return (
    <Section level={3} title={say('integration.adds.title')} intro={say('integration.adds.intro')}>
      <ValueList title={say('integration.adds.nowhereElse', { count: nowhereElse.length })} ids={nowhereElse} data={data} />
      <ValueList title={say('integration.adds.onlyRepeats', { count: onlyRepeats.length })} ids={onlyRepeats} data={data} />
      <ValueList title={say('integration.adds.unknown', { count: unknown.length })} ids={unknown} data={data} />
    </Section>
  );
}

function ValueList({ title, ids, data }: { title: string; ids: readonly string[]; data: IntegrationPage }) {
  const say = useSay();
  const values = data.values.filter(({ id }) => ids.includes(id));
  return (
    <>
      <p>
        <strong>{title}</strong>
      </p>
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
            {items.length > 0 && <Dutch>{`: ${items.join(', ')}`}</Dutch>}
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
