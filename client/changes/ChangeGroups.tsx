import { useState } from 'react';
import { lineGroup, lineHref, lineLabel, type ChangeLine, type ChangesFilter, type ChangesPage } from '../../shared/changes.ts';
import { personName } from '../../shared/history.ts';
import { Difference, type RecordLine } from '../difference.tsx';
import { useMoment } from '../session.ts';
import { Dutch } from '../ui/Dutch.tsx';
import { formatDate } from '../ui/format.ts';
import { TextLink } from '../ui/Navigation.tsx';
import { Section } from '../ui/Page.tsx';
import { useLanguage, useSay } from '../ui/say.tsx';

interface ChangeGroupsProps {
  data: ChangesPage;
  group: ChangesFilter['group'];
}

/** The lines under the organisation or the value they belong to, in the order they came. */
export function ChangeGroups({ data, group }: ChangeGroupsProps) {
  const say = useSay();
  const groups = new Map<string, ChangeLine[]>();
  for (const line of data.lines) {
    const name = lineGroup(line, group, say);
    groups.set(name, [...(groups.get(name) ?? []), line]);
  }
  return [...groups].map(([name, lines]) => (
    <Section key={name} title={name}>
      <ul className="changes">
        {lines.map((line) => (
          <li key={`${line.noun} ${line.id}`}>
            {line.noun === 'reference' ? (
              <Load line={line} />
            ) : (
              <Line line={{ ...line, noun: line.noun }} from={data.from.revision} />
            )}
          </li>
        ))}
      </ul>
    </Section>
  ));
}

/** A load of reference data, with the way to what there is. */
function Load({ line }: { line: ChangeLine }) {
  const say = useSay();
  return (
    <>
      <What line={line} />
      <TextLink href={lineHref(line) ?? '/beheer'}>{say('changes.goTo')}</TextLink>
    </>
  );
}

/** What happened to which record, how often and when last. */
function What({ line }: { line: ChangeLine }) {
  const say = useSay();
  const language = useLanguage();
  const label = lineLabel(line, say);
  return (
    <>
      <strong>{say('changes.line', { noun: say(`changes.noun.${line.noun}`), what: say(`changes.what.${line.what}`) })}</strong>
      {label !== '' && ': '}
      {label !== '' && <Dutch>{label}</Dutch>}
      <span className="changes__by">
        {say('changes.times', {
          count: line.changes,
          date: formatDate(line.at, language),
          person: personName(line.person, say),
        })}
      </span>
    </>
  );
}

function Line({ line, from }: { line: RecordLine; from: number }) {
  const [open, setOpen] = useState(false);
  const moment = useMoment();
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <What line={line} />
      </summary>
      {open && <Difference line={line} from={from} moment={moment} />}
    </details>
  );
}
