import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { startServer, type RunningServer } from './server.ts';

const root = join(import.meta.dirname, '../..');

interface Servers {
  /** a fresh installation: the reference data and nothing else */
  empty: RunningServer;
  /** an example database with the large invented world */
  example: RunningServer;
}

/** What browsers refused because of the content policy, in all windows of a story. */
interface Watched {
  refusals: string[];
}

/** Tells of every page of a context what the content policy refused on it. */
async function watch(context: BrowserContext, refusals: string[]): Promise<void> {
  await context.exposeBinding('tellRefusal', (_source, refusal: string) => void refusals.push(refusal));
  await context.addInitScript(() => {
    const tell = (globalThis as unknown as { tellRefusal(refusal: string): void }).tellRefusal;
    document.addEventListener('securitypolicyviolation', (event) => tell(`${event.effectiveDirective}: ${event.blockedURI}`));
  });
}

/** Stories with servers of their own, one of each kind for a worker. A story in which the content policy refused anything fails. */
export const test = base.extend<Watched, Servers>({
  refusals: [
    async ({ browser }, use) => {
      const refusals: string[] = [];
      const plain = browser.newContext.bind(browser);
      browser.newContext = async (...options) => {
        const context = await plain(...options);
        await watch(context, refusals);
        return context;
      };
      await use(refusals);
      browser.newContext = plain;
      expect(refusals, 'the content policy refused nothing').toEqual([]);
    },
    { auto: true },
  ],
  empty: [
    // Playwright wants the first parameter taken apart
    async ({}, use) => {
      const server = await startServer();
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],
  example: [
    async ({}, use) => {
      const server = await startServer(['--example']);
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],
});

/** Looks as somebody, in a language, from the next address on. */
export async function lookAs(
  page: Page,
  server: RunningServer,
  who: { role?: string; language?: 'nl' | 'en' } = {},
): Promise<void> {
  const { role = 'reader', language = 'nl' } = who;
  await page.context().addCookies([
    { name: 'rol', value: encodeURIComponent(role), url: server.url },
    { name: 'taal', value: language, url: server.url },
  ]);
}

/** Remembers everything the browser complains about: errors, refused content, failed requests. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${String(response.status())} ${response.url()}`);
  });
  return complaints;
}

/** Opens an address and waits until its heading stands and nothing is loading. */
export async function openPage(page: Page, server: RunningServer, path: string): Promise<void> {
  await page.goto(server.url + path);
  await expect(page.locator('h1')).toBeVisible();
  await expect(page.locator('.loading')).toHaveCount(0);
}

const norms = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** No violation of WCAG 2.2 A or AA on the page as it stands, or in a part of it. */
export async function expectNoViolations(page: Page, where: string, part?: string): Promise<void> {
  const builder = new AxeBuilder({ page }).options({ runOnly: norms, resultTypes: ['violations'] });
  if (part !== undefined) builder.include(part);
  // in the page itself: there are no frames, and carrying the whole result to a second page takes most of the time
  const { violations } = await builder.setLegacyMode().analyze();
  const found = violations.map(({ id, nodes }) => ({ id, where: nodes.slice(0, 3).map((node) => node.html.slice(0, 200)) }));
  expect(found, where).toEqual([]);
}

/** The plain text of an ODT as LibreOffice reads it. */
export function textOfOdt(file: string, folder: string): string {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const done = spawnSync(
    'soffice',
    [profile, '--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder, file],
    { cwd: root, encoding: 'utf8' },
  );
  if (done.status !== 0) throw new Error(`LibreOffice could not open ${file}: ${done.stderr}`);
  return file.replace(/\.odt$/, '.txt');
}
