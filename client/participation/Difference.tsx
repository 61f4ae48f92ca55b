import { differenceText, type ParticipationRow } from '../../shared/participation.ts';
import { Badge } from '../ui/Badge.tsx';
import { useSay } from '../ui/say.tsx';

/** Where stage and pilots of an organisation do not agree; nothing where they do. */
export function Difference({ row }: { row: Pick<ParticipationRow, 'stage' | 'pilots'> }) {
  const say = useSay();
  const text = differenceText(row, say);
  if (text === null) return null;
  return (
    <>
      <Badge tone="warning">{say('participation.column.difference')}</Badge> {text}
    </>
  );
}
