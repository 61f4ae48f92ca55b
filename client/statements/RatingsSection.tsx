import { personName } from '../../shared/history.ts';
import { components, type Component, type RatingView, type StatementRow } from '../../shared/statements.ts';
import { RecordHistory } from '../record.tsx';
import { useRefusal, useSession } from '../session.ts';
import { Badge } from '../ui/Badge.tsx';
import { DescriptionList } from '../ui/DescriptionList.tsx';
import { Dutch } from '../ui/Dutch.tsx';
import { formatDate } from '../ui/format.ts';
import { GuardedLink } from '../ui/GuardedLink.tsx';
import { Section } from '../ui/Page.tsx';
import { useLanguage, useSay } from '../ui/say.tsx';
import { AdoptButton } from './AdoptButton.tsx';

/** Every rating of the basis, each under its own name, and what one may do about them. */
export function RatingsSection({ row }: { row: StatementRow }) {
  const say = useSay();
  const { viewer } = useSession();
  const refused = useRefusal(say)('statement.rate');
  const own = row.ratings.some(({ personId }) => personId === viewer.personId);
  const levels = new Set(row.ratings.map(({ level }) => level));
  return (
    <Section
      id="stevigheid"
      title={say('statements.section.ratings')}
      intro={say('statements.section.ratingsIntro')}
      tools={
        <GuardedLink href={`/deelconclusies/${row.id}/oordeel`} disabledReason={refused}>
          {say(own ? 'statements.rating.again' : 'statements.rating.give')}
        </GuardedLink>
      }
    >
      {row.ratings.length === 0 && <p className="no-value">{say('statements.rating.none')}</p>}
      {levels.size > 1 && <p>{say('statements.rating.differ')}</p>}
      <div className="columns">
        {row.ratings.map((rating) => (
          <Rating key={rating.personId} rating={rating} statementId={row.id} />
        ))}
      </div>
      <AdoptButton row={row} />
    </Section>
  );
}

function Rating({ rating, statementId }: { rating: RatingView; statementId: string }) {
  const say = useSay();
  const language = useLanguage();
  const by = say('statements.rating.by', { person: personName(rating.person, say) });
  const items = components.map((component) => ({
    label: say(`statements.component.${component}`),
    value: <Judged {...rating.concerns[component]} />,
  }));
  return (
    <article className="rating" aria-label={by}>
      <h3 className="utrecht-heading-3">{by}</h3>
      <p className="rating__level">
        {say('statements.rating.level')}: <strong>{say(`statements.level.${rating.level}`)}</strong>{' '}
        {!rating.current && <Badge tone="warning">{say('statements.rating.outdated')}</Badge>}
      </p>
      <DescriptionList items={items} />
      <p className="rating__given">{say('statements.rating.given', { date: formatDate(rating.date, language) })}</p>
      <RecordHistory noun="statement_rating" id={`${statementId}:${rating.personId}`} />
    </article>
  );
}

/** How much a component is doubted, and why. */
function Judged({ concern, reason }: RatingView['concerns'][Component]) {
  const say = useSay();
  return (
    <>
      <span className="rating__concern">{say(`statements.concern.${concern}`)}</span>
      {reason === '' ? <strong className="rating__missing">{say('statements.rating.missing')}</strong> : <Dutch>{reason}</Dutch>}
    </>
  );
}
