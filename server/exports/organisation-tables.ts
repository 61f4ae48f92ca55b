import {
  contactsTable,
  factsOfOrganisationTable,
  kindsTable,
  organisationSchema,
  pilotsOfOrganisationTable,
  stagesOfOrganisationTable,
  type OrganisationPage,
} from '../../shared/organisations.ts';
import type { Table } from '../../shared/table.ts';
import { listed, type Asked } from './asked.ts';
import type { RegistryEntry } from './http.ts';

const page = ({ id }: { id: string }): string => `/organisaties/${id}`;

/** One of the tables of an organisation's page. */
function ofOrganisation<Row>(
  table: Table<Row>,
  rowsOf: (answer: OrganisationPage) => readonly Row[],
): [string, RegistryEntry<Asked>] {
  return listed({
    ...{ table, page, schema: organisationSchema },
    rows: async ({ ask, moment }, filter) => rowsOf(await ask.organisations.page({ ...filter, ...moment })),
  });
}

/** The tables of one organisation, as downloads; contacts only for who may see them on the page. */
export const organisationTables: [string, RegistryEntry<Asked>][] = [
  ofOrganisation(stagesOfOrganisationTable, (answer) => answer.stages),
  ofOrganisation(contactsTable, (answer) => answer.contacts ?? []),
  ofOrganisation(pilotsOfOrganisationTable, (answer) => answer.pilots),
  ofOrganisation(kindsTable, (answer) => answer.kinds),
  ofOrganisation(factsOfOrganisationTable, (answer) => answer.facts),
];
