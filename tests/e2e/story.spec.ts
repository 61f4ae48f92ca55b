import { expect, type Page } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { partOf } from '../support/documents.ts';
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

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** From the number in a cell of the matrix to as many findings. */
async function fromMatrixToFindings(page: Page): Promise<void> {
  const cell = page
    .getByRole('grid')
    .getByRole('link', { name: /: Bevinding, \d+$/ })
    .first();
  const inCell = Number(/, (\d+)$/.exec((await cell.getAttribute('aria-label')) ?? '')?.[1]);
  await cell.click();
  await expect(page).toHaveURL(/\/bevindingen\?organisation=.+&value=.+/);
  await expect(page.locator('.filters__result')).toBeVisible();
  expect(Number(/\d+/.exec(await page.locator('.filters__result').innerText())?.[0])).toBe(inCell);
}

/** From a dot on the scale to the position behind it, with its arguments in view. */
async function fromDotToArguments(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Mate van verplichting' }).first().click();
  await expect(page.locator('h1')).toContainText('Mate van verplichting');
  const dot = page.locator('svg a[href*="standpunt-"]').first();
  const target = (await dot.getAttribute('href')) ?? '';
  await dot.click();
  await expect(page.locator(`[id="${target.split('#')[1] ?? ''}"]`)).toBeInViewport();
}

/** The paper as LibreOffice reads it, and the addresses it holds. */
async function downloadPaper(page: Page): Promise<{ text: string; links: string[] }> {
  await page.getByRole('link', { name: 'Stuk', exact: true }).first().click();
  await expect(page.locator('.paper')).toBeVisible();
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download als ODT' }).click();
  const odt = join(folder, 'stuk.odt');
  await (await waiting).saveAs(odt);
  const links = [...partOf(readFileSync(odt), 'content.xml').matchAll(/xlink:href="(http[^"]+)"/g)];
  return {
    text: plain(readFileSync(textOfOdt(odt, folder), 'utf8')),
    links: links.map(([, link = '']) => link.replaceAll('&amp;', '&')),
  };
}

/** Every sentence and every number that the page shows of the paper stands in the document. */
async function expectSameAsShown(page: Page, text: string): Promise<void> {
  expect(text).toContain('Voorbeeldgegevens: verzonnen');
  const sentences = (await page.locator('.paper > p').allInnerTexts()).map(plain);
  const rows = await page
    .locator('.paper table tbody tr')
    .evaluateAll((found) => found.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent).join(' ')));
  expect(rows.length).toBeGreaterThan(30);
  for (const words of [...sentences, ...rows.map(plain)]) if (!words.includes('Bekijk deze stand')) expect(text).toContain(words);
}

/** What the figures of a page say, and the numbers of participation behind them. */
async function figuresOf(page: Page): Promise<string[]> {
  const sentences = await page.locator('main figure .figure__sentence').allInnerTexts();
  return [...sentences, ...(await page.locator('main figure tbody tr').allTextContents())].map(plain);
}

test('from the matrix to its findings, from a dot to its arguments, and to a paper that says the same', async ({
  page,
  browser,
}) => {
  const complaints = complaintsOf(page);
  await lookAs(page, running(), { role: 'programme' });
  await openPage(page, running(), '/');
  await expect(page.locator('.banner--example')).toBeVisible();
  const participation = await page
    .locator('#deelname tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)));
  await fromMatrixToFindings(page);
  await fromDotToArguments(page);
  const { text, links } = await downloadPaper(page);
  await expectSameAsShown(page, text);
  expect(participation.length).toBeGreaterThan(4);
  for (const [who = '', inRegister = '', ...stages] of participation)
    expect(text).toContain(`${who} ${stages.at(-1) ?? ''} ${inRegister}`);

  const other = await (await browser.newContext()).newPage();
  await lookAs(other, running(), { role: 'reader' });
  for (const path of ['/', '/verplichting', '/doelgroep']) {
    const link = links.map((one) => new URL(one)).find(({ pathname }) => pathname === path);
    expect(link?.searchParams.get('revision'), path).toMatch(/^\d+$/);
    await openPage(page, running(), path);
    await openPage(other, running(), path + (link?.search ?? ''));
    expect(await figuresOf(other), path).toEqual(await figuresOf(page));
  }
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
