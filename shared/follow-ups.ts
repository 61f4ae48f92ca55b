import type { Channel, Layer } from './nouns.ts';
import type { Say } from './say.ts';
import type { Table } from './table.ts';

/** In this order one calls: agreements that are overdue or due, who asked for an explanation, who announced to take part. */
export const followUpKinds = ['overdue', 'due', 'asked', 'announced'] as const;
export type FollowUpKind = (typeof followUpKinds)[number];

/** Why one calls; `date` is when it is due, or since when the stage waits. */
export interface FollowUpReason {
  kind: FollowUpKind;
  date: string;
  what: string | null;
  channel: Channel | null;
}

/** One reason to call an organisation. */
export interface FollowUp extends FollowUpReason {
  organisationId: string;
  organisation: string;
  layer: Layer;
}

/** Whom to call next: an organisation once, with the most pressing reason and beside it the others, by urgency too. */
export interface FollowUpRow extends FollowUp {
  also: FollowUpReason[];
}

/** One row for each organisation, by urgency of its most pressing reason, and within it what waits longest first; ties by name. */
export function followUpsInOrder(reasons: readonly FollowUp[]): FollowUpRow[] {
  const key = (one: FollowUp): string => `${String(followUpKinds.indexOf(one.kind))} ${one.date}\n${one.organisation}`;
  const rows = new Map<string, FollowUpRow>();
  for (const reason of [...reasons].sort((a, b) => (key(a) < key(b) ? -1 : 1))) {
    const row = rows.get(reason.organisationId);
    if (row === undefined) rows.set(reason.organisationId, { ...reason, also: [] });
    else row.also.push({ kind: reason.kind, date: reason.date, what: reason.what, channel: reason.channel });
  }
  return [...rows.values()];
}

/** A reason beside the first in words: 'Toelichting gevraagd, nog niet gegeven (2021-11-02): per mail' */
export function reasonText({ kind, date, what }: FollowUpReason, say: Say): string {
  const reason = `${say(`participation.followUp.${kind}`)} (${date})`;
  return what === null ? reason : `${reason}: ${what}`;
}

export const followUpsTable: Table<FollowUpRow> = {
  id: 'follow-ups',
  title: 'participation.followUp.title',
  columns: [
    { id: 'organisation', label: 'participation.column.name', value: (row) => row.organisation },
    { id: 'layer', label: 'common.layer.label', value: (row, say) => say(`common.layer.${row.layer}`) },
    { id: 'reason', label: 'participation.followUp.reason', value: (row, say) => say(`participation.followUp.${row.kind}`) },
    { id: 'date', label: 'participation.followUp.date', value: (row) => row.date, kind: 'date' },
    { id: 'what', label: 'participation.followUp.what', value: (row) => row.what },
    { id: 'channel', label: 'participation.column.channel', value: (row) => row.channel },
    {
      id: 'also',
      label: 'participation.followUp.also',
      value: ({ also }, say) => (also.length === 0 ? null : also.map((one) => reasonText(one, say)).join('; ')),
    },
  ],
};
