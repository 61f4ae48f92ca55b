/**
 * PageFrame: what stands around every page.
 *
 *   <PageFrame path={pathname} home="/" groups={[{ label: 'Praktijk', links: [{ href: '/deelname', label: 'Deelname', current: false }] }]}
 *     language={<LanguageSwitch />} role={<RoleSwitch />} banner={<Banner … />} revision={<Banner … />} footer={…}>
 *     <Outlet />
 *   </PageFrame>
 */
import { useId, useRef, useState, type ReactNode } from 'react';
import { classes } from './classes.ts';
import { useKeepFocus } from './keep-focus.ts';
import { useSay } from './say.tsx';
import { VisitContext } from './visit.ts';

export interface NavigationLink {
  href: string;
  label: string;
  current: boolean;
}

export interface NavigationGroup {
  /** Absent for links that stand on their own. */
  label?: string;
  links: readonly NavigationLink[];
}

interface PageFrameProps {
  /** The path without search: another path is another page, another filter is not. */
  path: string;
  home: string;
  groups: readonly NavigationGroup[];
  children: ReactNode;
  language?: ReactNode;
  role?: ReactNode;
  /** The day as of which everything is shown. */
  day?: ReactNode;
  banner?: ReactNode;
  revision?: ReactNode;
  footer?: ReactNode;
  /** What says that a colleague changed something. */
  live?: ReactNode;
}

export function PageFrame(props: PageFrameProps) {
  const say = useSay();
  const visit = useVisit(props.path);
  const page = useRef<HTMLElement>(null);
  useKeepFocus(page);
  return (
    <VisitContext value={visit}>
      <a className="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#inhoud">
        {say('common.page.skip')}
      </a>
      {props.banner}
      <header className="site-header">
        <div className="site-header__line">
          <a className="product" href={props.home}>
            <ProductMark />
            {say('common.product')}
          </a>
          <div className="site-header__settings">
            {props.role}
            {props.day}
            {props.language}
          </div>
        </div>
        {props.groups.length > 0 && <MainNavigation groups={props.groups} key={props.path} />}
      </header>
      {props.revision}
      <main className="site-main" id="inhoud" tabIndex={-1} ref={page}>
        {props.children}
      </main>
      {props.footer !== undefined && <footer className="site-footer">{props.footer}</footer>}
      {props.live}
    </VisitContext>
  );
}

function useVisit(path: string): number {
  const [seen, setSeen] = useState({ path, visit: 0 });
  if (seen.path !== path) setSeen({ path, visit: seen.visit + 1 });
  return seen.visit;
}

/** On a narrow screen the links fold behind one button; moving to another page (another key) folds them again. */
function MainNavigation({ groups }: { groups: readonly NavigationGroup[] }) {
  const say = useSay();
  const listId = useId();
  const [open, setOpen] = useState(false);
  return (
    <nav className="main-navigation" aria-label={say('common.page.mainNavigation')}>
      <button
        type="button"
        className="main-navigation__toggle"
        aria-expanded={open}
        aria-controls={listId}
        onClick={() => setOpen(!open)}
      >
        {say('common.page.menu')}
      </button>
      <ul className={classes('main-navigation__groups', open && 'main-navigation__groups--open')} id={listId}>
        {groups.map((group) => (
          <NavigationGroupItem key={group.label ?? group.links[0]?.href} group={group} />
        ))}
      </ul>
    </nav>
  );
}

function NavigationGroupItem({ group }: { group: NavigationGroup }) {
  const labelId = useId();
  return (
    <li className="main-navigation__group">
      {group.label !== undefined && (
        <span className="main-navigation__label" id={labelId}>
          {group.label}
        </span>
      )}
      <ul aria-labelledby={group.label === undefined ? undefined : labelId}>
        {group.links.map((link) => (
          <li key={link.href}>
            <a className="main-navigation__link" href={link.href} aria-current={link.current ? 'page' : undefined}>
              {link.label}
            </a>
          </li>
        ))}
      </ul>
    </li>
  );
}

/** Three rows of dots on a scale: what the product shows. */
function ProductMark() {
  return (
    <svg className="product__mark" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <circle cx="5" cy="5" r="3" />
      <circle cx="12" cy="12" r="3" />
      <circle cx="19" cy="12" r="3" />
      <circle cx="12" cy="19" r="3" />
      <path d="M5 12h0M19 5h0M5 19h0M19 19h0" strokeWidth="3" strokeLinecap="round" stroke="currentColor" opacity=".45" />
    </svg>
  );
}
