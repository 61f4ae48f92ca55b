import { expect, type Page } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer, type RunningServer } from '../support/server.ts';
import { complaintsOf, lookAs, openPage, test, textOfOdt } from '../support/stories.ts';

test.setTimeout(300_000);

const root = join(import.meta.dirname, '../..');
const workbook = join(root, 'tests/support/pilotresultaten-voorbeeld.ods');

let folder = '';
let server: RunningServer | undefined;

/** A fresh database into which the workbook of a pilot organisation was loaded as example, as the README says. */
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pilotmonitor-story-'));
  const words = ['run', '--silent', 'load', '--', workbook, '--example', '--json'];
  const done = spawnSync('npm', words, { cwd: root, encoding: 'utf8', env: { ...process.env, DATA_DIR: folder } });
  expect(JSON.parse(done.stdout)).toMatchObject({ added: { Pilots: 12, Bevindingen: 145, Standpunten: 165 }, problems: [] });
  server = await startServer([], { DATA_DIR: folder });
});
test.afterAll(async () => {
  expect(await server?.stop()).toBe(0);
  rmSync(folder, { recursive: true, force: true });
});

function running(): RunningServer {
  if (server === undefined) throw new Error('the server has not started');
  return server;
}

/** The number of findings the list says it holds. */
async function results(page: Page): Promise<number> {
  const text = await page.locator('.filters__result').innerText();
  return Number(/\d+/.exec(text)?.[0]);
}

test('from the matrix to its findings, from a dot to its arguments, and to a paper that says the same', async ({
  page,
  browser,
}) => {
  const complaints = complaintsOf(page);
  await lookAs(page, running(), { role: 'programme' });
  await openPage(page, running(), '/');
  await expect(page.locator('.banner--example')).toBeVisible();

  const grid = page.getByRole('grid');
  const cell = grid.getByRole('link', { name: /: Bevinding, \d+$/ }).first();
  const inCell = Number(/, (\d+)$/.exec((await cell.getAttribute('aria-label')) ?? '')?.[1]);
  await cell.click();
  await expect(page).toHaveURL(/\/bevindingen\?organisation=.+&value=.+/);
  await expect(page.locator('.filters__result')).toBeVisible();
  expect(await results(page)).toBe(inCell);

  await page.getByRole('link', { name: 'Mate van verplichting' }).first().click();
  await expect(page.locator('h1')).toContainText('Mate van verplichting');
  const dot = page.locator('svg a[href*="standpunt-"]').first();
  const target = (await dot.getAttribute('href')) ?? '';
  await dot.click();
  const card = page.locator(`[id="${target.split('#')[1] ?? ''}"]`);
  await expect(card).toBeInViewport();

  await page.getByRole('link', { name: 'Stuk', exact: true }).first().click();
  await expect(page.locator('.paper')).toBeVisible();
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download als ODT' }).click();
  const odt = join(folder, 'stuk.odt');
  await (await waiting).saveAs(odt);
  const text = readFileSync(textOfOdt(odt, folder), 'utf8').replaceAll(/\s+/g, ' ');
  expect(text).toContain('Voorbeeldgegevens: verzonnen');
  for (const sentence of await page.locator('.paper > p').allInnerTexts()) {
    const words = sentence.replaceAll(/\s+/g, ' ').trim();
    if (words !== '' && !words.includes('Bekijk deze stand')) expect(text).toContain(words);
  }
  const numbers = await page.locator('.paper table').first().locator('td').allInnerTexts();
  for (const number of numbers) expect(text).toContain(number.replaceAll(/\s+/g, ' ').trim());

  const link = (await page.locator('.paper a[href*="revision="]').first().getAttribute('href')) ?? '';
  const other = await (await browser.newContext()).newPage();
  await lookAs(other, running(), { role: 'reader' });
  await openPage(page, running(), link);
  await openPage(other, running(), link);
  expect(await other.locator('main figure .figure__sentence').allInnerTexts()).toEqual(
    await page.locator('main figure .figure__sentence').allInnerTexts(),
  );
  await other.context().close();
  expect(complaints).toEqual([]);
});

test('the same story by keyboard alone', async ({ page }) => {
  await lookAs(page, running(), { role: 'programme' });
  await openPage(page, running(), '/');
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveText('Naar de inhoud');
  await page.keyboard.press('Enter');
  await expect(page.locator('#inhoud')).toBeFocused();

  const gridcell = page.getByRole('grid').locator('[tabindex="0"]').first();
  await gridcell.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const address = await page
    .locator(':focus')
    .evaluate((element) => (element.closest('a') ?? element.querySelector('a'))?.getAttribute('href'));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(running().url + String(address));
  await expect(page.locator('h1')).toBeFocused();

  await page.getByRole('link', { name: 'Mate van verplichting' }).first().focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('h1')).toContainText('Mate van verplichting');
  const dot = page.locator('svg a[href*="standpunt-"]').first();
  await dot.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/standpunt-/);

  await page.getByRole('link', { name: 'Stuk', exact: true }).first().focus();
  await page.keyboard.press('Enter');
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download als ODT' }).focus();
  await page.keyboard.press('Enter');
  expect((await waiting).suggestedFilename()).toMatch(/\.odt$/);
});
