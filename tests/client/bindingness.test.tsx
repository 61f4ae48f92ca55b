import { configure, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { expectAccessible, realPages } from '../support/page.tsx';

configure({ asyncUtilTimeout: 15_000 });
const { open } = realPages('example');

/** A part of the page by its anchor, as a permalink names it, as soon as it is there. */
const part = (anchor: string): Promise<HTMLElement> =>
  waitFor(() => {
    const element = document.getElementById(anchor);
    if (element === null) throw new Error(`${anchor} is not on the page`);
    return element;
  });
const linksIn = (element: HTMLElement, name: string) =>
  [...element.querySelectorAll(`svg[aria-label^="${name}"] a`)].map((link) => [
    link.getAttribute('aria-label'),
    link.getAttribute('href'),
  ]);

it('leads with what the gemeenten can live with, each step a link to who can', async () => {
  await open('/verplichting');
  const acceptable = await part('aanvaardbaar-gemeente');
  expect(acceptable.textContent).toContain('aanvaardbaar voor beide organisaties: “Richtinggevend”, “Pas toe of leg uit”');
  expect(acceptable.textContent).toContain('Dekking: G4 0 van 4, G40 1 van 42, Andere gemeenten 1 van 298.');
  const bars = linksIn(acceptable, 'Per stap hoeveel');
  expect(bars.map(([words]) => words)).toEqual([
    'Inspiratiebron: 1 van 2',
    'Richtinggevend: 2 van 2, voor allen',
    'Pas toe of leg uit: 2 van 2, voor allen',
    'Verplicht: 1 van 2',
  ]);
  expect(bars[1]?.[1]).toBe(
    '/standpunten?accepts=2&holder=organisation&layer=gemeente&question=bindingness&round=ronde-1&state=signed&value=none',
  );
});

it('shows each preference as a dot that leads to the position with its arguments, signature and findings', async () => {
  await open('/verplichting');
  expect(linksIn(await part('voorkeur-gemeente'), 'Voorkeur')).toEqual([
    ['Gemeente Oefendorp: Richtinggevend, ambtelijk', '#standpunt-s2'],
    ['Gemeente Voorbeeldstad: Pas toe of leg uit, bestuurlijk vastgesteld', '#standpunt-s1'],
  ]);
  const said = document.getElementById('standpunt-s1')?.textContent;
  expect(said).toContain('Zonder uitleg verdwijnt de code in een la.');
  expect(said).toContain('Kan leven met: Richtinggevend tot en met Verplicht');
  expect(said).toContain('burgemeester, 15 september 2022');
  const leaning = within(await part('standpunt-s3')).getByText('Dit regelt de AVG al.');
  expect(leaning.closest('a')?.getAttribute('href')).toBe('/bevindingen/f4');
});

it('names who the median hangs on, keeps the umbrella apart, and tells support per layer', async () => {
  await open('/verplichting');
  const gemeenten = await part('laag-gemeente');
  expect(gemeenten.textContent).toContain('Gevoelig: zonder Gemeente Voorbeeldstad wordt het “Richtinggevend”');
  expect((await part('koepels')).textContent).toContain('Staat naast de pilots, telt niet mee.');
  expect((await part('koepels')).textContent).toContain('Unie van Waterschappen');
  expect(linksIn(await part('voorkeur-waterschap'), 'Voorkeur')).toHaveLength(1);
  const support = await part('draagvlak');
  expect(support.textContent).toContain('Er is nog geen antwoord van: Provincies.');
  expect(linksIn(support, 'Per stap').map(([words]) => words)).toContain(
    'Richtinggevend, Waterschappen: 1 van 1 kunnen hiermee leven',
  );
  expect(support.textContent).toContain('als elke organisatie uit die laag die antwoordde, ermee kan leven.');
  const legend = within(support).getByRole('list', { name: 'Legenda' });
  expect(within(legend).getAllByRole('listitem')).toHaveLength(3);
});

it('says the standing sentence under every figure, gives each a permalink, and prints the words of the method', async () => {
  await open('/verplichting');
  await part('dekking');
  const figures = [...document.querySelectorAll<HTMLElement>('figure')];
  expect(figures.length).toBeGreaterThan(7);
  for (const figure of figures) {
    expect(figure.textContent).toContain('De pilots zijn geen steekproef.');
    const links = [...figure.querySelectorAll('figcaption a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual([`/verplichting?day=2026-11-24&revision=2#${figure.id}`]);
  }
  expect((await part('methode')).textContent).toMatch(/versie 1\..*vanaf 0,6: grote overeenstemming/s);
});

it('narrows to what boards adopted, and names who is left out', async () => {
  await open('/verplichting?status=bestuurlijk');
  const acceptable = await part('aanvaardbaar-gemeente');
  expect(acceptable.textContent).toContain('telt 1 organisatie hier niet mee: Gemeente Oefendorp');
});

it('speaks English', async () => {
  await open('/verplichting', { language: 'en' });
  expect((await part('aanvaardbaar-gemeente')).textContent).toContain('“Guiding”, “Comply or explain”');
});

it('can be used by everyone', { timeout: 60_000 }, async () => {
  await open('/verplichting');
  await part('dekking');
  await expectAccessible();
  expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
});
