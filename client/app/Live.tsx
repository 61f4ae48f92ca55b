import { lazy, Suspense, useEffect, useState } from 'react';

const Watch = lazy(() => import('./Watch.tsx').then(({ Watch: component }) => ({ default: component })));

// the first page comes first
const LATER = 1_500;

/** What a colleague changes appears without a reload; its code comes after the first page, and not where a browser has no streams. */
export function Live() {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    if (typeof EventSource === 'undefined') return;
    const timer = setTimeout(() => setReady(true), LATER);
    return () => clearTimeout(timer);
  }, []);
  if (!ready) return null;
  return (
    <Suspense fallback={null}>
      <Watch />
    </Suspense>
  );
}
