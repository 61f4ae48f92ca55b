import type { TypeGroup } from '../shared/evidence/answers.ts';
import type { Layer } from '../shared/nouns.ts';
import type { ShownStage } from '../shared/participation.ts';
import { searchText } from './address.ts';

/** The list behind a number about participation: the organisations of a layer, or of one type in it, in a stage or with a pilot. */
export function participationAddress(
  { layer, type }: { layer: Layer; type: TypeGroup | null },
  narrowed: { stage?: ShownStage; pilot?: true } = {},
): string {
  const network = layer !== 'gemeente' || type === null ? undefined : type === 'other-gemeente' ? 'none' : type;
  return `/deelname${searchText({ layer, network, register: layer === 'other' ? 'others' : undefined, ...narrowed })}`;
}
