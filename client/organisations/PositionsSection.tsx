import type { OrganisationPage } from '../../shared/organisations.ts';
import { answerText, positionSubject, rangeText, type PositionRow } from '../../shared/positions.ts';
import { Badge } from '../ui/Badge.tsx';
import { Dutch } from '../ui/Dutch.tsx';
import { formatDate } from '../ui/format.ts';
import { TextLink } from '../ui/Navigation.tsx';
import { Section } from '../ui/Page.tsx';
import { useLanguage, useSay } from '../ui/say.tsx';
import { positionsByRound } from './positions-by-round.ts';

function PositionLines({ rows }: { rows: readonly PositionRow[] }) {
  return (
    <ul className="position-lines">
      {rows.map((row) => (
        <PositionLine key={row.id} row={row} />
      ))}
    </ul>
  );
}

/** Its signed answers in words, with the arguments and who signed; of an umbrella organisation beside the pilots. */
export function PositionsSection({ data: { organisation, positions } }: { data: OrganisationPage }) {
  const say = useSay();
  const umbrella = organisation.type === 'koepel';
  const [newest, ...older] = positionsByRound(positions);
  return (
    <Section
      title={say(umbrella ? 'organisations.positions.titleUmbrella' : 'organisations.positions.title')}
      intro={umbrella ? say('organisations.positions.umbrellaNote') : undefined}
      id="standpunten"
    >
      {positions.length === 0 && <p className="no-value">{say('organisations.positions.empty')}</p>}
      {newest !== undefined && (
        <Section level={3} title={newest.name}>
          <PositionLines rows={newest.rows} />
        </Section>
      )}
      {older.map(({ id, name, rows }) => (
        <details key={id} className="position-lines__older">
          <summary>{say('organisations.positions.older', { round: name, count: rows.length })}</summary>
          <PositionLines rows={rows} />
        </details>
      ))}
      {positions.length > 0 && (
        <p>
          <TextLink href={`/standpunten?organisation=${organisation.id}`}>{say('organisations.positions.all')}</TextLink>
        </p>
      )}
    </Section>
  );
}

function PositionLine({ row }: { row: PositionRow }) {
  const say = useSay();
  const language = useLanguage();
  const subject = positionSubject(row, say);
  const words = { question: say(`positions.question.${row.question}`), answer: answerText(row, say) };
  const range = rangeText(row, say);
  const signed = {
    status: say(`common.status.${row.status}`),
    function: row.signedFunction,
    date: formatDate(row.signedDate, language),
  };
  return (
    <li>
      <p>
        <TextLink href={`/standpunten/${row.id}`}>
          {subject === ''
            ? say('organisations.positions.line', words)
            : say('organisations.positions.lineSubject', { ...words, subject })}
        </TextLink>
        .{range !== null && ` ${say('organisations.positions.lives', { range })}`}{' '}
        {row.state === 'draft' && <Badge>{say('positions.state.draft')}</Badge>}
      </p>
      {row.arguments !== null && (
        <blockquote className="position-lines__arguments">
          <Dutch>{row.arguments}</Dutch>
        </blockquote>
      )}
      <p className="position-lines__signed">{say('organisations.positions.signed', signed)}</p>
    </li>
  );
}
