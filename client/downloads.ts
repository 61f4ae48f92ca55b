import { searchText } from './address.ts';
import { useMoment } from './session.ts';
import type { DownloadLinks } from './ui/TableDownloads.tsx';

/** The files of a table for a question, at the moment the page shows: `downloads={useDownloads()(pilotActionsTable, { pilot: id })}`. */
export function useDownloads(): (table: { id: string }, question: Record<string, unknown>) => DownloadLinks {
  const moment = useMoment();
  return (table, question) => {
    const file = (format: string): string =>
      `/download/${table.id}.${format}${searchText({ ...question, after: undefined, ...moment })}`;
    return { ods: file('ods'), xlsx: file('xlsx'), csv: file('csv') };
  };
}
