import type { ReactNode } from 'react';
import { LOADING, type Action } from '../shared/policy.ts';
import { useRefusal, useSession } from './session.ts';
import { LinkButton } from './ui/Button.tsx';
import { EmptyState } from './ui/Notice.tsx';
import { useSay } from './ui/say.tsx';

interface NothingYetProps {
  title: string;
  /** the rights with which one puts in by hand what is not there yet */
  write: readonly Action[];
  /** where loading is what one comes for */
  primary?: boolean;
  /** another way on, for everybody */
  also?: ReactNode;
  children?: ReactNode;
}

/** Where nothing was put in yet: what whoever looks may do about it; who may do nothing, reads when it comes. */
export function NothingYet({ title, write, primary = false, also, children }: NothingYetProps) {
  const say = useSay();
  const { viewer } = useSession();
  const refusal = useRefusal(say);
  const may = (action: Action): boolean =>
    refusal(action, { organisationId: viewer.organisationId, layer: viewer.layer }) === undefined;
  const loads = may(LOADING);
  const way = loads ? (write.some(may) ? 'loadOrWrite' : 'load') : 'later';
  return (
    <EmptyState
      title={title}
      action={
        <>
          {loads && (
            <LinkButton appearance={primary ? 'primary' : 'secondary'} href="/laden">
              {say('common.nav.load')}
            </LinkButton>
          )}
          {also}
        </>
      }
    >
      {say(`common.nothingYet.${way}`)} {children}
    </EmptyState>
  );
}
