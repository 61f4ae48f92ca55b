import { expect } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer, type RunningServer } from '../support/server.ts';
import { lookAs, openPage, test } from '../support/stories.ts';

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

test('by keyboard alone: from the matrix to findings, from a dot to its arguments, to the download of a paper', async ({
  page,
}) => {
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
