import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { saidColumns, type ReleaseRow } from '../../shared/releases.ts';
import { useTRPC } from '../api.ts';
import { FieldChanges } from '../record.tsx';
import { useMoment } from '../session.ts';
import { QueryBoundary } from '../ui/QueryBoundary.tsx';
import { useSay } from '../ui/say.tsx';

/** What a record says now beside what it said when it was released; asked for when it is opened. */
export function ChangedSince({ row, seen }: { row: ReleaseRow; seen: number }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  return (
    <details className="releases__difference" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say('releases.difference')}</summary>
      {open && <Fields row={row} seen={seen} />}
    </details>
  );
}

function Fields({ row: { noun, id }, seen }: { row: ReleaseRow; seen: number }) {
  const say = useSay();
  const query = useQuery(useTRPC().history.difference.queryOptions({ noun, id, from: seen, ...useMoment() }));
  return (
    <QueryBoundary query={query} empty={<p>{say('changes.same')}</p>} isEmpty={(changes) => changes.length === 0}>
      {(changes) => <FieldChanges noun={noun} changes={changes.filter(({ field }) => saidColumns[noun].includes(field))} />}
    </QueryBoundary>
  );
}
