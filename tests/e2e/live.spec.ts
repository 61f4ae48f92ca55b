import { expect, type Browser, type Page } from '@playwright/test';
import { complaintsOf, lookAs, openPage, test } from '../support/stories.ts';
import type { RunningServer } from '../support/server.ts';

/** Somebody at a screen of their own; resolves when the page listens. */
async function watching(browser: Browser, server: RunningServer, at: { role: string; path: string }): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await lookAs(page, server, { role: at.role });
  const listens = page.waitForRequest(/\/trpc\/changes\.live/);
  await openPage(page, server, at.path);
  await listens;
  return page;
}

/** Records a contact in another browser. */
async function record(server: RunningServer, page: Page, note: string): Promise<void> {
  const form = { date: '2026-11-20', channel: '', who: '', note, next_step: '', due_date: '', done: '' };
  const answer = await page.request.post(`${server.url}/trpc/participation.recordContact`, {
    headers: { 'content-type': 'application/json', cookie: 'rol=programme' },
    data: { organisation: 'vb-001', form },
  });
  expect(answer.ok()).toBe(true);
}

test('what a colleague records appears without a reload, and not over what one is filling in', async ({ browser, example }) => {
  const page = await watching(browser, example, { role: 'programme', path: '/organisaties/vb-001' });
  const complaints = complaintsOf(page);
  const colleague = await (await browser.newContext()).newPage();
  await record(example, colleague, 'Live gebeld over de pilot.');
  await expect(page.getByText('Live gebeld over de pilot.').first()).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Een collega heeft iets gewijzigd' })).toBeAttached();

  await page.getByRole('button', { name: 'Contact vastleggen' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Verslag').fill('Halverwege een zin');
  await record(example, colleague, 'Tussendoor nog eens gebeld.');
  await expect(page.getByText('Er is iets veranderd.')).toBeVisible();
  await expect(page.getByText('Tussendoor nog eens gebeld.')).toHaveCount(0);
  await expect(dialog.getByLabel('Verslag')).toHaveValue('Halverwege een zin');
  await page.keyboard.press('Escape');
  await expect(page.getByText('Tussendoor nog eens gebeld.').first()).toBeVisible();
  expect(complaints).toEqual([]);
});

test('a tab that is hidden does not listen, and hears what it missed when it is looked at again', async ({
  browser,
  example,
}) => {
  const page = await watching(browser, example, { role: 'programme', path: '/organisaties/vb-002' });
  const setVisible = (state: 'hidden' | 'visible') =>
    page.evaluate((now) => {
      Object.defineProperty(document, 'visibilityState', { value: now, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);
  const closed = page.waitForEvent('requestfailed', (request) => request.url().includes('changes.live'));
  await setVisible('hidden');
  await closed;
  const again = page.waitForRequest(/\/trpc\/changes\.live/);
  await setVisible('visible');
  await again;
});
