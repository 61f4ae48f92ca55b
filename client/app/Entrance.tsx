import { lazy, Suspense } from 'react';
import { useAccount } from '../session.ts';
import { useWords } from './Application.tsx';
import { useEndedSession } from './ended.ts';
import { Shell } from './Shell.tsx';

/** Says that the session ended, and that what was typed is still there; one logs in beside it. */
function LogInBeside() {
  const { say } = useWords();
  return (
    <div className="banner banner--revision banner--stays" role="alert">
      <p>
        {say('common.account.ended')}{' '}
        <a className="utrecht-link" href="/inloggen?naar=/account" target="_blank" rel="noreferrer">
          {say('common.account.logInBeside')}
        </a>
      </p>
    </div>
  );
}

/** The frame with the pages, or the door for whoever is not known: not logged in, or without a role. `words` are those the door says. */
export function entrance(words: () => Promise<void>) {
  const Door = lazy(async () => {
    const [{ Door: component }] = await Promise.all([import('./Door.tsx'), words()]);
    return { default: component };
  });
  return function Entrance() {
    const { login, hat } = useAccount();
    const waits = useEndedSession();
    if (!login || hat !== null)
      return (
        <>
          {login && waits && <LogInBeside />}
          <Shell />
        </>
      );
    return (
      <Suspense>
        <Door />
      </Suspense>
    );
  };
}
