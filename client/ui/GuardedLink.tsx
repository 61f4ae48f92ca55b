/**
 * GuardedLink: a link that looks like a button; for whom may not use it, it stays visible, does nothing and says why.
 *
 *   <GuardedLink href="/pilots/nieuw" disabledReason={refusal('pilot.write', { organisationId })}>Nieuwe pilot</GuardedLink>
 */
import { Button, LinkButton } from './Button.tsx';

interface GuardedLinkProps {
  href: string;
  children: string;
  disabledReason: string | undefined;
  appearance?: 'primary' | 'secondary' | 'subtle';
}

export function GuardedLink({ href, children, disabledReason, appearance = 'secondary' }: GuardedLinkProps) {
  if (disabledReason !== undefined) return <Button disabledReason={disabledReason}>{children}</Button>;
  return (
    <LinkButton href={href} appearance={appearance}>
      {children}
    </LinkButton>
  );
}
