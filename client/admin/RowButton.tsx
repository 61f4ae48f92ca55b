import { useId, type ReactNode } from 'react';
import { classes } from '../ui/classes.ts';
import { useSay } from '../ui/say.tsx';

/** Why the buttons in the rows of a table may not be used: said once above it, and every button points to it. */
export interface RowRefusal {
  id: string;
  reason: string | undefined;
}

/** A refusal with an id of its own. */
export function useRowRefusal(reason: string | undefined): RowRefusal {
  return { id: useId(), reason };
}

export function RowRefusalNote({ refusal }: { refusal: RowRefusal }) {
  const say = useSay();
  if (refusal.reason === undefined) return null;
  return (
    <p className="refused__reason" id={refusal.id}>
      {say('admin.noChange')} {refusal.reason}
    </p>
  );
}

interface RowButtonProps {
  children: ReactNode;
  /** Says which row; contains the visible text. */
  label: string;
  refusal?: RowRefusal;
  onClick(): void;
}

/** A small button in a row. Where it may not be used it stays, does nothing, and points to why. */
export function RowButton({ children, label, refusal, onClick }: RowButtonProps) {
  const refused = refusal?.reason !== undefined;
  return (
    <button
      type="button"
      className={classes('row-button', refused && 'row-button--refused')}
      aria-label={label}
      aria-disabled={refused || undefined}
      aria-describedby={refused ? refusal.id : undefined}
      onClick={refused ? undefined : onClick}
    >
      {children}
    </button>
  );
}

/** The buttons of one row, beside each other. */
export function RowButtons({ children }: { children: ReactNode }) {
  return <div className="row-buttons">{children}</div>;
}
