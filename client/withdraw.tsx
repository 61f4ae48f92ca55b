import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Button } from './ui/Button.tsx';
import { Dialog } from './ui/Dialog.tsx';
import { Notice } from './ui/Notice.tsx';
import { useSay } from './ui/say.tsx';
import { TextArea } from './ui/TextArea.tsx';
import { isBlank } from '../shared/written.ts';

const LONGEST = 1000;

interface ReasonDialogProps {
  open: boolean;
  title: string;
  /** What will happen. */
  help: string;
  /** What the button says that does it. */
  confirmLabel: string;
  label: string;
  description?: string;
  /** True where one may leave the reason out. */
  optional?: boolean;
  /** What it is about, between what will happen and the reason. */
  children?: ReactNode;
  close(): void;
  /** Does it, with the reason; where it fails the dialog stays and says why. */
  act(reason: string): Promise<unknown>;
  /** What comes after it was done, with the dialog closed; the pages ask anew when that is ready. */
  done?(): void | Promise<void>;
}

/** Asks the reason of what is done next, and does it: every page that needs a reason asks it here. */
export function ReasonDialog({ open, title, help, confirmLabel, close, act, done, children, ...field }: ReasonDialogProps) {
  const { label, description, optional = false } = field;
  const say = useSay();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<{ field?: string; whole?: string }>({});
  const confirm = async (): Promise<void> => {
    if (!optional && isBlank(reason)) return setProblem({ field: say('findings.problem.reason') });
    if (reason.trim().length > LONGEST) return setProblem({ field: say('findings.problem.tooLong') });
    setProblem({});
    setBusy(true);
    try {
      await act(reason.trim());
    } catch (error) {
      return setProblem({ whole: error instanceof Error ? error.message : say('common.state.failedHelp') });
    } finally {
      setBusy(false);
    }
    close();
    setReason('');
    await done?.();
    await client.invalidateQueries();
  };
  const action = (
    <Button appearance="primary" danger busy={busy} onClick={() => void confirm()}>
      {confirmLabel}
    </Button>
  );
  return (
    <Dialog open={open} title={title} onClose={close} actions={action}>
      {problem.whole !== undefined && (
        <Notice tone="error" live>
          {problem.whole}
        </Notice>
      )}
      <p>{help}</p>
      {children}
      <TextArea
        label={label}
        description={description}
        value={reason}
        onChange={setReason}
        rows={3}
        error={problem.field}
        required={!optional}
        maxLength={LONGEST}
      />
    </Dialog>
  );
}

interface WithdrawButtonProps {
  /** What the button says. */
  label: string;
  /** What a screen reader hears: what the button says, and of which record. */
  of?: string;
  title: string;
  disabledReason?: string | undefined;
  withdraw(reason: string): Promise<unknown>;
  /** What the dialog explains, and what its button says; absent, that the record is withdrawn. */
  help?: string;
  confirmLabel?: string;
  reasonLabel?: string;
  /** Where to go once it is done; absent, one stays. */
  done?(): void | Promise<void>;
}

/** Withdraws a record after a reason was given: it is gone today and stays in the history. */
export function WithdrawButton(props: WithdrawButtonProps) {
  const { label, of, title, disabledReason, withdraw, done, help, confirmLabel, reasonLabel } = props;
  const say = useSay();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button appearance="subtle" label={of} disabledReason={disabledReason} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <ReasonDialog
        {...{ open, title, act: withdraw, ...(done && { done }) }}
        help={help ?? say('findings.form.withdrawHelp')}
        label={reasonLabel ?? say('findings.form.reason')}
        confirmLabel={confirmLabel ?? say('findings.form.withdraw')}
        close={() => setOpen(false)}
      />
    </>
  );
}
