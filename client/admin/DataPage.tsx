import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { pinnedMoment } from '../../shared/moment.ts';
import { adminFilterSchema, countsTable, nounName, type DataPage as Answer, type NounCount } from '../../shared/admin.ts';
import { commandName, personName } from '../../shared/history.ts';
import { searchText, useAddress } from '../address.ts';
import { useTRPC } from '../api.ts';
import { useSession } from '../session.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { DescriptionList } from '../ui/DescriptionList.tsx';
import { formatMoment } from '../ui/format.ts';
import { TextLink } from '../ui/Navigation.tsx';
import { Section } from '../ui/Page.tsx';
import { QueryBoundary } from '../ui/QueryBoundary.tsx';
import { useLanguage, useSay } from '../ui/say.tsx';
import { AdminFrame } from './AdminFrame.tsx';

/** What this database holds, and how one checks that nothing in it was altered. */
export function DataPage() {
  const say = useSay();
  const query = useQuery(useTRPC().admin.data.queryOptions(useAddress(adminFilterSchema).filter));
  return (
    <AdminFrame title={say('admin.data.title')} intro={say('admin.data.intro')}>
      <QueryBoundary query={query}>
        {(data) => (
          <>
            <State data={data} />
            <Counts counts={data.counts} />
          </>
        )}
      </QueryBoundary>
    </AdminFrame>
  );
}

function useLastChange({ at, person, command }: Answer): string | null {
  const say = useSay();
  const language = useLanguage();
  if (at === null || person === null || command === null) return null;
  return say('admin.data.lastValue', {
    command: commandName(command, say),
    date: formatMoment(at, language),
    person: personName(person, say),
  });
}

function State({ data }: { data: Answer }) {
  const say = useSay();
  const { today, asOf } = useSession();
  const { dataset, revision, hash } = data;
  const permalink = `/beheer/gegevens${searchText(pinnedMoment({ revision, today, asOf }))}`;
  return (
    <Section title={say('admin.data.state')}>
      <DescriptionList
        items={[
          {
            label: say('admin.data.dataset'),
            value: <Helped text={say(`admin.dataset.${dataset}`)} help={say(`admin.dataset.${dataset}Help`)} />,
          },
          { label: say('admin.data.revision'), value: say('admin.data.revisionValue', { revision }) },
          { label: say('admin.data.last'), value: useLastChange(data) },
          {
            label: say('admin.data.hash'),
            value: <Helped text={<code className="hash">{hash}</code>} help={say('admin.data.hashHelp')} />,
          },
          { label: say('admin.data.verify'), value: <Verify dataset={dataset} /> },
          {
            label: say('admin.data.permalink'),
            value: (
              <Helped
                text={<TextLink href={permalink}>{say('admin.data.permalinkLink')}</TextLink>}
                help={say('admin.data.permalinkHelp')}
              />
            ),
          },
        ]}
      />
    </Section>
  );
}

// what one types, so the same in every language
const VERIFY = 'npm run verify';
const VERIFY_EXAMPLE = `${VERIFY} -- --example`;

/** What to type to recompute the chain; an example database has a file of its own where the program was started with --example. */
function Verify({ dataset }: Pick<Answer, 'dataset'>) {
  const say = useSay();
  if (dataset !== 'example') return <Helped text={<code>{VERIFY}</code>} help={say('admin.data.verifyHelp')} />;
  return (
    <Helped
      text={<code>{VERIFY_EXAMPLE}</code>}
      help={`${say('admin.data.verifyHelp')} ${say('admin.data.verifyExample', { command: VERIFY })}`}
    />
  );
}

function Helped({ text, help }: { text: ReactNode; help: string }) {
  return (
    <>
      {text}
      <span className="helped">{help}</span>
    </>
  );
}

const pages: Partial<Record<NounCount['noun'], string>> = {
  organisation: '/beheer/register',
  edition: '/beheer/editie',
  value: '/waarden',
  framework: '/beheer/kaders',
  participation: '/deelname',
  public_fact: '/deelname',
  pilot: '/pilots',
  finding: '/bevindingen',
  meeting: '/beheer/ronden',
  round: '/beheer/ronden',
  position: '/standpunten',
};

function Counts({ counts }: { counts: readonly NounCount[] }) {
  const say = useSay();
  const { searchWith } = useAddress(adminFilterSchema);
  const file = (format: string): string => `/download/records.${format}${searchWith({})}`;
  return (
    <Section title={say('admin.data.counts')} intro={say('admin.data.countsIntro')}>
      <DataTable
        table={countsTable}
        rows={counts}
        rowKey={(row) => row.noun}
        render={{ noun: (row) => <NounLink noun={row.noun} name={nounName(row.noun, say)} /> }}
        captionHidden
        downloads={{ ods: file('ods'), xlsx: file('xlsx'), csv: file('csv') }}
      />
    </Section>
  );
}

function NounLink({ noun, name }: { noun: NounCount['noun']; name: string }) {
  const page = pages[noun];
  return page === undefined ? name : <TextLink href={page}>{name}</TextLink>;
}
