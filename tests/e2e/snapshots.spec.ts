import { expect, type Page } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { complaintsOf, expectNoViolations, lookAs, openPage, test } from '../support/stories.ts';

const root = join(import.meta.dirname, '../..');
const title = 'Stand voor de CBCF van december';

async function keep(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Stand vastleggen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Titel').fill(title);
  await dialog.getByLabel('Waarom legt u deze stand vast?').fill('Het stuk voor de vergadering rust hierop.');
  await dialog.getByLabel('Vergadering').selectOption({ index: 1 });
  await dialog.getByRole('button', { name: 'Stand vastleggen' }).click();
  await expect(page.getByRole('region', { name: title })).toBeVisible();
}

test('a moment is kept, the paper made from it says what its pages say, and it verifies', async ({ page, example }) => {
  const complaints = complaintsOf(page);
  await lookAs(page, example, { role: 'programme' });
  await openPage(page, example, '/standen');
  await keep(page);
  const card = page.getByRole('region', { name: title });
  await expect(card).toContainText('Van deze stand is nog geen stuk vastgesteld.');

  await card.getByRole('link', { name: `Stuk maken van: ${title}` }).click();
  await page.getByRole('button', { name: 'Stuk vaststellen' }).click();
  const dialog = page.getByRole('dialog', { name: 'Dit stuk vaststellen?' });
  await expect(dialog).toContainText('Niemand kan het daarna wijzigen of weghalen.');
  await expectNoViolations(page, 'the question before a paper is made final', 'dialog[open]');
  await dialog.getByRole('button', { name: 'Stuk vaststellen' }).click();
  await expect(page.getByText('Dit stuk staat vastgesteld')).toBeVisible();
  await expect(page.getByText('Dit is een concept')).toHaveCount(0);
  await expectNoViolations(page, 'the paper from a kept moment');
  const paper = await page.locator('.paper').innerText();

  await openPage(page, example, '/standen');
  await card.getByRole('link', { name: `Bekijk deze stand: ${title}` }).click();
  await expect(page).toHaveURL(/peildatum=.+&revision=\d+/);
  await expect(page.locator('#deelname')).toBeVisible();
  const participation = await page
    .locator('#deelname tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)));
  expect(participation.length).toBeGreaterThan(4);
  const lines = paper.split('\n').map((line) => line.replaceAll(/\s+/g, ' ').trim());
  for (const [who = '', inRegister = '', ...stages] of participation)
    expect(lines).toContain(`${who} ${stages.at(-1) ?? ''} ${inRegister}`);

  const moment = new URL(page.url()).search;
  await openPage(page, example, `/verplichting${moment}`);
  const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
  const figures = page.locator('[id^="aanvaardbaar-"] .figure__sentence, [id^="voorkeur-"] .figure__sentence');
  const sentences = (await figures.allInnerTexts()).flatMap((text) => plain(text).split(/(?<=\.) (?=[A-Z])/));
  const inPaper = sentences.filter((one) => one.includes('aanvaardbaar') || one.includes('middelste stap'));
  expect(inPaper.length).toBeGreaterThan(8);
  for (const sentence of inPaper) expect(plain(paper)).toContain(sentence);
  expect(complaints).toEqual([]);
});

test('a kept moment is checked from its page and from the command line', async ({ page, example }) => {
  await lookAs(page, example, { role: 'programme' });
  await openPage(page, example, '/standen');
  if ((await page.getByRole('region', { name: title }).count()) === 0) await keep(page);
  await page
    .getByRole('button', { name: `Stand nagaan: ${title}` })
    .first()
    .click();
  await expect(page.getByText('Deze stand klopt', { exact: true })).toBeVisible();
  const done = spawnSync('npm', ['run', '--silent', 'verify', '--', '--example'], {
    ...{ cwd: root, encoding: 'utf8', env: { ...process.env, DATA_DIR: example.dataDir } },
  });
  expect(done.stdout + done.stderr).toContain('niets gewijzigd');
  expect(done.status).toBe(0);
});
