import type { StatementRow } from '../../shared/statements.ts';
import { useRefusal } from '../session.ts';
import { GuardedLink } from '../ui/GuardedLink.tsx';
import { useSay } from '../ui/say.tsx';

/** Where in the form of a statement one links what it rests on. */
export const LINKS = 'koppelen';

/** Leads to where findings and positions are linked to a draft. What was adopted is reopened first. */
export function LinkHere({ row }: { row: StatementRow }) {
  const say = useSay();
  const refused = useRefusal(say)('statement.write');
  if (row.state === 'adopted') return null;
  return (
    <GuardedLink href={`/deelconclusies/${row.id}/wijzigen#${LINKS}`} disabledReason={refused}>
      {say('statements.linkHere')}
    </GuardedLink>
  );
}
