import type { Viewer } from './policy.ts';

/**
 * Where a list of all organisations opens for whoever looks: for a coordinator on the own layer, for everybody else on everything. The address says
 * so, so that a link shows a colleague the same and one step leads to all.
 */
export function onOwnLayer(path: string, { role, layer }: Pick<Viewer, 'role' | 'layer'>): string {
  return role === 'coordinator' && layer !== null ? `${path}?layer=${layer}` : path;
}
