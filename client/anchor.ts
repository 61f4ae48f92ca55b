import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';

/**
 * Goes to the place an address names (`#standpunt-12`) once what it names is there: the browser looks when a page opens, and then the
 * answer is still on its way. `ready` is the answer.
 */
export function useAnchor(ready: unknown): void {
  const { hash } = useLocation();
  useEffect(() => {
    if (ready === undefined || hash === '') return;
    const place = document.getElementById(hash.replace(/^#/, ''));
    if (place === null) return;
    place.scrollIntoView({ block: 'start' });
    place.focus({ preventScroll: true });
  }, [ready, hash]);
}
