import { z } from 'zod';
import type { FollowUpRow } from './follow-ups.ts';
import { layers, stageIds, type Channel, type Layer, type Organisation, type Participation, type StageId } from './nouns.ts';
import type { MessageKey, Say } from './say.ts';
import type { Table } from './table.ts';

const id = z.string().min(1).max(80);

/** The stages as pages show them, from nothing to the end; no recorded contact is a state of its own and not a no. */
export const shownStages = ['none', ...stageIds] as const;
export type ShownStage = (typeof shownStages)[number];

/** 'none' are the gemeenten outside both networks. */
export const networks = ['G4', 'G40', 'none'] as const;

/** The question 'who is where'; without `register` it is about the core: ministries, provincies, gemeenten and waterschappen. */
export const participationFilterSchema = z.object({
  layer: z.enum(layers).optional(),
  stage: z.array(z.enum(shownStages)).max(shownStages.length).optional(),
  q: z.string().max(200).optional(),
  network: z.enum(networks).optional(),
  province: id.optional(),
  pilot: z.literal(true).optional(),
  register: z.enum(['others', 'ended']).optional(),
  /** how the list is shown: the column it is sorted by, '-' before it for downwards, and whether all of it */
  sort: z
    .string()
    .regex(/^-?[a-z]{1,20}$/i)
    .optional(),
  all: z.literal(true).optional(),
  revision: z.number().int().positive().optional(),
});
export type ParticipationFilter = z.infer<typeof participationFilterSchema>;

/** One organisation with the stage it is in; `since` has the precision of its source. */
export interface ParticipationRow {
  id: string;
  name: string;
  layer: Layer;
  network: Organisation['network'];
  province: string | null;
  stage: ShownStage;
  since: string | null;
  basis: string | null;
  channel: Channel | null;
  source: string | null;
  pilots: number;
}

/** What is publicly known beside any stage; an earlier use outside the pilots is not a pilot. */
export interface FactRow {
  id: string;
  kind: 'layer' | 'earlier-use';
  layer: Layer;
  organisationId: string | null;
  organisation: string | null;
  text: string;
  date: string;
  source: string;
}

export interface LayerCount {
  layer: Layer;
  count: number;
}

export interface ParticipationPage {
  today: string;
  rows: ParticipationRow[];
  /** how many per layer the other filters leave */
  layers: LayerCount[];
  provinces: { id: string; name: string }[];
  facts: FactRow[];
  /** null where the viewer may not see contacts of any organisation */
  followUps: FollowUpRow[] | null;
  /** how many of each layer that the viewer calls have no recorded contact; the filter narrows it by layer alone */
  neverSpoken: LayerCount[];
}

/** Organisations by how far they are, from no contact to the end; those in one stage stay in the order given. */
export function byStage(rows: readonly ParticipationRow[], descending: boolean): ParticipationRow[] {
  const place = (row: ParticipationRow): number => shownStages.indexOf(row.stage) * (descending ? -1 : 1);
  return [...rows].sort((a, b) => place(a) - place(b));
}

const running: readonly ShownStage[] = ['started', 'completed'];

/**
 * Where pilots and stage do not agree, in words; null where they do. Loading a pilot never changes a stage, so somebody must.
 * A pilot goes with a stage from the start on, also one that was stopped.
 */
export function stageDifference({ stage, pilots }: Pick<ParticipationRow, 'stage' | 'pilots'>): MessageKey | null {
  if (pilots === 0) return running.includes(stage) ? 'participation.difference.noPilot' : null;
  return running.includes(stage) || stage === 'stopped' ? null : 'participation.difference.pilot';
}

/** The difference as a sentence, or null. */
export function differenceText(row: Pick<ParticipationRow, 'stage' | 'pilots'>, say: Say): string | null {
  const key = stageDifference(row);
  return key === null ? null : say(key, { stage: say(`common.stage.${row.stage}`), count: row.pilots });
}

/** The layer, with the network where a gemeente is in one. */
function layerText({ layer, network }: Pick<ParticipationRow, 'layer' | 'network'>, say: Say): string {
  const name = say(`common.layer.${layer}`);
  return network === null ? name : `${name} (${network})`;
}

const layerAndName = [
  { id: 'name', label: 'participation.column.name', value: (row: ParticipationRow) => row.name, sortable: true },
  {
    id: 'layer',
    label: 'common.layer.label',
    value: layerText,
    sortable: true,
  },
] as const;

export const participationTable: Table<ParticipationRow> = {
  id: 'participation',
  title: 'participation.table',
  columns: [
    ...layerAndName,
    { id: 'province', label: 'participation.column.province', value: (row) => row.province, sortable: true },
    { id: 'stage', label: 'common.stage.label', value: (row, say) => say(`common.stage.${row.stage}`), sortable: true },
    { id: 'since', label: 'participation.column.since', value: (row) => row.since, kind: 'date', sortable: true },
    { id: 'basis', label: 'participation.column.basis', value: (row) => row.basis },
    { id: 'channel', label: 'participation.column.channel', value: (row) => row.channel },
    { id: 'source', label: 'common.source', value: (row) => row.source },
    { id: 'pilots', label: 'participation.column.pilots', value: (row) => row.pilots, kind: 'number', sortable: true },
    { id: 'difference', label: 'participation.column.difference', value: differenceText },
  ],
};

export const factsTable: Table<FactRow> = {
  id: 'public-facts',
  title: 'participation.facts.title',
  columns: [
    {
      id: 'about',
      label: 'participation.facts.about',
      value: (row, say) => row.organisation ?? say(`common.layers.${row.layer}`),
    },
    { id: 'kind', label: 'participation.facts.kind', value: (row, say) => say(`participation.facts.${row.kind}`) },
    { id: 'text', label: 'participation.facts.text', value: (row) => row.text },
    { id: 'date', label: 'participation.facts.date', value: (row) => row.date, kind: 'date' },
    { id: 'source', label: 'common.source', value: (row) => row.source },
  ],
};

/** Whether a stage is asked why: of who stops or declines. */
export const needsReason = (stage: StageId): boolean => stage === 'stopped' || stage === 'declined';

/** Who stops or declines is asked why. */
export const endHasReason = ({ stage, reason }: Pick<Participation, 'stage' | 'reason'>): boolean =>
  !needsReason(stage) || reason !== null;
