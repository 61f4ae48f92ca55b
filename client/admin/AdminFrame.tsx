import './admin.css';
import type { ReactNode } from 'react';
import { useLocation } from '@tanstack/react-router';
import type { MessageKey } from '../../shared/say.ts';
import { SubNavigation } from '../ui/Navigation.tsx';
import { Page } from '../ui/Page.tsx';
import { useSay } from '../ui/say.tsx';

const parts = [
  ['/beheer', 'admin.nav.start'],
  ['/beheer/register', 'admin.nav.register'],
  ['/beheer/editie', 'admin.nav.edition'],
  ['/beheer/ronden', 'admin.nav.rounds'],
  ['/beheer/methode', 'admin.nav.method'],
  ['/beheer/kaders', 'admin.nav.frameworks'],
  ['/beheer/mensen', 'admin.nav.people'],
  ['/beheer/gegevens', 'admin.nav.data'],
  ['/laden', 'common.nav.load'],
] as const satisfies readonly (readonly [string, MessageKey])[];

interface AdminFrameProps {
  title: string;
  intro?: ReactNode;
  tools?: ReactNode;
  children: ReactNode;
}

/** What stands around every page of the administration: its parts, one click apart. */
export function AdminFrame({ title, intro, tools, children }: AdminFrameProps) {
  const say = useSay();
  const { pathname } = useLocation();
  const items = parts.map(([href, label]) => ({ href, label: say(label), current: pathname === href }));
  return (
    <Page title={title} intro={intro} tools={tools} breadcrumb={<SubNavigation label={say('admin.nav.label')} items={items} />}>
      {children}
    </Page>
  );
}
