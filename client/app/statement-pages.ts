import type { AnyRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { statementSchema, statementsFilterSchema } from '../../shared/statements.ts';
import type { MakePage } from './router.tsx';

const nothing = z.object({});

/** What is concluded from findings and positions, and how solid people find the basis. */
export function statementPages(page: MakePage): AnyRoute[] {
  const form = () => import('../statements/StatementFormPage.tsx');
  return [
    page({
      path: '/deelconclusies',
      schema: statementsFilterSchema,
      asks: (trpc, filter) => trpc.statements.page.queryOptions(filter),
      load: () => import('../statements/StatementsPage.tsx'),
      component: 'StatementsPage',
    }),
    page({
      path: '/deelconclusies/nieuw',
      schema: nothing,
      asks: (trpc) => trpc.statements.form.queryOptions({}),
      load: form,
      component: 'StatementFormPage',
    }),
    page({
      path: '/deelconclusies/$id',
      schema: statementSchema.omit({ id: true }),
      asks: (trpc, filter, { id }) => trpc.statements.detail.queryOptions({ ...filter, id }),
      load: () => import('../statements/StatementPage.tsx'),
      component: 'StatementPage',
    }),
    page({
      path: '/deelconclusies/$id/wijzigen',
      schema: nothing,
      asks: (trpc, _, { id }) => trpc.statements.form.queryOptions({ id }),
      load: form,
      component: 'StatementFormPage',
    }),
    page({
      path: '/deelconclusies/$id/oordeel',
      schema: nothing,
      asks: (trpc, _, { id }) => trpc.statements.detail.queryOptions({ id }),
      load: () => import('../statements/RatingFormPage.tsx'),
      component: 'RatingFormPage',
    }),
  ];
}
