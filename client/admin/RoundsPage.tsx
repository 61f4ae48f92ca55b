import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { roundsFilterSchema, type RoundsPage as Answer } from '../../shared/round-forms.ts';
import { useAddress } from '../address.ts';
import { useTRPC } from '../api.ts';
import { LiveRegion } from '../ui/Notice.tsx';
import { QueryBoundary } from '../ui/QueryBoundary.tsx';
import { useSay } from '../ui/say.tsx';
import { AdminFrame } from './AdminFrame.tsx';
import { MeetingsSection } from './MeetingsSection.tsx';
import { RoundsSection } from './RoundsSection.tsx';

/** The rounds in which positions are asked, and the meetings they hang on. */
export function RoundsPage() {
  const say = useSay();
  const query = useQuery(useTRPC().rounds.page.queryOptions(useAddress(roundsFilterSchema).filter));
  return (
    <AdminFrame title={say('rounds.title')} intro={say('rounds.intro')}>
      <QueryBoundary query={query}>{(data) => <Both data={data} />}</QueryBoundary>
    </AdminFrame>
  );
}

function Both({ data }: { data: Answer }) {
  const say = useSay();
  const [message, setMessage] = useState('');
  const saved = (): void => setMessage(say('admin.form.saved'));
  return (
    <>
      <LiveRegion>{message}</LiveRegion>
      <RoundsSection data={data} saved={saved} />
      <MeetingsSection meetings={data.meetings} saved={saved} />
    </>
  );
}
