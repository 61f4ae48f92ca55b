import { useState } from 'react';
import { roundsFilterSchema, roundsTable, type RoundPhase, type RoundRecord, type RoundsPage } from '../../shared/round-forms.ts';
import { useAddress } from '../address.ts';
import { useRefusal } from '../session.ts';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { formatDate } from '../ui/format.ts';
import { TextLink } from '../ui/Navigation.tsx';
import { EmptyState } from '../ui/Notice.tsx';
import { Section } from '../ui/Page.tsx';
import { useLanguage, useSay } from '../ui/say.tsx';
import { withActions } from './actions-column.ts';
import { HistoryButton } from './HistoryButton.tsx';
import { RoundDialog } from './RoundDialog.tsx';
import { RoundStateDialog } from './RoundStateDialog.tsx';
import { RowButton, RowButtons, useRowRefusal, type RowRefusal } from './RowButton.tsx';

type Asked = { form: 'edit'; round?: RoundRecord } | { form: 'state'; round: RoundRecord };

/** The rounds with what the programme can do with each: edit, close, reopen. */
export function RoundsSection({ data, saved }: { data: RoundsPage; saved(): void }) {
  const say = useSay();
  const reason = useRefusal(say)('round.manage');
  const refusal = useRowRefusal(reason);
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = (): void => setAsked(null);
  const add = (
    <Button appearance="primary" disabledReason={reason} onClick={() => setAsked({ form: 'edit' })}>
      {say('rounds.add')}
    </Button>
  );
  return (
    <Section title={say('rounds.section')} tools={<div id={refusal.id}>{add}</div>}>
      {data.rounds.length === 0 ? (
        <EmptyState title={say('rounds.empty')}>{reason === undefined ? say('rounds.emptyHelp') : undefined}</EmptyState>
      ) : (
        <RoundsTable rounds={data.rounds} refusal={refusal} ask={setAsked} />
      )}
      {asked?.form === 'edit' && <RoundDialog round={asked.round} meetings={data.meetings} close={close} saved={saved} />}
      {asked?.form === 'state' && <RoundStateDialog round={asked.round} close={close} saved={saved} />}
    </Section>
  );
}

interface RoundsTableProps {
  rounds: readonly RoundRecord[];
  refusal: RowRefusal;
  ask(asked: Asked): void;
}

const tones = { planned: 'neutral', open: 'positive', past: 'warning', closed: 'neutral' } as const satisfies Record<
  RoundPhase,
  string
>;

function RoundsTable({ rounds, refusal, ask }: RoundsTableProps) {
  const say = useSay();
  const { searchWith } = useAddress(roundsFilterSchema);
  const file = (format: string): string => `/download/rounds.${format}${searchWith({})}`;
  return (
    <DataTable
      table={withActions(roundsTable)}
      rows={rounds}
      rowKey={(row) => row.id}
      render={{
        phase: (row) => <Badge tone={tones[row.phase]}>{say(`rounds.phase.${row.phase}`)}</Badge>,
        meeting: (row) => (row.body === null ? null : <MeetingName row={row} />),
        positions: (row) =>
          row.positions === 0 ? (
            '0'
          ) : (
            <TextLink href={`/standpunten?round=${encodeURIComponent(row.id)}`}>{String(row.positions)}</TextLink>
          ),
        action: (row) => <RoundActions round={row} refusal={refusal} ask={ask} />,
      }}
      captionHidden
      downloads={{ ods: file('ods'), xlsx: file('xlsx'), csv: file('csv') }}
    />
  );
}

function MeetingName({ row }: { row: RoundRecord }) {
  const language = useLanguage();
  return row.meetingDate === null ? row.body : `${row.body ?? ''}, ${formatDate(row.meetingDate, language)}`;
}

function RoundActions({ round, refusal, ask }: { round: RoundRecord; refusal: RowRefusal; ask(asked: Asked): void }) {
  const say = useSay();
  const { name } = round;
  const closed = round.state === 'closed';
  return (
    <RowButtons>
      <RowButton label={say('rounds.changeLabel', { name })} refusal={refusal} onClick={() => ask({ form: 'edit', round })}>
        {say('rounds.change')}
      </RowButton>
      <RowButton
        label={say(closed ? 'rounds.reopenLabel' : 'rounds.closeLabel', { name })}
        refusal={refusal}
        onClick={() => ask({ form: 'state', round })}
      >
        {say(closed ? 'rounds.reopen' : 'rounds.close')}
      </RowButton>
      <HistoryButton noun="round" id={round.id} name={name} />
    </RowButtons>
  );
}
