/**
 * Notice: a message in the page. `live` where it appears after something the reader did: then it is spoken.
 *
 *   <Notice tone="warning" title="Let op">De ronde sluit morgen.</Notice>
 *   <Notice tone="success" live>Opgeslagen</Notice>
 */
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { useSay } from './say.tsx';

type Tone = 'info' | 'warning' | 'error' | 'success';

const toneClass: Record<Tone, string> = {
  info: 'utrecht-alert--info',
  warning: 'utrecht-alert--warning',
  error: 'utrecht-alert--error',
  success: 'utrecht-alert--ok',
};

interface NoticeProps {
  tone?: Tone;
  title?: string;
  live?: boolean;
  children?: ReactNode;
  actions?: ReactNode;
}

export function Notice({ tone = 'info', title, live = false, children, actions }: NoticeProps) {
  const say = useSay();
  const role = live ? (tone === 'error' ? 'alert' : 'status') : undefined;
  return (
    <div className={classes('utrecht-alert', toneClass[tone], 'notice')} role={role}>
      <strong className="notice__title">{title ?? say(`common.state.${tone}`)}</strong>
      {children !== undefined && <div className="notice__text">{children}</div>}
      {actions !== undefined && <div className="actions">{actions}</div>}
    </div>
  );
}

/** Text that is spoken when it changes and not seen: 'Opgeslagen', '12 resultaten'. Keep it mounted; change its text. */
export function LiveRegion({ children }: { children?: ReactNode }) {
  return (
    <div className="visually-hidden" role="status">
      {children}
    </div>
  );
}

/** What to do where there is nothing (yet): `<EmptyState title="Nog geen bevindingen" action={<LinkButton …/>}>Laad een werkboek…</EmptyState>` */
export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty-state">
      <p className="empty-state__title">{title}</p>
      {children !== undefined && <div className="empty-state__text">{children}</div>}
      {action !== undefined && <div className="actions">{action}</div>}
    </div>
  );
}
