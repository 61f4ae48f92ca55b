import { describe, expect, it } from 'vitest';
import { evidenceState, plainFileName, promisedType } from '../../shared/attachments.ts';

describe('a piece of evidence', () => {
  const on = (day: string, expires: string | null, review: string | null) => evidenceState({ expires, review_on: review }, day);

  it('is in order for ever where nobody gave a date', () => {
    expect(on('2099-12-31', null, null)).toBe('current');
  });

  it('is valid on its last day, and expired the day after', () => {
    expect(['2026-03-31', '2026-04-01'].map((day) => on(day, '2026-03-31', null))).toEqual(['current', 'expired']);
  });

  it('is to be looked at again from the day itself on', () => {
    expect(['2026-03-30', '2026-03-31', '2026-04-01'].map((day) => on(day, null, '2026-03-31'))).toEqual([
      'current',
      'review',
      'review',
    ]);
  });

  it('that has expired says that, whatever else it asks', () => {
    expect(on('2026-05-01', '2026-03-31', '2026-03-01')).toBe('expired');
    expect(on('2026-03-15', '2026-03-31', '2026-03-01')).toBe('review');
  });
});

describe('the name of a file', () => {
  it.each([
    ['verslag.pdf', 'verslag.pdf'],
    ['Verslag werkatelier – 3 maart.odt', 'Verslag werkatelier – 3 maart.odt'],
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['C:\\Users\\jan\\Bureaublad\\verslag.pdf', 'verslag.pdf'],
    ['regel\r\nSet-Cookie: x.pdf', 'regelSet-Cookie x.pdf'],
    ['foto\u202Egpj.exe', 'fotogpj.exe'],
    ['verslag.pdf. .', 'verslag.pdf'],
    ['a"b<c>.pdf', 'abc.pdf'],
    ['..', ''],
  ])('%j is kept as %j', (given, kept) => {
    expect(plainFileName(given)).toBe(kept);
  });

  it('keeps its extension when it is too long', () => {
    expect(plainFileName(`${'a'.repeat(300)}.pdf`)).toMatch(/^a{116}\.pdf$/);
  });

  it.each([
    ['a.pdf', 'application/pdf'],
    ['a.PDF', 'application/pdf'],
    ['a.jpeg', 'image/jpeg'],
    ['a.tar.csv', 'text/csv'],
    ['a.pdf.exe', null],
    ['a.html', null],
    ['a.svg', null],
    ['a.docm', null],
    ['pdf', null],
    ['', null],
    ['a.constructor', null],
  ])('%j promises %j', (name, type) => {
    expect(promisedType(name)).toBe(type);
  });
});
