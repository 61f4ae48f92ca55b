/**
 * Every link is a plain <a href>, also in SVG; one listener on the document lets those within the application move without a new page.
 * A link the server must answer (a download) carries `download`; one that must load afresh carries `target` or `rel="external"`.
 */
import { createContext, useContext, useEffect, type ReactNode } from 'react';

/** What it gives back is done when the page stands. */
type Navigate = (href: string) => void | Promise<void>;

const NavigateContext = createContext<Navigate>((href) => window.location.assign(href));

/** Follows an address from code, such as a click on a drawing that cannot hold links. */
export function useNavigateTo(): Navigate {
  return useContext(NavigateContext);
}

/**
 * The address within this application that a click asks for; undefined where the browser should do its own work
 * (another button or key, another site, a download, another window, a place on the same page).
 */
export function innerAddress(event: MouseEvent): string | undefined {
  if (event.defaultPrevented || event.button !== 0) return undefined;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return undefined;
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (link === null || link.hasAttribute('download')) return undefined;
  if (link.hasAttribute('target') || link.getAttribute('rel') === 'external') return undefined;
  const here = window.location;
  const url = new URL(link.getAttribute('href') ?? '', here.href);
  if (url.origin !== here.origin) return undefined;
  const samePage = url.pathname === here.pathname && url.search === here.search;
  return samePage && url.hash !== '' ? undefined : url.pathname + url.search + url.hash;
}

/** A click listener that gives addresses within the application to the router. */
export function interceptClicks(navigate: Navigate): (event: MouseEvent) => void {
  return (event) => {
    const address = innerAddress(event);
    if (address === undefined) return;
    event.preventDefault();
    void navigate(address);
  };
}

/** Makes the links below it, and `useNavigateTo`, go through the router. */
export function NavigationProvider({ navigate, children }: { navigate: Navigate; children: ReactNode }) {
  useEffect(() => {
    const listener = interceptClicks(navigate);
    document.addEventListener('click', listener);
    return () => document.removeEventListener('click', listener);
  }, [navigate]);
  return <NavigateContext value={navigate}>{children}</NavigateContext>;
}
