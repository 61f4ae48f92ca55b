import { z } from 'zod';

/**
 * The moment a question is answered at, beside whatever else it asks. `peildatum` is the day asked: everything as it was known at the
 * end of that day, with that day as today. `revision` and `day` are what a permalink pins: the state of the data, and the day that was
 * today; beside a peildatum the revision pins a moment on that day.
 */
export const momentSchema = z.object({
  revision: z.number().int().positive().optional(),
  day: z.iso.date().optional(),
  peildatum: z.iso.date().optional(),
});
export type Moment = z.infer<typeof momentSchema>;

const names = Object.keys(momentSchema.shape);

/** Search parameters apart: those of the moment, and the rest. */
export function partMoment<T>(raw: Readonly<Record<string, T>>): { moment: Record<string, T>; rest: Record<string, T> } {
  const entries = Object.entries(raw);
  return {
    moment: Object.fromEntries(entries.filter(([name]) => names.includes(name))),
    rest: Object.fromEntries(entries.filter(([name]) => !names.includes(name))),
  };
}

/** The moment that shows the same for ever. A world before the first record has no revision, so there the day alone says it. */
export function pinnedMoment(at: { revision: number; today: string; asOf: string | null }): Moment {
  const pinned = at.revision === 0 ? {} : { revision: at.revision };
  return at.asOf === null ? { ...pinned, day: at.today } : { ...pinned, peildatum: at.asOf };
}
