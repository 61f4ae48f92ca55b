import { expect, type Page } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyFindingForm } from '../../shared/finding-form.ts';
import { sayIn } from '../../server/texts.ts';
import type { Say } from '../../shared/say.ts';
import type { RunningServer } from '../support/server.ts';
import {
  otherPages,
  shownPages,
  statement,
  statementPages,
  withdrawnPages,
  writer,
  writtenPages,
} from '../support/stories-pages.ts';
import { complaintsOf, expectNoViolations, lookAs, openPage, test } from '../support/stories.ts';

test.setTimeout(300_000);

interface Look {
  page: Page;
  server: RunningServer;
  role: string;
  path: string;
}
type Key = Parameters<Say>[0];

/** Does something on a page at both widths in both languages; the browser has nothing to complain about. */
async function everyWay(look: Look, act: (where: string, say: Say) => Promise<void>): Promise<void> {
  const { page, server, role, path } = look;
  const complaints = complaintsOf(page);
  for (const language of ['nl', 'en'] as const) {
    await lookAs(page, server, { role, language });
    await openPage(page, server, path);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.locator('.banner--example')).toBeVisible();
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await act(`${path} at ${String(width)} in ${language}`, sayIn(language));
    }
  }
  expect(complaints).toEqual([]);
}

/**
 * What a reader cannot read: a table without many columns that is wider than its place on a wide screen, so that its last number is
 * cut, a choice whose words do not fit, and on a card a label that is drawn outside its cell, over the value beside it. What is folded
 * away is looked at unfolded.
 */
function cutOrCovered(): string[] {
  const closed = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')];
  for (const details of closed) details.open = true;
  const name = (element: Element): string => element.closest('table')?.caption?.textContent ?? element.className;
  const regions = innerWidth < 1000 ? [] : [...document.querySelectorAll('.data-table--cards > .data-table__region')];
  const cut = regions.filter((region) => region.scrollWidth > region.clientWidth + 1);
  const cells = [...document.querySelectorAll('.data-table--cards td')].filter((cell) => {
    const label = getComputedStyle(cell, '::before');
    return label.content !== 'none' && parseFloat(getComputedStyle(cell).paddingLeft) + parseFloat(label.marginLeft) < 0;
  });
  const pen = document.createElement('canvas').getContext('2d');
  const selects = [...document.querySelectorAll<HTMLSelectElement>('main select:not([multiple])')].filter((select) => {
    const { font, paddingLeft, paddingRight } = getComputedStyle(select);
    if (pen === null || select.clientWidth === 0) return false;
    pen.font = font;
    const words = pen.measureText(select.selectedOptions[0]?.text ?? '').width;
    return words + parseFloat(paddingLeft) + parseFloat(paddingRight) > select.clientWidth + 1;
  });
  const found = [
    ...cut.map((region) => `cut: ${region.querySelector('caption')?.textContent ?? ''}`),
    ...cells.slice(0, 3).map((cell) => `covered: ${name(cell)}`),
    ...selects.map((select) => `does not fit: ${select.selectedOptions[0]?.text ?? ''}`),
  ];
  for (const details of closed) details.open = false;
  return found;
}

async function sweep(look: Look): Promise<void> {
  await everyWay(look, async (where) => {
    await expectNoViolations(look.page, where);
    // nothing sticks out sideways
    const over = await look.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(over, where).toBe(0);
    expect(await look.page.evaluate(cutOrCovered), where).toEqual([]);
  });
}

test('the sweep comes by every page of the program', () => {
  const folder = join(import.meta.dirname, '../../client/app');
  const sources = readdirSync(folder).filter((name) => /\.tsx?$/.test(name));
  const routes = sources.flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/\bpath: '([^']+)'/g)].map(([, path = '']) => path),
  );
  expect(routes.length).toBeGreaterThan(25);
  const swept = [...shownPages, ...writtenPages, ...statementPages, ...withdrawnPages].map((address) =>
    address.replace(/\?.*/, ''),
  );
  const missed = routes.filter((route) => {
    const pattern = new RegExp(`^${route.replaceAll(/\$\w+/g, '(?!nieuw$)[^/]+')}$`);
    return !swept.some((address) => pattern.test(address));
  });
  expect(missed).toEqual([]);
});

for (const path of [...shownPages, ...otherPages])
  test(`${path} is accessible, wide and narrow, in both languages`, async ({ page, example }) =>
    sweep({ page, server: example, role: 'programme', path }));

for (const path of writtenPages)
  test(`the form ${path} is accessible, wide and narrow, in both languages`, async ({ page, example }) =>
    sweep({ page, server: example, role: writer, path }));

for (const path of statementPages)
  test(`${path} is accessible, wide and narrow, in both languages`, async ({ page, example }) => {
    await lookAs(page, example, { role: 'programme' });
    const made = await page.request.post(`${example.url}/trpc/statements.save`, { data: { form: statement } });
    const answer = (await made.json()) as { result: { data: { id: string } } };
    await sweep({ page, server: example, role: 'programme', path: path.replace('$id', answer.result.data.id) });
  });

for (const path of withdrawnPages)
  test(`${path} is where withdrawing leads, accessible, wide and narrow, in both languages`, async ({ page, example }) => {
    await lookAs(page, example, { role: writer });
    const form = {
      ...emptyFindingForm,
      pilot: 'vb-001-p1',
      part: 'waarde:privacy',
      kind: 'knelpunt',
      text: 'Wie?',
      date: '2022-07-01',
    };
    const made = await page.request.post(`${example.url}/trpc/findings.save`, { data: { state: 'draft', form } });
    const answer = (await made.json()) as { result: { data: { id: string } } };
    const { id } = answer.result.data;
    const complaints = complaintsOf(page);
    await openPage(page, example, `/bevindingen/${id}`);
    await page.getByRole('button', { name: 'Intrekken' }).click();
    await page.getByLabel(/^Waarom trekt u dit in/).fill('Dubbel ingevoerd');
    await page.locator('dialog[open]').getByRole('button', { name: 'Intrekken' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Bevinding ingetrokken' })).toBeFocused();
    expect(new URL(page.url()).pathname).toBe(path.replace('$id', id));
    // what hears of changes is there as well
    await expect(page.locator('.watch')).toBeAttached();
    expect(complaints).toEqual([]);
    await sweep({ page, server: example, role: writer, path: path.replace('$id', id) });
  });

/** Buttons that open a dialog: on which page, for whom, and what they say. */
const dialogs: [path: string, role: string, buttons: Key[]][] = [
  ['/organisaties/vb-001', 'programme', ['organisations.stages.add', 'organisations.contacts.add', 'findings.form.withdraw']],
  ['/beheer/ronden', 'programme', ['rounds.add', 'rounds.close', 'meetings.add', 'history.title']],
  ['/beheer/editie', 'programme', ['common.action.edit']],
  ['/beheer/register', 'administrator', ['common.action.edit']],
  ['/pilots/vb-001-p1', writer, ['pilots.action.new']],
  [
    '/bevindingen/b-000038',
    writer,
    ['attachments.form.addFile', 'attachments.form.addOther', 'findings.form.withdraw', 'findings.way.reopen'],
  ],
  ['/bevindingen/b-000041', 'programme', ['findings.way.uncheck']],
  ['/standen', 'programme', ['snapshots.keep']],
];

for (const [path, role, buttons] of dialogs)
  test(`the dialogs of ${path} are accessible, wide and narrow, in both languages`, async ({ page, example }) =>
    everyWay({ page, server: example, role, path }, async (where, say) => {
      for (const key of buttons) {
        await page
          .getByRole('main')
          .locator('button')
          .filter({ hasText: say(key) })
          .first()
          .click();
        await expect(page.locator('dialog[open] .dialog__content')).toBeVisible();
        await expect(page.locator('dialog[open] .loading')).toHaveCount(0);
        await expectNoViolations(page, `${key}: ${where}`, 'dialog[open]');
        await page.keyboard.press('Escape');
        await expect(page.locator('dialog[open]')).toHaveCount(0);
      }
    }));
