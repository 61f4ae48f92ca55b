import { lazy, Suspense } from 'react';
import { useAccount } from '../session.ts';
import { Shell } from './Shell.tsx';

/** The frame with the pages, or the door for whoever is not known: not logged in, or without a role. `words` are those the door says. */
export function entrance(words: () => Promise<void>) {
  const Door = lazy(async () => {
    const [{ Door: component }] = await Promise.all([import('./Door.tsx'), words()]);
    return { default: component };
  });
  return function Entrance() {
    const { login, hat } = useAccount();
    if (!login || hat !== null) return <Shell />;
    return (
      <Suspense>
        <Door />
      </Suspense>
    );
  };
}
