/** An organisation that alone keeps steps from being acceptable to all. */
export interface HeldBack {
  organisationId: string;
  steps: number[];
}

/**
 * Which organisations, left out, would leave steps that all others can live with; by organisation, steps in order. None with fewer than
 * two organisations: then nobody else is left. Takes the rows of a layer block: per step who can live with it.
 */
export function heldBackBy(acceptable: readonly { step: number; organisationIds: readonly string[] }[], all: readonly string[]) {
  const held = new Map<string, number[]>();
  if (all.length < 2) return [];
  for (const { step, organisationIds } of acceptable) {
    if (organisationIds.length !== all.length - 1) continue;
    const only = all.find((id) => !organisationIds.includes(id));
    if (only !== undefined) held.set(only, [...(held.get(only) ?? []), step]);
  }
  return [...held]
    .map(([organisationId, steps]): HeldBack => ({ organisationId, steps }))
    .sort((a, b) => (a.organisationId < b.organisationId ? -1 : 1));
}
