/**
 * Banner: a strip over the whole width that cannot be closed: the example mark, or an earlier revision.
 *
 *   <Banner tone="example" label="Voorbeeld">{say('common.exampleBanner')}</Banner>
 *   <Banner tone="revision" label="Eerdere stand" action={<TextLink href="?">Naar vandaag</TextLink>}>…</Banner>
 */
import type { ReactNode } from 'react';
import { classes } from './classes.ts';

interface BannerProps {
  tone: 'example' | 'revision';
  label: string;
  children: ReactNode;
  action?: ReactNode;
}

export function Banner({ tone, label, children, action }: BannerProps) {
  return (
    <section className={classes('banner', `banner--${tone}`)} aria-label={label}>
      <p>
        {children} {action}
      </p>
    </section>
  );
}
