import { linkedHref, linkedText, type StatementDetail } from '../../shared/statements.ts';
import { Dutch } from '../ui/Dutch.tsx';
import { TextLink } from '../ui/Navigation.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useSay } from '../ui/say.tsx';

type Change = StatementDetail['changes'][number];

/** That a statement asks for a new look: what became of its basis since somebody judged it, and what to do. */
export function LookNotice({ data: { statement, changes } }: { data: StatementDetail }) {
  const say = useSay();
  if (!statement.look) return null;
  return (
    <Notice tone="warning" title={say('statements.look.title')}>
      <p>{say(changes.length === 0 ? 'statements.look.other' : 'statements.look.intro')}</p>
      {changes.length > 0 && (
        <ul>
          {changes.map((change) => (
            <li key={`${change.noun} ${change.id}`}>
              <ChangeLine change={change} />
            </li>
          ))}
        </ul>
      )}
      <p>{say('statements.look.ask')}</p>
    </Notice>
  );
}

/** What was withdrawn has no page to go to today; its words are those it had. */
function ChangeLine({ change: { what, noun, record } }: { change: Change }) {
  const say = useSay();
  const words = record === null ? say(`statements.look.${noun}`) : `${record.record.organisation}, ${linkedText(record, say)}`;
  const text = say(`statements.look.${what}`, { record: words });
  if (record === null || what === 'withdrawn') return <Dutch>{text}</Dutch>;
  return (
    <TextLink href={linkedHref(record)}>
      <Dutch>{text}</Dutch>
    </TextLink>
  );
}
