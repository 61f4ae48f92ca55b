import { describe, expect, it } from 'vitest';
import { codedFields, fieldWords, type Coded, type ShownNoun } from '../../shared/field-words.ts';
import { sayIn } from '../../server/texts.ts';

// names that are stored as they are said, in both languages
const names = ['network', 'channel', 'body'];

const all = Object.entries(codedFields).flatMap(([noun, fields]) =>
  Object.entries(fields as Record<string, Coded<string | number>>).map(
    ([field, { codes }]) => [noun as ShownNoun, field, codes] as const,
  ),
);

describe('what a stored field says', () => {
  it.each(all)('is in words for every code of %s.%s, in both languages', (noun, field, codes) => {
    expect(codes.length).toBeGreaterThan(1);
    for (const locale of ['nl', 'en'] as const) {
      const said = codes.map(fieldWords(noun, { field }, sayIn(locale)));
      expect(new Set(said).size).toBe(codes.length);
      for (const words of said) expect(words).toMatch(/^\S.*\S$/);
    }
    // a name is the same in every language; anything else is not the code
    if (!names.includes(field)) expect(codes.map(fieldWords(noun, { field }, sayIn('nl')))).not.toEqual(codes);
  });
  it('names the codes of a scale, several at once, in the language of the reader', () => {
    const options = [
      { code: '0', name: 'Inspiratiebron', nameEn: 'Source of inspiration' },
      { code: '2', name: 'Richtinggevend', nameEn: 'Guiding' },
    ];
    expect(fieldWords('position', { field: 'answer', options }, sayIn('nl'))('0+2')).toBe('Inspiratiebron, Richtinggevend');
    expect(fieldWords('position', { field: 'floor', options }, sayIn('en'))('2')).toBe('Guiding');
  });
  it('names steps that are stored as a number, and says what is not filled in', () => {
    const say = sayIn('nl');
    expect(fieldWords('finding', { field: 'relevance' }, say)(3)).toBe('Doorslaggevend');
    expect(fieldWords('finding', { field: 'applicability' }, say)(0)).toBe('Niet toepasbaar');
    expect(fieldWords('action', { field: 'importance' }, say)(2)).toBe('Belangrijk');
    expect(fieldWords('finding', { field: 'advice' }, say)(null)).toBe(say('history.nothing'));
    expect(fieldWords('pilot', { field: 'title' }, say)('open')).toBe('open');
  });
});
