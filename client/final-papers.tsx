import { personName } from '../shared/history.ts';
import type { PaperRow } from '../shared/snapshots.ts';
import { formatDate } from './ui/format.ts';
import { useLanguage, useSay } from './ui/say.tsx';

const formats = ['odt', 'pdf'] as const;

/** The papers that were made final from a kept moment, as files that say for ever what they said then. */
export function FinalPapers({ papers }: { papers: readonly PaperRow[] }) {
  const say = useSay();
  const language = useLanguage();
  if (papers.length === 0) return <p>{say('papers.final.none')}</p>;
  return (
    <>
      <p>
        <strong>{say('papers.final.title')}</strong>
      </p>
      <ul>
        {papers.map(({ id, title, at, person, sha256 }) => (
          <li key={id}>
            {say('papers.final.line', {
              title,
              date: formatDate(at, language),
              person: personName(person, say),
              hash: sha256.slice(0, 12),
            })}{' '}
            {formats.map((format) => (
              <span key={format}>
                <a
                  className="utrecht-link"
                  href={`/paper.${format}?paper=${encodeURIComponent(id)}`}
                  download
                  aria-label={say('papers.final.as', { title, format: format.toUpperCase() })}
                >
                  {format.toUpperCase()}
                </a>{' '}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
