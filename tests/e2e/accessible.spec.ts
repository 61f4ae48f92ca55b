import { expect, type Page } from '@playwright/test';
import type { RunningServer } from '../support/server.ts';
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

/** One page at both widths in both languages, as somebody. */
async function sweep({ page, example }: { page: Page; example: RunningServer }, path: string, role: string): Promise<void> {
  test.setTimeout(300_000);
  const complaints = complaintsOf(page);
  for (const language of ['nl', 'en'] as const) {
    await lookAs(page, example, { role, language });
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await openPage(page, example, path);
      await expect(page.locator('.banner--example')).toBeVisible();
      await expectNoViolations(page, `${path} at ${String(width)} in ${language}`);
    }
  }
  expect(complaints).toEqual([]);
}

for (const path of pages)
  test(`${path} is accessible, wide and narrow, in both languages`, async ({ page, example }) =>
    sweep({ page, example }, path, 'programme'));
for (const path of forms)
  test(`the form ${path} is accessible`, async ({ page, example }) => sweep({ page, example }, path, 'pilotorganisation:vb-001'));

test('nothing sticks out sideways on a phone', async ({ page, example }) => {
  test.setTimeout(300_000);
  await page.setViewportSize({ width: 390, height: 900 });
  await lookAs(page, example, { role: 'programme' });
  for (const path of pages) {
    await openPage(page, example, path);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(over, path).toBeLessThanOrEqual(0);
  }
});
