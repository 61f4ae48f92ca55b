import { useSay } from './say.tsx';

/** Addresses at which the server gives the table as shown. */
export interface DownloadLinks {
  ods: string;
  xlsx: string;
  csv: string;
}

const formats = ['ods', 'xlsx', 'csv'] as const;

/** The three files of one table, as links. */
export function TableDownloads({ name, links }: { name: string; links: DownloadLinks }) {
  const say = useSay();
  return (
    <p className="downloads">
      <span className="downloads__label">{say('common.table.download')}</span>
      {formats.map((format) => (
        <a
          key={format}
          className="downloads__item"
          href={links[format]}
          download
          aria-label={say('common.table.downloadAs', { name, format })}
        >
          {format}
        </a>
      ))}
    </p>
  );
}
