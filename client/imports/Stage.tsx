import { useEffect, useRef, type ReactNode } from 'react';

interface StageProps {
  /** Another name is another stage. */
  name: string;
  label: string;
  children: ReactNode;
}

/**
 * One stage of loading. When the stage before it took the focus away with it, the focus goes on to this one; from a reader who is
 * somewhere else on the page it is never taken.
 */
export function Stage({ name, label, children }: StageProps) {
  const stage = useRef<HTMLDivElement>(null);
  const before = useRef<string | null>(null);
  useEffect(() => {
    const lost = document.activeElement === document.body || document.activeElement === stage.current;
    if (before.current !== null && before.current !== name && lost) stage.current?.focus();
    before.current = name;
  }, [name]);
  return (
    <div className="load-stage" role="group" aria-label={label} tabIndex={-1} ref={stage}>
      {children}
    </div>
  );
}
