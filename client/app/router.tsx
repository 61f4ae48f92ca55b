import { createRootRoute, createRoute, createRouter, lazyRouteComponent, type AnyRoute, type RouterHistory } from '@tanstack/react-router';
import type { QueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { findingsFilterSchema } from '../../shared/findings.ts';
import { fromAddress, momentOf, parseSearch, searchText } from '../address.ts';
import type { Api } from '../api.ts';
import { ErrorPage } from './ErrorPage.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { Shell } from './Shell.tsx';

type Trpc = Api['trpc'];
type Options = Parameters<QueryClient['prefetchQuery']>[0];

/** One page: its address, the filter its address holds, the question it asks, and its code (loaded when it is opened). */
interface PageRoute<S extends z.ZodObject> {
  path: string;
  schema: S;
  asks(trpc: Trpc, filter: z.infer<S>, params: { id: string }): unknown;
  load: Parameters<typeof lazyRouteComponent>[0];
  component: string;
}

/** The map of the pages: every address of the product and the one question it asks. */
function pagesOf(page: <S extends z.ZodObject>(route: PageRoute<S>) => AnyRoute): AnyRoute[] {
  return [
    page({
      path: '/bevindingen',
      schema: findingsFilterSchema,
      asks: (trpc, filter) => trpc.findings.page.queryOptions(filter),
      load: () => import('../findings/FindingsPage.tsx'),
      component: 'FindingsPage',
    }),
  ];
}

/** The application's router. Opening an address starts its question and its code together. The history is the browser's, unless given. */
export function createAppRouter({ queryClient, trpc }: Api, history?: RouterHistory) {
  const root = createRootRoute({
    component: Shell,
    notFoundComponent: NotFoundPage,
    loader: ({ location }) => queryClient.ensureQueryData(trpc.sessions.me.queryOptions(momentOf(parseSearch(location.searchStr)))),
  });
  const page = <S extends z.ZodObject>(route: PageRoute<S>): AnyRoute =>
    createRoute({
      getParentRoute: () => root,
      path: route.path,
      component: lazyRouteComponent(route.load, route.component),
      loader: ({ location, params }) => {
        const options = route.asks(trpc, fromAddress(route.schema, parseSearch(location.searchStr)), params as { id: string }) as Options;
        void queryClient.prefetchQuery(options);
      },
    }) as unknown as AnyRoute;
  return createRouter({
    routeTree: root.addChildren(pagesOf(page)),
    parseSearch: (text) => parseSearch(text),
    stringifySearch: (search) => searchText(search),
    ...(history ? { history } : {}),
    defaultErrorComponent: ErrorPage,
    scrollRestoration: true,
    defaultPreload: false,
  });
}
