import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { parseSearch } from '../../shared/address.ts';
import { partMoment } from '../../shared/moment.ts';
import type { SessionInfo } from '../../shared/sessions.ts';
import { searchText, unreadMoment } from '../address.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { formatDate, formatMoment } from '../ui/format.ts';
import { useNavigateTo } from '../ui/links.tsx';
import { TextLink } from '../ui/Navigation.tsx';
import { EmptyState } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { useLanguage, useSay } from '../ui/say.tsx';
import { DateField } from '../ui/TextField.tsx';

/** The address of this page at another day; without one as it is now (`revision=` says so to the shell). */
function useAddressOn(): (day: string) => string {
  const { pathname, search } = useLocation();
  const { rest } = partMoment(search as Record<string, unknown>);
  return (day) => {
    if (day !== '') return pathname + searchText({ ...rest, peildatum: day });
    const here = pathname + searchText(rest);
    return `${here}${here.includes('?') ? '&' : '?'}revision=`;
  };
}

/** Chooses the day as of which everything is shown; an empty field is now. */
export function DayChooser({ session }: { session: SessionInfo }) {
  const say = useSay();
  const navigate = useNavigateTo();
  const addressOn = useAddressOn();
  const [day, setDay] = useState(session.asOf ?? '');
  const [error, setError] = useState<string>();
  const show = (): void => {
    if (day > session.now) return setError(say('common.moment.future'));
    setError(undefined);
    void navigate(addressOn(day));
  };
  return (
    <form
      className="day-chooser"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        show();
      }}
    >
      <DateField label={say('common.moment.choose')} value={day} onChange={setDay} max={session.now} error={error} />
      <Button type="submit" appearance="subtle">
        {say('common.moment.show')}
      </Button>
    </form>
  );
}

/** Says on every page that one looks at an earlier moment, with the way back. */
export function EarlierBanner({ session }: { session: SessionInfo }) {
  const say = useSay();
  const language = useLanguage();
  const back = useAddressOn()('');
  const { asOf, revision, newest, revisionAt } = session;
  if (asOf === null && (revision >= newest || revisionAt === null)) return null;
  const text =
    asOf === null
      ? say('common.revision.bar', { date: formatMoment(revisionAt ?? '', language) })
      : say('common.moment.bar', { date: formatDate(asOf, language) });
  return (
    <Banner
      tone="revision"
      label={say('common.revision.label')}
      action={<TextLink href={back}>{say('common.revision.today')}</TextLink>}
    >
      {text}
    </Banner>
  );
}

/** Says that the address names a moment that is none; what is shown then is what is known now. */
export function UnreadMoment() {
  const say = useSay();
  const texts = unreadMoment(parseSearch(useLocation().searchStr));
  if (texts.length === 0) return null;
  return (
    <Banner tone="revision" label={say('common.moment.unreadLabel')}>
      {say('common.moment.unread', { text: texts.join(', ').slice(0, 80) })}
    </Banner>
  );
}

/** In place of every page on a day that cannot be shown: one still to come, or one before the first record. */
export function OutsideTime({ session }: { session: SessionInfo }) {
  const say = useSay();
  const language = useLanguage();
  const addressOn = useAddressOn();
  const { outside, firstDay } = session;
  const future = outside === 'future';
  return (
    <Page title={say(future ? 'common.moment.futureTitle' : 'common.moment.beforeTitle')}>
      <EmptyState
        title={say(future ? 'common.moment.future' : 'common.moment.before')}
        action={
          <>
            {!future && firstDay !== null && (
              <TextLink href={addressOn(firstDay)}>
                {say('common.moment.first', { date: formatDate(firstDay, language) })}
              </TextLink>
            )}
            <TextLink href={addressOn('')}>{say('common.revision.today')}</TextLink>
          </>
        }
      />
    </Page>
  );
}
