import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { expectAccessible, realPages } from '../support/page.tsx';

const { open } = realPages('example');

const figure = (name: RegExp) => screen.findByRole('figure', { name });
const linksIn = (element: HTMLElement) =>
  within(element)
    .queryAllByRole('link')
    .map((link) => [link.getAttribute('aria-label') ?? link.textContent, link.getAttribute('href')]);

it('leads with what the gemeenten can live with, each step a link to who can', async () => {
  await open('/verplichting');
  const acceptable = await figure(/^Gemeenten: waarmee kunnen organisaties leven/);
  expect(acceptable.textContent).toContain('aanvaardbaar voor alle 2 organisaties: “Richtinggevend”, “Pas toe of leg uit”');
  const bars = within(within(acceptable).getByRole('group', { name: /Per stap hoeveel/ })).getAllByRole('link');
  expect(bars.map((bar) => bar.getAttribute('aria-label'))).toEqual([
    'Inspiratiebron: 1 van 2',
    'Richtinggevend: 2 van 2, voor allen',
    'Pas toe of leg uit: 2 van 2, voor allen',
    'Verplicht: 1 van 2',
  ]);
  expect(bars[1]?.getAttribute('href')).toContain('accepts=2');
  await expectAccessible();
});

it('shows each preference as a dot that leads to the position, its arguments and its signature', async () => {
  await open('/verplichting');
  const dots = within(await figure(/^Gemeenten: de voorkeur/)).getByRole('group', { name: /elke stip leidt naar het standpunt/ });
  expect(linksIn(dots)).toEqual([
    ['Gemeente Oefendorp: Richtinggevend, ambtelijk', '#standpunt-s2'],
    ['Gemeente Voorbeeldstad: Pas toe of leg uit, bestuurlijk vastgesteld', '#standpunt-s1'],
  ]);
  const position = document.getElementById('standpunt-s1');
  expect(position?.textContent).toContain('Zonder uitleg verdwijnt de code in een la.');
  expect(position?.textContent).toContain('Kan leven met: Richtinggevend tot en met Verplicht');
  expect(position?.textContent).toContain('burgemeester, 15 september 2022');
});

it('gives the findings a position leans on as links', async () => {
  await open('/verplichting');
  await figure(/^Waterschappen: de voorkeur/);
  expect(document.getElementById('standpunt-s3')?.textContent).toContain('Steunt op');
  expect(screen.getByRole('link', { name: 'Dit regelt de AVG al.' }).getAttribute('href')).toBe('/bevindingen/f4');
});

it('names who the median hangs on, and shows what was tried', async () => {
  await open('/verplichting');
  await figure(/^Gemeenten: de voorkeur/);
  expect(screen.getByText(/Gevoelig: zonder Gemeente Voorbeeldstad wordt het “Richtinggevend”/)).toBeTruthy();
  expect(screen.getAllByRole('cell', { name: 'Pas toe of leg uit' }).length).toBeGreaterThan(0);
});

it('keeps the umbrella apart and says that it does not count', async () => {
  await open('/verplichting');
  const section = await screen.findByRole('region', { name: 'Standpunten van de koepels' });
  expect(section.textContent).toContain('Staat naast de pilots, telt niet mee.');
  expect(within(section).getByRole('link', { name: 'Unie van Waterschappen' })).toBeTruthy();
  const dots = within(await figure(/^Waterschappen: de voorkeur/)).getByRole('group', { name: /elke stip/ });
  expect(linksIn(dots).map(([name]) => name)).toEqual(['Waterschap Voorbeeldwater: Inspiratiebron, ambtelijk']);
});

it('says the standing sentence and the coverage under every figure, and gives each a permalink', async () => {
  await open('/verplichting');
  await figure(/^Gemeenten: waarmee/);
  for (const each of screen.getAllByRole('figure')) {
    expect(each.textContent).toContain('De pilots zijn geen steekproef.');
    expect(
      within(each)
        .getByRole('link', { name: /^Vaste link naar/ })
        .getAttribute('href'),
    ).toMatch(/revision=2#/);
  }
  expect(
    screen.getByText(/Dekking: G4 0 van 4, G40 1 van 42, Andere gemeenten 1 van 298\./, {
      exact: false,
      selector: '#aanvaardbaar-gemeente p',
    }),
  ).toBeTruthy();
});

it('tells support per step and layer, and that it cannot be said while a layer is silent', async () => {
  await open('/verplichting');
  const support = await figure(/^Draagvlak in elke bestuurslaag/);
  expect(support.textContent).toContain('Er is nog geen antwoord van: Provincies.');
  expect(within(support).getByRole('link', { name: 'Richtinggevend, Waterschappen: 1 van 1 kunnen hiermee leven' })).toBeTruthy();
});

it('prints the words of the method with the result', async () => {
  await open('/verplichting');
  expect((await screen.findByRole('region', { name: 'Zo rekenen wij' })).textContent).toMatch(
    /methode-v1.*vanaf 0,6: grote overeenstemming/s,
  );
});

it('narrows to what boards adopted, and names who is left out', async () => {
  await open('/verplichting?status=bestuurlijk');
  const acceptable = await figure(/^Gemeenten: waarmee/);
  expect(acceptable.textContent).toContain('telt 1 organisatie hier niet mee: Gemeente Oefendorp');
});

it('speaks English', async () => {
  await open('/verplichting', { language: 'en' });
  expect((await figure(/^Municipalities: what can organisations live with/)).textContent).toContain(
    '“Guiding”, “Comply or explain”',
  );
  await expectAccessible();
});
