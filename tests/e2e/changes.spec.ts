import { expect } from '@playwright/test';
import { complaintsOf, expectNoViolations, lookAs, openPage } from '../support/stories.ts';
import { test } from '../support/stories-days.ts';

test('what changed since a day, one difference opened field by field, by keyboard alone', async ({ page, lived }) => {
  const { server, days } = lived;
  const complaints = complaintsOf(page);
  await lookAs(page, server, { role: 'reader' });
  await openPage(page, server, `/veranderd?since=day&from=${days.joined}`);
  await expect(page.getByText('Er zijn 6 veranderingen.')).toBeVisible();

  const line = page.getByText('Bevinding gewijzigd');
  await page.getByRole('heading', { level: 1 }).focus();
  for (
    let presses = 0;
    presses < 60 && !(await line.evaluate((one) => one.closest('summary') === document.activeElement));
    presses++
  )
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const difference = page.getByRole('table').filter({ hasText: 'Bij nader inzien lag het anders.' });
  await expect(difference.getByRole('row')).toHaveCount(2);
  const fields = difference.getByRole('row').last();
  await expect(fields.getByRole('cell').last()).toHaveText('Bij nader inzien lag het anders.');
  await expect(fields.getByRole('cell').first()).not.toHaveText('Niets ingevuld');
  await expectNoViolations(page, 'a difference');

  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${server.url}/bevindingen/f1`);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  expect(complaints).toEqual([]);
});

test('what was marked as seen is not told again', async ({ page, lived: { server, days } }) => {
  await lookAs(page, server, { role: 'coordinator:waterschap' });
  await openPage(page, server, '/veranderd');
  await expect(page.getByText('U hebt nog niet eerder iets als gezien gemarkeerd.')).toBeVisible();
  await page.getByLabel('Vanaf dag').fill(days.moved);
  await expect(page).toHaveURL(new RegExp(`from=${days.moved}`));
  await expect(page.getByText('Er zijn 6 veranderingen.')).toBeVisible();
  await page.getByRole('button', { name: 'Markeer als gezien' }).click();
  await expect(page.getByText('Gemarkeerd als gezien. De volgende keer ziet u wat daarna is veranderd.')).toBeAttached();
  await openPage(page, server, '/veranderd');
  await expect(page.getByText('Er is niets veranderd', { exact: true })).toBeVisible();
});
