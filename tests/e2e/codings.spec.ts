import { expect, type Page } from '@playwright/test';
import { complaintsOf, expectNoViolations, lookAs, openPage, test } from '../support/stories.ts';

/** Judges the finding on the page by keys alone: the kind at this place, no word on relevance, and on to the next. */
async function judge(page: Page, place: number): Promise<void> {
  const text = await page.locator('form dd').first().innerText();
  const kinds = page.getByRole('radiogroup', { name: /Welke soort bevinding is dit/ });
  await kinds.getByRole('radio').first().focus();
  await page.keyboard.press('Space');
  for (let at = 0; at < place; at++) await page.keyboard.press('ArrowDown');
  await expect(kinds.getByRole('radio').nth(place)).toBeChecked();
  // the other question begins empty: from its first choice one step back to the last, that the text does not say
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('radio', { name: 'De tekst zegt het niet' })).toBeChecked();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Oordeel vastleggen en naar de volgende' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('form dd').first()).not.toHaveText(text);
}

test('a second person judges blind and by keyboard alone; then the agreement and the differences stand there', async ({
  page,
  example,
}) => {
  const complaints = complaintsOf(page);
  await lookAs(page, example, { role: 'coordinator:waterschap' });
  await openPage(page, example, '/tweede-beoordeling');
  const agreement = page.getByRole('region', { name: 'Overeenstemming' });
  await expect(agreement.getByText(/^Er is nog geen bevinding met een tweede oordeel/)).toBeVisible();
  const form = page.locator('form.form-page');
  await expect(form.getByRole('radio', { checked: true })).toHaveCount(0);
  await expect(form).not.toContainText('Gemeente ');
  for (const place of [0, 1, 2, 3]) await judge(page, place);

  const findings = agreement.locator('dd');
  await expect(findings.first()).toHaveText('4');
  await expect(findings.nth(2)).toHaveText(/^−?\d,\d\d$/);
  await expect(findings.nth(4)).toHaveText('n.v.t., nog niet twee keer beoordeeld');
  const same = Number(await findings.nth(1).innerText());
  const differences = page.getByRole('region', { name: 'Verschillen om te bespreken' });
  await expect(differences.getByRole('row')).toHaveCount(same === 4 ? 0 : 5 - same);
  await expectNoViolations(page, 'the second judgement');

  await differences.getByRole('row').nth(1).getByRole('link').click();
  await expect(page.locator('.finding__text')).toBeVisible();
  await lookAs(page, example, { role: 'programme' });
  await openPage(page, example, '/tweede-beoordeling');
  await expect(page.getByText('Geen verschillen')).toBeVisible();
  expect(complaints).toEqual([]);
});
