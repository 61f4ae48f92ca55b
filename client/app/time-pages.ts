import type { AnyRoute } from '@tanstack/react-router';
import { changesFilterSchema } from '../../shared/changes.ts';
import { compareFilterSchema } from '../../shared/compare.ts';
import { deedsFilterSchema } from '../../shared/deeds.ts';
import { recordNouns, recordSchema } from '../../shared/history.ts';
import { snapshotsFilterSchema } from '../../shared/snapshots.ts';
import type { MakePage } from './router.tsx';

/** The pages about time: moments that are kept, what has changed, and all that was done. */
export function timePages(page: MakePage): AnyRoute[] {
  return [
    page({
      path: '/standen',
      schema: snapshotsFilterSchema,
      asks: (trpc, filter) => trpc.snapshots.page.queryOptions(filter),
      load: () => import('../snapshots/SnapshotsPage.tsx'),
      component: 'SnapshotsPage',
    }),
    page({
      path: '/veranderd',
      schema: changesFilterSchema,
      asks: (trpc, filter) => trpc.changes.page.queryOptions(filter),
      load: () => import('../changes/ChangesPage.tsx'),
      component: 'ChangesPage',
    }),
    page({
      path: '/verslag',
      schema: deedsFilterSchema,
      asks: (trpc, filter) => trpc.deeds.page.queryOptions(filter),
      load: () => import('../deeds/DeedsPage.tsx'),
      component: 'DeedsPage',
    }),
    page({
      path: '/vergelijk',
      schema: compareFilterSchema,
      asks: (trpc, filter) => trpc.compare.page.queryOptions(filter),
      load: () => import('../compare/ComparePage.tsx'),
      component: 'ComparePage',
    }),
    page({
      path: '/ingetrokken/$noun/$id',
      schema: recordSchema.pick({ revision: true }),
      asks: (trpc, filter, { noun, id }) =>
        trpc.history.withdrawn.queryOptions({ ...filter, noun: recordNouns.find((one) => one === noun) ?? 'finding', id }),
      load: () => import('../withdrawn.tsx'),
      component: 'WithdrawnPage',
    }),
  ];
}
