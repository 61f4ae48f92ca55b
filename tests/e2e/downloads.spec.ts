import { expect } from '@playwright/test';
import { lookAs, openPage, test } from '../support/stories.ts';

const pages = [
  '/',
  '/deelname',
  '/organisaties/vb-001',
  '/pilots',
  '/pilots/vb-001-p1',
  '/waarden',
  '/waarden/privacy',
  '/bevindingen?q=leverancier',
  '/verplichting',
  '/doelgroep',
  '/standpunten',
  '/stuk',
  '/laden',
  '/beheer/register',
  '/beheer/editie',
  '/beheer/ronden',
  '/beheer/kaders',
  '/beheer/gegevens',
];

test('every download on every page is a file that carries the mark of an example database', async ({ page, example }) => {
  test.setTimeout(300_000);
  await lookAs(page, example, { role: 'programme' });
  const seen = new Set<string>();
  for (const path of pages) {
    await openPage(page, example, path);
    const links = await page.locator('a[download]').evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
    for (const link of links) seen.add(link);
  }
  expect(seen.size).toBeGreaterThan(40);
  for (const link of seen) {
    const answer = await page.request.get(new URL(link, `${example.url}/bevindingen`).href);
    expect([link, answer.status()]).toEqual([link, 200]);
    expect(answer.headers()['content-disposition'], link).toMatch(/^attachment; filename="/);
    if (link.includes('.csv')) expect(await answer.text(), link).toContain('Voorbeeldgegevens: verzonnen');
  }
});
