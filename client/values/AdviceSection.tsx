import type { Proposal, ValuePage } from '../../shared/values.ts';
import { printedName } from '../../shared/findings.ts';
import { valueAdviceTable, valueProposalsTable } from '../../shared/value-tables.ts';
import { searchText } from '../address.ts';
import { useDownloads } from '../downloads.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { Dutch } from '../ui/Dutch.tsx';
import { TextLink } from '../ui/Navigation.tsx';
import { Section } from '../ui/Page.tsx';
import { useSay } from '../ui/say.tsx';
import { TableDownloads } from '../ui/TableDownloads.tsx';

/** What findings advise about the text of a value, and what they propose instead, side by side with who proposes it and why. */
export function AdviceSection({ data: { value, advice, proposals } }: { data: ValuePage }) {
  const say = useSay();
  const files = useDownloads();
  const total = advice.reduce((sum, { findings }) => sum + findings, 0);
  return (
    <Section title={say('values.advice')} intro={say('values.adviceSentence', { total })}>
      {advice.length > 0 && (
        <DataTable
          table={valueAdviceTable}
          rows={advice}
          rowKey={(row) => row.advice}
          captionHidden
          downloads={files(valueAdviceTable, { value: value.id })}
          render={{
            findings: (row) => (
              <TextLink href={`/bevindingen${searchText({ value: value.id, advice: row.advice })}`}>{row.findings}</TextLink>
            ),
          }}
        />
      )}
      <Section title={say('values.proposals')} level={3}>
        {proposals.length === 0 ? (
          <p className="no-value">{say('values.noProposals')}</p>
        ) : (
          <>
            <ul className="proposals">
              {proposals.map((proposal) => (
                <ProposalItem key={proposal.findingId} proposal={proposal} />
              ))}
            </ul>
            <TableDownloads name={say(valueProposalsTable.title)} links={files(valueProposalsTable, { value: value.id })} />
          </>
        )}
      </Section>
    </Section>
  );
}

function ProposalItem({ proposal }: { proposal: Proposal }) {
  const say = useSay();
  const { advice, mergeWith, mergeStatus } = proposal;
  return (
    <li>
      <p>
        <span className="proposals__who">
          <Dutch>{proposal.organisation}</Dutch>
        </span>
        {advice !== null && `, ${say(`findings.advice.${advice}`).toLowerCase()}`}
        {mergeWith !== null && <> ({say('findings.mergeWith', { value: printedName(mergeWith, mergeStatus, say) })})</>}
      </p>
      {proposal.proposal !== null && (
        <blockquote>
          <Dutch>{proposal.proposal}</Dutch>
        </blockquote>
      )}
      <p className="proposals__why">
        {say('values.why')}:{' '}
        <TextLink href={`/bevindingen/${proposal.findingId}`}>
          <Dutch>{proposal.text}</Dutch>
        </TextLink>
      </p>
    </li>
  );
}
