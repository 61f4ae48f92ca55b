import { adminFilterSchema, frameworksTable, countsTable } from '../../shared/admin.ts';
import {
  bindingnessChoicesSchema,
  bindingnessChoicesTable,
  bindingnessStepsSchema,
  bindingnessStepsTable,
  choiceRows,
  stepRows,
} from '../../shared/bindingness-tables.ts';
import { followUpsTable } from '../../shared/follow-ups.ts';
import { codingsSchema, disagreementsTable } from '../../shared/codings.ts';
import { editionsFilterSchema, editionTable } from '../../shared/editions.ts';
import { crosswalkRows, crosswalkTable, integrationFilterSchema } from '../../shared/integration.ts';
import { meetingsTable } from '../../shared/meetings.ts';
import { factsTable, participationFilterSchema, participationTable } from '../../shared/participation.ts';
import { pilotsFilterSchema, pilotsTable } from '../../shared/pilots.ts';
import { methodsFilterSchema, methodsTable } from '../../shared/methods.ts';
import { roundsFilterSchema, roundsTable } from '../../shared/round-forms.ts';
import { statementsFilterSchema, statementsTable } from '../../shared/statements.ts';
import { valuesFilterSchema } from '../../shared/values.ts';
import { valuesAcrossTable, valuesTable } from '../../shared/values-table.ts';
import { listed, type Asked } from './asked.ts';
import { evidenceTables } from './evidence-tables.ts';
import type { RegistryEntry } from './http.ts';
import { organisationTables } from './organisation-tables.ts';
import { overviewTables } from './overview-tables.ts';
import { practiceTables } from './practice-tables.ts';
import { releaseTables } from './release-tables.ts';
import { timeTables } from './time-tables.ts';

/** Every table that can be downloaded, by the id its pages use. */
export const registry: ReadonlyMap<string, RegistryEntry<Asked>> = new Map([
  listed({
    table: disagreementsTable,
    schema: codingsSchema,
    page: '/tweede-beoordeling',
    rows: async ({ ask, moment }) => (await ask.codings.page(moment)).disagreements,
  }),
  listed({
    table: crosswalkTable,
    schema: integrationFilterSchema,
    page: '/integratie',
    rows: async ({ ask, moment }, filter) => crosswalkRows(await ask.integration.page({ ...filter, ...moment })),
  }),
  listed({
    table: statementsTable,
    schema: statementsFilterSchema,
    page: '/deelconclusies',
    rows: ({ ask, moment }, filter) => ask.statements.about({ ...filter, ...moment }),
  }),
  listed({
    table: bindingnessStepsTable,
    schema: bindingnessStepsSchema,
    page: '/verplichting',
    rows: async ({ ask, moment }, filter) => stepRows(await ask.bindingness.page({ ...filter, ...moment }), filter.layer),
  }),
  listed({
    table: bindingnessChoicesTable,
    schema: bindingnessChoicesSchema,
    page: '/verplichting',
    rows: async ({ ask, moment }, filter) => choiceRows(await ask.bindingness.page({ ...filter, ...moment }), filter),
  }),
  listed({
    table: pilotsTable,
    schema: pilotsFilterSchema,
    page: '/pilots',
    rows: async ({ ask, moment }, filter) => (await ask.pilots.list({ ...filter, ...moment })).rows,
  }),
  listed({
    table: valuesTable,
    schema: valuesFilterSchema,
    page: '/waarden',
    rows: async ({ ask, moment }, filter) => (await ask.values.list({ ...filter, ...moment })).rows,
  }),
  listed({
    table: valuesAcrossTable,
    schema: valuesFilterSchema,
    page: '/waarden',
    rows: async ({ ask, moment }, filter) => (await ask.values.list({ ...filter, across: true, ...moment })).rows,
  }),
  listed({
    table: participationTable,
    schema: participationFilterSchema,
    page: '/deelname',
    rows: async ({ ask, moment }, filter) => (await ask.participation.page({ ...filter, ...moment })).rows,
  }),
  listed({
    table: factsTable,
    schema: participationFilterSchema,
    page: '/deelname',
    rows: async ({ ask, moment }, filter) => (await ask.participation.page({ ...filter, ...moment })).facts,
  }),
  listed({
    table: followUpsTable,
    schema: participationFilterSchema,
    page: '/deelname',
    rows: async ({ ask, moment }, filter) => (await ask.participation.page({ ...filter, ...moment })).followUps ?? [],
  }),
  listed({
    table: editionTable,
    schema: editionsFilterSchema,
    page: '/beheer/editie',
    rows: async ({ ask, moment }, filter) => (await ask.editions.page({ ...filter, ...moment })).values,
  }),
  listed({
    table: frameworksTable,
    schema: adminFilterSchema,
    page: '/beheer/kaders',
    rows: async ({ ask, moment }) => ask.admin.frameworks(moment),
  }),
  listed({
    table: roundsTable,
    schema: roundsFilterSchema,
    page: '/beheer/ronden',
    rows: async ({ ask, moment }) => (await ask.rounds.page(moment)).rounds,
  }),
  listed({
    table: meetingsTable,
    schema: roundsFilterSchema,
    page: '/beheer/ronden',
    rows: async ({ ask, moment }) => (await ask.rounds.page(moment)).meetings,
  }),
  listed({
    table: methodsTable,
    schema: methodsFilterSchema,
    page: '/beheer/methode',
    rows: async ({ ask, moment }) => (await ask.methods.page(moment)).rounds,
  }),
  listed({
    table: countsTable,
    schema: adminFilterSchema,
    page: '/beheer/gegevens',
    rows: async ({ ask, moment }) => (await ask.admin.data(moment)).counts,
  }),
  ...practiceTables,
  ...evidenceTables,
  ...overviewTables,
  ...organisationTables,
  ...timeTables,
  ...releaseTables,
]);
