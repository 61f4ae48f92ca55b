import { useState } from 'react';
import { meetingAnchor, meetingsTable, type MeetingRow } from '../../shared/meetings.ts';
import { roundsFilterSchema } from '../../shared/round-forms.ts';
import { useAddress } from '../address.ts';
import { useRefusal } from '../session.ts';
import { Button } from '../ui/Button.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Dutch } from '../ui/Dutch.tsx';
import { formatDate } from '../ui/format.ts';
import { TextLink } from '../ui/Navigation.tsx';
import { EmptyState } from '../ui/Notice.tsx';
import { Section } from '../ui/Page.tsx';
import { useLanguage, useSay } from '../ui/say.tsx';
import { withActions } from './actions-column.ts';
import { HistoryButton } from './HistoryButton.tsx';
import { MeetingDialog } from './MeetingDialog.tsx';
import { RowButton, RowButtons, useRowRefusal, type RowRefusal } from './RowButton.tsx';

/** The meetings that decide on the code or are told about it, latest first. */
export function MeetingsSection({ meetings, saved }: { meetings: readonly MeetingRow[]; saved(): void }) {
  const say = useSay();
  const reason = useRefusal(say)('meeting.manage');
  const refusal = useRowRefusal(reason);
  const [asked, setAsked] = useState<{ meeting?: MeetingRow } | null>(null);
  const add = (
    <Button appearance="primary" disabledReason={reason} onClick={() => setAsked({})}>
      {say('meetings.add')}
    </Button>
  );
  return (
    <Section title={say('meetings.section')} tools={<div id={refusal.id}>{add}</div>}>
      {meetings.length === 0 ? (
        <EmptyState title={say('meetings.empty')}>{reason === undefined ? say('meetings.emptyHelp') : undefined}</EmptyState>
      ) : (
        <MeetingsTable meetings={meetings} refusal={refusal} edit={(meeting) => setAsked({ meeting })} />
      )}
      {asked !== null && <MeetingDialog meeting={asked.meeting} close={() => setAsked(null)} saved={saved} />}
    </Section>
  );
}

interface MeetingsTableProps {
  meetings: readonly MeetingRow[];
  refusal: RowRefusal;
  edit(meeting: MeetingRow): void;
}

function MeetingsTable({ meetings, refusal, edit }: MeetingsTableProps) {
  const say = useSay();
  const language = useLanguage();
  const { searchWith } = useAddress(roundsFilterSchema);
  const file = (format: string): string => `/download/meetings.${format}${searchWith({})}`;
  const nameOf = ({ body, date }: MeetingRow): string => `${body}, ${formatDate(date, language)}`;
  return (
    <DataTable
      table={withActions(meetingsTable)}
      rows={meetings}
      rowKey={(row) => row.id}
      render={{
        date: (row) => <span id={meetingAnchor(row.id)}>{formatDate(row.date, language)}</span>,
        processState: (row) => written(row.processState),
        commitments: (row) => written(row.commitments),
        action: (row) => (
          <RowButtons>
            <RowButton label={say('meetings.changeLabel', { name: nameOf(row) })} refusal={refusal} onClick={() => edit(row)}>
              {say('meetings.change')}
            </RowButton>
            <HistoryButton noun="meeting" id={row.id} name={nameOf(row)} />
            <PaperLink meeting={row} name={nameOf(row)} />
          </RowButtons>
        ),
      }}
      captionHidden
      downloads={{ ods: file('ods'), xlsx: file('xlsx'), csv: file('csv') }}
    />
  );
}

/** What somebody wrote, line by line; in Dutch whatever the language of the page. */
function written(text: string | null) {
  if (text === null) return null;
  return (
    <Dutch>
      <span className="written">{text}</span>
    </Dutch>
  );
}

function PaperLink({ meeting, name }: { meeting: MeetingRow; name: string }) {
  const say = useSay();
  return (
    <TextLink href={`/stuk?meeting=${encodeURIComponent(meeting.id)}`}>
      {say('meetings.paper')}
      <span className="visually-hidden">: {name}</span>
    </TextLink>
  );
}
