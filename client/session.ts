import { useSuspenseQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { parseSearch } from '../shared/address.ts';
import { may, type Action, type Subject } from '../shared/policy.ts';
import type { Account } from '../shared/people.ts';
import type { Say } from '../shared/say.ts';
import type { SessionInfo } from '../shared/sessions.ts';
import type { Moment } from '../shared/moment.ts';
import { momentOf } from './address.ts';
import { useTRPC } from './api.ts';

/** The moment the address asks for or pins; empty for now. */
export function useMoment(): Moment {
  return momentOf(parseSearch(useLocation().searchStr));
}

/** Who is looking, at what kind of data, as of when. */
export function useSession(): SessionInfo {
  const trpc = useTRPC();
  return useSuspenseQuery(trpc.sessions.me.queryOptions(useMoment())).data;
}

/** Who is logged in, and under which roles; nobody where the demonstration roles are used. */
export function useAccount(): Account {
  const trpc = useTRPC();
  return useSuspenseQuery(trpc.sessions.account.queryOptions()).data;
}

/** Why this person may not do something here, for a button's `disabledReason`; undefined where it is allowed. Past moments are read only. */
export function useRefusal(say: Say): (action: Action, subject?: Subject) => string | undefined {
  const { viewer, revision, newest, asOf } = useSession();
  return (action, subject = {}) => {
    if (revision < newest || asOf !== null) return say('policy.pastMoment');
    const verdict = may(viewer, action, subject);
    return verdict.allowed ? undefined : say(verdict.reason);
  };
}
