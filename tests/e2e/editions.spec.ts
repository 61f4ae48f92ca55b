import { expect, type Locator, type Page } from '@playwright/test';
import { startServer, type RunningServer } from '../support/server.ts';
import { complaintsOf, expectNoViolations, lookAs, openPage, test } from '../support/stories.ts';

/** What becomes of values, as somebody chooses it on the page: the value, the kind, and the new names. */
const becomes = [
  ['Privacy', 'wordt gesplitst', /^Nieuwe namen voor Privacy/, 'Privacy\nZeggenschap over gegevens'],
  ['Transparantie', 'gaat op in één waarde', /^Transparantie.* gaat op in/, 'Openheid'],
  ['Veiligheid', 'gaat op in één waarde', /^Veiligheid.* gaat op in/, 'Openheid'],
] as const;

async function fillPlan(page: Page): Promise<void> {
  await page.getByLabel('Titel').fill('Verzonnen volgende code');
  await page.getByLabel('Korte naam').fill('Verzonnen 2099');
  await page.getByLabel('Verschenen').fill('2099-04');
  for (const [value, kind, label, names] of becomes) {
    await page.getByLabel(new RegExp(`^Wat wordt van ${value}( |\\?)`)).selectOption({ label: kind });
    await page.getByLabel(label).fill(names);
  }
}

const planned = { name: 'Ronde 3', meeting_id: '', open_date: '2099-01-05', close_date: '', reason: '' };

/** Opens the dialog of a button and closes it, without a violation at both widths. */
async function openDialog(page: Page, button: RegExp, where: string): Promise<void> {
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await page.getByRole('main').getByRole('button', { name: button }).first().click();
    await expect(page.locator('dialog[open] .dialog__content')).toBeVisible();
    await expectNoViolations(page, `${where} at ${String(width)}`, 'dialog[open]');
    await page.screenshot({ path: test.info().outputPath(`${where} ${String(width)}.png`) });
    await page.keyboard.press('Escape');
    await expect(page.locator('dialog[open]')).toHaveCount(0);
  }
}

/** The dialogs that need another edition, or a round that is still to begin. */
async function openDialogs(page: Page, server: RunningServer, edition: string): Promise<void> {
  await openPage(page, server, `/beheer/editie?edition=${edition}`);
  await openDialog(page, /^Editie ongedaan maken/, 'taking back an edition');
  await page.request.post(`${server.url}/trpc/rounds.save`, { data: { fields: planned } });
  await openPage(page, server, '/beheer/methode');
  await openDialog(page, /^Grenzen vastleggen voor Ronde 3/, 'fixing a method');
}

/** The cells of the row of a table with this name at its head. */
const cellsOf = (table: Locator, name: string): Promise<string[]> =>
  table
    .getByRole('row', { name: new RegExp(`^\\d+ ${name}`) })
    .getByRole('cell')
    .allInnerTexts();

test('a next edition does what its preview said, and every finding is still reachable', async ({ page }) => {
  // a server of its own: a second edition changes what other stories see
  const example = await startServer(['--example']);
  const complaints = complaintsOf(page);
  await lookAs(page, example, { role: 'programme' });
  await openPage(page, example, '/waarden/privacy');
  const before = Number(
    /\d+/.exec(
      await page
        .getByText(/^\d+ bevindingen/)
        .first()
        .innerText(),
    )?.[0],
  );
  expect(before).toBeGreaterThan(0);

  await openPage(page, example, '/beheer/editie/nieuw');
  await fillPlan(page);
  await page.getByRole('button', { name: 'Toon wat dit doet' }).click();
  const preview = page.getByRole('table', { name: 'Per nieuwe waarde' });
  await expect(preview).toBeVisible();
  await expectNoViolations(page, 'the preview');
  const merged = await cellsOf(preview, 'Openheid');
  const split = await cellsOf(preview, 'Zeggenschap over gegevens');
  expect(Number(split[2])).toBe(before);
  expect(Number(merged[2])).toBeGreaterThan(0);

  await page.getByRole('button', { name: 'Editie vastleggen' }).click();
  await expect(page).toHaveURL(/\/beheer\/editie\?edition=/);
  const edition = new URL(page.url()).searchParams.get('edition') ?? '';
  for (const [name, cells] of [
    ['Openheid', merged],
    ['Zeggenschap over gegevens', split],
  ] as const) {
    await openPage(page, example, `/waarden?edition=${edition}&across=true`);
    await page
      .getByRole('main')
      .getByRole('link', { name: new RegExp(`^${name}`) })
      .first()
      .click();
    await expect(page.locator('h1')).toContainText(name);
    const carried = page.getByRole('region', { name: /^Overgenomen/ });
    await expect(carried).toContainText(`${String(cells[2])} bevindingen`);
    await carried
      .getByRole('link', { name: /bevinding/ })
      .first()
      .click();
    await expect(page).toHaveURL(/\/bevindingen\?value=/);
    await expect(page.locator('.filters__result')).toContainText(/^[1-9]/);
  }
  await openPage(page, example, '/waarden/privacy');
  await expect(page.getByText(new RegExp(`^${String(before)} bevindingen`)).first()).toBeVisible();

  await openDialogs(page, example, edition);
  expect(complaints).toEqual([]);
  expect(await example.stop()).toBe(0);
});
