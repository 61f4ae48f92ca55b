import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, expect, it } from 'vitest';
import { expectAccessible, realPages } from '../support/page.tsx';
import { ratingOf, statementOf } from '../support/statements.ts';
import { callerAs, viewerAs } from '../support/worlds.ts';

configure({ asyncUtilTimeout: 15_000 });
const { open, database } = realPages('example');
const programme = { role: 'programme' };
let id = '';

beforeAll(async () => {
  // jsdom draws nothing, so it has no place to scroll to
  Element.prototype.scrollIntoView = () => undefined;
  const { statements } = callerAs(database(), 'programme');
  id = (await statements.save({ form: statementOf() })).id;
});

const fill = (label: string | RegExp, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const disabled = (name: string) => screen.getByRole('button', { name }).getAttribute('aria-disabled');
const rate = async (role: string, given: Parameters<typeof ratingOf>[0] = {}) => {
  const { statements } = callerAs(database(), role);
  const { statement } = await statements.detail({ id });
  const base = statement.ratings.find(({ personId }) => personId === viewerAs(role).personId)?.revision;
  await statements.rate({ id, basis: statement.basis, base, form: ratingOf(given) });
};

it('lists statements with what is for and against, and hides drafts from a reader', async () => {
  await open('/deelconclusies');
  expect(await screen.findByText('Er is nog geen deelconclusie.')).toBeTruthy();
  expect(disabled('Deelconclusie schrijven')).toBe('true');
  await expectAccessible();
});

it('shows both sides beside each other, the facts, and why it cannot be adopted yet', async () => {
  await open(`/deelconclusies/${id}`, programme);
  const against = await screen.findByRole('region', { name: 'Ertegen' });
  expect(within(screen.getByRole('region', { name: 'Ervoor' })).getAllByRole('listitem')).toHaveLength(2);
  expect(within(against).getByRole('link', { name: 'Privacy gaf het gesprek richting.' }).getAttribute('href')).toBe(
    '/bevindingen/f1',
  );
  expect(screen.getByText('0 van 2 bevindingen door een tweede persoon gecodeerd, waarvan 0 anders')).toBeTruthy();
  expect(disabled('Vaststellen')).toBe('true');
  expect(screen.getByText('Vaststellen kan pas als iemand de onderbouwing heeft beoordeeld.')).toBeTruthy();
  await expectAccessible();
});

it('is written by searching and ticking, and needs a page to stand on', async () => {
  await open('/deelconclusies/nieuw', programme);
  fireEvent.change(await screen.findByLabelText('Deelconclusie in één zin'), { target: { value: 'De AVG regelt dit al.' } });
  fireEvent.click(screen.getByRole('radio', { name: 'in de casus bleek' }));
  press('Opslaan als concept');
  expect(await screen.findByRole('link', { name: /Kies een vraag of een waarde/ })).toBeTruthy();
  fill(/^Over welke waarde/, 'privacy');
  fill('Zoek op woorden', 'avg');
  press('Zoeken');
  const found = await screen.findByRole('group', { name: 'Dit regelt de AVG al. (Waterschap Voorbeeldwater)' });
  fireEvent.click(within(found).getByRole('checkbox', { name: 'ertegen' }));
  fireEvent.click(within(found).getByRole('checkbox', { name: 'ervoor' }));
  expect((within(found).getByRole('checkbox', { name: 'ertegen' }) as HTMLInputElement).checked).toBe(false);
  await expectAccessible();
  press('Opslaan als concept');
  await screen.findByRole('heading', { name: 'Wat de Pilotmonitor telt' });
  const pro = await screen.findByRole('region', { name: 'Ervoor' });
  expect(await within(pro).findByRole('link', { name: 'Dit regelt de AVG al.' })).toBeTruthy();
});

it('asks a concern and a reason for each component and a level, and fills in none of them', async () => {
  await open(`/deelconclusies/${id}/oordeel`, programme);
  await screen.findByLabelText('Methode: zorg');
  expect(screen.getAllByRole('radio').filter((radio) => (radio as HTMLInputElement).checked)).toEqual([]);
  press('Oordeel opslaan');
  const summary = await screen.findByRole('alert');
  expect(within(summary).getAllByRole('link')).toHaveLength(9);
  for (const [name, concern] of [
    ['Methode', 'minor'],
    ['Samenhang', 'moderate'],
    ['Toereikendheid', 'serious'],
    ['Relevantie voor de vraag', 'none'],
  ] as const) {
    fill(`${name}: zorg`, concern);
    if (name !== 'Samenhang') fill(`${name}: reden`, `Reden bij ${name}.`);
  }
  fireEvent.click(screen.getByRole('radio', { name: 'laag' }));
  await expectAccessible();
  press('Opslaan, redenen volgen nog');
  expect(await screen.findByText('De reden ontbreekt nog.')).toBeTruthy();
  expect(screen.getByText(/in het oordeel van programma \(BZK\) ontbreekt de reden bij samenhang/)).toBeTruthy();
});

it('keeps two raters beside each other, is adopted, and asks for a new look when a position changes', async () => {
  await rate('programme');
  await rate('coordinator:gemeente', { level: 'very-low' });
  await open(`/deelconclusies/${id}`, programme);
  expect(await screen.findByText('De beoordelaars geven niet hetzelfde oordeel. Beide blijven staan.')).toBeTruthy();
  expect(screen.getAllByRole('article')).toHaveLength(2);
  press('Vaststellen');
  expect(await screen.findByText('vastgesteld', { selector: '.badge' })).toBeTruthy();
  await expectAccessible();
  const { positions } = callerAs(database(), 'pilotorganisation:vb-gm-2');
  const { record } = await positions.form({ id: 's2' });
  if (record === null) throw new Error('s2 is not there');
  const form = { ...record.form, arguments: 'Bij nader inzien toch regels.' };
  await positions.save({ id: 's2', base: record.revision, state: 'signed', form });
});

it('names what changed to every reader, on its page and where it stands', async () => {
  await open(`/deelconclusies/${id}`);
  expect(await screen.findByText('Deze deelconclusie vraagt om een nieuwe blik')).toBeTruthy();
  expect(screen.getByRole('link', { name: /^Gewijzigd door de organisatie: Gemeente Oefendorp/ }).getAttribute('href')).toBe(
    '/standpunten/s2',
  );
  await expectAccessible();
});

it.each(['/verplichting', '/waarden/privacy', '/organisaties/vb-gm-2'])('stands on %s', async (address) => {
  await open(address);
  const link = await screen.findByRole('link', { name: statementOf().text });
  expect(link.closest('li')?.textContent).toContain('vraagt om een nieuwe blik');
  expect(link.closest('li')?.textContent).toContain('zeer laag (coördinator gemeenten)');
});

it.each([
  ['/standpunten/s2', 'Ervoor'],
  ['/bevindingen/f1', 'Ertegen'],
])('stands on %s, which it rests on, with the side', async (address, side) => {
  await open(address);
  const part = await screen.findByRole('region', { name: 'Deelconclusies die hierop rusten' });
  const link = await within(part).findByRole('link', { name: statementOf().text });
  expect(link.closest('li')?.textContent).toContain(side);
  await expectAccessible();
});

it('goes back to a draft with a reason', async () => {
  await open(`/deelconclusies/${id}`, programme);
  fireEvent.click(await screen.findByRole('button', { name: 'Heropenen' }));
  const dialog = await screen.findByRole('dialog');
  fireEvent.change(within(dialog).getByLabelText('Waarom heropent u deze deelconclusie?'), { target: { value: 'Te stellig.' } });
  fireEvent.click(within(dialog).getByRole('button', { name: 'Heropenen' }));
  await waitFor(() => expect(screen.getByText('concept', { selector: '.badge' })).toBeTruthy());
});

it('carries its text as heading, and leads from where nothing is linked to where one links', async () => {
  const { statements } = callerAs(database(), 'programme');
  const text = `De code helpt${' het gesprek te voeren'.repeat(8)}.`;
  const form = { ...statementOf(), text, for: '', against: '' };
  const bare = await statements.save({ form });
  const heading = await open(`/deelconclusies/${bare.id}`, programme);
  await screen.findByText(text);
  expect(heading.textContent).toMatch(/^De code helpt het gesprek .*…/);
  const links = screen.getAllByRole('link', { name: 'Bevinding of standpunt koppelen' });
  expect(links.map((link) => link.getAttribute('href'))).toEqual(
    [1, 2].map(() => `/deelconclusies/${bare.id}/wijzigen#koppelen`),
  );
  expect(screen.getByText('er is nog niets gekoppeld')).toBeTruthy();
  await expectAccessible();
  cleanup();
  await open(`/deelconclusies/${bare.id}/wijzigen#koppelen`, programme);
  const place = await screen.findByRole('group', { name: 'Waarop rust dit?' });
  await waitFor(() => expect(document.activeElement).toBe(place));
});
