import { useQuery } from '@tanstack/react-query';
import { valuesFilterSchema, type ValuesPage as Answer } from '../../shared/values.ts';
import { valuesAcrossTable, valuesTable } from '../../shared/values-table.ts';
import type { NameStatus } from '../../shared/nouns.ts';
import { useAddress } from '../address.ts';
import { useTRPC } from '../api.ts';
import { useDownloads } from '../downloads.ts';
import { EditionChoice } from '../edition-choice.tsx';
import { TextLink } from '../ui/Navigation.tsx';
import { EmptyState } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { QueryBoundary } from '../ui/QueryBoundary.tsx';
import { useSay } from '../ui/say.tsx';
import { TableDownloads } from '../ui/TableDownloads.tsx';
import { ValuesTable } from './ValuesTable.tsx';
import './values.css';

/** The code as it stands: every value in its place, with how sure its name is and what was found about it. */
export function ValuesPage() {
  const say = useSay();
  const { filter } = useAddress(valuesFilterSchema);
  const query = useQuery(useTRPC().values.list.queryOptions(filter));
  return (
    <Page title={say('values.title')} intro={say('values.intro')}>
      <QueryBoundary query={query}>{(data) => <Edition data={data} />}</QueryBoundary>
    </Page>
  );
}

function Edition({ data }: { data: Answer }) {
  const say = useSay();
  const { filter, change } = useAddress(valuesFilterSchema);
  const { edition, editions } = data;
  return (
    <>
      <EditionChoice editions={editions} shown={edition?.id} across={filter.across === true} change={change} />
      {edition !== null && <Values data={data} />}
      {edition === null && editions.length > 0 && (
        <EmptyState title={say('values.choice.gone')}>{say('values.choice.goneHelp')}</EmptyState>
      )}
      {editions.length === 0 && <EmptyState title={say('values.noEdition')}>{say('values.noEditionHelp')}</EmptyState>}
    </>
  );
}

function Values({ data: { edition, rows, parts } }: { data: Answer }) {
  const say = useSay();
  const files = useDownloads();
  const { filter } = useAddress(valuesFilterSchema);
  const across = filter.across === true;
  const table = across ? valuesAcrossTable : valuesTable;
  const count = (status: NameStatus): number => rows.filter((row) => row.nameStatus === status).length;
  const onCode = parts.find((part) => part.level === 'code')?.findings ?? 0;
  return (
    <>
      <div className="values-top">
        {edition !== null && <p>{say('values.edition', { title: edition.title, published: edition.published })}</p>}
        <p>{say('values.names', { confirmed: count('confirmed'), mentioned: count('mentioned'), working: count('working') })}</p>
        {onCode > 0 && (
          <p>
            {say('values.onCode')}:{' '}
            <TextLink href="/bevindingen?level=code">{say('values.partFindings', { count: onCode })}</TextLink>
          </p>
        )}
      </div>
      {across && <p>{say('values.carried.help')}</p>}
      <ValuesTable rows={rows} parts={parts} />
      <TableDownloads name={say(table.title)} links={files(table, { edition: filter.edition })} />
    </>
  );
}
