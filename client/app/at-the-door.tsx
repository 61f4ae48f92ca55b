import { lazy, Suspense } from 'react';
import { isUnknown } from '../api.ts';
import { ErrorPage } from './ErrorPage.tsx';

/** What stands where the frame could not be: the door for whoever is not known, with its `words`; else what went wrong. */
export function atTheDoor(words: () => Promise<void>) {
  const Door = lazy(async () => {
    const [{ Door: component }] = await Promise.all([import('./Door.tsx'), words()]);
    return { default: component };
  });
  return function AtTheDoor({ error }: { error: unknown }) {
    if (!isUnknown(error)) return <ErrorPage />;
    return (
      <Suspense>
        <Door />
      </Suspense>
    );
  };
}
