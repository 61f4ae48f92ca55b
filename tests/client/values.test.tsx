import { configure, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { kindsChart, ratingChart } from '../../client/values/charts.ts';
import { expectAccessible, realPages } from '../support/page.tsx';

configure({ asyncUtilTimeout: 10_000 });
const { open } = realPages('example');

it('are shown by principle, each with the standing of its name and its findings by kind', async () => {
  await open('/waarden');
  const table = await screen.findByRole('table');
  expect(table.querySelectorAll('[role=rowheader]')).toHaveLength(30);
  expect(within(table).getAllByText('voorlopige naam')).toHaveLength(17);
  expect(within(table).getAllByText('genoemd, niet als een van de dertig')).toHaveLength(4);
  expect(
    within(table)
      .getAllByRole('link', { name: 'Overlap met een bestaand kader: 1' })
      .map((link) => link.getAttribute('href')),
  ).toEqual(['/bevindingen?kind=overlap&value=privacy']);
  expect(screen.getByRole('link', { name: 'Bron van de naam Privacy' }).getAttribute('rel')).toContain('external');
  await expectAccessible();
});

it('say of one value how organisations judge it, each counted once, and who has not spoken', async () => {
  await open('/waarden/privacy');
  expect(await screen.findByText('4 bevindingen van 3 organisaties.')).toBeTruthy();
  // the same word as where the code is kept
  expect(screen.getByText('Stand van de naam').nextElementSibling?.textContent).toBe('bevestigd');
  expect(screen.getByText('Belang: de middelste stap (mediaan) is “Belangrijk”, bij 3 organisaties.')).toBeTruthy();
  expect(
    screen.getByText(/Bij 1 organisatie staan herkenning en een knelpunt of overlap naast elkaar: Gemeente Voorbeeldstad/),
  ).toBeTruthy();
  expect(screen.getByText('Nog niet gehoord: G4, Provincies, Rijk.')).toBeTruthy();
  const rated = screen.getAllByRole('table', { name: 'Oordeel per organisatie', hidden: true })[0] as HTMLElement;
  expect(within(rated).getByText('Belangrijk (tussen twee stappen, de laagste telt)')).toBeTruthy();
  await expectAccessible();
});

it('show proposals for the text beside who proposes them and why', async () => {
  await open('/waarden/transparantie');
  const proposal = (await screen.findByText('Laat zien wat u doet en waarom.', { selector: 'blockquote *, blockquote' })).closest(
    'li',
  );
  expect(proposal?.textContent).toContain('Hoogheemraadschap van Oefenland, aanpassen');
  expect(proposal?.textContent).toContain('Deelnemers lazen de waarde op drie manieren.');
});

it('without a finding say so, and never invent a number', async () => {
  expect((await open('/waarden/welzijn')).textContent).toContain('voorlopige naam');
  expect(await screen.findByText('Nog geen bevindingen')).toBeTruthy();
  expect(screen.queryByText(/mediaan/)).toBeNull();
  await expectAccessible();
});

it('are drawn as bars that lead to what is behind them', () => {
  const words = {
    stepName: (step: number) => `stap ${String(step)}`,
    axis: 'aantal',
    href: (step: number) => `/bevindingen?stap=${String(step)}`,
  };
  const option = ratingChart({ counts: [0, 2] }, words);
  expect(option.series).toMatchObject([{ data: [{ value: 0 }, { value: 2, href: '/bevindingen?stap=1' }] }]);
  const kinds = kindsChart(
    { dilemma: 3 },
    { kindName: (kind) => kind, axis: 'aantal', href: (kind) => `/bevindingen?kind=${kind}` },
  );
  expect(kinds.yAxis).toMatchObject({
    data: ['herkend', 'knelpunt', 'dilemma', 'ontbreekt', 'overlap', 'formulering', 'praktijk'],
  });
  expect(kinds.series).toMatchObject([
    {
      data: [
        { value: 0 },
        { value: 0 },
        { value: 3, href: '/bevindingen?kind=dilemma' },
        { value: 0 },
        { value: 0 },
        { value: 0 },
        { value: 0 },
      ],
    },
  ]);
});
