import { useRef, type ReactNode } from 'react';
import { useOverflow } from './observe.ts';

/** A table in a part of the page that scrolls by itself; where it does, the keyboard reaches it under the name of the table. */
export function ScrollRegion({
  className,
  labelledBy,
  children,
}: {
  className: string;
  labelledBy: string;
  children: ReactNode;
}) {
  const region = useRef<HTMLDivElement>(null);
  const scrolls = useOverflow(region);
  return (
    <div
      className={className}
      ref={region}
      role={scrolls ? 'region' : undefined}
      aria-labelledby={scrolls ? labelledBy : undefined}
      tabIndex={scrolls ? 0 : undefined}
    >
      {children}
    </div>
  );
}
