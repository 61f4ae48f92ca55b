import type { z } from 'zod';
import {
  pilotActionsTable,
  pilotEvidenceTable,
  pilotPositionsTable,
  pilotTableSchema,
  pilotValuesTable,
} from '../../shared/pilot-tables.ts';
import { toCheckFilterSchema, toCheckTable } from '../../shared/finding-way.ts';
import { carriedFindingsTable } from '../../shared/findings-table.ts';
import { draftsFilterSchema, proposalRows, textDraftsTable, textProposalsTable } from '../../shared/drafts.ts';
import type { PilotPage } from '../../shared/pilots.ts';
import type { Table } from '../../shared/table.ts';
import {
  ratingTable,
  valueAdviceTable,
  valueCoverageTable,
  valueKindsTable,
  valueProposalsTable,
  valueRelationsTable,
  valueTableSchema,
} from '../../shared/value-tables.ts';
import {
  ratingLayersTable,
  ratingStepRows,
  ratingStepsTable,
  ratingTrialRows,
  ratingTrialsTable,
} from '../../shared/value-rating-tables.ts';
import { fieldsOfRating, ratedOrganisations, type ValuePage } from '../../shared/values.ts';
import { everyToCheck } from '../findings/waiting.ts';
import { listed, type Asked } from './asked.ts';
import type { RegistryEntry } from './http.ts';

type Entry = [string, RegistryEntry<Asked>];

/** A table on the page of one pilot. */
function ofPilot<Row>(table: Table<Row>, rows: (page: PilotPage) => Row[]): Entry {
  const page = ({ pilot }: z.infer<typeof pilotTableSchema>): string => `/pilots/${pilot}`;
  return listed({
    table,
    schema: pilotTableSchema,
    page,
    rows: async ({ ask, moment }, { pilot }) => rows(await ask.pilots.page({ id: pilot, ...moment })),
  });
}

/** A table on the page of one value. */
function ofValue<Row>(table: Table<Row>, rows: (page: ValuePage) => Row[]): Entry {
  const page = ({ value }: z.infer<typeof valueTableSchema>): string => `/waarden/${value}`;
  return listed({
    table,
    schema: valueTableSchema,
    page,
    rows: async ({ ask, moment }, { value }) => rows(await ask.values.page({ id: value, ...moment })),
  });
}

/** The tables on the pages of one pilot and one value, as downloads. */
export const practiceTables: Entry[] = [
  listed({
    table: toCheckTable,
    schema: toCheckFilterSchema,
    page: '/controle',
    rows: ({ world }, filter) => everyToCheck(world, filter),
  }),
  listed({
    table: textDraftsTable,
    schema: draftsFilterSchema,
    page: '/tekst',
    rows: async ({ ask, moment }, filter) => (await ask.drafts.page({ ...filter, ...moment })).drafts,
  }),
  listed({
    table: textProposalsTable,
    schema: draftsFilterSchema,
    page: '/tekst',
    rows: async ({ ask, moment }, filter) => proposalRows(await ask.drafts.page({ ...filter, ...moment })),
  }),
  ofPilot(pilotValuesTable, (page) => page.values),
  ofPilot(pilotEvidenceTable, (page) => page.evidence),
  ofPilot(pilotActionsTable, (page) => page.actions),
  ofPilot(pilotPositionsTable, (page) => page.positions),
  ofValue(valueKindsTable, (page) => page.organisations),
  ...fieldsOfRating.flatMap((field) => [
    ofValue(ratingTable(field), (page) => ratedOrganisations(page[field].outcome, page.organisations)),
    ofValue(ratingStepsTable(field), (page) => ratingStepRows(page[field].outcome)),
    ofValue(ratingLayersTable(field), (page) => page[field].outcome.byLayer),
    ofValue(ratingTrialsTable(field), (page) => ratingTrialRows(page, field)),
  ]),
  listed({
    table: carriedFindingsTable,
    schema: valueTableSchema,
    page: ({ value }) => `/waarden/${value}`,
    rows: async ({ ask, moment }, { value }) =>
      (await ask.values.page({ id: value, across: true, ...moment })).lineage.carriedFindings,
  }),
  ofValue(valueAdviceTable, (page) => page.advice),
  ofValue(valueProposalsTable, (page) => page.proposals),
  ofValue(valueRelationsTable('dilemmas'), (page) => page.dilemmas),
  ofValue(valueRelationsTable('dilemmasFrom'), (page) => page.dilemmasFrom),
  ofValue(valueRelationsTable('overlaps'), (page) => page.overlaps),
  ofValue(valueCoverageTable, (page) => page.coverage),
];
