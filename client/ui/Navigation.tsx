/**
 * Small navigation: Breadcrumb, SubNavigation (parts of a page as links), Pagination (previous and next by cursor), TextLink.
 *
 *   <Breadcrumb items={[{ href: '/pilots', label: 'Pilots' }]} />
 *   <SubNavigation label="Lagen" items={[{ href: '?laag=gemeente', label: 'Gemeenten', current: true, count: 6 }]} />
 *   <Pagination previous={href} next={href} summary="1 tot en met 50 van 812" />
 */
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { Dutch } from './Dutch.tsx';
import { useSay } from './say.tsx';

export function TextLink({ href, children, download }: { href: string; children: ReactNode; download?: boolean }) {
  return (
    <a className="utrecht-link utrecht-link--html-a" href={href} download={download}>
      {children}
    </a>
  );
}

export function Breadcrumb({ items }: { items: readonly { href: string; label: string }[] }) {
  const say = useSay();
  return (
    <nav className="breadcrumb" aria-label={say('common.page.breadcrumb')}>
      <ol>
        {items.map((item) => (
          <li key={item.href}>
            <TextLink href={item.href}>{item.label}</TextLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}

export interface SubNavigationItem {
  href: string;
  label: string;
  current: boolean;
  count?: number;
  /** the label is a name, and so Dutch in every language */
  dutch?: boolean;
}

export function SubNavigation({ label, items }: { label: string; items: readonly SubNavigationItem[] }) {
  return (
    <nav className="sub-navigation" aria-label={label}>
      <ul>
        {items.map((item) => (
          <li key={item.href}>
            <a
              className={classes('sub-navigation__link', item.current && 'sub-navigation__link--current')}
              href={item.href}
              aria-current={item.current ? 'page' : undefined}
            >
              {item.dutch === true ? <Dutch>{item.label}</Dutch> : item.label}
              {item.count !== undefined && ' '}
              {item.count !== undefined && <span className="sub-navigation__count">{item.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface PaginationProps {
  /** Addresses; absent where there is no such page. */
  first?: string | undefined;
  previous?: string | undefined;
  next?: string | undefined;
  summary?: string;
}

export function Pagination({ first, previous, next, summary }: PaginationProps) {
  const say = useSay();
  return (
    <nav className="pagination" aria-label={say('common.paging.label')}>
      {summary !== undefined && <p className="pagination__summary">{summary}</p>}
      <PageLink href={first} rel={undefined} label={say('common.paging.first')} />
      <PageLink href={previous} rel="prev" label={say('common.paging.previous')} />
      <PageLink href={next} rel="next" label={say('common.paging.next')} />
    </nav>
  );
}

function PageLink({ href, rel, label }: { href: string | undefined; rel: string | undefined; label: string }) {
  if (href === undefined) return null;
  return (
    <a className="utrecht-button utrecht-button--secondary-action" href={href} rel={rel}>
      {label}
    </a>
  );
}
