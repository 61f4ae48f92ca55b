import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dutchDate, folded, textOf, tidy, tidyLines } from '../../shared/workbook/cells.ts';
import { readDate } from '../../shared/workbook/dates.ts';
import { editDistance, likeness, nearestName } from '../../shared/workbook/nearest.ts';
import { cellName, type RawCell } from '../../shared/workbook/sheet.ts';

const cell = (value: RawCell['value'], more: Partial<RawCell> = {}): RawCell => ({
  row: 0,
  column: 0,
  value,
  kind: typeof value === 'number' ? 'number' : 'text',
  ...more,
});

describe('a cell is read as it was meant', () => {
  it('whatever spaces and invisible marks stand in it', () => {
    expect(tidy(' Gemeente \u00A0 Amsterdam\u200B ')).toBe('Gemeente Amsterdam');
    expect(tidy('Coo\u0308rdinatie')).toBe('Coördinatie');
    expect(tidyLines('een  twee \r\n\r\n\r\n\r\ndrie\u0007')).toBe('een twee\n\ndrie');
  });

  it('whatever case, accents, quotes and hyphens it has', () => {
    expect(folded('Hunze en Aa’s')).toBe("hunze en aa's");
    expect(folded('FRYSLÂN – Noord‑Holland')).toBe('fryslan - noord-holland');
  });

  it('also where it holds no text', () => {
    expect(textOf(cell(3.5))).toBe('3,5');
    expect(textOf(cell(true, { kind: 'boolean' }))).toBe('ja');
    expect(textOf(cell('2022-03-03T00:00:00', { kind: 'date', date: '2022-03-03' }))).toBe('03-03-2022');
  });

  it('and is named as a spreadsheet program names it', () => {
    expect([cellName(0, 0), cellName(6, 2), cellName(9, 25), cellName(9, 26), cellName(0, 701), cellName(0, 702)]).toEqual([
      'A1',
      'C7',
      'Z10',
      'AA10',
      'ZZ1',
      'AAA1',
    ]);
  });
});

describe('a date', () => {
  it.each([
    '3 maart 2022',
    '3 mrt. 2022',
    '3 MAART 2022',
    'donderdag 3 maart 2022',
    'do 3 mrt 2022',
    '03-03-2022',
    '3-3-2022',
    '3/3/2022',
    '3.3.2022',
    '3 - 3 - 2022',
    '2022-03-03',
    '2022-03-03T00:00:00',
    '2022-03-03 12:30',
    '\u00A03\u00A0maart 2022 ',
  ])('is understood as %s', (text) => {
    expect(readDate(cell(text))).toEqual({ date: '2022-03-03' });
  });

  it('is taken from a real date', () => {
    expect(readDate(cell('x', { kind: 'date', date: '2022-03-03T00:00:00' }))).toEqual({ date: '2022-03-03' });
  });

  it.each([
    ['31-02-2022', '28-02-2022'],
    ['29 februari 2023', '28-02-2023'],
    ['31 april 2022', '30-04-2022'],
    ['2022-02-30', '28-02-2022'],
  ])('that the calendar does not have (%s) is refused, with the last day of the month as the nearest', (text, nearest) => {
    expect(readDate(cell(text))).toEqual({ nearest });
  });

  it.each([
    '32-01-2022',
    '03/25/2022',
    '3-3-22',
    'maart 2022',
    'Q1 2022',
    '3-3/2022',
    '00-01-2022',
    '01-01-0202',
    '3 foo 2022',
    '',
  ])('is not made out of %s', (text) => {
    expect(readDate(cell(text))).toEqual({ nearest: null });
  });

  it('that lost its format is offered and not taken', () => {
    expect(readDate(cell(44_614))).toEqual({ nearest: '22-02-2022' });
    expect(readDate(cell(12))).toEqual({ nearest: null });
  });

  it('is the same however it is written', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        expect(readDate(cell(dutchDate(iso)))).toEqual({ date: iso });
        expect(readDate(cell(iso))).toEqual({ date: iso });
      }),
    );
  });
});

describe('the nearest name', () => {
  it('is found over a slip, a swap and a missing ending', () => {
    const names = ['Transparantie', 'Inspraak', 'Tegenspraak'];
    expect(nearestName('Transparatnie', names)).toBe('Transparantie');
    expect(nearestName('tegenspraka', names)).toBe('Tegenspraak');
    expect(nearestName('inspraa', names)).toBe('Inspraak');
  });

  it('is one that holds what was found or is held by it, begins so, or has the same words', () => {
    expect(nearestName('Digikompas', ['AVG', 'Digikompas waterschappen (2016)'])).toBe('Digikompas waterschappen (2016)');
    expect(nearestName('Digikompass', ['AVG', 'Digikompas waterschappen (2016)'])).toBe('Digikompas waterschappen (2016)');
    expect(nearestName('heel belangrijk', ['Niet belangrijk', 'Belangrijk'])).toBe('Belangrijk');
    expect(nearestName('onderzogt', ['bevinding', 'onderzocht, geen bevinding'])).toBe('onderzocht, geen bevinding');
    expect(nearestName('Hoe verplicht is de code?', ['Voor wie is zij?', 'Hoe verplichtend moet de code zijn?'])).toBe(
      'Hoe verplichtend moet de code zijn?',
    );
  });

  it('is nothing where nothing is near, and not looked for in a paragraph', () => {
    expect(nearestName('Fietsen', ['Privacy', 'Toezicht'])).toBeNull();
    expect(nearestName('x'.repeat(121), ['x'.repeat(121)])).toBeNull();
    expect(nearestName(' ', ['Privacy'])).toBeNull();
  });

  it('comes from a distance that behaves as one', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
    fc.assert(
      fc.property(word, word, (left, right) => {
        expect(editDistance(left, right)).toBe(editDistance(right, left));
        expect(editDistance(left, right) === 0).toBe(left === right);
        expect(editDistance(left, right, 1)).toBe(Math.min(editDistance(left, right), 2));
      }),
    );
    expect(editDistance('kitten', 'sitting')).toBe(3);
    expect(editDistance('ab', 'ba')).toBe(1);
  });
});

it('two texts are as alike as the share of words they have in common', () => {
  expect(likeness('Het model was niet uit te leggen.', 'het model was NIET uit te leggen')).toBe(1);
  expect(likeness('een twee drie', 'een twee vier')).toBeCloseTo(2 / 3);
  expect(likeness('een', 'twee')).toBe(0);
  expect(likeness('', '')).toBe(0);
});
