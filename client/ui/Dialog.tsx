/**
 * Dialog: the browser's own modal dialog. The page behind it is inert, Escape closes, focus returns to where it was.
 *
 *   <Dialog open={asking} title="Ronde sluiten?" onClose={cancel} actions={<Button appearance="primary" onClick={close}>Sluiten</Button>}>…</Dialog>
 */
import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { Button } from './Button.tsx';
import { useSay } from './say.tsx';

interface DialogProps {
  open: boolean;
  title: string;
  /** Asked for by Escape or the cancel button; the owner sets `open` to false. */
  onClose(): void;
  children: ReactNode;
  actions?: ReactNode;
  /** What the button says that leaves it; 'cancel' unless there is nothing to cancel. */
  closeLabel?: string;
}

export function Dialog({ open, title, onClose, children, actions, closeLabel }: DialogProps) {
  const say = useSay();
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  // Before the element leaves the page: only an open dialog that is closed gives the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element === null || !open) return undefined;
    element.showModal();
    return () => element.close();
  }, [open]);
  return (
    <dialog
      className="dialog"
      ref={dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {open && (
        <>
          <h2 className="utrecht-heading-3" id={titleId}>
            {title}
          </h2>
          <div className="dialog__content">{children}</div>
          <div className="actions">
            {actions}
            <Button appearance="subtle" onClick={onClose}>
              {closeLabel ?? say('common.action.cancel')}
            </Button>
          </div>
        </>
      )}
    </dialog>
  );
}
