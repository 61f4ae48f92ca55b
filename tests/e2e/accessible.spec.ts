import { expect } from '@playwright/test';
import { complaintsOf, expectNoViolations, lookAs, openPage, test } from '../support/stories.ts';

const pages = [
  '/',
  '/deelname',
  '/deelname?layer=waterschap',
  '/organisaties/vb-001',
  '/pilots',
  '/pilots/vb-001-p1',
  '/waarden',
  '/waarden/privacy',
  '/bevindingen',
  '/bevindingen/b-000001',
  '/verplichting',
  '/doelgroep',
  '/standpunten',
  '/stuk',
  '/laden',
  '/beheer',
  '/beheer/register',
  '/beheer/editie',
  '/beheer/ronden',
  '/beheer/kaders',
  '/beheer/gegevens',
];
const forms = ['/pilots/nieuw', '/pilots/vb-001-p1/wijzigen', '/bevindingen/nieuw', '/standpunten/nieuw'];

for (const width of [1440, 390]) {
  for (const language of ['nl', 'en'] as const) {
    test(`every page is accessible at ${String(width)} wide in ${language}`, async ({ page, example }) => {
      test.setTimeout(300_000);
      const complaints = complaintsOf(page);
      await page.setViewportSize({ width, height: 900 });
      await lookAs(page, example, { role: 'programme', language });
      for (const path of pages) {
        await openPage(page, example, path);
        await expectNoViolations(page, `${path} at ${String(width)} in ${language}`);
        await expect(page.locator('.banner--example'), path).toBeVisible();
      }
      await lookAs(page, example, { role: 'pilotorganisation:vb-001', language });
      for (const path of forms) {
        await openPage(page, example, path);
        await expectNoViolations(page, `${path} at ${String(width)} in ${language}`);
      }
      expect(complaints).toEqual([]);
    });
  }
}

test('nothing sticks out sideways on a phone', async ({ page, example }) => {
  await page.setViewportSize({ width: 390, height: 900 });
  await lookAs(page, example, { role: 'programme' });
  for (const path of pages) {
    await openPage(page, example, path);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(over, path).toBeLessThanOrEqual(0);
  }
});
