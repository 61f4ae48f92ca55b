import { expect, it } from 'vitest';
import { byName, byNameWithin } from '../../shared/in-order.ts';

it('names stand as a Dutch reader looks for them', () => {
  const names = ['Zon', 'écran', 'bomen', 'Pilot 10', 'Écran', 'pilot 2', 'Appels', 'ijs', 'Überwachung', 'eend'];
  expect(names.sort(byName((name) => name))).toEqual([
    ...['Appels', 'bomen', 'écran', 'Écran', 'eend', 'ijs', 'pilot 2', 'Pilot 10', 'Überwachung', 'Zon'],
  ]);
});

it('rows keep their groups in the order in which these come, and equal names the order in which they came', () => {
  const rows = ['b Zon', 'a bomen', 'b appels', 'a Appels', 'a bomen'].map((text, at) => ({ at, text }));
  const sorted = byNameWithin(
    rows,
    ({ text }) => text.charAt(0),
    ({ text }) => text.slice(2),
  );
  expect(sorted.map(({ at }) => at)).toEqual([2, 0, 3, 1, 4]);
});
