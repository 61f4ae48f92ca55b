import { draftsFilterSchema, textProposalsTable, type DraftsPage, type TextProposal } from '../../shared/drafts.ts';
import { printedName } from '../../shared/findings.ts';
import type { CodeValue } from '../../shared/values.ts';
import { useAddress } from '../address.ts';
import { useDownloads } from '../downloads.ts';
import { Button } from '../ui/Button.tsx';
import { Dutch } from '../ui/Dutch.tsx';
import { TextLink } from '../ui/Navigation.tsx';
import { Section } from '../ui/Page.tsx';
import { useSay } from '../ui/say.tsx';
import { TableDownloads } from '../ui/TableDownloads.tsx';

interface ProposalsSectionProps {
  data: DraftsPage;
  refused: string | undefined;
  write(about: CodeValue | null): void;
}

/** How many proposals a value shows beside those of all others; chosen by itself it shows them all. */
const FEW = 6;

/** Per value what findings propose, beside each other; what is missing in the code stands last. */
export function ProposalsSection({ data, refused, write }: ProposalsSectionProps) {
  const say = useSay();
  const files = useDownloads();
  const { edition, value } = useAddress(draftsFilterSchema).filter;
  const about = (id: string | null): TextProposal[] => data.proposals.filter(({ valueId }) => valueId === id);
  const groups = [...data.values, null]
    .map((one) => ({ value: one, proposals: about(one?.id ?? null) }))
    .filter((group) => group.proposals.length > 0 || (value !== undefined && group.value?.id === value));
  return (
    <Section title={say('drafts.proposals')}>
      {data.proposals.length === 0 && <p className="no-value">{say('drafts.noProposals')}</p>}
      {groups.map((group) => (
        <Group
          key={group.value?.id ?? 'none'}
          {...group}
          whole={group.value === null || value !== undefined}
          refused={refused}
          write={write}
        />
      ))}
      {data.proposals.length > 0 && (
        <TableDownloads name={say(textProposalsTable.title)} links={files(textProposalsTable, { edition, value })} />
      )}
    </Section>
  );
}

interface GroupProps extends Pick<ProposalsSectionProps, 'refused' | 'write'> {
  value: CodeValue | null;
  proposals: readonly TextProposal[];
  whole: boolean;
}

function Group({ value, proposals, whole, refused, write }: GroupProps) {
  const say = useSay();
  const { searchWith } = useAddress(draftsFilterSchema);
  const withTextFirst = [...proposals].sort((a, b) => Number(a.proposal === null) - Number(b.proposal === null));
  const name = value === null ? say('drafts.noValue') : printedName(value.name, value.nameStatus, say);
  return (
    <Section
      title={name}
      level={3}
      tools={
        <Button
          appearance="subtle"
          disabledReason={refused}
          label={say('drafts.writeLabel', { name })}
          onClick={() => write(value)}
        >
          {say('drafts.write')}
        </Button>
      }
    >
      <ul className="drafts-proposals">
        {(whole ? withTextFirst : withTextFirst.slice(0, FEW)).map((proposal) => (
          <Card key={proposal.findingId} proposal={proposal} />
        ))}
      </ul>
      {!whole && value !== null && proposals.length > FEW && (
        <p>
          <TextLink href={`/tekst${searchWith({ value: value.id })}`}>
            {say('drafts.all', { count: proposals.length, name })}
          </TextLink>
        </p>
      )}
    </Section>
  );
}

/** One proposal: what, by whom, and why. */
function Card({ proposal }: { proposal: TextProposal }) {
  const say = useSay();
  const { advice, mergeWith, mergeStatus, organisation, organisationId } = proposal;
  return (
    <li className="drafts-proposal">
      <p className="drafts-proposal__who">
        <TextLink href={`/organisaties/${organisationId}`}>
          <Dutch>{organisation}</Dutch>
        </TextLink>
        {advice !== null && `, ${say(`findings.advice.${advice}`).toLowerCase()}`}
        {mergeWith !== null && <> ({say('findings.mergeWith', { value: printedName(mergeWith, mergeStatus, say) })})</>}
      </p>
      {proposal.proposal === null ? (
        <p className="no-value">{say('drafts.noText')}</p>
      ) : (
        <blockquote>
          <Dutch>{proposal.proposal}</Dutch>
        </blockquote>
      )}
      <p>
        {say('values.why')}:{' '}
        <TextLink href={`/bevindingen/${proposal.findingId}`}>
          <Dutch>{proposal.text}</Dutch>
        </TextLink>
      </p>
    </li>
  );
}
