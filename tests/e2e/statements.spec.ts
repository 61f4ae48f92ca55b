import { expect, type Page } from '@playwright/test';
import AxeBuilder from '@axe-core/playwright';
import type { RunningServer } from '../support/server.ts';
import { complaintsOf, lookAs, openPage, test } from '../support/stories.ts';

const sentence = 'Gemeenten willen eerst voorbeelden, en daarna pas een verplichting.';

async function expectNoBarriers(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
}

/** Writes a statement on the newest finding about privacy, and gives the address of its page. */
async function writeStatement(page: Page, server: RunningServer): Promise<string> {
  await openPage(page, server, '/deelconclusies/nieuw');
  await page.getByLabel('Deelconclusie in één zin').fill(sentence);
  await page.getByRole('radio', { name: 'organisaties vinden' }).check();
  await page.getByLabel(/^Bij welke vraag/).selectOption('bindingness');
  await page.getByLabel(/^Over welke waarde/).selectOption('privacy');
  await page.locator('.link-picker__found').getByRole('checkbox', { name: 'ervoor' }).first().check();
  await expectNoBarriers(page);
  await page.getByRole('button', { name: 'Opslaan als concept' }).click();
  await expect(page.getByRole('region', { name: 'Ertegen' }).getByText('Er is niets gekoppeld')).toBeVisible();
  return new URL(page.url()).pathname;
}

async function rate(page: Page, reasons: readonly string[]): Promise<void> {
  await page.getByRole('link', { name: /^(Onderbouwing beoordelen|Uw oordeel herzien)$/ }).click();
  for (const component of ['Methode', 'Samenhang', 'Toereikendheid', 'Relevantie voor de vraag']) {
    await page.getByLabel(`${component}: zorg`).selectOption('minor');
    await page.getByLabel(`${component}: reden`).fill(reasons.includes(component) ? 'Eén werkatelier.' : '');
  }
  await page.getByRole('radio', { name: 'redelijk', exact: true }).check();
}

test('a deelconclusie cannot be vastgesteld with a missing reason; its basis changes, it asks for a new look', async ({
  page,
  example,
}) => {
  const complaints = complaintsOf(page);
  await lookAs(page, example, { role: 'programme' });
  const address = await writeStatement(page, example);
  const adopt = page.getByRole('button', { name: 'Vaststellen' });
  await expect(adopt).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByText('Vaststellen kan pas als iemand de onderbouwing heeft beoordeeld.')).toBeVisible();

  await rate(page, ['Methode', 'Samenhang', 'Toereikendheid']);
  await page.getByRole('button', { name: 'Oordeel opslaan' }).click();
  await expect(page.getByRole('alert')).toContainText('Schrijf de reden op.');
  await page.getByRole('button', { name: 'Opslaan, redenen volgen nog' }).click();
  await expect(page.getByText(/ontbreekt de reden bij relevantie voor de vraag/)).toBeVisible();
  await expect(adopt).toHaveAttribute('aria-disabled', 'true');

  await rate(page, ['Methode', 'Samenhang', 'Toereikendheid', 'Relevantie voor de vraag']);
  await page.getByRole('button', { name: 'Oordeel opslaan' }).click();
  await adopt.click();
  await expect(page.locator('h1')).toContainText('vastgesteld');
  await expectNoBarriers(page);

  const linked = page.getByRole('region', { name: 'Ervoor' });
  const finding = await linked.getByRole('listitem').getByRole('link').first().getAttribute('href');
  const owner = await linked
    .getByRole('link', { name: /^(Gemeente|Waterschap|Provincie|Hoogheemraadschap|Ministerie) / })
    .getAttribute('href');
  await lookAs(page, example, { role: `pilotorganisation:${String(owner).replace('/organisaties/', '')}` });
  await openPage(page, example, String(finding));
  await page.getByRole('button', { name: 'Heropenen' }).click();
  const asking = page.getByRole('dialog', { name: 'Bevinding heropenen' });
  await asking.getByLabel(/Reden/).fill('Er kwam een tweede gesprek.');
  await asking.getByRole('button', { name: 'Heropenen' }).click();
  await page.getByRole('link', { name: 'Wijzigen' }).click();
  await page.getByLabel('Wat leerde u?').fill('Verzonnen: bij nader inzien lag het anders.');
  await page.getByRole('button', { name: 'Indienen', exact: true }).click();
  await expect(page.locator('.finding__text')).toContainText('lag het anders');

  await lookAs(page, example, { role: 'reader' });
  await openPage(page, example, address);
  await expect(page.getByText('Deze deelconclusie vraagt om een nieuwe blik')).toBeVisible();
  await expect(page.getByRole('link', { name: /^Gewijzigd door de organisatie: .*lag het anders/ })).toBeVisible();
  await expectNoBarriers(page);
  await openPage(page, example, '/verplichting');
  await expect(page.getByRole('listitem').filter({ hasText: sentence })).toContainText('vraagt om een nieuwe blik');
  expect(complaints).toEqual([]);
});
