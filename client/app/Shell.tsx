import { Outlet, useLocation, useRouter } from '@tanstack/react-router';
import { useMemo } from 'react';
import { reachOf, type Role } from '../../shared/policy.ts';
import type { Say } from '../../shared/say.ts';
import type { SessionInfo } from '../../shared/sessions.ts';
import { pinnedMoment, type Moment } from '../../shared/moment.ts';
import { onOwnLayer } from '../../shared/own-layer.ts';
import { searchText } from '../address.ts';
import { useAccount, useMoment, useSession } from '../session.ts';
import { Banner } from '../ui/Banner.tsx';
import { formatDate, formatMoment } from '../ui/format.ts';
import { PageFrame, type NavigationGroup } from '../ui/PageFrame.tsx';
import { UiProvider, useSay, type Stamp } from '../ui/say.tsx';
import { AccountMenu } from './AccountMenu.tsx';
import { useWords } from './Application.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { Live } from './Live.tsx';
import { DayChooser, EarlierBanner, OutsideTime, UnreadMoment } from './Moment.tsx';
import { RoleSwitch } from './RoleSwitch.tsx';

const groups = [
  { links: [['/', 'common.nav.overview']] },
  {
    label: 'common.nav.groupPractice',
    links: [
      ['/deelname', 'common.nav.participation'],
      ['/pilots', 'common.nav.pilots'],
      ['/bevindingen', 'common.nav.findings'],
    ],
  },
  {
    label: 'common.nav.groupCode',
    links: [
      ['/waarden', 'common.nav.values'],
      ['/tekst', 'common.nav.drafts'],
    ],
  },
  {
    label: 'common.nav.groupQuestions',
    links: [
      ['/verplichting', 'common.nav.bindingness'],
      ['/doelgroep', 'common.nav.audience'],
      ['/integratie', 'common.nav.integration'],
      ['/standpunten', 'common.nav.positions'],
      ['/deelconclusies', 'common.nav.statements'],
      ['/tweede-beoordeling', 'common.nav.codings'],
    ],
  },
  {
    label: 'common.nav.groupWork',
    links: [
      ['/postvak', 'common.nav.inbox'],
      ['/controle', 'common.nav.toCheck'],
      ['/vrijgeven', 'common.nav.release', 'release.write'],
      ['/stuk', 'common.nav.paper'],
      ['/standen', 'common.nav.snapshots'],
      ['/veranderd', 'common.nav.changes'],
      ['/verslag', 'common.nav.deeds'],
      ['/vergelijk', 'common.nav.compare'],
      ['/laden', 'common.nav.load'],
      ['/beheer', 'common.nav.admin'],
    ],
  },
] as const;

const onLayer: readonly string[] = ['/deelname', '/controle'];

interface Going {
  pathname: string;
  role: Role;
  opened(href: string): string;
}

/**
 * The menu; the lists of all organisations open for a coordinator on the own layer, and a place where only some can do anything stands
 * there for those alone.
 */
function navigation(say: Say, { pathname, role, opened }: Going): NavigationGroup[] {
  const isCurrent = (href: string): boolean =>
    href === '/' ? pathname === '/' : pathname === href || pathname.startsWith(`${href}/`);
  return groups.map((group) => ({
    ...('label' in group ? { label: say(group.label) } : {}),
    links: group.links
      .filter(([, , right]) => right === undefined || reachOf(role, right) !== null)
      .map(([href, label]) => ({ href: opened(href), label: say(label), current: isCurrent(href) })),
  }));
}

function stampOf(
  session: SessionInfo,
  words: { say: Say; language: 'nl' | 'en' },
  here: { pathname: string; search: object },
): Stamp {
  const { revisionAt, asOf, today } = session;
  const shown = asOf ?? revisionAt;
  const date = shown === null ? today : (asOf === null ? formatMoment : formatDate)(shown, words.language);
  return {
    asOf: words.say('common.revision.asOf', { date }),
    example: session.dataset === 'example',
    permalink: (anchor) => `${here.pathname}${searchText({ ...here.search, ...pinnedMoment(session) })}#${anchor}`,
  };
}

const isPinned = ({ revision, peildatum }: Moment): boolean => (revision ?? peildatum) !== undefined;

/** Keeps a pinned moment when moving between pages, so that one looks at one moment until one says 'today' (`revision=` empty). */
function keepMoment(href: string, moment: Moment): string {
  if (/[?&]revision=$/.test(href)) return href.replace(/[?&]revision=$/, '');
  if (!isPinned(moment) || /[?&](revision|peildatum)=/.test(href)) return href;
  const [path = '', hash] = href.split('#');
  const pinned = searchText(moment).slice(1);
  return `${path}${path.includes('?') ? '&' : '?'}${pinned}${hash === undefined ? '' : `#${hash}`}`;
}

/** What stands around every page: words, navigation, role, language, and the bars for invented data and an earlier moment. */
export function Shell() {
  const { say, language } = useWords();
  const router = useRouter();
  const session = useSession();
  const account = useAccount();
  const { pathname, search } = useLocation();
  const { revision, day, peildatum } = useMoment();
  const moment = useMemo(() => ({ revision, day, peildatum }), [revision, day, peildatum]);
  const navigate = useMemo(
    () => (href: string) =>
      new Promise<void>((resolve) => {
        const end = router.subscribe('onRendered', () => {
          end();
          resolve();
        });
        router.history.push(keepMoment(href, moment));
      }),
    [router, moment],
  );
  const keep = isPinned(moment) ? searchText(moment) : '';
  return (
    <UiProvider
      say={say}
      language={language}
      navigate={navigate}
      stamp={stampOf(session, { say, language }, { pathname, search })}
    >
      <PageFrame
        path={pathname}
        home={`/${keep}`}
        groups={navigation(say, {
          pathname,
          role: session.viewer.role,
          opened: (href) => keepMoment(onLayer.includes(href) ? onOwnLayer(href, session.viewer) : href, moment),
        })}
        language={<LanguageSwitch />}
        role={account.login ? <AccountMenu account={account} /> : <RoleSwitch session={session} />}
        day={<DayChooser session={session} key={session.asOf} />}
        banner={<ExampleBanner session={session} />}
        revision={
          <>
            <UnreadMoment />
            <EarlierBanner session={session} />
          </>
        }
        footer={<p>{say('common.productLong')}</p>}
        live={<Live />}
      >
        {session.outside === null ? <Outlet /> : <OutsideTime session={session} />}
      </PageFrame>
    </UiProvider>
  );
}

function ExampleBanner({ session }: { session: SessionInfo }) {
  const say = useSay();
  if (session.dataset !== 'example') return null;
  return (
    <Banner tone="example" label={say('common.exampleMark')}>
      {say('common.exampleBanner')}
    </Banner>
  );
}
