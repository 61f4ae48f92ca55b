import { expect } from '@playwright/test';
import { complaintsOf, lookAs, openPage, test } from '../support/stories.ts';

const pages = [
  '/',
  '/deelname',
  '/pilots',
  '/waarden',
  '/waarden/privacy',
  '/bevindingen',
  '/verplichting',
  '/doelgroep',
  '/standpunten',
  '/stuk',
  '/laden',
  '/beheer',
  '/organisaties/gm0363',
];

test('a fresh installation knows the register and what is public, and invents nothing', async ({ page, empty }) => {
  await lookAs(page, empty, { role: 'programme' });
  await openPage(page, empty, '/deelname');
  await expect(page.getByText('387 organisaties').first()).toBeVisible();
  await openPage(page, empty, '/deelname?layer=waterschap');
  await expect(page.getByText('21 organisaties').first()).toBeVisible();
  const rows = page.getByRole('row').filter({ hasText: 'Nog geen contact vastgelegd' });
  await expect(rows).toHaveCount(21);
  await openPage(page, empty, '/organisaties/gm0363');
  await expect(page.locator('main')).toContainText('Aangekondigd');
  await expect(page.locator('main')).toContainText('Mededeling “Code Goed Digitaal Openbaar Bestuur”');
});

for (const path of pages) {
  test(`without findings ${path} says so, without an error`, async ({ page, empty }) => {
    const complaints = complaintsOf(page);
    await lookAs(page, empty, { role: 'programme' });
    await openPage(page, empty, path);
    await expect(page.locator('main')).not.toContainText(/NaN|undefined|MISSING_MESSAGE|\[object/);
    await expect(page.getByText('voorbeelddatabase')).toHaveCount(0);
    expect(complaints).toEqual([]);
  });
}
