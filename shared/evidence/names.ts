import { plainOrder } from '../canonical.ts';
import type { Layer } from '../nouns.ts';

/** How the reader calls things; the caller gives them, in the language of the reader. */
export interface Names {
  step(step: number): string;
  organisation(id: string): string;
  layer(layer: Layer): string;
}

/** A list inside a sentence, divided by commas: the one form that is right in every language. */
export function listed(items: readonly string[]): string {
  return items.join(', ');
}

/** Organisations by name, in an order that does not depend on arrival. */
export function organisationList(ids: readonly string[], names: Pick<Names, 'organisation'>): string {
  return listed(ids.map((id) => names.organisation(id)).sort(plainOrder));
}

/** Steps by name, in quotation marks because a step's name is several words, in the order given. */
export function stepList(steps: readonly number[], names: Names): string {
  return listed(steps.map((step) => `“${names.step(step)}”`));
}

/** Organisations whose short names tell them apart: where two share one, such as Utrecht, each carries its whole name instead. */
export function toldApart<One extends { name: string; shortName: string }>(organisations: readonly One[]): One[] {
  const times = new Map<string, number>();
  for (const { shortName } of organisations) times.set(shortName, (times.get(shortName) ?? 0) + 1);
  return organisations.map((one) => ((times.get(one.shortName) ?? 0) > 1 ? { ...one, shortName: one.name } : one));
}
