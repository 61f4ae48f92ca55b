import type { ValueRow } from '../../shared/values.ts';
import { Badge } from '../ui/Badge.tsx';
import { useSay } from '../ui/say.tsx';

/** How sure the name is, with its source where there is one. */
export function Standing({ row }: { row: Pick<ValueRow, 'name' | 'nameStatus' | 'source'> }) {
  const say = useSay();
  return (
    <>
      {row.nameStatus === 'working' && (
        <Badge tone="warning" title={say('common.workingNameHelp')}>
          {say('common.workingName')}
        </Badge>
      )}
      {row.nameStatus === 'mentioned' && <Badge title={say('values.mentionedHelp')}>{say('values.mentioned')}</Badge>}
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
