import type { QuestionId } from '../shared/nouns.ts';
import { searchText } from './address.ts';
import { useRefusal, useSession } from './session.ts';
import { GuardedLink } from './ui/GuardedLink.tsx';
import { useSay } from './ui/say.tsx';

/** Leads to the form of a new position; for whom speaks for nobody it stays visible and says why. */
export function NewPositionLink({ question }: { question?: QuestionId }) {
  const say = useSay();
  const { viewer } = useSession();
  const refusal = useRefusal(say);
  const refused =
    viewer.role === 'coordinator'
      ? refusal('umbrella-position.record', { layer: viewer.layer })
      : refusal('position.sign', { organisationId: viewer.organisationId });
  return (
    <GuardedLink href={`/standpunten/nieuw${searchText({ question })}`} disabledReason={refused}>
      {say('positions.action.new')}
    </GuardedLink>
  );
}
