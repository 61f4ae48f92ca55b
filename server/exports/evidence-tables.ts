import { z } from 'zod';
import { audienceMeaningSchema } from '../../shared/audience.ts';
import { answerRows, answersTable } from '../../shared/audience-answers.ts';
import { combinationRows, combinationsTable } from '../../shared/audience-combinations.ts';
import { bindingnessFilterSchema } from '../../shared/bindingness.ts';
import {
  bindingnessLayerSchema,
  bindingnessTrialRows,
  bindingnessTrialsTable,
  leftOutRows,
  leftOutTable,
  noAnswerRows,
  noAnswersTable,
  supportLines,
  supportTable,
} from '../../shared/bindingness-checks.ts';
import { coverageRows, coverageTable } from '../../shared/coverage-table.ts';
import { governmentLayers } from '../../shared/evidence/answers.ts';
import { integrationFilterSchema } from '../../shared/integration.ts';
import { addedRows, addedTable } from '../../shared/integration-added.ts';
import { factRows, statementFactsSchema, statementFactsTable } from '../../shared/statement-facts.ts';
import { listed, type Asked } from './asked.ts';
import type { RegistryEntry } from './http.ts';

/** What stands beside the figures and deelconclusies: no answers, what was tried, support, coverage, combinations, facts. */
export const evidenceTables: [string, RegistryEntry<Asked>][] = [
  listed({
    table: coverageTable,
    schema: z.object({}),
    page: '/verplichting',
    rows: async ({ ask, moment }) => coverageRows(await ask.bindingness.page(moment)),
  }),
  listed({
    table: supportTable(governmentLayers),
    schema: bindingnessFilterSchema,
    page: '/verplichting',
    rows: async ({ ask, moment }, filter) => supportLines(await ask.bindingness.page({ ...filter, ...moment })),
  }),
  listed({
    table: noAnswersTable,
    schema: bindingnessLayerSchema,
    page: '/verplichting',
    rows: async ({ ask, moment }, { layer, ...filter }) =>
      noAnswerRows(await ask.bindingness.page({ ...filter, ...moment }), layer),
  }),
  listed({
    table: leftOutTable,
    schema: bindingnessLayerSchema,
    page: '/verplichting',
    rows: async ({ ask, moment }, { layer, ...filter }) =>
      leftOutRows(await ask.bindingness.page({ ...filter, ...moment }), layer),
  }),
  listed({
    table: bindingnessTrialsTable,
    schema: bindingnessLayerSchema,
    page: '/verplichting',
    rows: async ({ ask, moment }, { layer, ...filter }) =>
      bindingnessTrialRows(await ask.bindingness.page({ ...filter, ...moment }), layer),
  }),
  listed({
    table: combinationsTable,
    schema: audienceMeaningSchema,
    page: '/doelgroep',
    rows: async ({ ask, moment }, { meaning, ...filter }) =>
      combinationRows(await ask.audience.page({ ...filter, ...moment }), meaning),
  }),
  listed({
    table: answersTable,
    schema: audienceMeaningSchema,
    page: '/doelgroep',
    rows: async ({ ask, moment }, { meaning, ...filter }) =>
      answerRows(await ask.audience.page({ ...filter, ...moment }), meaning),
  }),
  listed({
    table: addedTable,
    schema: integrationFilterSchema,
    page: '/integratie',
    rows: async ({ ask, moment }, filter) => addedRows(await ask.integration.page({ ...filter, ...moment })),
  }),
  listed({
    table: statementFactsTable,
    schema: statementFactsSchema,
    page: ({ statement }) => `/deelconclusies/${statement}`,
    rows: async ({ ask, moment }, { statement }) => factRows((await ask.statements.detail({ id: statement, ...moment })).facts),
  }),
];
