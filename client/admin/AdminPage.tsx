import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { adminFilterSchema, type AdminPage as Answer } from '../../shared/admin.ts';
import type { MessageKey, Say } from '../../shared/say.ts';
import { useAddress } from '../address.ts';
import { useTRPC } from '../api.ts';
import { formatDate } from '../ui/format.ts';
import { TextLink } from '../ui/Navigation.tsx';
import { QueryBoundary } from '../ui/QueryBoundary.tsx';
import { useLanguage, useSay, type Language } from '../ui/say.tsx';
import { AdminFrame } from './AdminFrame.tsx';

/** The administration: what is kept, how it stands, and who may change it. */
export function AdminPage() {
  const say = useSay();
  const query = useQuery(useTRPC().admin.page.queryOptions(useAddress(adminFilterSchema).filter));
  return (
    <AdminFrame title={say('admin.title')} intro={say('admin.intro')}>
      <QueryBoundary query={query}>{(data) => <Parts data={data} />}</QueryBoundary>
    </AdminFrame>
  );
}

function meetingText({ meeting }: Answer, { say, language }: { say: Say; language: Language }): string {
  if (meeting === null) return say('admin.start.noMeeting');
  return say('admin.start.meeting', { body: meeting.body, date: formatDate(meeting.date, language) });
}

function Parts({ data }: { data: Answer }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <ul className="admin-parts">
      <Part href="/beheer/register" title={say('admin.nav.register')} who="admin.start.whoAdministrator">
        {say('admin.start.register', data.register)}
      </Part>
      <Part href="/beheer/editie" title={say('admin.nav.edition')} who="admin.start.whoProgramme">
        {say('admin.start.edition', data.names)}
      </Part>
      <Part href="/beheer/ronden" title={say('admin.nav.rounds')} who="admin.start.whoProgramme">
        {say('admin.start.rounds', data.rounds)} {meetingText(data, { say, language })}
      </Part>
      <Part href="/beheer/methode" title={say('admin.nav.method')} who="admin.start.whoProgramme">
        {say('admin.start.method')}
      </Part>
      <Part href="/beheer/kaders" title={say('admin.nav.frameworks')} who="admin.start.whoNobody">
        {say('admin.start.frameworks', { count: data.frameworks })}
      </Part>
      <Part href="/beheer/mensen" title={say('admin.nav.people')} who="admin.start.whoInvites">
        {say('admin.start.people')}
      </Part>
      <Part href="/beheer/gegevens" title={say('admin.nav.data')} who="admin.start.whoNobody">
        {say(`admin.dataset.${data.dataset}`)}. {say(`admin.dataset.${data.dataset}Help`)}
      </Part>
      <Part href="/laden" title={say('common.nav.load')} who="admin.start.whoLoad">
        {say('admin.start.load')}
      </Part>
    </ul>
  );
}

interface PartProps {
  href: string;
  title: string;
  who: MessageKey;
  children: ReactNode;
}

function Part({ href, title, who, children }: PartProps) {
  const say = useSay();
  return (
    <li className="admin-part">
      <h2 className="utrecht-heading-3">
        <TextLink href={href}>{title}</TextLink>
      </h2>
      <p>{children}</p>
      <p className="admin-part__who">{say(who)}</p>
    </li>
  );
}
