import type { ShownNotice } from '../../shared/workbook/upload.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { TextLink } from '../ui/Navigation.tsx';
import { Section } from '../ui/Page.tsx';
import { useSay } from '../ui/say.tsx';
import { besideTable, type Beside } from './tables.ts';

const isBeside = (notice: ShownNotice): notice is Beside => notice.beside !== null;

/** New findings beside the ones they resemble: is this a new finding, or the old one in other words? */
export function BesideSection({ notices }: { notices: readonly ShownNotice[] }) {
  const say = useSay();
  const rows = notices.filter(isBeside);
  if (rows.length === 0) return null;
  return (
    <Section title={say('imports.beside.title')} intro={say('imports.beside.intro')}>
      <DataTable
        table={besideTable}
        rows={rows}
        rowKey={(row) => `${row.tab} ${row.cell ?? ''} ${row.beside.id}`}
        render={{ added: (row) => <span lang="nl">{row.beside.added}</span>, there: (row) => <There beside={row.beside} /> }}
        downloads={null}
        captionHidden
      />
    </Section>
  );
}

function There({ beside }: { beside: Beside['beside'] }) {
  const say = useSay();
  const { id, text, reference } = beside;
  return (
    <>
      <TextLink href={`/bevindingen/${id}`}>
        <span lang="nl">{text}</span>
      </TextLink>
      <span className="load-note">
        {reference === null ? say('imports.beside.noReference') : say('imports.beside.reference', { reference })}
      </span>
    </>
  );
}
