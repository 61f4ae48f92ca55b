import { useQuery } from '@tanstack/react-query';
import { disagreementsTable, type CodingAgreement, type CodingsPage as Answer } from '../../shared/codings.ts';
import { useTRPC } from '../api.ts';
import { useDownloads } from '../downloads.ts';
import { useMoment, useRefusal } from '../session.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { DescriptionList } from '../ui/DescriptionList.tsx';
import { Dutch } from '../ui/Dutch.tsx';
import { formatNumber } from '../ui/format.ts';
import { TextLink } from '../ui/Navigation.tsx';
import { EmptyState } from '../ui/Notice.tsx';
import { Page, Section } from '../ui/Page.tsx';
import { QueryBoundary } from '../ui/QueryBoundary.tsx';
import { useLanguage, useSay } from '../ui/say.tsx';
import { CodingForm } from './CodingForm.tsx';

/** A second person judges findings without seeing the first judgement; then both are laid beside each other. */
export function CodingsPage() {
  const say = useSay();
  const query = useQuery(useTRPC().codings.page.queryOptions(useMoment()));
  return (
    <Page title={say('codings.title')} intro={say('codings.intro')}>
      <QueryBoundary query={query}>
        {(data) => (
          <>
            <Next data={data} />
            <Agreement agreement={data.agreement} />
            {data.agreement.findings > 0 && <Disagreements data={data} />}
          </>
        )}
      </QueryBoundary>
    </Page>
  );
}

function Next({ data: { next, left, submitted } }: { data: Answer }) {
  const say = useSay();
  const refused = useRefusal(say)('coding.write');
  return (
    <Section title={say('codings.next.title')} intro={submitted === 0 ? undefined : say('codings.next.left', { left })}>
      {refused !== undefined && <p>{refused}</p>}
      {submitted === 0 && <EmptyState title={say('codings.next.nothing')}>{say('codings.next.nothingHelp')}</EmptyState>}
      {refused === undefined && submitted > 0 && next === null && <EmptyState title={say('codings.next.none')} />}
      {next !== null && <CodingForm key={next.id} finding={next} />}
    </Section>
  );
}

/** A measure of agreement over so many findings; of none there is none, which is not the same as no variation. */
function useAlpha(): (alpha: number | null, findings: number) => string {
  const say = useSay();
  const language = useLanguage();
  return (alpha, findings) => {
    if (findings === 0) return say('codings.agreement.nothing');
    if (alpha === null) return say('codings.agreement.undefined');
    return say('codings.agreement.alpha', { alpha: formatNumber(alpha, language, 2) });
  };
}

function Agreement({ agreement }: { agreement: CodingAgreement }) {
  const say = useSay();
  const alpha = useAlpha();
  const { findings, sameKind, kind, rated, relevance } = agreement;
  return (
    <Section title={say('codings.agreement.title')} intro={say('codings.agreement.intro')}>
      {findings === 0 ? (
        <p className="no-value">{say('codings.agreement.none')}</p>
      ) : (
        <DescriptionList
          items={[
            { label: say('codings.agreement.findings'), value: String(findings) },
            { label: say('codings.agreement.sameKind'), value: String(sameKind) },
            { label: say('codings.agreement.kind'), value: alpha(kind, findings) },
            { label: say('codings.agreement.rated'), value: String(rated) },
            { label: say('codings.agreement.relevance'), value: alpha(relevance, rated) },
          ]}
        />
      )}
    </Section>
  );
}

function Disagreements({ data: { disagreements } }: { data: Answer }) {
  const say = useSay();
  const files = useDownloads();
  return (
    <Section title={say('codings.disagreements.title')} intro={say('codings.disagreements.intro')}>
      <DataTable
        table={disagreementsTable}
        rows={disagreements}
        rowKey={(row) => `${row.findingId} ${row.coderId}`}
        render={{
          text: (row) => (
            <TextLink href={`/bevindingen/${row.findingId}`}>
              <Dutch>{row.text}</Dutch>
            </TextLink>
          ),
        }}
        downloads={files(disagreementsTable, {})}
        empty={<EmptyState title={say('codings.disagreements.none')} />}
        captionHidden
      />
    </Section>
  );
}
