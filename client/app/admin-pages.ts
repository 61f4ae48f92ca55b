import type { AnyRoute } from '@tanstack/react-router';
import { adminFilterSchema } from '../../shared/admin.ts';
import { editionsFilterSchema } from '../../shared/editions.ts';
import { methodsFilterSchema } from '../../shared/methods.ts';
import { registerFilterSchema } from '../../shared/register.ts';
import { roundsFilterSchema } from '../../shared/round-forms.ts';
import { uploadAddressSchema } from '../imports/upload-address.ts';
import type { MakePage } from './router.tsx';

/** The pages of the administration and of loading. What an upload says is asked by the page itself, again and again. */
export function adminPages(page: MakePage): AnyRoute[] {
  return [
    page({
      path: '/beheer',
      schema: adminFilterSchema,
      asks: (trpc, filter) => trpc.admin.page.queryOptions(filter),
      load: () => import('../admin/AdminPage.tsx'),
      component: 'AdminPage',
    }),
    page({
      path: '/beheer/register',
      schema: registerFilterSchema,
      asks: (trpc, filter) => trpc.admin.register.queryOptions(filter),
      load: () => import('../admin/RegisterPage.tsx'),
      component: 'RegisterPage',
    }),
    ...codePages(page),
    page({
      path: '/beheer/kaders',
      schema: adminFilterSchema,
      asks: (trpc, filter) => trpc.admin.frameworks.queryOptions(filter),
      load: () => import('../admin/FrameworksPage.tsx'),
      component: 'FrameworksPage',
    }),
    page({
      path: '/beheer/mensen',
      schema: adminFilterSchema,
      asks: (trpc, filter) => trpc.people.page.queryOptions(filter),
      load: () => import('../admin/PeoplePage.tsx'),
      component: 'PeoplePage',
    }),
    page({
      path: '/account',
      schema: adminFilterSchema,
      asks: (trpc) => trpc.sessions.account.queryOptions(),
      load: () => import('../people/AccountPage.tsx'),
      component: 'AccountPage',
    }),
    page({
      path: '/beheer/gegevens',
      schema: adminFilterSchema,
      asks: (trpc, filter) => trpc.admin.data.queryOptions(filter),
      load: () => import('../admin/DataPage.tsx'),
      component: 'DataPage',
    }),
    page({
      path: '/laden',
      schema: uploadAddressSchema,
      asks: (trpc) => trpc.sessions.me.queryOptions({}),
      load: () => import('../imports/LoadPage.tsx'),
      component: 'LoadPage',
    }),
  ];
}

/** What the code is, when positions about it are asked, and how the answers are put in words. */
function codePages(page: MakePage): AnyRoute[] {
  return [
    page({
      path: '/beheer/editie',
      schema: editionsFilterSchema,
      asks: (trpc, filter) => trpc.editions.page.queryOptions(filter),
      load: () => import('../admin/EditionPage.tsx'),
      component: 'EditionPage',
    }),
    page({
      path: '/beheer/editie/nieuw',
      schema: adminFilterSchema,
      asks: (trpc) => trpc.editions.structure.queryOptions({}),
      load: () => import('../admin/NewEditionPage.tsx'),
      component: 'NewEditionPage',
    }),
    page({
      path: '/beheer/ronden',
      schema: roundsFilterSchema,
      asks: (trpc, filter) => trpc.rounds.page.queryOptions(filter),
      load: () => import('../admin/RoundsPage.tsx'),
      component: 'RoundsPage',
    }),
    page({
      path: '/beheer/methode',
      schema: methodsFilterSchema,
      asks: (trpc, filter) => trpc.methods.page.queryOptions(filter),
      load: () => import('../admin/MethodsPage.tsx'),
      component: 'MethodsPage',
    }),
  ];
}
