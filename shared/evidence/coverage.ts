import type { PilotOrganisation, TypeGroup } from './answers.ts';
import { typeGroups } from './answers.ts';

/** Of one type: which organisations take part, of how many in the register on the date asked. */
export interface Coverage {
  type: TypeGroup;
  inPilot: string[];
  inRegister: number;
}

/**
 * Coverage per type, G4, G40 and other gemeenten apart, in the fixed order of types; a type that is neither in the register nor in a
 * pilot is left out. An organisation with several pilots counts once. The caller counts the register on the date asked.
 */
export function concludeCoverage(
  register: readonly { type: TypeGroup; count: number }[],
  organisationsInPilot: readonly PilotOrganisation[],
): Coverage[] {
  return typeGroups
    .map((type) => ({
      type,
      inPilot: [...new Set(organisationsInPilot.filter((one) => one.type === type).map((one) => one.id))].sort(),
      inRegister: register.filter((one) => one.type === type).reduce((sum, { count }) => sum + count, 0),
    }))
    .filter(({ inPilot, inRegister }) => inRegister > 0 || inPilot.length > 0);
}
