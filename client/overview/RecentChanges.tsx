import { commandName, personName } from '../../shared/history.ts';
import type { ChangeRow } from '../../shared/overview.ts';
import { searchText } from '../address.ts';
import { formatMoment } from '../ui/format.ts';
import { TextLink } from '../ui/Navigation.tsx';
import { Section } from '../ui/Page.tsx';
import { useLanguage, useSay } from '../ui/say.tsx';

/** Where a change can be seen; undefined where there is no page for it. */
function changeAddress({ noun, id, organisationId, command }: ChangeRow): string | undefined {
  if (command.endsWith('.load') || command.endsWith('.fill')) return command === 'reference.load' ? '/deelname' : '/bevindingen';
  if (noun === 'pilot' && id !== null) return `/pilots/${id}`;
  if (noun === 'value' && id !== null) return `/waarden/${id}`;
  if (noun === 'organisation' && id !== null) return `/organisaties/${id}`;
  if (noun === 'snapshot' || noun === 'paper') return '/standen';
  if (noun === 'round' || noun === 'meeting') return '/beheer';
  if (organisationId === null) return undefined;
  return noun === 'finding' ? `/bevindingen${searchText({ organisation: organisationId })}` : `/organisaties/${organisationId}`;
}

/** The newest changes one may know: what, to whose record, when, by whom. */
export function RecentChanges({ changes }: { changes: readonly ChangeRow[] }) {
  const say = useSay();
  return (
    <Section title={say('overview.changes.title')}>
      {changes.length === 0 && <p>{say('overview.changes.empty')}</p>}
      <ol className="overview-changes">
        {changes.map((change) => (
          <Change key={change.revision} change={change} />
        ))}
      </ol>
    </Section>
  );
}

function Change({ change }: { change: ChangeRow }) {
  const say = useSay();
  const language = useLanguage();
  const { command, organisation, reason, at, person } = change;
  const what = organisation === null ? commandName(command, say) : `${commandName(command, say)}: ${organisation}`;
  const address = changeAddress(change);
  return (
    <li>
      {address === undefined ? what : <TextLink href={address}>{what}</TextLink>}
      <span className="overview-changes__by">
        {say('overview.changes.line', { moment: formatMoment(at, language), person: personName(person, say) })}
      </span>
      {reason !== null && <span className="overview-changes__by">{say('history.reason', { reason })}</span>}
    </li>
  );
}
