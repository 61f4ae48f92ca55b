import { z } from 'zod';
import { optionalText, requiredText } from './contacts.ts';
import { typeGroups, type TypeGroup } from './evidence/answers.ts';
import { layers, type Layer, type Organisation } from './nouns.ts';
import type { MessageKey, Say } from './say.ts';
import type { Table } from './table.ts';

const id = z.string().min(1).max(80);

/** Parts of the register; without one a question is about the core: ministries, provincies, gemeenten and waterschappen. */
export const registerParts = ['core', 'others', 'ended'] as const;
export type RegisterPart = (typeof registerParts)[number];

export const registerTypes = [
  'ministerie',
  'provincie',
  'gemeente',
  'waterschap',
  'zbo',
  'samenwerkingsorganisatie',
  'overige overheidsorganisatie',
  'caribisch openbaar lichaam',
] as const;

export const registerFilterSchema = z.object({
  q: z.string().max(200).optional(),
  part: z.enum(registerParts).optional(),
  layer: z.array(z.enum(layers)).max(layers.length).optional(),
  type: z.array(z.enum(registerTypes)).max(registerTypes.length).optional(),
  network: z.enum(['G4', 'G40', 'none']).optional(),
  after: z.string().max(200).optional(),
  revision: z.number().int().positive().optional(),
});
export type RegisterFilter = z.infer<typeof registerFilterSchema>;

export const REGISTER_PAGE = 50;

/** An organisation as the register has it; `revision` is that of its version. */
export interface RegisterRow {
  id: string;
  name: string;
  type: string;
  layer: Layer;
  network: Organisation['network'];
  province: string | null;
  beginDate: string | null;
  endDate: string | null;
  successorId: string | null;
  successor: string | null;
  source: string;
  invented: 0 | 1;
  revision: number;
}

/** How many organisations of a type the core has on the day, and how many core organisations of that type ended. */
export interface RegisterCount {
  type: TypeGroup;
  current: number;
  ended: number;
}

export interface RegisterSource {
  source: string;
  organisations: number;
}

export interface RegisterPage {
  rows: RegisterRow[];
  total: number;
  next: string | null;
  /** what the other filters leave, by part */
  parts: Record<RegisterPart, number>;
  counts: RegisterCount[];
  sources: RegisterSource[];
}

const typeKeys = {
  ministerie: 'admin.type.ministerie',
  provincie: 'admin.type.provincie',
  gemeente: 'admin.type.gemeente',
  waterschap: 'admin.type.waterschap',
  zbo: 'admin.type.zbo',
  samenwerkingsorganisatie: 'admin.type.samenwerkingsorganisatie',
  'overige overheidsorganisatie': 'admin.type.overige',
  'caribisch openbaar lichaam': 'admin.type.caribisch',
} as const satisfies Record<(typeof registerTypes)[number], MessageKey>;

/** What kind of organisation it is, in words; a type that the register does not know is shown as it stands. */
export function typeName(type: string, say: Say): string {
  const known = registerTypes.find((one) => one === type);
  return known === undefined ? type : say(typeKeys[known]);
}

export const registerTable: Table<RegisterRow> = {
  id: 'register',
  title: 'admin.register.table',
  columns: [
    { id: 'name', label: 'admin.register.name', value: (row) => row.name },
    { id: 'id', label: 'admin.register.id', value: (row) => row.id },
    { id: 'type', label: 'admin.register.type', value: (row, say) => typeName(row.type, say) },
    { id: 'layer', label: 'common.layer.label', value: (row, say) => say(`common.layer.${row.layer}`) },
    { id: 'network', label: 'admin.register.network', value: (row) => row.network },
    { id: 'province', label: 'admin.register.province', value: (row) => row.province },
    { id: 'begin', label: 'admin.register.begin', value: (row) => row.beginDate, kind: 'date' },
    { id: 'end', label: 'admin.register.end', value: (row) => row.endDate, kind: 'date' },
    { id: 'successor', label: 'admin.register.successor', value: (row) => row.successor },
    { id: 'source', label: 'common.source', value: (row) => row.source },
  ],
};

const listed: Record<RegisterPart, readonly string[]> = {
  core: ['name', 'id', 'layer', 'network', 'province'],
  others: ['name', 'id', 'type', 'begin'],
  ended: ['name', 'id', 'layer', 'end', 'successor'],
};

/** The register as a list on screen shows it: the columns that say something in that part; the download has all of them. */
export function registerList(part: RegisterPart): Table<RegisterRow> {
  const columns = listed[part].flatMap((column) => registerTable.columns.filter((one) => one.id === column));
  return { ...registerTable, columns };
}

/** The name of a type of organisation, gemeenten by network. */
export function groupName(type: TypeGroup, say: Say): string {
  if (type === 'G4' || type === 'G40') return say(`common.network.${type}`);
  return type === 'other-gemeente' ? say('common.network.other-gemeenten') : say(`common.layers.${type}`);
}

export const registerCountsTable: Table<RegisterCount> = {
  id: 'register-counts',
  title: 'admin.register.counts',
  columns: [
    { id: 'type', label: 'common.layer.label', value: (row, say) => groupName(row.type, say) },
    { id: 'current', label: 'admin.register.current', value: (row) => row.current, kind: 'number' },
    { id: 'ended', label: 'admin.register.ended', value: (row) => row.ended, kind: 'number' },
  ],
};

export const registerSourcesTable: Table<RegisterSource> = {
  id: 'register-sources',
  title: 'admin.register.sources',
  columns: [
    { id: 'source', label: 'common.source', value: (row) => row.source },
    { id: 'organisations', label: 'admin.register.organisations', value: (row) => row.organisations, kind: 'number' },
  ],
};

/** Counts in the order of the types; types without any organisation are left out. */
export function countsInOrder(counts: readonly RegisterCount[]): RegisterCount[] {
  return typeGroups.flatMap((type) => counts.filter((count) => count.type === type));
}

const day = z
  .union(
    [z.iso.date('participation.form.day' satisfies MessageKey), z.literal('')],
    'participation.form.day' satisfies MessageKey,
  )
  .transform((date) => (date === '' ? null : date));

/** What another succeeds has ended. */
export const successorHasEnd = (row: Pick<Organisation, 'successor_id' | 'end_date'>): boolean =>
  row.successor_id === null || row.end_date !== null;

/** What an administrator changes of an organisation. Fields are named as stored; the reason is kept with the change. */
export const organisationFieldsSchema = z
  .object({
    name: requiredText(200),
    short_name: requiredText(200),
    network: z.enum(['', 'G4', 'G40']).transform((network) => (network === '' ? null : network)),
    end_date: day,
    successor_id: optionalText(80),
    reason: requiredText(500),
  })
  .refine(successorHasEnd, {
    path: ['end_date'],
    message: 'admin.problem.endNeeded' satisfies MessageKey,
  });
export type OrganisationFields = z.input<typeof organisationFieldsSchema>;

export const organisationSchema = z.object({ id, revision: z.number().int().positive().optional() });
export const saveOrganisationSchema = z.object({ id, base: z.number().int().positive(), fields: organisationFieldsSchema });

/** What the form of one organisation opens with, and what can succeed it: current organisations of its own kind. */
export interface OrganisationForm {
  organisation: Organisation & { revision: number };
  successors: { id: string; name: string }[];
}
