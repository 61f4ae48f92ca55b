import { expect, type Page } from '@playwright/test';
import { logInAs, startSecuredServer } from '../support/secured-server.ts';
import type { RunningServer } from '../support/server.ts';
import { complaintsOf, expectNoViolations, test as base } from '../support/stories.ts';

const test = base.extend<object, { secured: RunningServer }>({
  secured: [
    async ({}, use) => {
      const server = await startSecuredServer({ example: true });
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],
});

const heading = (page: Page, name: string | RegExp) => expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

test('somebody with two roles logs in, chooses one, works, changes to the other and logs out', async ({ page, secured }) => {
  const complaints = complaintsOf(page);
  await page.goto(`${secured.url}/bevindingen?kind=dilemma`);
  await heading(page, 'Inloggen');
  await expectNoViolations(page, 'the door');
  await logInAs(page, 'twee-rollen');
  await heading(page, 'Namens wie werkt u nu?');
  await expectNoViolations(page, 'choosing a role');
  await page.getByRole('button', { name: 'Verder' }).click();
  await expect(page.getByText('Fout: Maak een keuze')).toBeVisible();
  await page.getByRole('radio', { name: 'Coördinator waterschappen' }).check();
  await page.getByRole('button', { name: 'Verder' }).click();
  await heading(page, 'Bevindingen');
  await expect(page).toHaveURL(`${secured.url}/bevindingen?kind=dilemma`);

  const cookies = await page.context().cookies();
  expect(cookies.find(({ name }) => name === '__Host-sessie')).toMatchObject({
    ...{ secure: true, httpOnly: true, sameSite: 'Lax', path: '/', expires: -1 },
  });

  const role = page.getByRole('combobox', { name: 'Namens' });
  await expect(role.locator('option:checked')).toHaveText('Coördinator waterschappen');
  await role.selectOption({ index: 1 });
  await heading(page, 'Bevindingen');
  await expect(role.locator('option:checked')).not.toHaveText('Coördinator waterschappen');
  await page.goto(`${secured.url}/pilots/nieuw`);
  await page.getByLabel('Naam van de pilot').fill('Een verzonnen pilot');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await heading(page, 'Een verzonnen pilot');

  await page.getByRole('link', { name: 'Mijn account' }).click();
  await heading(page, 'Mijn account');
  await expect(page.getByText('dit apparaat')).toBeVisible();
  await expectNoViolations(page, 'the account');
  await page.getByRole('button', { name: 'Uitloggen', exact: true }).click();
  // and at the provider as well
  await heading(page, 'Ook hier uitloggen?');
  await page.getByRole('button', { name: 'Uitloggen' }).click();
  await expect(page.getByText('U bent uitgelogd.')).toBeVisible();
  await page.goto(`${secured.url}/bevindingen`);
  await heading(page, 'Inloggen');
  expect(complaints).toEqual([]);
});

test('the administrator invites somebody, who comes in by the link; ending the role shuts them out at once', async ({
  browser,
  page,
  secured,
}) => {
  await page.goto(`${secured.url}/beheer/mensen`);
  await logInAs(page, 'beheerder');
  await heading(page, 'Mensen');
  await page.getByRole('button', { name: 'Iemand uitnodigen' }).click();
  await page.getByLabel('E-mailadres').fill('niemand@voorbeeld.example');
  await page.getByRole('combobox', { name: 'Rol' }).selectOption('coordinator');
  await page.getByRole('button', { name: 'Uitnodigen', exact: true }).click();
  await expect(page.getByText('Fout: Kies een bestuurslaag.')).toBeVisible();
  await page.getByRole('combobox', { name: 'Voor welke bestuurslaag' }).selectOption('gemeente');
  await expectNoViolations(page, 'inviting', 'dialog');
  await page.getByRole('button', { name: 'Uitnodigen', exact: true }).click();
  const link = await page.getByLabel('Link om door te geven').inputValue();
  expect(link).toMatch(new RegExp(`^${secured.url}/inloggen\\?uitnodiging=[\\w-]{43}$`));
  await page.getByRole('button', { name: 'Sluiten' }).click();
  await expect(page.getByText('niemand@voorbeeld.example')).toBeVisible();

  const invited = await (await browser.newContext({ locale: 'nl-NL' })).newPage();
  await invited.goto(link);
  await invited.getByRole('button', { name: 'Niet uitgenodigd (voorbeeld)' }).click();
  await heading(invited, 'Overzicht');
  await expect(invited.getByText('Coördinator gemeenten')).toBeVisible();

  await page.reload();
  const end = page.getByRole('button', { name: 'Rol beëindigen: Coördinator gemeenten van Niet uitgenodigd (voorbeeld)' });
  await expectNoViolations(page, 'people');
  await end.click();
  await page.getByRole('dialog').getByRole('button', { name: 'Rol beëindigen' }).click();
  await expect(page.getByText('Fout: Schrijf op waarom.')).toBeVisible();
  await page.getByLabel('Waarom eindigt deze rol?').fill('Andere functie');
  await page.getByRole('dialog').getByRole('button', { name: 'Rol beëindigen' }).click();
  await expect(end).toHaveCount(0);
  await invited.goto(`${secured.url}/deelname`);
  await heading(invited, 'U bent ingelogd, maar nog niet uitgenodigd');
  await expectNoViolations(invited, 'not invited');
  await invited.context().close();
});

test('who is logged out while a page is open logs in and is back there, and loses nothing that was typed', async ({
  page,
  secured,
}) => {
  await page.goto(`${secured.url}/bevindingen`);
  await logInAs(page, 'pilot');
  await heading(page, 'Bevindingen');
  await page.context().clearCookies({ name: '__Host-sessie' });
  await page.getByRole('link', { name: 'Waarden', exact: true }).click();
  await heading(page, 'Inloggen');
  // the provider still knows who it is
  await page.getByRole('link', { name: 'Inloggen' }).click();
  await heading(page, 'Waarden');

  await page.goto(`${secured.url}/pilots/nieuw`);
  await page.getByLabel('Naam van de pilot').fill('Een pilot die bleef');
  await page.context().clearCookies({ name: '__Host-sessie' });
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByRole('alert').getByText('Wat u hebt ingevuld, staat hier nog.')).toBeInViewport();
  const beside = page.context().waitForEvent('page');
  await page.getByRole('link', { name: 'Inloggen in een nieuw tabblad' }).click();
  await heading(await beside, 'Mijn account');
  await expect(page.getByLabel('Naam van de pilot')).toHaveValue('Een pilot die bleef');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await heading(page, 'Een pilot die bleef');
});
