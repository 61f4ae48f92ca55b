import { useLocation } from '@tanstack/react-router';
import { use, useEffect, useRef, useState } from 'react';
import { ApiContext, type Api } from '../api.ts';

const isForm = ({ target }: Event): boolean => target instanceof Element && target.closest('form') !== null;

/**
 * What happens when a session ends while a page is open. Where nothing was typed the account is asked anew, so that the door stands in
 * place of the page and leads back to it. Where something was, the page stays as it is: true as long as one must log in beside it.
 */
export function useEndedSession(): boolean {
  const api = use(ApiContext);
  const { pathname } = useLocation();
  const typed = useRef(false);
  const [waits, setWaits] = useState(false);
  useEffect(() => {
    typed.current = false;
  }, [pathname]);
  useEffect(() => {
    const notice = (event: Event): void => {
      if (isForm(event)) typed.current = true;
    };
    document.addEventListener('input', notice);
    return () => document.removeEventListener('input', notice);
  }, []);
  useEffect(() => {
    if (api === null) return undefined;
    return api.whenEnded((command) => {
      if (command || typed.current) setWaits(true);
      else void askAgain(api);
    });
  }, [api]);
  useEffect(() => {
    if (api === null || !waits) return undefined;
    // one comes back from the tab in which one logged in
    const look = (): void => void api.client.sessions.account.query().then(({ hat }) => setWaits(hat === null));
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [api, waits]);
  return waits;
}

function askAgain({ queryClient, trpc }: Api): Promise<void> {
  return queryClient.invalidateQueries(trpc.sessions.account.queryFilter());
}
