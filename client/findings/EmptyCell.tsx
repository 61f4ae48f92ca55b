import { useQuery } from '@tanstack/react-query';
import type { EmptyCell as Cell } from '../../shared/examinations.ts';
import { printedName } from '../../shared/findings.ts';
import { searchText } from '../address.ts';
import { useTRPC } from '../api.ts';
import { useMoment } from '../session.ts';
import { Actions, LinkButton } from '../ui/Button.tsx';
import { EmptyState } from '../ui/Notice.tsx';
import { QueryBoundary } from '../ui/QueryBoundary.tsx';
import { useSay } from '../ui/say.tsx';

/** No findings of one organisation about one value: whether it was looked at there, which is not the same, and a way on. */
export function EmptyCell({ organisation, value }: { organisation: string; value: string }) {
  const query = useQuery(useTRPC().examinations.cell.queryOptions({ ...useMoment(), organisation, value }));
  return (
    <QueryBoundary query={query} explain={(error) => (error instanceof Error ? error.message : undefined)}>
      {(cell) => <State cell={cell} />}
    </QueryBoundary>
  );
}

function State({ cell }: { cell: Cell }) {
  const say = useSay();
  const { organisationId, organisation, valueId, value, nameStatus, state } = cell;
  const words = { organisation, value: printedName(value, nameStatus, say) };
  // an organisation without findings has no other state than these three
  const known = state === 'examined' || state === 'not-applicable' ? state : 'not-examined';
  return (
    <EmptyState
      title={say(`findings.cell.${known}`, words)}
      action={
        <Actions>
          <LinkButton href={`/bevindingen${searchText({ value: valueId })}`}>{say('findings.cell.ofValue', words)}</LinkButton>
          <LinkButton href={`/bevindingen${searchText({ organisation: organisationId })}`}>
            {say('findings.cell.ofOrganisation', words)}
          </LinkButton>
        </Actions>
      }
    >
      {say(`findings.cell.${known}Help`)}
    </EmptyState>
  );
}
