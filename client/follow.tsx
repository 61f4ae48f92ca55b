import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { followedKey, type FollowedNoun } from '../shared/follow.ts';
import { useTRPC } from './api.ts';
import { useRefusal } from './session.ts';
import { Button } from './ui/Button.tsx';
import { LiveRegion, Notice } from './ui/Notice.tsx';
import { useSay } from './ui/say.tsx';

/** Follows something or lets it go, and asks anew for what hangs on that. */
export function useFollow() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const onSuccess = async (): Promise<void> => {
    await client.invalidateQueries({ queryKey: trpc.follow.mine.queryKey() });
    await client.invalidateQueries({ queryKey: trpc.inbox.page.queryKey() });
  };
  return useMutation(trpc.follow.save.mutationOptions({ onSuccess }));
}

/** The button with which one follows what a page is about. `name` names it for who does not see the page. */
export function FollowButton({ noun, id, name }: { noun: FollowedNoun; id: string; name: string }) {
  const say = useSay();
  const refusal = useRefusal(say);
  const { data } = useQuery(useTRPC().follow.mine.queryOptions({}));
  const { mutate, isPending, isSuccess, error } = useFollow();
  const follows = data?.some((one) => followedKey(one) === followedKey({ noun, id })) ?? false;
  const short = name.slice(0, 60);
  return (
    <>
      <Button
        appearance="subtle"
        busy={isPending}
        label={say(follows ? 'follow.stopLabel' : 'follow.startLabel', { name: short })}
        disabledReason={data === undefined ? undefined : refusal('submitted.read')}
        onClick={() => mutate({ noun, id, follow: !follows })}
      >
        {say(follows ? 'follow.stop' : 'follow.start')}
      </Button>
      <LiveRegion>{isSuccess ? say(follows ? 'follow.started' : 'follow.stopped') : ''}</LiveRegion>
      {error !== null && (
        <Notice tone="error" live>
          {error.message}
        </Notice>
      )}
    </>
  );
}
