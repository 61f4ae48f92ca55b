import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PeoplePage as Answer } from '../../shared/people.ts';
import { reachOf } from '../../shared/policy.ts';
import { useTRPC } from '../api.ts';
import { useMoment, useRefusal, useSession } from '../session.ts';
import { Button } from '../ui/Button.tsx';
import { LiveRegion, Notice } from '../ui/Notice.tsx';
import { QueryBoundary } from '../ui/QueryBoundary.tsx';
import { useSay } from '../ui/say.tsx';
import { AdminFrame } from './AdminFrame.tsx';
import { InvitationsSection } from './InvitationsSection.tsx';
import { InviteDialog } from './InviteDialog.tsx';
import { PeopleSection } from './PeopleSection.tsx';
import { RetentionSection } from './RetentionSection.tsx';

/** Who can log in, under which roles, and who is still to come. */
export function PeoplePage() {
  const say = useSay();
  const query = useQuery(useTRPC().people.page.queryOptions(useMoment()));
  return (
    <AdminFrame title={say('people.title')} intro={say('people.intro')}>
      <QueryBoundary query={query}>{(data) => <Content data={data} />}</QueryBoundary>
    </AdminFrame>
  );
}

/** Changes that need no form: what happened is said, what was refused is shown, and the lists are asked again. */
function useCommands() {
  const trpc = useTRPC();
  const say = useSay();
  const client = useQueryClient();
  const [message, setMessage] = useState('');
  const saved = (): void => setMessage(say('people.done'));
  const onSuccess = async (): Promise<void> => {
    saved();
    await client.invalidateQueries();
  };
  const block = useMutation(trpc.people.block.mutationOptions({ onSuccess }));
  const withdraw = useMutation(trpc.people.withdrawInvitation.mutationOptions({ onSuccess }));
  return {
    ...{ message, saved, problem: block.error ?? withdraw.error },
    block: (id: string, blocked: boolean) => block.mutate({ id, blocked }),
    withdraw: (id: string) => withdraw.mutate({ id }),
  };
}

function Content({ data }: { data: Answer }) {
  const say = useSay();
  const { viewer } = useSession();
  const { message, saved, problem, block, withdraw } = useCommands();
  const [inviting, setInviting] = useState(false);
  const own = { layer: viewer.layer };
  const refusal = useRefusal(say)('person.invite', own);
  const seesNobody = reachOf(viewer.role, 'person.invite') === null;
  return (
    <>
      <LiveRegion>{message}</LiveRegion>
      {problem !== null && (
        <Notice tone="error" live>
          {problem.message}
        </Notice>
      )}
      <Button appearance="primary" disabledReason={refusal} onClick={() => setInviting(true)}>
        {say('people.invite.button')}
      </Button>
      {seesNobody ? (
        <Notice>{say('people.nobodyToSee')}</Notice>
      ) : (
        <>
          <PeopleSection people={data.people} block={block} saved={saved} />
          <InvitationsSection invitations={data.invitations} withdraw={withdraw} />
          {reachOf(viewer.role, 'person.manage') !== null && <RetentionSection saved={saved} />}
        </>
      )}
      {inviting && <InviteDialog organisations={data.organisations} close={() => setInviting(false)} />}
    </>
  );
}
