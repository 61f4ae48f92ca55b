import { useState } from 'react';
import { followUpsTable, type FollowUpReason, type FollowUpRow } from '../../shared/follow-ups.ts';
import { participationFilterSchema, type LayerCount } from '../../shared/participation.ts';
import { useAddress } from '../address.ts';
import { useDownloads } from '../downloads.ts';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Dutch } from '../ui/Dutch.tsx';
import { formatShortDate } from '../ui/format.ts';
import { TextLink } from '../ui/Navigation.tsx';
import { Section } from '../ui/Page.tsx';
import { useLanguage, useSay } from '../ui/say.tsx';

/** The first calls of the day; the rest on request. */
const SHOWN = 8;

/** Whom to call next; who may not see contacts is told who may. */
export function FollowUps({ rows, neverSpoken }: { rows: readonly FollowUpRow[] | null; neverSpoken: readonly LayerCount[] }) {
  const say = useSay();
  if (rows !== null) return <Calls rows={rows} neverSpoken={neverSpoken} />;
  return (
    <Section title={say('participation.followUp.title')}>
      <p className="no-value">{say('participation.followUp.hidden')}</p>
    </Section>
  );
}

function Calls({ rows, neverSpoken }: { rows: readonly FollowUpRow[]; neverSpoken: readonly LayerCount[] }) {
  const say = useSay();
  const files = useDownloads();
  const { filter } = useAddress(participationFilterSchema);
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, SHOWN);
  return (
    <Section title={say('participation.followUp.title')} intro={say('participation.followUp.intro')} id="bellen">
      <DataTable
        table={followUpsTable}
        rows={shown}
        rowKey={(row) => row.organisationId}
        render={cells}
        captionHidden
        downloads={files(followUpsTable, { layer: filter.layer })}
        empty={<p className="no-value">{say('participation.followUp.empty')}</p>}
      />
      {shown.length < rows.length && (
        <Button onClick={() => setAll(true)}>{say('participation.followUp.showAll', { count: rows.length })}</Button>
      )}
      {neverSpoken.length > 0 && <NeverSpoken counts={neverSpoken} />}
    </Section>
  );
}

/** With how many of each layer no contact is recorded, each a link to those organisations. */
function NeverSpoken({ counts }: { counts: readonly LayerCount[] }) {
  const say = useSay();
  const parts = new Intl.ListFormat(useLanguage()).formatToParts(counts.map(({ layer }) => layer));
  return (
    <p className="follow-ups__never">
      {say('participation.followUp.neverBefore')}{' '}
      {parts.map(({ type, value }, at) => {
        const one = type === 'element' ? counts.find(({ layer }) => layer === value) : undefined;
        if (one === undefined) return value;
        return (
          <TextLink key={String(at)} href={`/deelname?layer=${one.layer}&stage=none#organisaties`}>
            {say(`participation.followUp.never.${one.layer}`, { count: one.count })}
          </TextLink>
        );
      })}{' '}
      {say('participation.followUp.neverAfter')}
    </p>
  );
}

const cells = {
  organisation: (row: FollowUpRow) => (
    <TextLink href={`/organisaties/${row.organisationId}#contacten`}>{row.organisation}</TextLink>
  ),
  reason: (row: FollowUpRow) => <Reason row={row} />,
  what: (row: FollowUpRow) => row.what && <Dutch>{row.what}</Dutch>,
  also: (row: FollowUpRow) => (row.also.length === 0 ? null : <Others reasons={row.also} />),
};

function Reason({ row }: { row: FollowUpRow }) {
  const say = useSay();
  const words = say(`participation.followUp.${row.kind}`);
  return row.kind === 'overdue' ? <Badge tone="negative">{words}</Badge> : words;
}

/** What else there is to talk about in the same call. */
function Others({ reasons }: { reasons: readonly FollowUpReason[] }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <ul className="follow-ups__also">
      {reasons.map(({ kind, date, what }) => (
        <li key={`${kind} ${date} ${what ?? ''}`}>
          {say(`participation.followUp.${kind}`)} ({formatShortDate(date, language)})
          {what !== null && (
            <>
              : <Dutch>{what}</Dutch>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
