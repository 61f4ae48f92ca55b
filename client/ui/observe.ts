import { useEffect, useState, type RefObject } from 'react';

/** Calls back at once and whenever the element changes size; does nothing where the browser cannot tell. */
function observeSize(element: Element, changed: () => void): () => void {
  if (!('ResizeObserver' in globalThis)) return () => undefined;
  const observer = new ResizeObserver(changed);
  observer.observe(element);
  return () => observer.disconnect();
}

/** Width of the element in CSS pixels, rounded; `assumed` until it is known. */
export function useWidth(element: RefObject<Element | null>, assumed: number): number {
  const [width, setWidth] = useState(assumed);
  useEffect(() => {
    const current = element.current;
    if (current === null) return undefined;
    return observeSize(current, () => {
      if (current.clientWidth > 0) setWidth(Math.round(current.clientWidth));
    });
  }, [element]);
  return width;
}

/** Whether the element's content is wider or higher than the element, so that it must be scrollable by keyboard. */
export function useOverflow(element: RefObject<Element | null>): boolean {
  const [overflow, setOverflow] = useState(false);
  useEffect(() => {
    const current = element.current;
    if (current === null) return undefined;
    return observeSize(current, () => {
      setOverflow(current.scrollWidth > current.clientWidth + 1 || current.scrollHeight > current.clientHeight + 1);
    });
  }, [element]);
  return overflow;
}
