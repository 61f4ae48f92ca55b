import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { lineLabel } from '../../shared/changes.ts';
import { recordsText, type DeedLine, type DeedRecords } from '../../shared/deeds.ts';
import { commandName, personName } from '../../shared/history.ts';
import { useTRPC } from '../api.ts';
import { Difference, type RecordLine } from '../difference.tsx';
import { useMoment } from '../session.ts';
import { Dutch } from '../ui/Dutch.tsx';
import { formatMoment } from '../ui/format.ts';
import { QueryBoundary } from '../ui/QueryBoundary.tsx';
import { useLanguage, useSay } from '../ui/say.tsx';

/** Changes as they were made, each of which opens the records it touched. */
export function DeedLines({ lines }: { lines: readonly DeedLine[] }) {
  const say = useSay();
  return (
    <ol className="deeds" aria-label={say('deeds.list')} reversed>
      {lines.map((line) => (
        <li key={line.revision}>
          <Deed line={line} />
        </li>
      ))}
    </ol>
  );
}

function Deed({ line }: { line: DeedLine }) {
  const say = useSay();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const records = recordsText(line, say);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <time dateTime={line.at}>{formatMoment(line.at, language)}</time>{' '}
        <strong>{say('deeds.line', { command: commandName(line.command, say), person: personName(line.person, say) })}</strong>
        {records !== '' && <span className="deeds__records">{records}</span>}
        {line.reason !== null && (
          <span className="deeds__reason">
            <Dutch>{say('history.reason', { reason: line.reason })}</Dutch>
          </span>
        )}
      </summary>
      <div className="deeds__body">
        <p>
          {say('deeds.number', { revision: String(line.revision) })}.{' '}
          {line.undoes !== null && say('deeds.undid', { revision: String(line.undoes) })}
        </p>
        {line.records.length === 0 ? <p>{say('deeds.loaded')}</p> : open && <Records line={line} />}
      </div>
    </details>
  );
}

function Records({ line }: { line: DeedLine }) {
  const query = useQuery(useTRPC().deeds.records.queryOptions({ change: line.revision, ...useMoment() }));
  return <QueryBoundary query={query}>{(data) => <Opened data={data} revision={line.revision} />}</QueryBoundary>;
}

function Opened({ data: { records, total }, revision }: { data: DeedRecords; revision: number }) {
  const say = useSay();
  const shown = records.flatMap((one) => (one.noun === 'reference' ? [] : [{ ...one, noun: one.noun }]));
  return (
    <>
      <ul className="deeds__list">
        {shown.map((one) => (
          <li key={`${one.noun} ${one.id}`}>
            <OneRecord line={one} revision={revision} />
          </li>
        ))}
      </ul>
      {total > shown.length && <p>{say('deeds.notShown', { count: total - shown.length })}</p>}
    </>
  );
}

function OneRecord({ line, revision }: { line: RecordLine; revision: number }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const label = lineLabel(line, say);
  const about = [label, line.organisation, line.value].filter((text) => text !== null && text !== '');
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {say('deeds.recordLine', { noun: say(`changes.noun.${line.noun}`), what: say(`changes.what.${line.what}`) })}
        {about.length > 0 && ': '}
        <Dutch>{about.join(' · ')}</Dutch>
      </summary>
      {open && <Difference line={line} from={revision - 1} moment={{ revision }} />}
    </details>
  );
}
