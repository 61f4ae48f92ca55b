import type { MessageKey } from './say.ts';

/** Before this year nothing of ours happened: such a date is a slip of the keyboard. */
const FIRST_YEAR = '1900';

/**
 * Why a date cannot be when something happened, or null where it can. A plan is not a result, so what is still to come has not happened;
 * a month or a year (`2026-11`, `2026`) has happened once it began. `today` is an ISO day, Europe/Amsterdam.
 */
export function whyNotHappened(date: string, today: string): MessageKey | null {
  if (date < FIRST_YEAR) return 'common.form.tooEarly';
  return date > today.slice(0, date.length) ? 'common.form.future' : null;
}
