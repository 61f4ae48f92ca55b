import { useRefusal } from './session.ts';
import { LinkButton } from './ui/Button.tsx';
import { EmptyState } from './ui/Notice.tsx';
import { useSay } from './ui/say.tsx';

/** Where there is no round yet: who opens one, and for whom may, the way there. */
export function NoRoundYet() {
  const say = useSay();
  const refused = useRefusal(say)('round.manage');
  return (
    <EmptyState
      title={say('bindingness.filter.noRound')}
      action={
        refused === undefined ? <LinkButton href="/beheer/ronden">{say('overview.missing.toRounds')}</LinkButton> : undefined
      }
    >
      {say('positions.round.none')}
    </EmptyState>
  );
}
