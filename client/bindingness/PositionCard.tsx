import {
  answerText,
  positionAnchor,
  positionSubject,
  rangeText,
  type LeanedOn,
  type PositionRow,
} from '../../shared/positions.ts';
import { printedName } from '../../shared/findings.ts';
import { useRefusal } from '../session.ts';
import { Badge } from '../ui/Badge.tsx';
import { Dutch } from '../ui/Dutch.tsx';
import { formatDate } from '../ui/format.ts';
import { TextLink } from '../ui/Navigation.tsx';
import { useLanguage, useSay, useStamp } from '../ui/say.tsx';

/** One organisation's position, in its own words: what a dot leads to. */
export function PositionCard({ row, level }: { row: PositionRow; level: 3 | 5 }) {
  const say = useSay();
  const range = rangeText(row, say);
  const anchor = positionAnchor(row.id);
  const Heading = `h${level}` as const;
  return (
    <article className="position" id={anchor} tabIndex={-1}>
      <Heading className="position__who">
        <TextLink href={`/organisaties/${row.organisationId}`}>
          <Dutch>{row.organisation}</Dutch>
        </TextLink>{' '}
        <Badge tone={row.status === 'bestuurlijk' ? 'accent' : 'neutral'}>{say(`common.status.${row.status}`)}</Badge>
      </Heading>
      {row.holder === 'umbrella' && (
        <p className="position__range">{say('positions.card.about', { subject: positionSubject(row, say) })}</p>
      )}
      <p className="position__answer">
        <strong>{answerText(row, say)}</strong>
        {range !== null && <span className="position__range">{say('positions.card.lives', { range })}</span>}
      </p>
      {row.arguments === null ? (
        <p className="no-value">{say('positions.card.noArguments')}</p>
      ) : (
        <blockquote className="position__arguments">
          <Dutch>{row.arguments}</Dutch>
        </blockquote>
      )}
      <Leans findings={row.findings} />
      <Signature row={row} anchor={anchor} />
    </article>
  );
}

function Leans({ findings }: { findings: readonly LeanedOn[] }) {
  const say = useSay();
  if (findings.length === 0) return <p className="position__leans">{say('positions.card.noFindings')}</p>;
  return (
    <div className="position__leans">
      {say('positions.card.leansOn')}
      <ul>
        {findings.map((finding) => (
          <li key={finding.id}>
            <TextLink href={`/bevindingen/${finding.id}`}>
              <Dutch>{finding.text}</Dutch>
            </TextLink>
            {finding.subject !== null && (
              <span className="position__subject">
                {' '}
                <Dutch>{printedName(finding.subject, finding.nameStatus, say)}</Dutch>
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Signature({ row, anchor }: { row: PositionRow; anchor: string }) {
  const say = useSay();
  const language = useLanguage();
  const { permalink } = useStamp();
  const refused = useRefusal(say)(row.holder === 'umbrella' ? 'umbrella-position.record' : 'position.sign', {
    organisationId: row.organisationId,
    layer: row.organisationLayer,
  });
  return (
    <p className="position__signature">
      <Dutch>{say('positions.card.signed', { function: row.signedFunction, date: formatDate(row.signedDate, language) })}</Dutch>{' '}
      <a
        className="utrecht-link utrecht-link--html-a"
        href={permalink(anchor)}
        aria-label={say('positions.card.permalink', { organisation: row.organisation })}
      >
        {say('common.figure.permalink')}
      </a>{' '}
      {refused === undefined && <TextLink href={`/standpunten/${row.id}/wijzigen`}>{say('positions.action.edit')}</TextLink>}
    </p>
  );
}
