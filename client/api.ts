import { QueryClient } from '@tanstack/react-query';
import { createTRPCClient, httpBatchLink, httpSubscriptionLink, TRPCClientError } from '@trpc/client';
import { createTRPCContext, createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { createContext } from 'react';
import type { AppRouter } from '../server/router.ts';

export const { TRPCProvider, useTRPC } = createTRPCContext<AppRouter>();

/** Whether the server refused because it does not know who asks: not logged in, or without a role. Asking again does not help. */
export function isUnknown(error: unknown): boolean {
  return statusOf(error) === 401;
}

const statusOf = (error: unknown): number | undefined =>
  error instanceof TRPCClientError ? (error.data as { httpStatus?: number } | null)?.httpStatus : undefined;

/** The sentence of a refusal that says when to try again; undefined for every other error. */
export function whenAgain(error: unknown): string | undefined {
  return error instanceof Error && statusOf(error) === 429 ? error.message : undefined;
}

/** Tells that the server no longer knows who asks; `command` where something was to be saved. */
type Ended = (command: boolean) => void;

/** Whoever asks: `headers` say it outside a browser, and `unreachable` gives the words for when the server cannot be reached. */
interface Asking {
  headers?: Record<string, string>;
  unreachable(): string;
}

/** Everything the pages need to ask and command; what is asked in one turn goes in one request. `base` is '' in a browser. */
export function createApi(base: string, { headers = {}, unreachable }: Asking) {
  const queryClient = new QueryClient({
    // an answer is exact for its revision; it is asked again when a page is opened or a command was done, not on every focus
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        refetchOnWindowFocus: false,
        networkMode: 'always',
        retry: (count, error) => count < 1 && ![401, 404, 429].includes(statusOf(error) ?? 0),
      },
      // without a network a question or a command fails and says so; it does not wait in silence
      mutations: { networkMode: 'always' },
    },
  });
  const watchers = new Set<Ended>();
  const watched = async (address: RequestInfo | URL | string, wish: RequestInit = {}): Promise<Response> => {
    const answer = await fetch(address, wish).catch((error: unknown) => {
      if (wish.signal?.aborted === true) throw error;
      throw new Error(unreachable(), { cause: error });
    });
    if (answer.status === 401) for (const tell of watchers) tell(wish.method === 'POST');
    return answer;
  };
  /** Hears it when a session ends while a page is open. @returns what ends the listening. */
  const whenEnded = (tell: Ended): (() => void) => {
    watchers.add(tell);
    return () => void watchers.delete(tell);
  };
  const client = createTRPCClient<AppRouter>({
    links: [httpBatchLink({ url: `${base}/trpc`, maxURLLength: 3_000, maxItems: 20, headers, fetch: watched as typeof fetch })],
  });
  const trpc = createTRPCOptionsProxy<AppRouter>({ client, queryClient });
  const fetchJson = async <T>(
    path: string,
    wish: { method?: string; headers?: Record<string, string>; body?: BodyInit } = {},
  ): Promise<T> => {
    const answer = await watched(base + path, { ...wish, headers: { ...headers, ...wish.headers } });
    const body = (await answer.json()) as T & { message?: string };
    if (!answer.ok) throw new Error(body.message ?? answer.statusText);
    return body;
  };
  /** Hears as long as one listens, over a stream of its own, that something one may see was changed since a revision. @returns what ends it. */
  const listen = (since: number, heard: (revision: number) => void): (() => void) => {
    const { changes } = createTRPCClient<AppRouter>({ links: [httpSubscriptionLink({ url: `${base}/trpc` })] });
    const stream = changes.live.subscribe({ since }, { onData: ({ data }) => heard(data) });
    return () => stream.unsubscribe();
  };
  return { queryClient, client, trpc, fetchJson, listen, whenEnded };
}

export type Api = ReturnType<typeof createApi>;

/** For what is not asked through tRPC: files that are sent, or that are also shown, such as a paper. */
export const ApiContext = createContext<Api | null>(null);
