import { useMutation } from '@tanstack/react-query';
import { personName } from '../../shared/history.ts';
import { snapshotMoment, type SnapshotRow } from '../../shared/snapshots.ts';
import { searchText } from '../address.ts';
import { useTRPC } from '../api.ts';
import { FinalPapers } from '../final-papers.tsx';
import { RecordHistory } from '../record.tsx';
import { Actions, Button, LinkButton } from '../ui/Button.tsx';
import { DescriptionList } from '../ui/DescriptionList.tsx';
import { Dutch } from '../ui/Dutch.tsx';
import { formatDate, formatMoment } from '../ui/format.ts';
import { Section } from '../ui/Page.tsx';
import { useLanguage, useSay } from '../ui/say.tsx';
import { CheckResult } from './CheckResult.tsx';

/** One kept moment: what it is, the way to everything as of it, what proves it, and the papers made from it. */
export function SnapshotCard({ snapshot }: { snapshot: SnapshotRow }) {
  const say = useSay();
  const check = useMutation(useTRPC().snapshots.check.mutationOptions());
  const { id, title, papers } = snapshot;
  return (
    <Section title={title} id={`stand-${id}`} intro={<Facts snapshot={snapshot} />}>
      <Actions>
        <LinkButton
          href={`/${searchText(snapshotMoment(snapshot))}`}
          appearance="primary"
          label={say('snapshots.openLabel', { title })}
        >
          {say('snapshots.open')}
        </LinkButton>
        <LinkButton href={`/stuk${searchText({ snapshot: id })}`} label={say('snapshots.paperLabel', { title })}>
          {say('snapshots.paper')}
        </LinkButton>
        <Button busy={check.isPending} label={say('snapshots.checkLabel', { title })} onClick={() => check.mutate({ id })}>
          {say('snapshots.check')}
        </Button>
      </Actions>
      <CheckResult check={check} papers={papers} />
      <FinalPapers papers={papers} />
      <RecordHistory noun="snapshot" id={id} />
    </Section>
  );
}

function Facts({ snapshot }: { snapshot: SnapshotRow }) {
  const say = useSay();
  const language = useLanguage();
  const { day, asOf, at, person, reason, body, meetingDate, digest, chainHash } = snapshot;
  return (
    <>
      <p>
        {say('snapshots.facts', {
          date: formatDate(day, language),
          revision: String(asOf),
          at: formatMoment(at, language),
          person: personName(person, say),
        })}{' '}
        {body !== null && meetingDate !== null && say('snapshots.meeting', { body, date: formatDate(meetingDate, language) })}
      </p>
      <p>
        <Dutch>{reason}</Dutch>
      </p>
      <DescriptionList
        items={[
          { label: say('snapshots.digest'), value: <code className="snapshots__hash">{digest}</code> },
          { label: say('snapshots.chain'), value: <code className="snapshots__hash">{chainHash}</code> },
        ]}
      />
    </>
  );
}
