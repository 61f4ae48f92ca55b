import { configure, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { expectAccessible, realPages } from '../support/page.tsx';

configure({ asyncUtilTimeout: 15_000 });
const { open } = realPages('example');

const matrix = async (name: RegExp) => within(await screen.findByRole('figure', { name })).getByRole('grid');

it('shows both meanings apart, each option by organisation, every mark a link', async () => {
  await open('/doelgroep');
  const grid = await matrix(/^Wie moet de code toepassen/);
  const marks = within(grid).getAllByRole('link', { name: /^Bestuurders, / });
  expect(marks.map((mark) => [mark.getAttribute('aria-label'), mark.getAttribute('href')?.replace(/\?.*#/, '#')])).toEqual([
    ['Bestuurders, Provincie Modelland: Niet ingevuld', '/organisaties/vb-pv-1'],
    ['Bestuurders, Gemeente Oefendorp: Ook', '/standpunten#standpunt-d3'],
    ['Bestuurders, Gemeente Voorbeeldstad: In de eerste plaats, naar zichzelf', '/standpunten#standpunt-d1'],
    ['Bestuurders, Hoogheemraadschap van Oefenland: Geen oordeel', '/standpunten#standpunt-d6'],
    ['Bestuurders, Waterschap Voorbeeldwater: In de eerste plaats', '/standpunten#standpunt-d4'],
  ]);
  expect(await matrix(/^Wie kan organisaties erop aanspreken/)).toBeTruthy();
});

it('can be used by everyone', { timeout: 60_000 }, async () => {
  await open('/doelgroep');
  await matrix(/^Wie moet de code toepassen/);
  await expectAccessible();
});

it('says in which layers an option is not named, and what that hangs on', async () => {
  await open('/doelgroep');
  await matrix(/^Wie moet de code toepassen/);
  expect(screen.getAllByText(/Geen enkele groep is genoemd in elke bestuurslaag die meedoet/)).toHaveLength(2);
  expect(screen.getAllByText('nee, niet in: Provincies').length).toBe(1);
});

it('lists the combinations that occur and who names its own group', async () => {
  await open('/doelgroep');
  await matrix(/^Wie moet de code toepassen/);
  const [combinations] = screen.getAllByRole('table', { name: 'Combinaties die voorkomen' });
  const heads = within(combinations as HTMLElement).getAllByRole('columnheader');
  const lines = within(combinations as HTMLElement)
    .getAllByRole('row')
    .slice(1);
  expect(heads.map(({ textContent }) => textContent)).toEqual(['Organisaties', 'Aantal', 'Bestuurders', 'Ambtelijk management']);
  expect(lines.map((line) => [...line.children].map(({ textContent }) => textContent))).toEqual([
    ['Gemeente Oefendorp, Gemeente Voorbeeldstad', '2', 'genoemd', 'niet genoemd'],
    ['Waterschap Voorbeeldwater', '1', 'genoemd', 'genoemd'],
  ]);
  const [own] = screen.getAllByRole('region', { name: 'Naar zichzelf' });
  expect(own?.textContent).toContain('Bestuurders: Gemeente Voorbeeldstad');
});

it('shows no winner and no index', async () => {
  await open('/doelgroep');
  await matrix(/^Wie moet de code toepassen/);
  expect(document.body.textContent).not.toMatch(/A = \d|mediaan/);
});

it('keeps who gave another status apart from who is silent', async () => {
  await open('/doelgroep?status=bestuurlijk');
  const grid = await matrix(/^Wie moet de code toepassen/);
  expect(within(grid).getByRole('link', { name: 'Bestuurders, Gemeente Oefendorp: Andere status dan gekozen' })).toBeTruthy();
});

it('speaks English', async () => {
  await open('/doelgroep', { language: 'en' });
  const grid = await matrix(/^Who must apply the code/);
  expect(within(grid).getByRole('link', { name: 'Executives, Gemeente Oefendorp: Also' })).toBeTruthy();
});
