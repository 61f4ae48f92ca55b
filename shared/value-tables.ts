import { z } from 'zod';
import { applicabilityName, printedName, relevanceName } from './findings.ts';
import { findingKinds } from './nouns.ts';
import type { Say } from './say.ts';
import type { Column, Table } from './table.ts';
import type {
  AdviceCount,
  FieldOfRating,
  Proposal,
  RatedOrganisation,
  Relation,
  SpeakingOrganisation,
  ValueCoverage,
} from './values.ts';

/* The tables on the page of one value; a download asks for them with the value's id. */

export const valueTableSchema = z.object({ value: z.string().min(1).max(80) });

/** The name of a step of relevance or applicability. */
export function stepName(field: FieldOfRating, step: number, say: Say): string {
  return (field === 'relevance' ? relevanceName(step, say) : applicabilityName(step, say)) ?? '';
}

const kindColumns = findingKinds.map((kind): Column<SpeakingOrganisation> => ({
  id: kind,
  label: `values.kind.${kind}`,
  value: (row) => row.kinds[kind] ?? 0,
  kind: 'number',
}));

/** Findings of each organisation about one value, by kind. */
export const valueKindsTable: Table<SpeakingOrganisation> = {
  id: 'value-kinds',
  title: 'values.kinds',
  columns: [
    { id: 'organisation', label: 'findings.column.organisation', value: (row) => row.name },
    { id: 'layer', label: 'common.layer.label', value: (row, say) => say(`common.layer.${row.layer}`) },
    ...kindColumns,
  ],
};

function ownStep(field: FieldOfRating, row: RatedOrganisation, say: Say): string {
  const name = stepName(field, row.step, say);
  return row.between ? `${name} (${say('values.between')})` : name;
}

/** What each organisation's own judgement is, and from how many findings. */
export const ratingTable = (field: FieldOfRating): Table<RatedOrganisation> => ({
  id: `value-${field}`,
  title: `values.${field}`,
  columns: [
    { id: 'organisation', label: 'findings.column.organisation', value: (row) => row.name },
    { id: 'layer', label: 'common.layer.label', value: (row, say) => say(`common.layer.${row.layer}`) },
    { id: 'step', label: 'values.ownRating', value: (row, say) => ownStep(field, row, say) },
    { id: 'findings', label: 'values.ofFindings', value: (row) => row.findings, kind: 'number' },
  ],
});

export const valueAdviceTable: Table<AdviceCount> = {
  id: 'value-advice',
  title: 'values.advice',
  columns: [
    { id: 'advice', label: 'findings.column.advice', value: (row, say) => say(`findings.advice.${row.advice}`) },
    { id: 'findings', label: 'values.adviceFindings', value: (row) => row.findings, kind: 'number' },
    { id: 'organisations', label: 'values.organisations', value: (row) => row.organisations, kind: 'number' },
  ],
};

export const valueProposalsTable: Table<Proposal> = {
  id: 'value-proposals',
  title: 'values.proposals',
  columns: [
    { id: 'organisation', label: 'findings.column.organisation', value: (row) => row.organisation },
    {
      id: 'advice',
      label: 'findings.column.advice',
      value: (row, say) => (row.advice === null ? null : say(`findings.advice.${row.advice}`)),
    },
    { id: 'proposal', label: 'values.proposal', value: (row) => row.proposal },
    {
      id: 'mergeWith',
      label: 'findings.column.mergeWith',
      value: (row, say) => (row.mergeWith === null ? null : printedName(row.mergeWith, row.mergeStatus, say)),
    },
    { id: 'why', label: 'values.why', value: (row) => row.text },
  ],
};

export const valueRelationsTable = (id: 'dilemmas' | 'dilemmasFrom' | 'overlaps'): Table<Relation> => ({
  // the name in an address is in small letters
  id: id === 'dilemmasFrom' ? 'value-dilemmas-from' : `value-${id}`,
  title: `values.${id}`,
  columns: [
    {
      id: 'name',
      label: id === 'overlaps' ? 'findings.column.framework' : 'values.column.name',
      value: (row, say) => printedName(row.name, row.nameStatus, say),
    },
    { id: 'findings', label: 'findings.title', value: (row) => row.findings, kind: 'number' },
    { id: 'organisations', label: 'values.organisations', value: (row) => row.organisations, kind: 'number' },
  ],
});

export const valueCoverageTable: Table<ValueCoverage> = {
  id: 'value-coverage',
  title: 'values.coverageTable',
  columns: [
    { id: 'type', label: 'values.coverageColumn.type', value: (row, say) => say(`evidence.type.${row.type}`) },
    { id: 'spoken', label: 'values.coverageColumn.spoken', value: (row) => row.spoken.length, kind: 'number' },
    { id: 'inPilot', label: 'values.coverageColumn.inPilot', value: (row) => row.inPilot, kind: 'number' },
    { id: 'inRegister', label: 'values.coverageColumn.inRegister', value: (row) => row.inRegister, kind: 'number' },
  ],
};
