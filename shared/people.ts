import { z } from 'zod';
import type { Hat, Layer } from './nouns.ts';
import type { Role } from './policy.ts';
import type { Say } from './say.ts';

/** A role that somebody was given, as it is shown: with the name of its organisation. */
export interface HatChoice {
  id: string;
  role: Role;
  organisationId: string | null;
  organisation: string | null;
  layer: Layer | null;
}

/** Who is at the door: whether one logs in here at all, and as whom one has. The names of the hats are what one chooses from. */
export interface Account {
  /** false where the demonstration roles are used instead */
  login: boolean;
  person: { name: string | null; email: string | null } | null;
  hats: HatChoice[];
  /** the hat one acts under; null where none was chosen, or none was given */
  hat: string | null;
}

export const chooseHatSchema = z.strictObject({ hat: z.string().min(1).max(80) });

/** In whose name one acts: 'Gemeente Amersfoort', 'Coördinator waterschappen', 'Programma (BZK)'. */
export function hatName({ role, organisation, layer }: Pick<HatChoice, 'role' | 'organisation' | 'layer'>, say: Say): string {
  if (role === 'pilotorganisation' && organisation !== null) return organisation;
  if (role === 'coordinator' && layer !== null)
    return say('common.role.coordinatorOf', { layer: say(`common.layers.${layer}`).toLowerCase() });
  return say(`common.role.${role}`);
}

/** What a role is given for: an organisation for a pilot organisation, a layer for a coordinator, nothing for the others. */
export type Grant = Pick<Hat, 'role' | 'organisation_id' | 'layer'>;
