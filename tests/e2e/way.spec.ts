import { expect, type Browser, type Page } from '@playwright/test';
import { startMailbox } from '../support/mailbox.ts';
import { startSecuredServer } from '../support/secured-server.ts';
import { complaintsOf, expectNoViolations, test as base } from '../support/stories.ts';
import { as, listensIn, mailed, WORD, type Site } from '../support/way.ts';

const test = base.extend<object, { site: Site }>({
  site: [
    async ({}, use) => {
      const mailbox = await startMailbox();
      const settings = { SMTP_URL: mailbox.url, MAIL_FROM: 'Pilotmonitor <pilotmonitor@voorbeeld.example>' };
      const server = await startSecuredServer({ example: true, settings });
      await use({ ...server, mailbox });
      await server.stop();
      await mailbox.stop();
    },
    { scope: 'worker' },
  ],
});

const heading = (page: Page, name: string | RegExp) => expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
const way = (page: Page) => page.getByRole('region', { name: 'Waar staat deze bevinding?' });

/** In which of all the ways there are this person meets the finding or what is said about it. */
async function meets(page: Page, { url }: Site, id: string): Promise<string[]> {
  const ask = (procedure: string, input: object): string =>
    `/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`;
  const ways: Record<string, string> = {
    ...{ list: ask('findings.page', {}), search: ask('findings.page', { q: WORD }), waiting: ask('findings.toCheck', {}) },
    ...{ page: ask('findings.detail', { id }), conversation: ask('remarks.page', { noun: 'finding', id }) },
    ...{
      history: ask('history.record', { noun: 'finding', id }),
      changes: ask('changes.page', {}),
      inbox: ask('inbox.page', {}),
    },
    ...{ export: '/download/findings.csv', document: '/paper.json?kind=nota', values: ask('values.list', {}) },
  };
  const met: string[] = [];
  for (const [name, address] of Object.entries(ways)) {
    const text = await (await page.request.get(url + address)).text();
    if (text.includes(WORD) || text.includes(id) || text.includes('besliste')) met.push(name);
  }
  return met;
}

/** How many findings this person can count: all, and of the code in figures. */
async function counted(page: Page, { url }: Site): Promise<unknown[]> {
  const answer = async (procedure: string): Promise<string> =>
    (await page.request.get(`${url}/trpc/${procedure}?input=%7B%7D`)).text();
  const all = /"total":(\d+)/.exec(await answer('findings.page'))?.[1];
  const overview = /"findings":(\d+)/.exec(await answer('overview.page'))?.[1];
  return [all, overview];
}

async function invitedFor(browser: Browser, site: Site): Promise<Page> {
  const administrator = await as({ browser, site }, 'beheerder', '/beheer/mensen');
  await administrator.getByRole('button', { name: 'Iemand uitnodigen' }).click();
  await administrator.getByLabel('E-mailadres').fill('niemand@voorbeeld.example');
  await administrator.getByRole('combobox', { name: 'Rol' }).selectOption('pilotorganisation');
  await administrator
    .getByRole('combobox', { name: 'Namens welke organisatie' })
    .selectOption({ label: 'Hoogheemraadschap van Oefenland' });
  await administrator.getByRole('button', { name: 'Uitnodigen', exact: true }).click();
  await expect(administrator.getByText(/^De uitnodiging is gemaild naar niemand@voorbeeld\.example\./)).toBeVisible();
  const mail = await mailed(site, /U bent uitgenodigd voor de Pilotmonitor CODIO$/, 'niemand');
  await administrator.context().close();
  const other = await (await browser.newContext({ locale: 'nl-NL' })).newPage();
  await other.goto(/http\S+uitnodiging=\S+/.exec(mail.text)?.[0] ?? '');
  await other.getByRole('button', { name: 'Niet uitgenodigd (voorbeeld)' }).click();
  await heading(other, 'Overzicht');
  return other;
}

async function draft(page: Page, site: Site): Promise<string> {
  await page.goto(`${site.url}/bevindingen/nieuw`);
  await page.getByRole('combobox', { name: 'Pilot' }).selectOption({ index: 1 });
  await page.getByRole('combobox', { name: 'Waarover gaat het?' }).selectOption({ index: 3 });
  await page.getByRole('combobox', { name: 'Soort bevinding' }).selectOption({ label: 'Praktijkvoorbeeld' });
  await page.getByLabel(/^Wat leerde u\?/).fill(`Bij de ${WORD} bleek dat niemand wist wie mocht beslissen.`);
  await page.getByLabel(/^Datum waarop u dit leerde/).fill(new Date().toISOString().slice(0, 10));
  await page.getByRole('button', { name: 'Bewaren als concept' }).click();
  await expect(page).toHaveURL(/\/bevindingen\/[0-9a-f-]{36}$/);
  await page.getByRole('button', { name: 'Link of citaat toevoegen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').selectOption('quotation');
  await dialog.getByLabel(/^(Omschrijving|Citaat)/).fill('Verzonnen citaat uit het verslag');
  await dialog.getByRole('button', { name: 'Opslaan' }).click();
  await expect(way(page).getByText(/^Volledig:/)).toBeVisible();
  return page.url().split('/').at(-1) ?? '';
}

async function say(page: Page, text: string, button: string): Promise<void> {
  await page.getByRole('button', { name: button }).first().click();
  await page.getByLabel(/^Uw (tekst|antwoord)/).fill(text);
  await page.getByRole('button', { name: 'Plaatsen' }).click();
  await expect(page.getByText(text)).toBeVisible();
}

/** The coordinator follows the link of the mail and asks, the waterschap answers, and the finding is checked. */
async function askedAndChecked(
  { site, pilot, coordinator }: Record<'pilot' | 'coordinator', Page> & { site: Site },
  link: string,
) {
  await coordinator.goto(link);
  await say(coordinator, 'Wie besliste er uiteindelijk?', 'Iets zeggen of vragen');
  await mailed(site, /Er is een vraag aan /, 'pilot');
  await pilot.goto(`${site.url}/postvak`);
  await pilot.getByRole('link', { name: 'Wie besliste er uiteindelijk?' }).click();
  await say(pilot, 'De dijkgraaf besliste.', 'Antwoorden: Wie besliste er uiteindelijk?');
  await mailed(site, /Er is een antwoord op uw vraag$/, 'coordinator');
  await coordinator.goto(`${site.url}/postvak`);
  await coordinator.getByRole('region', { name: 'Een antwoord op uw vraag' }).getByRole('link').first().click();
  await coordinator.getByRole('button', { name: 'Afronden: Wie besliste er uiteindelijk?' }).click();
  await expect(coordinator.getByText('Geen open vragen')).toBeVisible();
  await way(coordinator).getByRole('button', { name: 'Aanmerken als gecontroleerd' }).click();
  await expect(way(coordinator).getByText(/^Gecontroleerd:/)).toBeVisible();
  await mailed(site, /Een bevinding is gecontroleerd$/, 'pilot');
}

/** The waterschap reopens its finding with a reason, and submits it again. */
async function reopenedAndSubmitted({ site, pilot, other }: Record<'pilot' | 'other', Page> & { site: Site }, id: string) {
  await pilot.goto(`${site.url}/bevindingen/${id}`);
  await way(pilot).getByRole('button', { name: 'Heropenen' }).click();
  await pilot.getByRole('dialog').getByLabel('Reden').fill('Er was een tweede gesprek');
  await pilot.getByRole('dialog').getByRole('button', { name: 'Heropenen' }).click();
  await expect(way(pilot).getByText(/^Concept:/)).toBeVisible();
  await mailed(site, / heeft een bevinding weer geopend$/, 'coordinator');
  // what was submitted once stays in the history of that time; nothing else knows it
  expect(await meets(other, site, id)).toEqual(['history']);
  await way(pilot).getByRole('button', { name: 'Indienen' }).click();
  await expect(way(pilot).getByText(/^Ingediend:/)).toBeVisible();
  await mailed(site, / heeft een bevinding ingediend$/, 'coordinator');
}

test('a finding goes its way between a waterschap and the Uniebureau, each step by mail, and nobody else meets the draft', async ({
  browser,
  site,
}) => {
  test.setTimeout(240_000);
  const coordinator = await as({ browser, site }, 'coordinator');
  const other = await invitedFor(browser, site);
  const pilot = await as({ browser, site }, 'pilot');
  const complaints = [pilot, coordinator].flatMap(complaintsOf);
  const before = await counted(other, site);
  const heard = await listensIn(other, site);
  const id = await draft(pilot, site);
  await pilot.goto(`${site.url}/postvak`);
  await expect(pilot.getByRole('link', { name: new RegExp(WORD) })).toBeVisible();
  await expectNoViolations(pilot, 'the inbox');
  expect(await meets(other, site, id)).toEqual([]);
  expect(await counted(other, site)).toEqual(before);
  await other.goto(`${site.url}/bevindingen/${id}`);
  await expect(other.getByText(/^Deze bevinding is er niet \(meer\)/)).toBeVisible();
  expect([site.mailbox.fresh(), await heard()]).toEqual([[], []]);

  await pilot.goto(`${site.url}/bevindingen/${id}`);
  await way(pilot).getByRole('button', { name: 'Indienen' }).click();
  await expect(way(pilot).getByText(/^Ingediend:/)).toBeVisible();
  const submitted = await mailed(site, / heeft een bevinding ingediend$/, 'coordinator');
  await expect.poll(async () => (await heard()).length).toBe(1);
  expect(await meets(other, site, id)).toEqual(expect.arrayContaining(['list', 'search', 'page', 'history', 'export']));
  expect(await counted(other, site)).not.toEqual(before);

  await askedAndChecked({ site, pilot, coordinator }, /http\S+\/bevindingen\/[\w-]+/.exec(submitted.text)?.[0] ?? '');
  await reopenedAndSubmitted({ site, pilot, other }, id);
  expect(await counted(other, site)).not.toEqual(before);

  await pilot.locator('.record-history > summary').last().click();
  await expect(pilot.getByText('Er was een tweede gesprek')).toBeVisible();
  await pilot.goto(`${site.url}/account`);
  await pilot.getByRole('checkbox', { name: 'Elke dag wat op mij wacht' }).check();
  await pilot.getByRole('button', { name: 'Keuze bewaren' }).click();
  await expect(pilot.getByText('Uw keuze is bewaard.').first()).toBeAttached();
  await expectNoViolations(pilot, 'the account with its mail');
  expect(complaints).toEqual([]);
});
