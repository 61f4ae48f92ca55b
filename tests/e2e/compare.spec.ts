import { expect } from '@playwright/test';
import { complaintsOf, expectNoViolations, lookAs, openPage } from '../support/stories.ts';
import { test } from '../support/stories-days.ts';

const subject = 'Mate van verplichting: Gemeenten';

test('between two days the page tells a new composition from a change of position', async ({ page, lived }) => {
  const { server, days } = lived;
  const complaints = complaintsOf(page);
  await lookAs(page, server, { role: 'reader' });
  await openPage(page, server, '/vergelijk');
  await page.getByRole('textbox', { name: 'Van dag' }).fill(days.filled);
  await page.getByRole('textbox', { name: 'Tot en met dag' }).fill(days.joined);
  const compared = page.getByRole('region', { name: subject });
  await expect(compared).toContainText('geen verandering van standpunt');
  await expect(compared).toContainText('Erbij gekomen: ');
  await expect(compared).toContainText('geen daarvan veranderde van standpunt');
  await expectNoViolations(page, 'composition');

  await page.getByRole('textbox', { name: 'Van dag' }).fill(days.joined);
  await page.getByRole('textbox', { name: 'Tot en met dag' }).fill(days.moved);
  await expect(compared).toContainText('Van wie beide keren antwoordde, was de middelste stap eerst');
  await expect(compared).not.toContainText('samenstelling');
  await expect(compared).not.toContainText('Erbij gekomen');
  await expect(compared).toContainText('5 organisaties gaven beide keren een antwoord; 3 daarvan veranderden van standpunt');
  await expect(page.getByText('1 nieuwe bevinding, 1 gewijzigd, 1 ingetrokken.')).toBeVisible();
  await expect(page).toHaveURL(`${server.url}/vergelijk?from=${days.joined}&to=${days.moved}`);
  expect(complaints).toEqual([]);
});
