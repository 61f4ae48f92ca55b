import type { AnyRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { audienceFilterSchema } from '../../shared/audience.ts';
import { bindingnessFilterSchema } from '../../shared/bindingness.ts';
import { codingsSchema } from '../../shared/codings.ts';
import { integrationFilterSchema } from '../../shared/integration.ts';
import { positionsFilterSchema } from '../../shared/positions.ts';
import type { MakePage } from './router.tsx';

const nothing = z.object({});

/** The two questions, and the positions they are answered from. */
export function questionPages(page: MakePage): AnyRoute[] {
  return [
    page({
      path: '/verplichting',
      schema: bindingnessFilterSchema,
      asks: (trpc, filter) => trpc.bindingness.page.queryOptions(filter),
      load: () => import('../bindingness/BindingnessPage.tsx'),
      component: 'BindingnessPage',
    }),
    page({
      path: '/doelgroep',
      schema: audienceFilterSchema,
      asks: (trpc, filter) => trpc.audience.page.queryOptions(filter),
      load: () => import('../audience/AudiencePage.tsx'),
      component: 'AudiencePage',
    }),
    page({
      path: '/tweede-beoordeling',
      schema: codingsSchema,
      asks: (trpc, filter) => trpc.codings.page.queryOptions(filter),
      load: () => import('../codings/CodingsPage.tsx'),
      component: 'CodingsPage',
    }),
    page({
      path: '/integratie',
      schema: integrationFilterSchema,
      asks: (trpc, filter) => trpc.integration.page.queryOptions(filter),
      load: () => import('../integration/IntegrationPage.tsx'),
      component: 'IntegrationPage',
    }),
    ...positionPages(page),
  ];
}

/** The list of positions, the form of a new one, one as it reads, and the form in which it is changed. */
function positionPages(page: MakePage): AnyRoute[] {
  const positionForm = () => import('../positions/PositionFormPage.tsx');
  return [
    page({
      path: '/standpunten',
      schema: positionsFilterSchema,
      asks: (trpc, filter) => trpc.positions.page.queryOptions(filter),
      load: () => import('../positions/PositionsPage.tsx'),
      component: 'PositionsPage',
    }),
    page({
      path: '/standpunten/nieuw',
      schema: nothing,
      asks: (trpc) => trpc.positions.form.queryOptions({}),
      load: positionForm,
      component: 'PositionFormPage',
    }),
    page({
      path: '/standpunten/$id',
      schema: nothing,
      asks: (trpc, moment, { id }) => trpc.positions.form.queryOptions({ ...moment, id }),
      load: positionForm,
      component: 'PositionFormPage',
    }),
    page({
      path: '/standpunten/$id/wijzigen',
      schema: nothing,
      asks: (trpc, moment, { id }) => trpc.positions.form.queryOptions({ ...moment, id }),
      load: positionForm,
      component: 'ChangePositionPage',
    }),
  ];
}
