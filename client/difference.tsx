import { useQuery } from '@tanstack/react-query';
import { lineHref, type ChangeLine, type ChangeNoun } from '../shared/changes.ts';
import type { Moment } from '../shared/moment.ts';
import { useTRPC } from './api.ts';
import { FieldChanges } from './record.tsx';
import { TextLink } from './ui/Navigation.tsx';
import { QueryBoundary } from './ui/QueryBoundary.tsx';
import { useSay } from './ui/say.tsx';

/** A line about one record, and not about a load. */
export type RecordLine = ChangeLine & { noun: ChangeNoun };

/** One record then and at a moment, field by field, with the way to its page. */
export function Difference({ line, from, moment }: { line: RecordLine; from: number; moment: Moment }) {
  const say = useSay();
  const { noun, id } = line;
  const query = useQuery(useTRPC().history.difference.queryOptions({ noun, id, from, ...moment }));
  const href = lineHref(line);
  return (
    <>
      {href !== undefined && (
        <p>
          <TextLink href={href}>{say('changes.goTo')}</TextLink>
        </p>
      )}
      <QueryBoundary query={query} isEmpty={(changes) => changes.length === 0} empty={<p>{say('changes.same')}</p>}>
        {(changes) => <FieldChanges noun={noun} changes={changes} />}
      </QueryBoundary>
    </>
  );
}
