import { releasesTable, releaseText } from '../../shared/release-words.ts';
import { releasesFilterSchema, type ReleaseRow } from '../../shared/releases.ts';
import { useAddress } from '../address.ts';
import { useDownloads } from '../downloads.ts';
import { personName } from '../../shared/history.ts';
import { ReleaseBadge } from '../release-mark.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { useLanguage, useSay } from '../ui/say.tsx';
import { formatShortDate } from '../ui/format.ts';
import { ChangedSince } from './ChangedSince.tsx';
import { Words } from './ReleaseWords.tsx';

interface ReleaseTableProps {
  organisationId: string;
  rows: readonly ReleaseRow[];
  chosen: ReadonlySet<string>;
  choose(keys: ReadonlySet<string>): void;
  mayChoose: boolean;
  keyOf(row: ReleaseRow): string;
}

// what else is released stands under the text it belongs to, and when and by whom under how it stands
const apart = ['more', 'judgement', 'day', 'person'];
const shown = { ...releasesTable, columns: releasesTable.columns.filter(({ id }) => !apart.includes(id)) };

/** Everything an organisation submitted, with how each stands; whoever may release ticks what to release or take back. */
export function ReleaseTable({ organisationId, rows, chosen, choose, mayChoose, keyOf }: ReleaseTableProps) {
  const files = useDownloads();
  const { filter } = useAddress(releasesFilterSchema);
  const tick = (row: ReleaseRow, on: boolean): void => {
    const next = new Set(chosen);
    if (on) next.add(keyOf(row));
    else next.delete(keyOf(row));
    choose(next);
  };
  return (
    <DataTable
      table={shown}
      rows={rows}
      rowKey={keyOf}
      downloads={files(releasesTable, { ...filter, organisation: organisationId, page: undefined })}
      render={{
        text: (row) => (
          <span className="releases__record">
            {mayChoose && <Tick row={row} on={chosen.has(keyOf(row))} tick={(on) => tick(row, on)} />}
            <Words row={row} linked />
          </span>
        ),
        state: (row) => <State row={row} />,
      }}
      captionHidden
    />
  );
}

function Tick({ row, on, tick }: { row: ReleaseRow; on: boolean; tick(on: boolean): void }) {
  const say = useSay();
  return (
    <input
      type="checkbox"
      className="utrecht-checkbox"
      checked={on}
      aria-label={say('releases.choose', { record: releaseText(row, say).slice(0, 80) })}
      onChange={(event) => tick(event.target.checked)}
    />
  );
}

function State({ row }: { row: ReleaseRow }) {
  const say = useSay();
  const language = useLanguage();
  const { state, release } = row;
  if (state === 'none' || release === null) return say('releases.state.none');
  const given = { date: formatShortDate(release.day, language), person: personName(release.person, say) };
  return (
    <>
      <ReleaseBadge released={row} />
      <span className="releases__note">{say(state === 'released' ? 'releases.given.now' : 'releases.given.before', given)}</span>
      {state !== 'released' && <span className="releases__ask">{say(`releases.note.${state}`)}</span>}
      {state === 'changed' && <ChangedSince row={row} seen={release.seen} />}
    </>
  );
}
