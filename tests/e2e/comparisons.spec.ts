import { expect, type Page } from '@playwright/test';
import { sayIn } from '../../server/texts.ts';
import type { RunningServer } from '../support/server.ts';
import { writer } from '../support/stories-pages.ts';
import { complaintsOf, expectNoViolations, lookAs, openPage, test } from '../support/stories.ts';

test.setTimeout(180_000);

const form = {
  ...{ pilot: 'vb-001-p1', part: 'waarde:soberheid', kind: 'herkend', text: 'Verzonnen: naast het kompas bleek dit nieuw.' },
  ...{ relevance: '', applicability: '', advice: '', proposal: '', mergeWith: '', otherValue: '', framework: '', effect: '' },
  ...{ date: '2026-11-01', reference: '' },
};

async function valueWithoutCell(page: Page, server: RunningServer): Promise<string> {
  const asked = `${server.url}/trpc/integration.page?input=${encodeURIComponent(JSON.stringify({ framework: 'digikompas' }))}`;
  const answer = (await (await page.request.get(asked)).json()) as {
    result: { data: { values: { id: string }[]; crosswalk: { outcome: { valueId: string; itemId: string | null }[] } } };
  };
  const { values, crosswalk } = answer.result.data;
  const taken = new Set(crosswalk.outcome.map(({ valueId }) => valueId));
  const free = values.find(({ id }) => !taken.has(id));
  if (free === undefined) throw new Error('every value is beside the Digikompas already');
  return free.id;
}

/** The dialog at both widths in both languages, before anything is recorded; leaves the page open in Dutch. */
async function expectAccessibleDialog(page: Page, example: RunningServer, address: string): Promise<void> {
  for (const language of ['en', 'nl'] as const) {
    const say = sayIn(language);
    await lookAs(page, example, { role: writer, language });
    await openPage(page, example, address);
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await page.getByRole('button', { name: say('comparisons.add') }).click();
      await expect(page.getByRole('dialog').getByRole('radio')).toHaveCount(4);
      await expectNoViolations(page, `the comparison at ${String(width)} in ${language}`, 'dialog[open]');
      await page.keyboard.press('Escape');
      await expect(page.locator('dialog[open]')).toHaveCount(0);
    }
  }
}

test('a verdict on an item of a framework is recorded with a draft, counts once it is submitted, and leads back to its finding', async ({
  page,
  example,
}) => {
  const complaints = complaintsOf(page);
  await lookAs(page, example, { role: writer });
  const value = await valueWithoutCell(page, example);
  const made = await page.request.post(`${example.url}/trpc/findings.save`, {
    data: { state: 'draft', form: { ...form, part: `waarde:${value}` } },
  });
  const { id } = ((await made.json()) as { result: { data: { id: string } } }).result.data;
  const address = `/bevindingen/${id}`;

  await expectAccessibleDialog(page, example, address);

  // by keyboard alone
  await page.getByRole('button', { name: 'Vergelijk met een kader' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog
    .getByLabel(/^Kader$|^Kader /)
    .first()
    .selectOption('digikompas');
  await dialog.getByLabel(/^Kaderonderdeel/).selectOption({ label: 'Werken samen' });
  await dialog.getByRole('radio', { name: 'aanvulling' }).focus();
  await page.keyboard.press('Space');
  await dialog.getByRole('button', { name: 'Opslaan' }).focus();
  await page.keyboard.press('Enter');
  const section = page.getByRole('region', { name: 'Vergelijking met bestaande kaders' });
  await expect(section.getByText('Digikompas waterschappen (2016): Werken samen')).toBeVisible();
  await expectNoViolations(page, 'the finding with its comparison');

  const cell = (): ReturnType<Page['locator']> =>
    page.getByRole('table', { name: 'Digikompas waterschappen (2016)' }).locator(`a[href*="value=${value}&"]`);
  await openPage(page, example, '/integratie?framework=digikompas');
  await expect(page.getByRole('table', { name: 'Digikompas waterschappen (2016)' })).toBeVisible();
  await expect(cell()).toHaveCount(0);
  await openPage(page, example, address);
  await page.getByRole('button', { name: 'Indienen' }).click();
  await expect(section.getByText(/Heropen haar eerst/)).toBeVisible();

  await lookAs(page, example, { role: 'reader' });
  await openPage(page, example, '/integratie?framework=digikompas');
  await expect(cell()).toHaveText('1 aanvulling');
  await cell().click();
  await expect(page).toHaveURL(/verdict=addition/);
  await expect(page.locator('tbody a.finding-list__text')).toHaveAttribute('href', address);
  expect(complaints).toEqual([]);
});

for (const language of ['nl', 'en'] as const)
  test(`the frameworks of /integratie are accessible and nothing sticks out, wide and narrow (${language})`, async ({
    page,
    example,
  }) => {
    await lookAs(page, example, { role: 'reader', language });
    await openPage(page, example, '/integratie?framework=cgob-2009');
    await page.getByText(sayIn(language)('integration.crosswalk.rulesTitle')).click();
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await expectNoViolations(page, `/integratie at ${String(width)} in ${language}`);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(over).toBe(0);
    }
  });

test('the file behind an example finding is fetched as it was kept', async ({ page, example }) => {
  await lookAs(page, example, { role: 'reader' });
  await openPage(page, example, '/bevindingen/b-000001');
  const link = page.getByRole('link', { name: /^voorbeeld-verslag-werkatelier\.pdf/ });
  await expect(link).toBeVisible();
  await expectNoViolations(page, 'a finding of the example with its file');
  const coming = page.waitForEvent('download');
  await link.click();
  expect((await coming).suggestedFilename()).toBe('voorbeeld-verslag-werkatelier.pdf');
});
