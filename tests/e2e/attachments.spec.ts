import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { pdfFile } from '../support/files.ts';
import type { RunningServer } from '../support/server.ts';
import { writer } from '../support/stories-pages.ts';
import { complaintsOf, expectNoViolations, lookAs, openPage, test } from '../support/stories.ts';

const finding = '/bevindingen/b-000038';
const first = Buffer.from(pdfFile('het eerste verslag'));
const second = Buffer.from(pdfFile('het tweede verslag'));

async function chooseFile(page: Page, name: string, buffer: Buffer): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^(Bestand|Ander bestand) kiezen$/).setInputFiles({ name, mimeType: 'application/pdf', buffer });
}

/** Saves what a link gives, as a reader does, and compares it byte for byte. */
async function expectFile(page: Page, name: RegExp, bytes: Buffer): Promise<void> {
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name }).click();
  const download = await coming;
  expect(readFileSync(await download.path())).toEqual(bytes);
}

/** The address of the value that a finding is about. */
async function valueOf(page: Page, server: RunningServer): Promise<string> {
  await openPage(page, server, finding);
  return String(await page.locator('dl').first().getByRole('link').first().getAttribute('href'));
}

test('a file is put behind a finding, fetched, replaced, and said beside the figure once it has expired', async ({
  page,
  example,
}) => {
  const complaints = complaintsOf(page);
  await lookAs(page, example, { role: writer });
  const value = await valueOf(page, example);
  const evidence = page.getByRole('region', { name: 'Onderbouwing' });

  await evidence.getByRole('button', { name: 'Bestand toevoegen' }).click();
  await expectNoViolations(page, 'the dialog of a file', 'dialog[open]');
  await chooseFile(page, 'Verslag – één.pdf', first);
  await expect(page.getByRole('status').filter({ hasText: /^Gekozen: Verslag – één\.pdf/ })).toBeVisible();
  await page.getByLabel(/^Omschrijving/).fill('Verzonnen verslag van het werkatelier');
  await page.getByLabel(/^Opnieuw bekijken op/).fill('2099-01-01');
  await page.getByRole('dialog').getByRole('button', { name: 'Opslaan' }).click();
  await expect(evidence.getByText('In orde')).toBeVisible();
  await expectFile(page, /^Verslag – één\.pdf/, first);

  await evidence.getByRole('button', { name: /^Wijzigen: Verzonnen verslag/ }).click();
  await chooseFile(page, 'verslag-2.pdf', second);
  await expect(page.getByRole('status').filter({ hasText: /^Gekozen: verslag-2\.pdf/ })).toBeVisible();
  await page.getByLabel(/^Geldig tot en met/).fill('2020-12-31');
  await page.getByRole('dialog').getByRole('button', { name: 'Opslaan' }).click();
  await expect(evidence.getByText('Verlopen')).toBeVisible();
  await expectFile(page, /^verslag-2\.pdf/, second);
  await evidence.getByText('Meer over dit stuk').first().click();
  await expect(evidence.getByText(createHash('sha256').update(second).digest('hex'))).toBeVisible();
  await expectFile(page, /^Verslag – één\.pdf/, first);
  await expectNoViolations(page, 'the finding with its file');

  await lookAs(page, example, { role: 'reader' });
  await openPage(page, example, value);
  const link = page.locator('#soorten').getByRole('link', { name: /^\d+ van de bevindingen hierachter .* die verlopen is$/ });
  await expect(link).toBeVisible();
  await expectNoViolations(page, 'the value with aged evidence');
  const told = Number.parseInt(await link.innerText(), 10);
  await link.click();
  await expect(page).toHaveURL(/evidence=expired/);
  const listed = page.locator('tbody a.finding-list__text');
  await expect(listed).toHaveCount(told);
  await expect(page.locator(`tbody a.finding-list__text[href="${finding}"]`)).toBeVisible();
  expect(complaints).toEqual([]);
});
