import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, expect, it } from 'vitest';
import { expectAccessible, realPages } from '../support/page.tsx';
import { callerAs } from '../support/worlds.ts';

configure({ asyncUtilTimeout: 15_000 });
const { open, database } = realPages('example');
const own = { role: 'pilotorganisation:vb-pv-1' };

beforeAll(() => {
  // jsdom draws nothing, so it has no place to scroll to
  Element.prototype.scrollIntoView = () => undefined;
});

const fill = (label: string | RegExp, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

it('lists every position with its answer, and leads to it', async () => {
  await open('/standpunten?question=bindingness');
  const table = await screen.findByRole('table');
  expect(within(table).getAllByRole('row')).toHaveLength(6);
  expect(within(table).getAllByRole('link', { name: 'Mate van verplichting' })[0]?.getAttribute('href')).toMatch(
    /^\/standpunten\/s/,
  );
  expect(table.textContent).toContain('koepel (telt niet mee)');
  await expectAccessible();
});

it('says of a figure’s list what it is narrowed to, in words', async () => {
  await open('/standpunten?question=bindingness&accepts=2&layer=gemeente&holder=organisation&value=none');
  expect(
    await screen.findByText(/beperkt tot: deelnemende organisatie, de code als geheel, kan leven met “Richtinggevend”\./),
  ).toBeTruthy();
});

it('shows a reader a position in full and why it is not a form', async () => {
  expect((await open('/standpunten/s1')).textContent).toContain('Standpunt van');
  expect(await screen.findByText('Zonder uitleg verdwijnt de code in een la.')).toBeTruthy();
  expect(screen.getByText('Dit hoort niet bij uw rol. Alleen de organisatie zelf kan dit.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Ondertekenen en opslaan' })).toBeNull();
});

it.each(['/standpunten', '/standpunten/s1', '/standpunten/nieuw'])('marks in the menu at %s where one is', async (path) => {
  await open(path, own);
  const menu = within(screen.getByRole('navigation', { name: 'Hoofdmenu' }));
  const link = menu.getByRole('link', { name: 'Standpunten' });
  expect([link.getAttribute('href'), link.getAttribute('aria-current')]).toEqual(['/standpunten', 'page']);
});

it('shows who signed a position its text first, and opens the form on asking, with who signed when', async () => {
  const gemeente = { role: 'pilotorganisation:vb-gm-1' };
  await open('/standpunten/s1', gemeente);
  expect(await screen.findByText('Zonder uitleg verdwijnt de code in een la.')).toBeTruthy();
  expect(screen.getByText('ondertekend', { selector: '.badge' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Ondertekenen en opslaan' })).toBeNull();
  expect(screen.queryByRole('textbox')).toBeNull();
  await expectAccessible();
  fireEvent.click(screen.getByRole('link', { name: 'Wijzigen' }));
  expect(await screen.findByRole('button', { name: 'Ondertekenen en opslaan' })).toBeTruthy();
  expect((screen.getByLabelText('Argumenten') as HTMLTextAreaElement).value).toBe('Zonder uitleg verdwijnt de code in een la.');
  const { record } = await callerAs(database(), gemeente.role).positions.form({ id: 's1' });
  const said = screen.getByText(/Dit standpunt is ondertekend door:/).textContent;
  expect(said).toContain(record?.form.signedFunction);
  expect(said).toContain(record?.form.signedDate.slice(0, 4));
  expect(said).toContain('Wie nu opslaat, ondertekent opnieuw.');
  await expectAccessible();
});

it('leaves a position of another organisation a text at the address of its form', async () => {
  await open('/standpunten/s1/wijzigen', own);
  expect(await screen.findByText('Zonder uitleg verdwijnt de code in een la.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Ondertekenen en opslaan' })).toBeNull();
});

it('keeps the button for who speaks for nobody, and says why', async () => {
  await open('/standpunten');
  const button = await screen.findByRole('button', { name: 'Standpunt geven' });
  expect(button.getAttribute('aria-disabled')).toBe('true');
});

it('tells what is missing or in the wrong order, each with its field, and loses nothing', async () => {
  await open('/standpunten/nieuw?question=bindingness', own);
  fireEvent.click(await screen.findByRole('radio', { name: 'Richtinggevend' }));
  fill(/^Lichtste stap/, '3');
  fill('Argumenten', ' ');
  press('Ondertekenen en opslaan');
  const summary = await screen.findByRole('alert');
  expect(
    within(summary)
      .getAllByRole('link')
      .map((link) => link.textContent),
  ).toEqual([
    'Uw voorkeur ligt buiten wat u aanvaardbaar noemt. Pas de lichtste of de zwaarste stap aan, of uw voorkeur.',
    'Schrijf uw argumenten op. Zonder argumenten kunnen anderen het standpunt niet wegen.',
    'Schrijf op in welke functie en met welk mandaat er is ondertekend.',
  ]);
  expect((screen.getByRole('radio', { name: 'Richtinggevend' }) as HTMLInputElement).checked).toBe(true);
  await expectAccessible();
});

it('is kept as a draft without being argued or signed, and then signed', async () => {
  await open('/standpunten/nieuw?question=bindingness', own);
  fireEvent.click(await screen.findByRole('radio', { name: 'Richtinggevend' }));
  press('Opslaan als concept');
  expect(await screen.findByText('concept', { selector: '.badge' })).toBeTruthy();
  fireEvent.click(within(screen.getByRole('table')).getByRole('link', { name: 'Mate van verplichting' }));
  await screen.findByLabelText('Argumenten');
  fill('Argumenten', 'Eerst oefenen.');
  fill('Functie en mandaat van de ondertekenaar', 'provinciesecretaris');
  press('Ondertekenen en opslaan');
  await screen.findByText('Eerst oefenen.', { selector: 'td' });
  await waitFor(() => expect(screen.queryByText('concept', { selector: '.badge' })).toBeNull());
});

it('says by the field that a signature of a day to come is none', async () => {
  await open('/standpunten/nieuw?question=basis', own);
  fireEvent.click(await screen.findByRole('checkbox', { name: 'Wet of regeling' }));
  fill('Argumenten', 'Dat volstaat.');
  fill('Functie en mandaat van de ondertekenaar', 'provinciesecretaris');
  fill('Datum van ondertekening', '2099-01-01');
  press('Ondertekenen en opslaan');
  const problems = within(await screen.findByRole('alert')).getAllByRole('link');
  expect(problems.map(({ textContent }) => textContent)).toEqual([
    'Deze datum ligt in de toekomst. Kies vandaag of een eerdere dag.',
  ]);
  fill('Datum van ondertekening', '2022-09-15');
});

it('asks which answers, and lets several be given to the basis', async () => {
  await open('/standpunten/nieuw?question=basis', own);
  fireEvent.click(await screen.findByRole('checkbox', { name: 'Wet of regeling' }));
  fireEvent.click(screen.getByRole('checkbox', { name: 'Eigen besluit van de organisatie' }));
  fill('Argumenten', 'Beide zijn nodig.');
  fill('Functie en mandaat van de ondertekenaar', 'provinciesecretaris');
  press('Ondertekenen en opslaan');
  expect(await screen.findByText('Eigen besluit van de organisatie, Wet of regeling')).toBeTruthy();
});

it('records the position of an umbrella for its coordinator, never as a draft', async () => {
  await open('/standpunten/nieuw?question=bindingness', { role: 'coordinator:gemeente' });
  expect(await screen.findByText('Vereniging van Nederlandse Gemeenten')).toBeTruthy();
  expect(screen.getByText(/Het staat naast de pilots en telt niet mee/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Opslaan als concept' })).toBeNull();
});

it('takes a mended answer, though the problem hung on the range', async () => {
  await open('/standpunten/nieuw?question=bindingness&layer=rijk', own);
  fireEvent.click(await screen.findByRole('radio', { name: 'Richtinggevend' }));
  fill(/^Lichtste stap/, '3');
  press('Opslaan als concept');
  await screen.findByRole('alert');
  fireEvent.click(screen.getByRole('radio', { name: 'Pas toe of leg uit' }));
  press('Opslaan als concept');
  expect((await screen.findAllByText('concept', { selector: '.badge' })).length).toBeGreaterThan(0);
});

it('asks which position stays where a colleague changed it meanwhile, and signs nothing that is of both', async () => {
  const gemeente = { role: 'pilotorganisation:vb-gm-1' };
  const colleague = callerAs(database(), gemeente.role).positions;
  await open('/standpunten/s1/wijzigen', gemeente);
  await screen.findByRole('button', { name: 'Ondertekenen en opslaan' });
  const { record } = await colleague.form({ id: 's1' });
  if (record === null) throw new Error('s1 is not there');
  const { revision: base, form } = record;
  const theirs = { ...form, status: 'ambtelijk' as const, signedFunction: 'gemeentesecretaris', signedDate: '2022-10-10' };
  await colleague.save({ id: 's1', base, state: 'signed', form: theirs });
  fill('Argumenten', 'Anders dan gedacht.');
  press('Ondertekenen en opslaan');
  const choice = await screen.findByRole('radiogroup', { name: /^Wat blijft/ });
  expect(choice.textContent).toContain('gemeentesecretaris');
  expect(choice.textContent).toContain('Anders dan gedacht.');
  expect(screen.getAllByRole('radiogroup', { name: /^Wat blijft/ })).toHaveLength(1);
  await expectAccessible();
  fireEvent.click(within(choice).getByRole('radio', { name: 'Wat u invulde' }));
  press('Opslaan met deze keuze');
  const now = async () => (await colleague.form({ id: 's1' })).record?.form;
  await waitFor(async () => expect(await now()).toEqual({ ...form, arguments: 'Anders dan gedacht.' }));
});
