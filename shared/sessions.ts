import { z } from 'zod';
import { layers, type DatasetKind, type Layer } from './nouns.ts';
import { roles, type Viewer } from './policy.ts';

/** What every page needs beside its own data. */
export interface SessionInfo {
  viewer: Viewer;
  organisation: string | null;
  locale: 'nl' | 'en';
  dataset: DatasetKind;
  /** the revision shown, when it was made, and the newest one */
  revision: number;
  revisionAt: string | null;
  newest: number;
  today: string;
  /** the day asked; null where none was, or none that can be shown */
  asOf: string | null;
  /** why the day asked cannot be shown: still to come, or before the first record */
  outside: 'future' | 'before' | null;
  /** the day it is now, and the day of the first record */
  now: string;
  firstDay: string | null;
  /** organisations one can look as: those with a pilot, and the G4 */
  organisations: { id: string; name: string }[];
}

export const chooseRoleSchema = z.object({
  role: z.enum(roles),
  organisation: z.string().max(40).optional(),
  layer: z.enum(layers).optional(),
});
export type ChooseRole = z.infer<typeof chooseRoleSchema>;

/** The cookie text of a chosen role; `parseRole` of the server reads it back. */
export function roleText({ role, organisation, layer }: ChooseRole): string {
  if (role === 'coordinator') return `coordinator:${layer ?? ('waterschap' satisfies Layer)}`;
  return role === 'pilotorganisation' ? `pilotorganisation:${organisation ?? ''}` : role;
}
