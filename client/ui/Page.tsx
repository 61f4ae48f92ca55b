/**
 * Page: what every page begins with; Section: a part of it with its own heading.
 *
 *   <Page title="Deelname" intro="Wie doet mee…" breadcrumb={<Breadcrumb … />} badges={<Badge>…</Badge>} tools={<LinkButton … />}>
 *     <Section title="Waterschappen" tools={…}>…</Section>
 *   </Page>
 *
 * Sets the window's title; after moving to another page the heading takes the focus, so a screen reader says where one is.
 */
import { useContext, useEffect, useId, useRef, type ReactNode } from 'react';
import { Dutch } from './Dutch.tsx';
import { VisitContext } from './visit.ts';
import { useSay } from './say.tsx';

interface PageProps {
  title: string;
  /** The title is a name or the words of an organisation, and so Dutch in every language. */
  dutch?: boolean;
  children: ReactNode;
  intro?: ReactNode;
  tools?: ReactNode;
  breadcrumb?: ReactNode;
  badges?: ReactNode;
}

export function Page({ title, dutch = false, children, intro, tools, breadcrumb, badges }: PageProps) {
  const say = useSay();
  const visit = useContext(VisitContext);
  const heading = useRef<HTMLHeadingElement>(null);
  const windowTitle = `${title} - ${say('common.product')}`;
  useEffect(() => {
    document.title = windowTitle;
  }, [windowTitle]);
  useEffect(() => {
    if (visit > 0) heading.current?.focus();
  }, [visit]);
  return (
    <>
      <header className="page-top">
        {breadcrumb}
        <div className="page-top__line">
          <h1 className="utrecht-heading-1" tabIndex={-1} ref={heading}>
            {dutch ? <Dutch>{title}</Dutch> : title} {badges}
          </h1>
          {tools !== undefined && <div className="actions page-top__tools">{tools}</div>}
        </div>
        {intro !== undefined && <div className="page-top__intro">{intro}</div>}
      </header>
      {children}
    </>
  );
}

interface SectionProps {
  title: string;
  children: ReactNode;
  level?: 2 | 3 | 4;
  intro?: ReactNode;
  tools?: ReactNode;
  id?: string;
}

export function Section({ title, children, level = 2, intro, tools, id }: SectionProps) {
  const headingId = useId();
  const Heading = `h${level}` as const;
  return (
    <section className="section" aria-labelledby={headingId} id={id}>
      <div className="section__line">
        <Heading className={`utrecht-heading-${level}`} id={headingId}>
          {title}
        </Heading>
        {tools !== undefined && <div className="actions">{tools}</div>}
      </div>
      {intro !== undefined && <div className="section__intro">{intro}</div>}
      {children}
    </section>
  );
}
