import { use, useEffect, useState } from 'react';
import type { MessageKey } from '../../shared/say.ts';
import type { SessionInfo } from '../../shared/sessions.ts';
import { ApiContext, type Api } from '../api.ts';
import { useSay } from '../ui/say.tsx';
import './watch.css';

// a page nobody touched for this long is not watched: questions asked by itself must not keep a session alive
const UNTOUCHED = 10 * 60_000;
// what one changed oneself is asked anew by the form that did it
const OWN = 400;

/** The newest revision that any answer on this page is of. */
function newestKnown({ queryClient, trpc }: Api): number {
  const answers = queryClient.getQueriesData<SessionInfo>(trpc.sessions.me.pathFilter());
  return Math.max(0, ...answers.map(([, session]) => session?.newest ?? 0));
}

const touched = new Set<Element>();

/** Whether something is being filled in on this page that is not saved; choosing a filter is not. */
function isFilling(): boolean {
  for (const form of touched) if (!form.isConnected || form.closest('dialog')?.open === false) touched.delete(form);
  return touched.size > 0;
}

function remember({ target }: Event): void {
  const form = target instanceof Element ? target.closest('form, dialog') : null;
  if (form !== null && form.closest('[role="search"], header') === null) touched.add(form);
}

/** Opens the stream while the page is looked at, and closes it while it is not: a browser has six for all its tabs. @returns what ends it */
function whileWatched(open: () => () => void): () => void {
  let end: (() => void) | undefined;
  let last = Date.now();
  const look = (): void => {
    const watched = document.visibilityState === 'visible' && Date.now() - last < UNTOUCHED;
    if (watched) end ??= open();
    else {
      end?.();
      end = undefined;
    }
  };
  const touch = (): void => {
    last = Date.now();
    look();
  };
  const clock = setInterval(look, 60_000);
  const touches = ['pointerdown', 'keydown', 'focus'] as const;
  document.addEventListener('visibilitychange', touch);
  for (const name of touches) window.addEventListener(name, touch);
  look();
  return () => {
    clearInterval(clock);
    document.removeEventListener('visibilitychange', touch);
    for (const name of touches) window.removeEventListener(name, touch);
    end?.();
  };
}

type Said = Extract<MessageKey, `common.live.${string}`>;

/** Asks anew what stands on the page when something was changed, at once or when nothing is being filled in any more. */
function follow(api: Api, tell: (said: Said | null) => void): () => void {
  let waits = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const renew = (): void => {
    waits = isFilling();
    tell(waits ? 'common.live.waits' : 'common.live.renewed');
    if (!waits) void api.queryClient.invalidateQueries();
  };
  const soon = (revision: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (api.queryClient.isFetching() > 0) return soon(revision);
      if (newestKnown(api) < revision) renew();
    }, OWN);
  };
  const lookAgain = (): void => {
    if (waits && !isFilling()) renew();
  };
  const clock = setInterval(lookAgain, 1_000);
  const saved = api.queryClient.getMutationCache().subscribe(({ type, mutation }) => {
    if (type === 'updated' && mutation.state.status === 'success') touched.clear();
  });
  document.addEventListener('input', remember);
  const end = whileWatched(() => api.listen(newestKnown(api), soon));
  return () => {
    clearInterval(clock);
    clearTimeout(timer);
    saved();
    document.removeEventListener('input', remember);
    end();
  };
}

/** Listens to what others change; says quietly that the page was renewed, or that it will be. */
export function Watch() {
  const api = use(ApiContext);
  const say = useSay();
  const [said, setSaid] = useState<Said | null>(null);
  useEffect(() => (api === null ? undefined : follow(api, setSaid)), [api]);
  return (
    <p role="status" className={said === 'common.live.waits' ? 'watch watch--waits' : 'watch visually-hidden'}>
      {said === null ? '' : say(said)}
    </p>
  );
}
