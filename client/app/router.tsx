import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type AnyRoute,
  type RouterHistory,
} from '@tanstack/react-router';
import type { QueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { organisationSchema } from '../../shared/organisations.ts';
import { overviewFilterSchema } from '../../shared/overview.ts';
import { paperFilterSchema } from '../../shared/papers/request.ts';
import { participationFilterSchema } from '../../shared/participation.ts';
import { partMoment, type Moment } from '../../shared/moment.ts';
import { parseSearch } from '../../shared/address.ts';
import { fromAddress, momentOf, searchText } from '../address.ts';
import { isUnknown, type Api } from '../api.ts';
import { adminPages } from './admin-pages.ts';
import { entrance } from './Entrance.tsx';
import { ErrorPage } from './ErrorPage.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { practicePages } from './practice-pages.ts';
import { questionPages } from './question-pages.ts';
import { timePages } from './time-pages.ts';
import { statementPages } from './statement-pages.ts';

type Trpc = Api['trpc'];
type Load = Parameters<typeof lazyRouteComponent>[0];
type Options = Parameters<QueryClient['prefetchQuery']>[0];

/** What the address of a page names. */
interface PageParams {
  id: string;
  noun: string;
}

/** One page: its address, the filter its address holds, the question it asks, and its code (loaded when it is opened). */
export interface PageRoute<S extends z.ZodObject> {
  path: string;
  schema: S;
  asks(trpc: Trpc, filter: z.infer<S>, params: PageParams): unknown;
  load: Load;
  component: string;
}

/** Makes a route of a page. */
export type MakePage = <S extends z.ZodObject>(route: PageRoute<S>) => AnyRoute;

/** The map of the pages: every address of the product and the one question it asks. */
function pagesOf(page: MakePage): AnyRoute[] {
  return [
    page({
      path: '/',
      schema: overviewFilterSchema,
      asks: (trpc, { sort: _sort, ...question }) => trpc.overview.page.queryOptions(question),
      load: () => import('../overview/OverviewPage.tsx'),
      component: 'OverviewPage',
    }),
    page({
      path: '/deelname',
      schema: participationFilterSchema,
      asks: (trpc, { sort: _sort, all: _all, ...question }) => trpc.participation.page.queryOptions(question),
      load: () => import('../participation/ParticipationPage.tsx'),
      component: 'ParticipationPage',
    }),
    page({
      path: '/organisaties/$id',
      schema: organisationSchema.omit({ id: true }),
      asks: (trpc, filter, { id }) => trpc.organisations.page.queryOptions({ ...filter, id }),
      load: () => import('../organisations/OrganisationPage.tsx'),
      component: 'OrganisationPage',
    }),
    page({
      path: '/stuk',
      schema: paperFilterSchema,
      asks: (trpc, filter) => trpc.rounds.page.queryOptions(partMoment(filter).moment as Moment),
      load: () => import('../papers/PaperPage.tsx'),
      component: 'PaperPage',
    }),
    ...practicePages(page),
    ...timePages(page),
    ...questionPages(page),
    ...statementPages(page),
    ...adminPages(page),
  ];
}

/** A page's code together with the words it says; the first page has its own from the start. */
function withWords({ path, load }: Pick<PageRoute<z.ZodObject>, 'path' | 'load'>, words: () => Promise<void>): Load {
  if (path === '/') return load;
  return async () => {
    const [code] = await Promise.all([load(), words()]);
    return code;
  };
}

function unlessUnknown(error: unknown): void {
  if (!isUnknown(error)) throw error;
}

/** The application's router. Opening an address starts its question, its code and (but for the first page) the `words` together. The history is the browser's, unless given. */
export function createAppRouter({ queryClient, trpc }: Api, words: () => Promise<void>, history?: RouterHistory) {
  const root = createRootRoute({
    component: entrance(words),
    notFoundComponent: NotFoundPage,
    loader: ({ location }) =>
      Promise.all([
        queryClient.ensureQueryData(trpc.sessions.account.queryOptions()),
        // whoever is not known is shown the door, which is no error
        queryClient
          .ensureQueryData(trpc.sessions.me.queryOptions(momentOf(parseSearch(location.searchStr))))
          .catch(unlessUnknown),
      ]),
  });
  const page = <S extends z.ZodObject>(route: PageRoute<S>): AnyRoute =>
    createRoute({
      getParentRoute: () => root,
      path: route.path,
      component: lazyRouteComponent(withWords(route, words), route.component),
      loader: ({ location, params }) => {
        const options = route.asks(
          trpc,
          fromAddress(route.schema, parseSearch(location.searchStr)),
          params as PageParams,
        ) as Options;
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
