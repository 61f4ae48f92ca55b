import type { Language } from './say.tsx';

const locale = { nl: 'nl-NL', en: 'en-GB' } as const;
const timeZone = 'Europe/Amsterdam';

/** '2022-03-03' or an ISO moment as '3 maart 2022'; a moment is read in Dutch time. Text that is no date stays as it is. */
export function formatDate(iso: string, language: Language): string {
  // '2021' and '2021-06' keep the precision of their source
  if (!/^\d{4}-\d{2}-\d{2}/.test(iso)) return iso;
  const moment = new Date(iso.length === 10 ? `${iso}T12:00:00Z` : iso);
  if (Number.isNaN(moment.getTime())) return iso;
  return new Intl.DateTimeFormat(locale[language], { dateStyle: 'long', timeZone }).format(moment);
}

/** A date as it stands in a table: '3 mrt 2022'. */
export function formatShortDate(iso: string, language: Language): string {
  const moment = new Date(iso.length === 10 ? `${iso}T12:00:00Z` : iso);
  if (Number.isNaN(moment.getTime())) return iso;
  return new Intl.DateTimeFormat(locale[language], { day: 'numeric', month: 'short', year: 'numeric', timeZone }).format(moment);
}

/** An ISO moment as '3 maart 2022 om 14:05', in Dutch time. */
export function formatMoment(iso: string, language: Language): string {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return iso;
  return new Intl.DateTimeFormat(locale[language], { dateStyle: 'long', timeStyle: 'short', timeZone }).format(moment);
}

/** A number with the thousands sign of the language. */
export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(locale[language]).format(value);
}
