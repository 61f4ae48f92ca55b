import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shortened } from '../../shared/shortened.ts';

it('a text that fits stays as it is, a longer one is cut between two words and shows it', () => {
  expect(shortened('De code helpt.', 20)).toBe('De code helpt.');
  expect(shortened('De code helpt bij het gesprek, als zij kort is.', 31)).toBe('De code helpt bij het gesprek…');
  expect(shortened('Onafhankelijkheidsverklaringen', 10)).toBe('Onafhankel…');
});

it('it is never longer than asked, and begins as the text does', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 60 }), (text, most) => {
      const short = shortened(text, most);
      expect(short.length).toBeLessThanOrEqual(Math.max(text.length, most + 1));
      expect(text.startsWith(short.replace(/…$/, ''))).toBe(true);
    }),
  );
});
