import { statusName, type ValueRow } from '../../shared/values.ts';
import { Badge } from '../ui/Badge.tsx';
import { useSay } from '../ui/say.tsx';

/** How sure the name is, with its source where there is one. */
export function Standing({ row }: { row: Pick<ValueRow, 'name' | 'nameStatus' | 'source'> }) {
  const say = useSay();
  return (
    <>
      {row.nameStatus !== 'confirmed' && (
        <Badge tone={row.nameStatus === 'working' ? 'warning' : 'neutral'} title={say(`editions.statusHelp.${row.nameStatus}`)}>
          {statusName(row.nameStatus, say)}
        </Badge>
      )}
      {row.source !== null && (
        <a
          className="values-table__source"
          href={row.source}
          rel="external noreferrer"
          aria-label={say('values.sourceOf', { name: row.name })}
        >
          {say('common.source').toLowerCase()}
        </a>
      )}
    </>
  );
}
