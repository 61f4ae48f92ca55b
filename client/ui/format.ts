import type { Language } from './say.tsx';

const locale = { nl: 'nl-NL', en: 'en-GB' } as const;
const timeZone = 'Europe/Amsterdam';

interface Parts {
  day: Intl.DateTimeFormatOptions;
  month: Intl.DateTimeFormatOptions;
}

const long: Parts = { day: { dateStyle: 'long' }, month: { month: 'long', year: 'numeric' } };
const short: Parts = { day: { day: 'numeric', month: 'short', year: 'numeric' }, month: { month: 'short', year: 'numeric' } };

/** A source that gives only a year or a month is shown so: a day is never invented. */
function formatParts(iso: string, language: Language, parts: Parts): string {
  if (/^\d{4}$/.test(iso)) return iso;
  const wholeMonth = /^\d{4}-\d{2}$/.test(iso);
  if (!wholeMonth && !/^\d{4}-\d{2}-\d{2}/.test(iso)) return iso;
  const noon = wholeMonth ? `${iso}-01T12:00:00Z` : iso.length === 10 ? `${iso}T12:00:00Z` : iso;
  const moment = new Date(noon);
  if (Number.isNaN(moment.getTime())) return iso;
  return new Intl.DateTimeFormat(locale[language], { ...(wholeMonth ? parts.month : parts.day), timeZone }).format(moment);
}

/**
 * '2022-03-03' or an ISO moment as '3 maart 2022', '2022-03' as 'maart 2022', '2022' as it is; a moment is read in Dutch time. Text that
 * is no date stays as it is.
 */
export function formatDate(iso: string, language: Language): string {
  return formatParts(iso, language, long);
}

/** The same as it stands in a table: '3 mrt 2022'. */
export function formatShortDate(iso: string, language: Language): string {
  return formatParts(iso, language, short);
}

/** An ISO moment as '3 maart 2022 om 14:05', in Dutch time. */
export function formatMoment(iso: string, language: Language): string {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return iso;
  return new Intl.DateTimeFormat(locale[language], { dateStyle: 'long', timeStyle: 'short', timeZone }).format(moment);
}

/** A number with the signs of the language, and a minus sign that is no hyphen; with so many digits behind the decimal sign where that is said. */
export function formatNumber(value: number, language: Language, digits?: number): string {
  const fraction = digits === undefined ? {} : { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return new Intl.NumberFormat(locale[language], fraction).format(value).replace('-', '−');
}
