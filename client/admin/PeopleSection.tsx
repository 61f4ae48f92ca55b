import { useState } from 'react';
import { hatName, peopleTable, type HatChoice, type PersonRow } from '../../shared/people.ts';
import { useRefusal, useSession } from '../session.ts';
import { Badge } from '../ui/Badge.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { formatMoment } from '../ui/format.ts';
import { EmptyState, Notice } from '../ui/Notice.tsx';
import { Section } from '../ui/Page.tsx';
import { useLanguage, useSay } from '../ui/say.tsx';
import { withActions } from './actions-column.ts';
import { EndHatDialog } from './EndHatDialog.tsx';
import { EraseDialog } from './EraseDialog.tsx';
import { useAboutPerson } from './use-about-person.ts';
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
  const [erased, setErased] = useState<PersonRow | null>(null);
  const { problem, fetch } = useAboutPerson();
  const actions = { end: setAsked, erase: setErased, about: fetch, block };
  return (
    <Section title={say('people.table')}>
      {blocking.reason !== undefined && (
        <p className="refused__reason" id={blocking.id}>
          {say('people.blockRefused')}
        </p>
      )}
      {ending.reason !== undefined && <RowRefusalNote refusal={ending} />}
      {problem !== null && (
        <Notice tone="error" live>
          {problem.message}
        </Notice>
      )}
      <PeopleTable people={people} refusals={{ ending, blocking }} actions={actions} />
      {asked !== null && <EndHatDialog {...asked} close={() => setAsked(null)} saved={saved} />}
      {erased !== null && <EraseDialog id={erased.id} name={nameOf(erased)} close={() => setErased(null)} saved={saved} />}
    </Section>
  );
}

/** What can be done to a person on the list. */
interface Actions {
  end(ending: Ending): void;
  erase(row: PersonRow): void;
  about(id: string): void;
  block(id: string, blocked: boolean): void;
}

interface PeopleTableProps {
  people: readonly PersonRow[];
  refusals: { ending: RowRefusal; blocking: RowRefusal };
  actions: Actions;
}

const nameOf = ({ name, email, id }: PersonRow): string => name ?? email ?? id;

function PeopleTable({ people, refusals, actions }: PeopleTableProps) {
  const say = useSay();
  const language = useLanguage();
  return (
    <DataTable
      table={withActions(peopleTable)}
      rows={people}
      rowKey={(row) => row.id}
      downloads={null}
      captionHidden
      empty={<EmptyState title={say('people.empty')}>{say('people.emptyHelp')}</EmptyState>}
      render={{
        name: (row) => (
          <>
            {nameOf(row)} {row.blockedAt !== null && <Badge tone="warning">{say('people.blocked')}</Badge>}
          </>
        ),
        hats: (row) => <Hats row={row} refusal={refusals.ending} end={actions.end} />,
        lastSeen: (row) => formatMoment(row.lastSeenAt, language),
        action: (row) => <PersonActions row={row} refusal={refusals.blocking} actions={actions} />,
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

function PersonActions({ row, refusal, actions }: { row: PersonRow; refusal: RowRefusal; actions: Actions }) {
  const say = useSay();
  const blocked = row.blockedAt !== null;
  const name = nameOf(row);
  return (
    <RowButtons>
      <RowButton
        label={say(blocked ? 'people.unblockLabel' : 'people.blockLabel', { name })}
        refusal={refusal}
        onClick={() => actions.block(row.id, !blocked)}
      >
        {say(blocked ? 'people.unblock' : 'people.block')}
      </RowButton>
      <RowButton label={say('people.aboutLabel', { name })} refusal={refusal} onClick={() => actions.about(row.id)}>
        {say('people.about')}
      </RowButton>
      <RowButton label={say('people.eraseLabel', { name })} refusal={refusal} onClick={() => actions.erase(row)}>
        {say('people.erase')}
      </RowButton>
    </RowButtons>
  );
}
