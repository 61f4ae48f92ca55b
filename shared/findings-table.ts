import { agedName } from './attachments.ts';
import { applicabilityName, effectName, printedName, relevanceName, subjectName, type FindingRow } from './findings.ts';
import type { Table } from './table.ts';

/** Findings as a table, with every column there is. */
export const findingsTable: Table<FindingRow> = {
  id: 'findings',
  title: 'findings.title',
  columns: [
    { id: 'date', label: 'findings.column.date', value: (row) => row.date, kind: 'date' },
    { id: 'organisation', label: 'findings.column.organisation', value: (row) => row.organisation },
    { id: 'pilot', label: 'findings.column.pilot', value: (row) => row.pilot },
    { id: 'subject', label: 'findings.column.subject', value: subjectName },
    { id: 'kind', label: 'findings.column.kind', value: (row, say) => say(`findings.kind.${row.kind}`) },
    { id: 'text', label: 'findings.column.text', value: (row) => row.text },
    { id: 'relevance', label: 'findings.column.relevance', value: (row, say) => relevanceName(row.relevance, say) },
    {
      id: 'applicability',
      label: 'findings.column.applicability',
      value: (row, say) => applicabilityName(row.applicability, say),
    },
    {
      id: 'advice',
      label: 'findings.column.advice',
      value: (row, say) => (row.advice === null ? null : say(`findings.advice.${row.advice}`)),
    },
    { id: 'textProposal', label: 'findings.column.textProposal', value: (row) => row.textProposal },
    {
      id: 'mergeWith',
      label: 'findings.column.mergeWith',
      value: (row, say) => (row.mergeWith === null ? null : printedName(row.mergeWith, row.mergeNameStatus, say)),
    },
    {
      id: 'otherValue',
      label: 'findings.column.otherValue',
      value: (row, say) => (row.otherValue === null ? null : printedName(row.otherValue, row.otherNameStatus, say)),
    },
    { id: 'framework', label: 'findings.column.framework', value: (row) => row.framework },
    { id: 'effect', label: 'findings.column.effect', value: (row, say) => effectName(row.effect, say) },
    { id: 'evidence', label: 'findings.column.evidence', value: (row) => row.evidence, kind: 'number' },
    { id: 'aged', label: 'attachments.column', value: (row, say) => agedName(row.aged, say) },
    { id: 'reference', label: 'findings.column.reference', value: (row) => row.reference },
  ],
};

const listed = ['text', 'subject', 'kind', 'organisation', 'relevance', 'applicability', 'advice', 'date'];

/** The findings as a list on screen shows them: the columns one reads at a glance, the text first; the download has all of them. */
export const findingsList: Table<FindingRow> = {
  ...findingsTable,
  columns: listed.flatMap((column) => findingsTable.columns.filter(({ id }) => id === column)),
};

/** Findings about the older values that a value of a later edition comes from. */
export const carriedFindingsTable: Table<FindingRow> = {
  ...findingsTable,
  id: 'value-carried',
  title: 'values.carried.findings',
};
