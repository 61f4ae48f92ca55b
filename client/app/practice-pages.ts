import type { AnyRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { draftsFilterSchema } from '../../shared/drafts.ts';
import { findingSchema, findingsFilterSchema } from '../../shared/findings.ts';
import { toCheckFilterSchema } from '../../shared/finding-way.ts';
import { releasesFilterSchema } from '../../shared/releases.ts';
import { pilotSchema, pilotsFilterSchema } from '../../shared/pilots.ts';
import { valuesFilterSchema } from '../../shared/values.ts';
import type { MakePage } from './router.tsx';

const now = z.object({});
const noId = { id: true } as const;

function pilotAndValuePages(page: MakePage): AnyRoute[] {
  const pilotForm = () => import('../pilots/PilotFormPage.tsx');
  return [
    page({
      path: '/pilots',
      schema: pilotsFilterSchema,
      asks: (trpc, filter) => trpc.pilots.list.queryOptions(filter),
      load: () => import('../pilots/PilotsPage.tsx'),
      component: 'PilotsPage',
    }),
    page({
      path: '/pilots/nieuw',
      schema: now,
      asks: (trpc) => trpc.sessions.me.queryOptions({}),
      load: pilotForm,
      component: 'NewPilotPage',
    }),
    page({
      path: '/pilots/$id',
      schema: pilotSchema.omit(noId),
      asks: (trpc, filter, { id }) => trpc.pilots.page.queryOptions({ ...filter, id }),
      load: () => import('../pilots/PilotPage.tsx'),
      component: 'PilotPage',
    }),
    page({
      path: '/pilots/$id/wijzigen',
      schema: now,
      asks: (trpc, _, { id }) => trpc.pilots.page.queryOptions({ id }),
      load: pilotForm,
      component: 'EditPilotPage',
    }),
    page({
      path: '/waarden',
      schema: valuesFilterSchema,
      asks: (trpc, filter) => trpc.values.list.queryOptions(filter),
      load: () => import('../values/ValuesPage.tsx'),
      component: 'ValuesPage',
    }),
    page({
      path: '/tekst',
      schema: draftsFilterSchema,
      asks: (trpc, filter) => trpc.drafts.page.queryOptions(filter),
      load: () => import('../drafts/DraftsPage.tsx'),
      component: 'DraftsPage',
    }),
    page({
      path: '/waarden/$id',
      schema: valuesFilterSchema,
      asks: (trpc, filter, { id }) => trpc.values.page.queryOptions({ ...filter, id }),
      load: () => import('../values/ValuePage.tsx'),
      component: 'ValuePage',
    }),
  ];
}

function findingPages(page: MakePage): AnyRoute[] {
  const findingForm = () => import('../findings/FindingFormPage.tsx');
  return [
    page({
      path: '/bevindingen',
      schema: findingsFilterSchema,
      asks: (trpc, filter) => trpc.findings.page.queryOptions(filter),
      load: () => import('../findings/FindingsPage.tsx'),
      component: 'FindingsPage',
    }),
    page({
      path: '/controle',
      schema: toCheckFilterSchema,
      asks: (trpc, filter) => trpc.findings.toCheck.queryOptions(filter),
      load: () => import('../findings/ToCheckPage.tsx'),
      component: 'ToCheckPage',
    }),
    page({
      path: '/bevindingen/nieuw',
      schema: now,
      asks: (trpc) => trpc.findings.form.queryOptions({}),
      load: findingForm,
      component: 'FindingFormPage',
    }),
    page({
      path: '/bevindingen/$id',
      schema: findingSchema.omit(noId),
      asks: (trpc, filter, { id }) => trpc.findings.detail.queryOptions({ ...filter, id }),
      load: () => import('../findings/FindingPage.tsx'),
      component: 'FindingPage',
    }),
    page({
      path: '/bevindingen/$id/wijzigen',
      schema: now,
      asks: (trpc, _, { id }) => trpc.findings.form.queryOptions({ id }),
      load: findingForm,
      component: 'FindingFormPage',
    }),
  ];
}

function workPages(page: MakePage): AnyRoute[] {
  return [
    page({
      path: '/postvak',
      schema: now,
      asks: (trpc) => trpc.inbox.page.queryOptions({}),
      load: () => import('../inbox/InboxPage.tsx'),
      component: 'InboxPage',
    }),
    page({
      path: '/vrijgeven',
      schema: releasesFilterSchema,
      asks: (trpc, filter) => trpc.releases.page.queryOptions(filter),
      load: () => import('../releases/ReleasesPage.tsx'),
      component: 'ReleasesPage',
    }),
  ];
}

/** The pages of the practice test and the code: pilots, values, findings, and the forms of one's own organisation. */
export function practicePages(page: MakePage): AnyRoute[] {
  return [...pilotAndValuePages(page), ...findingPages(page), ...workPages(page)];
}
