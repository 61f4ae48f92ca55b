import { z } from 'zod';
import type { ContactForm } from './contacts.ts';
import type { Contact, FindingKind, Organisation, Participation } from './nouns.ts';
import { factsTable, type FactRow, type ShownStage } from './participation.ts';
import type { PositionRow } from './positions.ts';
import type { ReleasedShare } from './releases.ts';
import type { Say } from './say.ts';
import type { ContactWithStage, StageForm } from './stage-form.ts';
import type { Table } from './table.ts';

export const organisationSchema = z.object({
  id: z.string().min(1).max(80),
  revision: z.number().int().positive().optional(),
});

/** Another organisation this one refers to. */
export interface NamedOrganisation {
  id: string;
  name: string;
}

export type OrganisationFacts = Pick<
  Organisation,
  'id' | 'type' | 'layer' | 'name' | 'official_name' | 'abbreviation' | 'network'
> &
  Pick<Organisation, 'begin_date' | 'end_date' | 'core' | 'invented' | 'source' | 'cbs_code'> & {
    province: NamedOrganisation | null;
    umbrella: NamedOrganisation | null;
    successor: NamedOrganisation | null;
  };

/** A version with the revision a form is opened on. */
export type StageRow = Participation & { revision: number };
export type ContactRow = Contact & { revision: number };

export interface PilotOfOrganisation {
  id: string;
  title: string;
  topic: string | null;
  method: string | null;
  startDate: string | null;
  endDate: string | null;
  findings: number;
}

/** Everything of one organisation that the viewer may know. */
export interface OrganisationPage {
  organisation: OrganisationFacts;
  stage: ShownStage;
  /** latest stage first */
  stages: StageRow[];
  /** latest first; null where the viewer may not see contacts of this organisation */
  contacts: ContactRow[] | null;
  pilots: PilotOfOrganisation[];
  kinds: { kind: FindingKind; findings: number }[];
  positions: PositionRow[];
  facts: FactRow[];
  /** how much of what it submitted it released, so that it may be public */
  released: ReleasedShare;
}

/** The step to take next: the open agreement that is due first; null where there is none. */
export function nextStep(contacts: readonly ContactRow[]): ContactRow | null {
  const open = contacts.filter((contact) => contact.done === 0 && contact.due_date !== null);
  return open.sort((a, b) => ((a.due_date ?? '') < (b.due_date ?? '') ? -1 : 1))[0] ?? null;
}

/** A stage as its form opens with it; without one an empty form. */
export function stageForm(row: StageRow | null): StageForm {
  return {
    stage: row?.stage ?? ('' as StageForm['stage']),
    date: row?.date ?? '',
    basis: row?.basis ?? '',
    source: row?.source ?? '',
    channel: row?.channel ?? '',
    reason: row?.reason ?? '',
  };
}

/** A contact as its form opens with it; without one an empty form. */
export function contactForm(row: ContactRow | null): ContactForm {
  return {
    date: row?.date ?? '',
    channel: row?.channel ?? '',
    who: row?.who ?? '',
    note: row?.note ?? '',
    next_step: row?.next_step ?? '',
    due_date: row?.due_date ?? '',
    done: row?.done === 1 ? 'yes' : '',
  };
}

/** A contact as its dialog opens with it; the stage after it is chosen by hand, also of a contact that was recorded without one. */
export function contactWithStageForm(row: ContactRow | null): ContactWithStage {
  return { ...contactForm(row), stage: '' as ContactWithStage['stage'], reason: '' };
}

/** Which part of the register an organisation stands in, in words. */
export function registerText({ core, invented, type }: OrganisationFacts, say: Say): string {
  if (type === 'koepel') return say('organisations.register.umbrella');
  if (invented === 1) return say('organisations.register.invented');
  return say(core === 1 ? 'organisations.register.core' : 'organisations.register.others');
}

export const stagesOfOrganisationTable: Table<StageRow> = {
  id: 'organisation-stages',
  title: 'organisations.stages.title',
  columns: [
    { id: 'date', label: 'organisations.column.date', value: (row) => row.date, kind: 'date' },
    { id: 'stage', label: 'common.stage.label', value: (row, say) => say(`common.stage.${row.stage}`) },
    { id: 'basis', label: 'participation.column.basis', value: (row) => row.basis },
    { id: 'reason', label: 'organisations.column.reason', value: (row) => row.reason },
    { id: 'channel', label: 'participation.column.channel', value: (row) => row.channel },
    { id: 'source', label: 'common.source', value: (row) => row.source },
  ],
};

export const contactsTable: Table<ContactRow> = {
  id: 'organisation-contacts',
  title: 'organisations.contacts.title',
  columns: [
    { id: 'date', label: 'organisations.column.date', value: (row) => row.date, kind: 'date' },
    { id: 'channel', label: 'participation.column.channel', value: (row) => row.channel },
    { id: 'who', label: 'organisations.column.who', value: (row) => row.who },
    { id: 'note', label: 'organisations.column.note', value: (row) => row.note },
    { id: 'nextStep', label: 'organisations.column.nextStep', value: (row) => row.next_step },
    { id: 'due', label: 'organisations.column.due', value: (row) => row.due_date, kind: 'date' },
    {
      id: 'done',
      label: 'organisations.column.done',
      value: (row, say) => (row.due_date === null ? null : say(row.done === 1 ? 'common.yes' : 'common.no')),
    },
  ],
};

export const pilotsOfOrganisationTable: Table<PilotOfOrganisation> = {
  id: 'organisation-pilots',
  title: 'organisations.pilots.title',
  columns: [
    { id: 'title', label: 'organisations.pilots.pilot', value: (row) => row.title },
    { id: 'topic', label: 'organisations.pilots.topic', value: (row) => row.topic },
    { id: 'method', label: 'organisations.pilots.method', value: (row) => row.method },
    { id: 'start', label: 'organisations.pilots.start', value: (row) => row.startDate, kind: 'date' },
    { id: 'end', label: 'organisations.pilots.end', value: (row) => row.endDate, kind: 'date' },
    { id: 'findings', label: 'organisations.pilots.findings', value: (row) => row.findings, kind: 'number' },
  ],
};

export const kindsTable: Table<OrganisationPage['kinds'][number]> = {
  id: 'organisation-findings',
  title: 'organisations.findings.title',
  columns: [
    { id: 'kind', label: 'findings.column.kind', value: (row, say) => say(`findings.kind.${row.kind}`) },
    { id: 'findings', label: 'organisations.pilots.findings', value: (row) => row.findings, kind: 'number' },
  ],
};

/** What is publicly known of one organisation: without the column that would name it in every row. */
export const factsOfOrganisationTable: Table<FactRow> = {
  ...factsTable,
  id: 'organisation-facts',
  columns: factsTable.columns.filter(({ id }) => id !== 'about'),
};
