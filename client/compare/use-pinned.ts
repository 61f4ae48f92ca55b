import { useLocation, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { parseSearch } from '../../shared/address.ts';
import { searchText } from '../address.ts';

/** Writes into the address what a page chose by itself, in the place of the address that left it open: a shared link then shows the same later. */
export function usePinned(choice: Record<string, string | undefined>): void {
  const router = useRouter();
  const { pathname, searchStr } = useLocation();
  const text = searchText({ ...parseSearch(searchStr), ...choice });
  const chosen = Object.values(choice).some((value) => value !== undefined);
  useEffect(() => {
    if (chosen) router.history.replace(pathname + text);
  }, [router, pathname, text, chosen]);
}
