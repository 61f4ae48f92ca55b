import { expect } from '@playwright/test';
import { complaintsOf, expectNoViolations, lookAs, openPage, test } from '../support/stories.ts';

test('a line of a next edition is written from a proposal and leads back to the finding it rests on', async ({
  page,
  example,
}) => {
  const complaints = complaintsOf(page);
  await lookAs(page, example, { role: 'programme' });
  await openPage(page, example, '/tekst?value=privacy');
  const proposals = page.getByRole('region', { name: 'Voorstellen naast elkaar' });
  const card = proposals.getByRole('listitem').first();
  const why = await card.getByRole('link').last().innerText();
  const finding = await card.getByRole('link').last().getAttribute('href');
  const who = await card.getByRole('link').first().innerText();

  await proposals.getByRole('button', { name: /^Regel schrijven: Privacy/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Naam in de volgende editie').fill('Privacy van inwoners');
  await dialog.getByLabel('Tekst', { exact: false }).first().fill('Verzonnen: wij bewaren niet meer dan nodig is.');
  await dialog
    .getByRole('checkbox', { name: `${who}: ${why}` })
    .first()
    .check();
  await expectNoViolations(page, 'the form of a line', 'dialog[open]');
  await dialog.getByRole('button', { name: 'Opslaan' }).click();

  const line = page
    .getByRole('table', { name: 'Regels voor een volgende editie' })
    .getByRole('row', { name: /Privacy van inwoners/ });
  await expect(line).toContainText('wij bewaren niet meer dan nodig is');
  const source = line.getByRole('link', { name: `${who}: ${why}` });
  await expect(source).toHaveAttribute('href', String(finding));
  await source.click();
  await expect(page.locator('.finding__text')).toHaveText(why);

  await lookAs(page, example, { role: 'reader' });
  await openPage(page, example, '/tekst?value=privacy');
  await expect(page.getByRole('button', { name: /^Wijzigen: Privacy van inwoners/ })).toHaveAttribute('aria-disabled', 'true');
  await expectNoViolations(page, 'the text of the code for a reader');
  expect(complaints).toEqual([]);
});
