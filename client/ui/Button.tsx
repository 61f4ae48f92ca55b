/**
 * Button, and LinkButton for what is a link but looks like an action.
 *
 *   <Button appearance="primary" onClick={save}>Opslaan</Button>
 *   <Button disabledReason={may ? undefined : say('policy.notYourPilot')} onClick={edit}>Wijzigen</Button>
 *   <LinkButton href="/stuk/odt?…" download>Download odt</LinkButton>
 *
 * A button one may not use stays visible and in the tab order, does nothing, and says why beside it.
 */
import { useId, type MouseEvent, type ReactNode } from 'react';
import { classes } from './classes.ts';

type Appearance = 'primary' | 'secondary' | 'subtle';

const appearanceClass: Record<Appearance, string> = {
  primary: 'utrecht-button--primary-action',
  secondary: 'utrecht-button--secondary-action',
  subtle: 'utrecht-button--subtle',
};

interface ButtonProps {
  children: ReactNode;
  onClick?(event: MouseEvent<HTMLButtonElement>): void;
  type?: 'button' | 'submit';
  appearance?: Appearance;
  danger?: boolean;
  busy?: boolean;
  /** Why it may not be used; given, the button is disabled. */
  disabledReason?: string | undefined;
  /** Name for a screen reader where the visible text alone is not enough; must contain the visible text. */
  label?: string;
  pressed?: boolean;
  expanded?: boolean;
  controls?: string;
}

export function Button(props: ButtonProps) {
  const { children, onClick, type = 'button', appearance = 'secondary', danger = false, busy = false, disabledReason } = props;
  const reasonId = useId();
  const disabled = disabledReason !== undefined || busy;
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (disabled) event.preventDefault();
    else onClick?.(event);
  };
  const button = (
    <button
      type={type}
      className={classes(
        'utrecht-button',
        appearanceClass[appearance],
        danger && 'utrecht-button--danger',
        disabled && 'utrecht-button--disabled',
      )}
      onClick={press}
      aria-disabled={disabled || undefined}
      aria-busy={busy || undefined}
      aria-describedby={disabledReason === undefined ? undefined : reasonId}
      aria-label={props.label}
      aria-pressed={props.pressed}
      aria-expanded={props.expanded}
      aria-controls={props.controls}
    >
      {children}
    </button>
  );
  if (disabledReason === undefined) return button;
  return (
    <span className="refused">
      {button}
      <span className="refused__reason" id={reasonId}>
        {disabledReason}
      </span>
    </span>
  );
}

interface LinkButtonProps {
  href: string;
  children: ReactNode;
  appearance?: Appearance;
  /** The server answers with a file. */
  download?: boolean | string;
  label?: string;
}

export function LinkButton({ href, children, appearance = 'secondary', download, label }: LinkButtonProps) {
  return (
    <a className={classes('utrecht-button', appearanceClass[appearance])} href={href} download={download} aria-label={label}>
      {children}
    </a>
  );
}

/** Puts actions on one line, wrapping where there is no room. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className="actions">{children}</div>;
}
