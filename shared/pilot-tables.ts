import { z } from 'zod';
import { stateName } from './attachments.ts';
import { printedName, relevanceName } from './findings.ts';
import { pilotCell, type PilotAction, type PilotEvidence, type PilotPosition, type PilotValue } from './pilots.ts';
import type { Say } from './say.ts';
import { optionName } from './scales.ts';
import type { Table } from './table.ts';

/* The tables on the page of one pilot; a download asks for them with the pilot's id. */

export const pilotTableSchema = z.object({ pilot: z.string().min(1).max(80) });

export const pilotValuesTable: Table<PilotValue> = {
  id: 'pilot-values',
  title: 'pilots.valuesTable',
  columns: [
    { id: 'name', label: 'values.column.name', value: (row, say) => printedName(row.name, row.nameStatus, say) },
    { id: 'principle', label: 'findings.level.principe', value: (row) => row.principle },
    { id: 'state', label: 'pilots.state', value: (row, say) => say(`common.cell.${pilotCell(row).state}`) },
    { id: 'findings', label: 'findings.title', value: (row) => pilotCell(row).findings, kind: 'number' },
    { id: 'date', label: 'findings.column.date', value: (row) => row.date, kind: 'date' },
  ],
};

export const pilotEvidenceTable: Table<PilotEvidence> = {
  id: 'pilot-evidence',
  title: 'pilots.evidence',
  columns: [
    { id: 'text', label: 'pilots.evidence', value: (row) => row.text },
    { id: 'kind', label: 'findings.evidenceForm.kind', value: (row, say) => say(`findings.evidenceKind.${row.kind}`) },
    { id: 'file', label: 'attachments.form.file', value: (row) => row.file?.file_name ?? null },
    { id: 'expires', label: 'attachments.expires', value: (row) => row.expires, kind: 'date' },
    { id: 'review', label: 'attachments.review', value: (row) => row.review_on, kind: 'date' },
    { id: 'state', label: 'attachments.column', value: stateName },
    { id: 'finding', label: 'pilots.withFinding', value: (row) => row.finding },
    { id: 'url', label: 'findings.evidenceForm.url', value: (row) => row.url },
  ],
};

export const pilotActionsTable: Table<PilotAction> = {
  id: 'pilot-actions',
  title: 'pilots.actions',
  columns: [
    { id: 'text', label: 'pilots.action.action', value: (row) => row.text },
    {
      id: 'value',
      label: 'pilots.action.valueColumn',
      value: (row, say) => (row.value === null ? null : printedName(row.value, row.valueStatus, say)),
    },
    { id: 'need', label: 'pilots.action.needColumn', value: (row) => row.need },
    { id: 'importance', label: 'pilots.action.importance', value: (row, say) => relevanceName(row.importance, say) },
    { id: 'owner', label: 'pilots.action.owner', value: (row) => row.owner },
    { id: 'state', label: 'pilots.action.state', value: (row, say) => say(`pilots.action.states.${row.state}`) },
  ],
};

function subjectOf({ layer, subject }: PilotPosition, say: Say): string | null {
  if (layer !== null) return say(`common.layers.${layer}`);
  return subject === null ? null : optionName(subject, say);
}

function answerOf({ answers, noAnswer }: PilotPosition, say: Say): string {
  const names = answers.map((answer) => optionName(answer, say)).join(', ');
  return names === '' ? say(`evidence.noAnswer.${noAnswer ?? 'not-filled'}`) : names;
}

export const pilotPositionsTable: Table<PilotPosition> = {
  id: 'pilot-positions',
  title: 'pilots.positions',
  columns: [
    { id: 'question', label: 'pilots.position.question', value: (row, say) => say(`findings.question.${row.question}`) },
    { id: 'subject', label: 'pilots.position.subject', value: subjectOf },
    { id: 'answer', label: 'pilots.position.answer', value: answerOf },
    {
      id: 'status',
      label: 'pilots.position.status',
      value: (row, say) => say(`common.status.${row.state === 'draft' ? 'concept' : row.status}`),
    },
    { id: 'round', label: 'pilots.position.round', value: (row) => row.round },
    { id: 'date', label: 'pilots.position.date', value: (row) => row.date, kind: 'date' },
  ],
};
