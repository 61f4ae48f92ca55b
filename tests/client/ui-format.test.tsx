// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { formatDate, formatMoment, formatNumber, formatShortDate } from '../../client/ui/format.ts';

it.each([
  ['2022-03-03', '3 maart 2022', '3 mrt 2022'],
  ['2022-03', 'maart 2022', 'mrt 2022'],
  ['2021', '2021', '2021'],
  ['2022-12-31T23:30:00.000Z', '1 januari 2023', '1 jan 2023'],
  ['voorjaar 2021', 'voorjaar 2021', 'voorjaar 2021'],
])('%s is shown as precisely as it is known, in Dutch time', (given, long, short) => {
  expect([formatDate(given, 'nl'), formatShortDate(given, 'nl')]).toEqual([long, short]);
});

it('a moment and a number follow the language', () => {
  expect(formatMoment('2022-03-03T13:05:00.000Z', 'nl')).toBe('3 maart 2022 om 14:05');
  expect(formatDate('2022-03-03', 'en')).toBe('3 March 2022');
  expect([formatNumber(12000, 'nl'), formatNumber(12000, 'en')]).toEqual(['12.000', '12,000']);
  expect(formatNumber(-0.3, 'nl')).toBe('−0,3');
  expect([formatNumber(0.8, 'nl', 2), formatNumber(-0.125, 'en', 2)]).toEqual(['0,80', '−0.13']);
});
