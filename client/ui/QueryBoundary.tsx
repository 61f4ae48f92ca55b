/**
 * QueryBoundary: the one place for loading, error and empty. Takes the result of useQuery; draws its children when there are data.
 *
 *   <QueryBoundary query={query} isEmpty={(data) => data.rows.length === 0} empty={<EmptyState title="…">…</EmptyState>}>
 *     {(data) => <DataTable … />}
 *   </QueryBoundary>
 */
import type { ReactNode } from 'react';
import { whenAgain } from '../api.ts';
import { Button } from './Button.tsx';
import { Notice } from './Notice.tsx';
import { useSay } from './say.tsx';

/** The part of a TanStack query result that is used here. */
export interface QueryState<T> {
  data: T | undefined;
  error: unknown;
  isFetching: boolean;
  refetch(): unknown;
}

interface QueryBoundaryProps<T> {
  query: QueryState<T>;
  children(data: T): ReactNode;
  isEmpty?(data: T): boolean;
  empty?: ReactNode;
  /** Words for an error the page knows; otherwise the general words. */
  explain?(error: unknown): string | undefined;
}

export function QueryBoundary<T>({ query, children, isEmpty, empty, explain }: QueryBoundaryProps<T>) {
  if (query.data !== undefined) return isEmpty?.(query.data) === true ? empty : children(query.data);
  if (query.error !== null && query.error !== undefined) {
    return (
      <LoadFailed
        message={explain?.(query.error) ?? whenAgain(query.error)}
        busy={query.isFetching}
        retry={() => query.refetch()}
      />
    );
  }
  return <Loading />;
}

/** Shown while data are on their way; appears only when it takes longer than a blink (a delay in css). */
export function Loading() {
  const say = useSay();
  return (
    <div className="loading" role="status">
      {say('common.state.loading')}
    </div>
  );
}

export function LoadFailed({ message, busy, retry }: { message: string | undefined; busy: boolean; retry(): void }) {
  const say = useSay();
  return (
    <Notice
      tone="error"
      live
      title={say('common.state.failed')}
      actions={
        <Button onClick={retry} busy={busy}>
          {say('common.action.retry')}
        </Button>
      }
    >
      {message ?? say('common.state.failedHelp')}
    </Notice>
  );
}
