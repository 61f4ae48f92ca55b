import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnShares, isNumeric, longDate, paperSchema, type Block, type Grid } from '../../shared/papers.ts';
import { samplePaper } from '../support/sample-paper.ts';

const paperOf = (...blocks: object[]) => ({ ...samplePaper, blocks });
const heading = (level: number): object => ({ kind: 'heading', level, text: 'Kop' });
const [figure] = samplePaper.blocks.filter((block) => block.kind === 'figure');
const problemsOf = (paper: object) => paperSchema.safeParse(paper).error?.issues.map((issue) => issue.path.join('.')) ?? [];

describe('a paper', () => {
  it('is accepted when it is complete', () => {
    expect(paperSchema.parse(samplePaper)).toEqual(samplePaper);
  });

  it.each(['title', 'sentence', 'alt', 'numbers', 'date', 'permalink'])('refuses a figure without its %s', (part) => {
    const lacking = Object.fromEntries(Object.entries(figure ?? {}).filter(([name]) => name !== part));
    expect(problemsOf(paperOf(lacking))).toEqual([`blocks.0.${part}`]);
  });

  it('refuses a figure whose alternative text is blank or whose numbers are empty', () => {
    expect(problemsOf(paperOf({ ...figure, alt: '  ' }))).toEqual(['blocks.0.alt']);
    expect(problemsOf(paperOf({ ...figure, numbers: { header: ['Stap'], rows: [] } }))).toEqual(['blocks.0.numbers']);
  });

  it('refuses a row with more or fewer cells than its header', () => {
    expect(problemsOf(paperOf({ ...figure, numbers: { header: ['Stap', 'Aantal'], rows: [['verplicht']] } }))).toEqual([
      'blocks.0.numbers.rows',
    ]);
  });

  it('lets headings go down one level at a time and up any number', () => {
    expect(problemsOf(paperOf(heading(1), heading(2), heading(3), heading(1), heading(2)))).toEqual([]);
    expect(problemsOf(paperOf(heading(1), heading(3)))).toEqual(['blocks']);
    expect(problemsOf(paperOf(heading(2)))).toEqual(['blocks']);
  });

  it('refuses a link that is not an absolute address', () => {
    const paragraph: Block = { kind: 'paragraph', runs: [{ text: 'hier', link: '/bevindingen' }] };
    expect(problemsOf(paperOf(paragraph))).toEqual(['blocks.0.runs.0.link']);
  });
});

describe('a table on paper', () => {
  const grids = fc.integer({ min: 1, max: 8 }).chain((columns) =>
    fc.record({
      header: fc.array(fc.string({ minLength: 1 }), { minLength: columns, maxLength: columns }),
      rows: fc.array(fc.array(fc.oneof(fc.string(), fc.integer()), { minLength: columns, maxLength: columns })),
    }),
  );

  it('shares its whole width over its columns and leaves none out', () => {
    fc.assert(
      fc.property(grids, (grid) => {
        const shares = columnShares(grid);
        expect(shares).toHaveLength(grid.header.length);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(100);
        expect(Math.min(...shares)).toBeGreaterThan(0);
      }),
    );
  });

  it('gives prose more room than a word', () => {
    const grid: Grid = { header: ['Soort', 'Bevinding'], rows: [['herkend', 'Een zin die langer is dan een enkel woord.']] };
    const [kind = 0, text = 0] = columnShares(grid);
    expect(text).toBeGreaterThan(2 * kind);
  });

  it('breaks only the longest words where not all fit beside each other', () => {
    const header = ['Rijk', 'Provincie', 'Gemeente', 'Waterschap', 'Onderzocht', 'Toelichting', 'Adres'];
    const row = [1, 2, 3, 4, 5, 6, `https://www.voorbeeldwater.nl/${'lang/'.repeat(20)}`];
    const shares = columnShares({ header, rows: [row] });
    const room = shares.map((share) => Math.round((90 * share) / 100));
    expect(header.slice(0, -1).filter((label, column) => (room[column] ?? 0) < label.length + 1)).toEqual([]);
  });

  it('keeps the words of a header whole where a long word in a cell can be broken instead', () => {
    const header = ['Waarde', 'Bevindingen', 'Betwist', 'Met bevinding', 'Geen bevinding', 'N.v.t.', 'Niet onderzocht'];
    const shares = columnShares({
      header,
      rows: [['Menselijke eindverantwoordelijkheid (voorlopige naam)', 79, 10, 12, 1, 0, 0]],
    });
    // a letter in bold takes up to a fifth more than one of the text, which fits 90 times on a line
    const room = shares.map((share) => (90 * share) / 100);
    const longest = (label: string): number => Math.max(...label.split(' ').map((word) => word.length));
    expect(header.filter((label, column) => (room[column] ?? 0) < 1.2 * longest(label) + 1)).toEqual([]);
  });

  it('aligns a column as numbers only when every cell is a number', () => {
    const grid: Grid = {
      header: ['Aantal', 'Van'],
      rows: [
        [4, 6],
        [3, '6'],
      ],
    };
    expect([isNumeric(grid, 0), isNumeric(grid, 1)]).toEqual([true, false]);
  });
});

it('writes a day in the words of the language', () => {
  expect([longDate('2022-03-03', 'nl'), longDate('2022-03-03', 'en')]).toEqual(['3 maart 2022', '3 March 2022']);
  expect([longDate('2021-05', 'nl'), longDate('2021', 'nl')]).toEqual(['mei 2021', '2021']);
});
