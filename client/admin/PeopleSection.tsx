import { useState } from 'react';
import { hatName, peopleTable, type HatChoice, type PersonRow } from '../../shared/people.ts';
import { useRefusal, useSession } from '../session.ts';
import { Badge } from '../ui/Badge.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { formatMoment } from '../ui/format.ts';
import { EmptyState } from '../ui/Notice.tsx';
import { Section } from '../ui/Page.tsx';
import { useLanguage, useSay } from '../ui/say.tsx';
import { withActions } from './actions-column.ts';
import { EndHatDialog } from './EndHatDialog.tsx';
import { RowButton, RowButtons, RowRefusalNote, useRowRefusal, type RowRefusal } from './RowButton.tsx';

interface PeopleSectionProps {
  people: readonly PersonRow[];
  block(id: string, blocked: boolean): void;
  saved(): void;
}

interface Ending {
  hat: HatChoice;
  name: string;
}

/** Everybody who can log in, with their roles; a role is ended here, and a person kept out. */
export function PeopleSection({ people, block, saved }: PeopleSectionProps) {
  const say = useSay();
  const { viewer } = useSession();
  const refusals = useRefusal(say);
  const ending = useRowRefusal(refusals('hat.end', { layer: viewer.layer }));
  const blocking = useRowRefusal(refusals('person.manage'));
  const [asked, setAsked] = useState<Ending | null>(null);
  return (
    <Section title={say('people.table')}>
      {blocking.reason !== undefined && (
        <p className="refused__reason" id={blocking.id}>
          {say('people.blockRefused')}
        </p>
      )}
      {ending.reason !== undefined && <RowRefusalNote refusal={ending} />}
      <PeopleTable people={people} block={block} refusals={{ ending, blocking }} end={setAsked} />
      {asked !== null && <EndHatDialog {...asked} close={() => setAsked(null)} saved={saved} />}
    </Section>
  );
}

interface PeopleTableProps {
  people: readonly PersonRow[];
  block(id: string, blocked: boolean): void;
  refusals: { ending: RowRefusal; blocking: RowRefusal };
  end(ending: Ending): void;
}

const nameOf = ({ name, email, id }: PersonRow): string => name ?? email ?? id;

function PeopleTable({ people, block, refusals, end }: PeopleTableProps) {
  const say = useSay();
  const language = useLanguage();
  return (
    <DataTable
      table={withActions(peopleTable)}
      rows={people}
      rowKey={(row) => row.id}
      captionHidden
      empty={<EmptyState title={say('people.empty')}>{say('people.emptyHelp')}</EmptyState>}
      render={{
        name: (row) => (
          <>
            {nameOf(row)} {row.blockedAt !== null && <Badge tone="warning">{say('people.blocked')}</Badge>}
          </>
        ),
        hats: (row) => <Hats row={row} refusal={refusals.ending} end={end} />,
        lastSeen: (row) => formatMoment(row.lastSeenAt, language),
        action: (row) => <Block row={row} refusal={refusals.blocking} block={block} />,
      }}
    />
  );
}

interface HatsProps {
  row: PersonRow;
  refusal: RowRefusal;
  end(ending: Ending): void;
}

function Hats({ row, refusal, end }: HatsProps) {
  const say = useSay();
  if (row.hats.length === 0) return say('people.noHats');
  return (
    <ul className="people-hats">
      {row.hats.map((hat) => (
        <li key={hat.id}>
          {hatName(hat, say)}{' '}
          <RowButton
            label={say('people.endHatLabel', { hat: hatName(hat, say), name: nameOf(row) })}
            refusal={refusal}
            onClick={() => end({ hat, name: nameOf(row) })}
          >
            {say('people.endHat')}
          </RowButton>
        </li>
      ))}
    </ul>
  );
}

function Block({ row, refusal, block }: { row: PersonRow; refusal: RowRefusal; block(id: string, blocked: boolean): void }) {
  const say = useSay();
  const blocked = row.blockedAt !== null;
  return (
    <RowButtons>
      <RowButton
        label={say(blocked ? 'people.unblockLabel' : 'people.blockLabel', { name: nameOf(row) })}
        refusal={refusal}
        onClick={() => block(row.id, !blocked)}
      >
        {say(blocked ? 'people.unblock' : 'people.block')}
      </RowButton>
    </RowButtons>
  );
}
