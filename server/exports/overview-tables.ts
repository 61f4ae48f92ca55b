import { overviewFilterSchema } from '../../shared/overview.ts';
import {
  matrixAcrossTable,
  matrixCellRows,
  matrixCellsTable,
  matrixValueRows,
  matrixValuesTable,
  missingTable,
  stagesTable,
} from '../../shared/overview-tables.ts';
import { registerCountsTable, registerFilterSchema, registerSourcesTable, registerTable } from '../../shared/register.ts';
import { allOfRegister } from '../admin/register.ts';
import { listed, type Asked } from './asked.ts';
import type { RegistryEntry } from './http.ts';

/** The tables of the landing page and of the register, as downloads. */
export const overviewTables: [string, RegistryEntry<Asked>][] = [
  listed({
    table: stagesTable,
    schema: overviewFilterSchema,
    page: '/',
    rows: async ({ ask, moment }) => (await ask.overview.page(moment)).participation.outcome,
  }),
  listed({
    table: matrixValuesTable,
    schema: overviewFilterSchema,
    page: '/',
    rows: async ({ ask, moment }, filter) => {
      const { matrix, values } = await ask.overview.page({ ...filter, ...moment });
      return matrixValueRows(matrix.outcome.rows, values);
    },
  }),
  listed({
    table: matrixCellsTable,
    schema: overviewFilterSchema,
    page: '/',
    rows: async ({ ask, moment }, filter) => {
      const { matrix, values, organisations } = await ask.overview.page({ ...filter, ...moment });
      return matrixCellRows(matrix.outcome.rows, values, organisations);
    },
  }),
  listed({
    table: matrixAcrossTable,
    schema: overviewFilterSchema,
    page: '/',
    rows: async ({ ask, moment }, filter) => {
      const { matrix, values, organisations } = await ask.overview.page({ ...filter, across: true, ...moment });
      return matrixCellRows(matrix.outcome.rows, values, organisations);
    },
  }),
  listed({
    table: missingTable,
    schema: overviewFilterSchema,
    page: '/',
    rows: async ({ ask, moment }) => (await ask.overview.page(moment)).missing.positions,
  }),
  listed({
    table: registerTable,
    schema: registerFilterSchema,
    page: '/beheer/register',
    rows: ({ world }, filter) => allOfRegister(world, filter),
  }),
  listed({
    table: registerCountsTable,
    schema: registerFilterSchema,
    page: '/beheer/register',
    rows: async ({ ask, moment }, filter) => (await ask.admin.register({ ...filter, ...moment })).counts,
  }),
  listed({
    table: registerSourcesTable,
    schema: registerFilterSchema,
    page: '/beheer/register',
    rows: async ({ ask, moment }, filter) => (await ask.admin.register({ ...filter, ...moment })).sources,
  }),
];
