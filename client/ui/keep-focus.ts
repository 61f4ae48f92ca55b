import { useEffect, type RefObject } from 'react';

/** The heading of the dialog, the part of the page or the page in which something stood. */
function headingAround(place: Element, page: Element): HTMLElement | null {
  const around = place.closest('dialog[open], section') ?? page;
  const [first] = around.querySelectorAll<HTMLElement>('h1, h2, h3, h4');
  return first ?? page.querySelector('h1');
}

/**
 * Keeps the focus in the page: where the button that one pressed is gone after it was done (a finding was submitted), the heading above it takes the
 * focus, so that a screen reader and the keyboard go on from there and not from the top.
 */
export function useKeepFocus(page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { current } = page;
    if (current === null) return undefined;
    let path: Element[] = [];
    const remember = ({ target }: FocusEvent): void => {
      path = [];
      for (let one = target as Element | null; one !== null; one = one.parentElement) path.push(one);
    };
    // what is left on purpose is forgotten; what is removed is left too, but by the next turn it is no longer in the page
    const leave = (): void =>
      queueMicrotask(() => path[0]?.isConnected === true && document.activeElement !== path[0] && (path = []));
    const look = (): void => {
      const [last] = path;
      if (last === undefined || last.isConnected || document.activeElement !== document.body) return;
      const place = path.find((one) => one.isConnected && current.contains(one));
      path = [];
      const heading = place === undefined ? null : headingAround(place, current);
      if (heading === null) return;
      if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1;
      heading.focus();
    };
    const observer = new MutationObserver(look);
    observer.observe(current, { childList: true, subtree: true });
    current.addEventListener('focusin', remember);
    current.addEventListener('focusout', leave);
    return () => {
      observer.disconnect();
      current.removeEventListener('focusin', remember);
      current.removeEventListener('focusout', leave);
    };
  }, [page]);
}
