import { z } from 'zod';
import { audienceMeaningSchema, audienceOptionRows, audienceOptionsTable, type AudiencePage } from '../../shared/audience.ts';
import { answerRows, answersTable } from '../../shared/audience-answers.ts';
import { combinationRows, combinationsTable } from '../../shared/audience-combinations.ts';
import { bindingnessFilterSchema, type BindingnessPage } from '../../shared/bindingness.ts';
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
import type { Layer, Meaning } from '../../shared/nouns.ts';
import { factRows, statementFactsSchema, statementFactsTable } from '../../shared/statement-facts.ts';
import type { Table } from '../../shared/table.ts';
import { listed, type Asked } from './asked.ts';
import type { RegistryEntry } from './http.ts';

type Entry = [string, RegistryEntry<Asked>];

/** A table on how binding, of every layer spoken about or of one. */
function ofLayer<Row>(table: Table<Row>, rows: (page: BindingnessPage, layer?: Layer) => Row[]): Entry {
  return listed({
    table,
    schema: bindingnessLayerSchema,
    page: '/verplichting',
    rows: async ({ ask, moment }, { layer, ...filter }) => rows(await ask.bindingness.page({ ...filter, ...moment }), layer),
  });
}

/** A table on for whom, of both meanings or of one. */
function ofMeaning<Row>(table: Table<Row>, rows: (page: AudiencePage, meaning?: Meaning) => Row[]): Entry {
  return listed({
    table,
    schema: audienceMeaningSchema,
    page: '/doelgroep',
    rows: async ({ ask, moment }, { meaning, ...filter }) => rows(await ask.audience.page({ ...filter, ...moment }), meaning),
  });
}

/** What stands beside the figures and deelconclusies: no answers, what was tried, support, coverage, combinations, facts. */
export const evidenceTables: Entry[] = [
  ofMeaning(audienceOptionsTable, audienceOptionRows),
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
  ofLayer(noAnswersTable, noAnswerRows),
  ofLayer(leftOutTable, leftOutRows),
  ofLayer(bindingnessTrialsTable, bindingnessTrialRows),
  ofMeaning(combinationsTable, combinationRows),
  ofMeaning(answersTable, answerRows),
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
