import { expect, type Locator, type Page } from '@playwright/test';
import { complaintsOf, lookAs, openPage, test } from '../support/stories.ts';

const heading = (page: Page, name: string | RegExp) => expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

/** Goes from one thing to the next with the Tab key until this has the focus. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible();
  for (let steps = 0; steps < 400; steps++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('it cannot be reached with the Tab key');
}

async function press(page: Page, wanted: Locator): Promise<void> {
  await tabTo(page, wanted);
  await page.keyboard.press('Enter');
}

const menu = (page: Page, name: string): Locator => page.getByRole('navigation').getByRole('link', { name, exact: true });

test('a day of a coordinator by keyboard alone: what waits, a finding, a question, a check of several, and a contact', async ({
  page,
  example,
}) => {
  const complaints = complaintsOf(page);
  await lookAs(page, example, { role: 'coordinator:waterschap' });
  await openPage(page, example, '/postvak');
  const waiting = page.getByRole('region', { name: /bevindingen om te controleren$/ });
  await press(page, waiting.getByRole('link').first());
  await expect(page).toHaveURL(/\/bevindingen\/b-/);

  await press(page, page.getByRole('button', { name: 'Iets zeggen of vragen' }));
  await tabTo(page, page.getByLabel(/^Uw tekst/));
  await page.keyboard.type('Wie besliste er?');
  await press(page, page.getByRole('button', { name: 'Plaatsen' }));
  await expect(page.getByText('Wie besliste er?')).toBeVisible();

  await press(page, menu(page, 'Controle'));
  await heading(page, 'Controle op volledigheid');
  await press(page, page.getByRole('button', { name: /^Kies alles wat volledig is/ }));
  await press(page, page.getByRole('button', { name: /^Merk \d+ bevinding(en)? aan als gecontroleerd$/ }));
  await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible();
  await press(page, page.getByRole('dialog').getByRole('button', { name: 'Aanmerken als gecontroleerd' }));
  await expect(page.getByText(/aangemerkt als gecontroleerd\.$/).first()).toBeVisible();

  await press(page, menu(page, 'Wat wacht op mij'));
  await heading(page, 'Wat wacht op mij');
  await press(page, page.getByRole('link', { name: 'Bellen over het standpunt' }));
  await press(page, page.getByRole('button', { name: /^Markeer als afgehandeld: Bellen over het standpunt/ }));
  await expect(page.getByRole('button', { name: /^Markeer als afgehandeld: Bellen over het standpunt/ })).toHaveCount(0);
  await press(page, menu(page, 'Wat wacht op mij'));
  await heading(page, 'Wat wacht op mij');
  await expect(
    page
      .getByRole('status')
      .filter({ hasText: /op u\.$/ })
      .first(),
  ).toBeVisible();
  // all that was complete is checked; what still lacks something waits for its organisation
  await expect(waiting).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Bellen over het standpunt' })).toHaveCount(0);
  expect(complaints).toEqual([]);
});
