import { commandName, personName } from '../../shared/history.ts';
import type { ChangeRow } from '../../shared/overview.ts';
import { formatMoment } from '../ui/format.ts';
import { TextLink } from '../ui/Navigation.tsx';
import { Section } from '../ui/Page.tsx';
import { useLanguage, useSay } from '../ui/say.tsx';
import { changeAddress } from './change-address.ts';

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
  return (
    <li>
      <TextLink href={changeAddress(change)}>{what}</TextLink>
      <span className="overview-changes__by">
        {say('overview.changes.line', { moment: formatMoment(at, language), person: personName(person, say) })}
      </span>
      {reason !== null && <span className="overview-changes__by">{say('history.reason', { reason })}</span>}
    </li>
  );
}
