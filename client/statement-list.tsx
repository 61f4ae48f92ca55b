import { useQuery } from '@tanstack/react-query';
import type { Side } from '../shared/evidence/basis.ts';
import { statementAbout, type StatementRow, type StatementsFilter } from '../shared/statements.ts';
import { personName } from '../shared/history.ts';
import { searchText } from './address.ts';
import { useTRPC } from './api.ts';
import { useMoment } from './session.ts';
import { Badge } from './ui/Badge.tsx';
import { Dutch } from './ui/Dutch.tsx';
import { TextLink } from './ui/Navigation.tsx';
import { Section } from './ui/Page.tsx';
import { QueryBoundary } from './ui/QueryBoundary.tsx';
import { useSay } from './ui/say.tsx';
import './statement-list.css';

interface StatementsAboutProps {
  filter: Pick<StatementsFilter, 'question' | 'value' | 'organisation'>;
  title?: string;
  /** Where there is none, the part is left out instead of saying so. */
  quiet?: boolean;
}

/** The statements about a question, a value or an organisation, as a part of its page. */
export function StatementsAbout({ filter, title, quiet = false }: StatementsAboutProps) {
  const say = useSay();
  const query = useQuery(useTRPC().statements.about.queryOptions({ ...filter, ...useMoment() }));
  if (quiet && (query.data === undefined || query.data.length === 0)) return null;
  return (
    <Section
      title={title ?? say('statements.section.about')}
      id="deelconclusies"
      tools={<TextLink href={`/deelconclusies${searchText(filter)}`}>{say('statements.all')}</TextLink>}
    >
      <QueryBoundary
        query={query}
        isEmpty={(rows) => rows.length === 0}
        empty={<p className="no-value">{say('statements.empty.about')}</p>}
      >
        {(rows) => (
          <ul className="statement-lines">
            {rows.map((row) => (
              <StatementLine key={row.id} row={row} />
            ))}
          </ul>
        )}
      </QueryBoundary>
    </Section>
  );
}

/** The statements that rest on one finding or position, each with the side that stands on, as a part of its page. */
export function LeaningStatements({ noun, id }: { noun: 'finding' | 'position'; id: string }) {
  const say = useSay();
  const query = useQuery(useTRPC().statements.leaning.queryOptions({ noun, id, ...useMoment() }));
  return (
    <Section title={say('statements.section.leaning')} id="deelconclusies">
      <QueryBoundary
        query={query}
        isEmpty={(rows) => rows.length === 0}
        empty={<p className="no-value">{say('statements.empty.leaning')}</p>}
      >
        {(rows) => (
          <ul className="statement-lines">
            {rows.map((row) => (
              <StatementLine key={row.id} row={row} side={row.side} />
            ))}
          </ul>
        )}
      </QueryBoundary>
    </Section>
  );
}

/** One statement in a list: the sentence, what it rests on in numbers, and every rating of it. */
function StatementLine({ row, side }: { row: StatementRow; side?: Side }) {
  const say = useSay();
  const about = statementAbout(row, say);
  return (
    <li>
      <p>
        <TextLink href={`/deelconclusies/${row.id}`}>
          <Dutch>{row.text}</Dutch>
        </TextLink>{' '}
        {side !== undefined && <Badge>{say(`statements.side.${side}`)}</Badge>} <StatementMarks row={row} />
      </p>
      <p className="statement-lines__more">
        {say(`statements.kind.${row.kind}`)}
        {about !== '' && ` · ${about}`}
        {` · ${say('statements.side.for').toLowerCase()} ${String(row.for)}, ${say('statements.side.against').toLowerCase()} ${String(row.against)}`}
      </p>
      <RatingLines row={row} />
    </li>
  );
}

/** That a statement is a draft, and that it asks for a new look. */
export function StatementMarks({ row }: { row: Pick<StatementRow, 'state' | 'look'> }) {
  const say = useSay();
  return (
    <>
      {row.state === 'draft' && <Badge title={say('statements.draftHelp')}>{say('statements.state.draft')}</Badge>}
      <LookBadge row={row} />
    </>
  );
}

/** That what it rests on changed since somebody judged it. */
export function LookBadge({ row }: { row: Pick<StatementRow, 'look'> }) {
  const say = useSay();
  return row.look ? <Badge tone="warning">{say('statements.look.badge')}</Badge> : null;
}

/** Each rating under the name of who gave it: never one for all of them. */
export function RatingLines({ row }: { row: Pick<StatementRow, 'ratings'> }) {
  const say = useSay();
  if (row.ratings.length === 0) return <p className="no-value statement-lines__more">{say('statements.rating.none')}</p>;
  return (
    <ul className="statement-lines__ratings">
      {row.ratings.map(({ personId, person, level }) => (
        <li key={personId}>
          <strong>{say(`statements.level.${level}`)}</strong> ({personName(person, say)})
        </li>
      ))}
    </ul>
  );
}
