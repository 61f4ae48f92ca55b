import { expect, type Locator, type Page } from '@playwright/test';
import { sayIn } from '../../server/texts.ts';
import { complaintsOf, expectNoViolations, lookAs, openPage, test } from '../support/stories.ts';

const own = 'pilotorganisation:vb-002';

/** Goes on with the Tab key until this has the focus, and presses a key on it. */
async function press(page: Page, wanted: Locator, key = 'Enter'): Promise<void> {
  await expect(wanted).toBeVisible();
  for (let steps = 0; steps < 400; steps++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return page.keyboard.press(key);
    await page.keyboard.press('Tab');
  }
  throw new Error('it cannot be reached with the Tab key');
}

const table = (page: Page): Locator => page.getByRole('table', { name: 'Wat kan worden vrijgegeven' });
const shares = (page: Page): Locator => page.getByText(/bevindingen vrijgegeven$/);

test('an organisation releases a finding and then everything, takes one back, and a reader sees how it stands; by keyboard alone', async ({
  page,
  browser,
  example,
}) => {
  const complaints = complaintsOf(page);
  await lookAs(page, example, { role: own });
  await openPage(page, example, '/');
  await press(page, page.getByRole('navigation').getByRole('link', { name: 'Vrijgeven', exact: true }));
  await expect(page.getByRole('heading', { level: 1, name: 'Vrijgeven' })).toBeVisible();
  await expect(shares(page)).toHaveText(/^0 van \d+ bevindingen/);

  const first = table(page).getByRole('row').nth(1);
  const text = (await first.getByRole('link').textContent()) ?? '';
  await press(page, first.getByRole('checkbox'), 'Space');
  await page.keyboard.press('Shift+Tab');
  await press(page, page.getByRole('main').getByRole('button', { name: '1 vrijgeven' }));
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('listitem')).toHaveCount(1);
  await expect(dialog.getByRole('listitem')).toContainText(text);
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await expectNoViolations(page, `what is about to be released at ${String(width)}`, 'dialog[open]');
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await press(page, dialog.getByRole('button', { name: 'Vrijgeven' }));
  await expect(page.getByText('1 is vrijgegeven.').first()).toBeAttached();
  await expect(shares(page)).toHaveText(/^1 van \d+ bevindingen/);

  await press(page, page.getByRole('button', { name: /^Kies alles wat u kunt vrijgeven/ }));
  await press(page, page.getByRole('main').getByRole('button', { name: /^\d+ vrijgeven$/ }));
  await expect(dialog.getByRole('listitem').first()).toBeVisible();
  await press(page, dialog.getByRole('button', { name: 'Vrijgeven' }));
  await expect(page.getByText(/^\d+ zijn vrijgegeven\.$/).first()).toBeAttached();
  await expect(shares(page)).toHaveText(/^(\d+) van \1 bevindingen/);

  await press(page, table(page).getByRole('row').nth(2).getByRole('checkbox'), 'Space');
  await press(page, page.getByRole('main').getByRole('button', { name: '1 terugnemen' }));
  await press(page, dialog.getByRole('button', { name: 'Terugnemen' }));
  await expect(page.getByText('1 is teruggenomen.').first()).toBeAttached();
  await expect(table(page).getByRole('row').nth(2)).toContainText('Niet vrijgegeven');
  await expectNoViolations(page, 'the list with all that can be');

  await press(page, table(page).getByRole('row').nth(1).getByRole('link'));
  const part = (where: Page): Locator => where.getByRole('region', { name: 'Openbaar' });
  await expect(part(page)).toContainText(/^Openbaar\s*Vrijgegeven op .* door pilotorganisatie Gemeente Oefendorp\./);
  const reader = await (await browser.newContext({ locale: 'nl-NL' })).newPage();
  await lookAs(reader, example, { role: 'reader' });
  await reader.goto(page.url());
  await expect(part(reader)).toContainText('Vrijgegeven op');
  await expect(reader.getByRole('navigation').getByRole('link', { name: 'Vrijgeven', exact: true })).toHaveCount(0);
  await part(reader).getByRole('link', { name: 'Bekijk wat is vrijgegeven' }).click();
  await expect(reader.getByRole('heading', { level: 1, name: /^Vrijgegeven door / })).toBeVisible();
  await expect(reader.getByRole('checkbox')).toHaveCount(0);
  await openPage(reader, example, '/verslag?noun=release');
  await expect(reader.getByText(/^Vrijgave teruggenomen, door /).first()).toBeVisible();
  await expect(reader.getByText(/^Vrijgegeven om openbaar te mogen zijn, door /).first()).toBeVisible();
  expect(complaints).toEqual([]);
});

test('what is about to be released or taken back is accessible, wide and narrow, in both languages', async ({
  page,
  example,
}) => {
  const complaints = complaintsOf(page);
  const dialog = page.getByRole('dialog');
  for (const language of ['nl', 'en'] as const) {
    const say = sayIn(language);
    await lookAs(page, example, { role: 'pilotorganisation:vb-004', language });
    await openPage(page, example, '/vrijgeven?noun=finding');
    const open = async (name: string): Promise<void> => {
      await page.getByRole('main').getByRole('button', { name, exact: true }).click();
      for (const width of [1440, 390]) {
        await page.setViewportSize({ width, height: 900 });
        await expectNoViolations(page, `${name} at ${String(width)}`, 'dialog[open]');
      }
    };
    await page.getByRole('checkbox').first().check();
    await open(say('releases.give', { count: 1 }));
    await dialog.getByRole('button', { name: say('releases.confirmAct'), exact: true }).click();
    await expect(page.getByText(say('releases.done', { count: 1 })).first()).toBeAttached();
    await page.getByRole('checkbox').first().check();
    await open(say('releases.takeBack', { count: 1 }));
    await dialog.getByRole('button', { name: say('releases.backAct'), exact: true }).click();
    await expect(page.getByText(say('releases.backDone', { count: 1 })).first()).toBeAttached();
  }
  expect(complaints).toEqual([]);
});
