import { expect, it } from 'vitest';
import { whyNotHappened } from '../../shared/happened.ts';

it.each([
  ['2026-11-24', null],
  ['2026-11-25', 'common.form.future'],
  ['2026-11', null],
  ['2026-12', 'common.form.future'],
  ['2026', null],
  ['2027', 'common.form.future'],
  ['1900-01-01', null],
  ['1899-12-31', 'common.form.tooEarly'],
  ['0000', 'common.form.tooEarly'],
])('something can have happened on %s, seen from 24 November 2026: %s', (date, reason) => {
  expect(whyNotHappened(date, '2026-11-24')).toBe(reason);
});
