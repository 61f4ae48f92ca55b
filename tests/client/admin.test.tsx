import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { callerAs } from '../support/worlds.ts';
import { expectAccessible, realPages } from '../support/page.tsx';

// a save passes through a real server and database
configure({ asyncUtilTimeout: 30_000 });
vi.setConfig({ testTimeout: 60_000 });
const { open, database } = realPages('example');

const press = (name: string | RegExp): void => void fireEvent.click(screen.getByRole('button', { name }));
const fill = (within_: HTMLElement, label: RegExp, value: string): void => {
  fireEvent.change(within(within_).getByLabelText(label), { target: { value } });
};
const dialog = () => screen.findByRole('dialog');
const gone = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

it('begins with what is kept and who changes it', async () => {
  await open('/beheer');
  expect(await screen.findByText('392 organisaties in de kern, 689 andere, 4 beëindigd.')).toBeTruthy();
  expect(screen.getByText('9 namen zijn bevestigd, 4 zijn genoemd, 17 zijn voorlopig.')).toBeTruthy();
  expect(screen.getByText(/Er is 1 ronde, waarvan 1 open. Er staat geen vergadering gepland./)).toBeTruthy();
  const parts = within(screen.getByRole('navigation', { name: 'Onderdelen van beheer' }));
  expect(parts.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
    ...[
      '/beheer',
      '/beheer/register',
      '/beheer/editie',
      '/beheer/ronden',
      '/beheer/methode',
      '/beheer/kaders',
      '/beheer/mensen',
      '/beheer/gegevens',
      '/laden',
    ],
  ]);
  expect(parts.getByRole('link', { name: 'Start' }).getAttribute('aria-current')).toBe('page');
  await expectAccessible();
});

it('shows a reader the register, with the way to each organisation and why it cannot be changed', async () => {
  await open('/beheer/register?layer=rijk');
  const table = await screen.findByRole('table', { name: 'Organisaties in het register' });
  expect(within(table).getAllByRole('row')).toHaveLength(13);
  expect(within(table).getByRole('link', { name: 'Ministerie van Algemene Zaken' }).getAttribute('href')).toBe(
    '/organisaties/mnre1010',
  );
  const change = within(table).getByRole('button', { name: 'Wijzigen: Ministerie van Algemene Zaken' });
  expect(change.getAttribute('aria-disabled')).toBe('true');
  expect(document.getElementById(change.getAttribute('aria-describedby') ?? '')?.textContent).toContain(
    'Dit hoort niet bij uw rol.',
  );
  fireEvent.click(change);
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.getByRole('link', { name: /Beëindigd/ }).getAttribute('href')).toBe('/beheer/register?layer=rijk&part=ended');
  await expectAccessible();
});

it('lets an administrator end an organisation, with its successor and the reason', async () => {
  await open('/beheer/register?q=wijdemeren', { role: 'administrator' });
  fireEvent.click(await screen.findByRole('button', { name: 'Wijzigen: Gemeente Wijdemeren' }));
  await screen.findByLabelText(/Korte naam/);
  const form = await dialog();
  fill(form, /Opvolger/, 'gm0402');
  press('Opslaan');
  expect((await within(form).findAllByText(/Vul een einddatum in/)).length).toBeGreaterThan(0);
  await expectAccessible();
  fill(form, /Einddatum/, '2026-01-01');
  fill(form, /Waarop berust/, 'Wet herindeling');
  press('Opslaan');
  await gone();
  expect(await screen.findByText('Geen organisatie past bij deze filters.')).toBeTruthy();
  const { rows } = await callerAs(database(), 'reader').admin.register({ part: 'ended', q: 'wijdemeren' });
  expect(rows).toMatchObject([{ endDate: '2026-01-01', successor: 'Gemeente Hilversum' }]);
});

it('shows the standing and the source of every name, also of what is filtered', async () => {
  await open('/beheer/editie?status=mentioned');
  const table = await screen.findByRole('table', { name: 'Waarden in deze editie' });
  expect(within(table).getAllByRole('row')).toHaveLength(5);
  expect(within(table).getAllByText('genoemd, niet als een van de dertig')).toHaveLength(4);
  expect(screen.getAllByText('9 bevestigd, 4 genoemd, 17 voorlopig.').length).toBeGreaterThan(0);
  await expectAccessible();
});

it('asks a source for a confirmed name, says with which value a number is swapped, and keeps the findings', async () => {
  await open('/beheer/editie', { role: 'programme' });
  fireEvent.click(await screen.findByRole('button', { name: 'Wijzigen: Innovatie' }));
  const form = await dialog();
  fireEvent.click(within(form).getByRole('radio', { name: 'Bevestigd' }));
  press('Opslaan');
  expect((await within(form).findAllByText(/Vul de bron in/)).length).toBeGreaterThan(0);
  fill(form, /Bron van de naam/, 'Bijlage CBCF 21-81b');
  fill(form, /Nummer/, '9');
  expect(await within(form).findByText('Dit nummer is nu van Solidariteit. Die krijgt nummer 10.')).toBeTruthy();
  await expectAccessible();
  press('Opslaan');
  await gone();
  expect((await screen.findAllByText('10 bevestigd, 4 genoemd, 16 voorlopig.')).length).toBeGreaterThan(0);
  expect(screen.getByRole('link', { name: 'Innovatie' })).toBeTruthy();
});

it('keeps both texts when somebody else renamed the value meanwhile, and asks', async () => {
  await open('/beheer/editie', { role: 'programme' });
  fireEvent.click(await screen.findByRole('button', { name: 'Wijzigen: Welzijn' }));
  const form = await dialog();
  const programme = callerAs(database(), 'programme').editions;
  const there = (await programme.page({})).values.find((value) => value.id === 'welzijn');
  const fields = {
    name_status: 'working' as const,
    source: '',
    principle_id: there?.principleId ?? '',
    number: String(there?.number),
    reason: '',
  };
  await programme.saveValue({ id: 'welzijn', base: there?.revision ?? 0, fields: { ...fields, name: 'Welbevinden' } });
  fill(form, /^Naam/, 'Geluk');
  press('Opslaan');
  expect(await within(form).findByRole('radiogroup', { name: 'Wat blijft bij “Naam”?' })).toBeTruthy();
  await expectAccessible();
  fireEvent.click(within(form).getByRole('radio', { name: 'Wat u invulde' }));
  press('Opslaan met deze keuze');
  await gone();
  expect(await screen.findByRole('link', { name: 'Geluk (voorlopige naam)' })).toBeTruthy();
});

it('adds a meeting and a round on it, closes the round with a reason, and shows the reason in its history', async () => {
  await open('/beheer/ronden', { role: 'programme' });
  fireEvent.click(await screen.findByRole('button', { name: 'Nieuwe vergadering' }));
  press('Opslaan');
  expect((await within(await dialog()).findAllByText(/Kies een overleg/)).length).toBeGreaterThan(0);
  fill(await dialog(), /Overleg/, 'OBDO');
  fill(await dialog(), /^Datum/, '2027-01-28');
  press('Opslaan');
  await gone();
  press('Nieuwe ronde');
  const form = await dialog();
  fill(form, /^Naam/, 'Ronde 2');
  fireEvent.change(within(form).getByLabelText(/Vergadering/), {
    target: { value: (await callerAs(database(), 'reader').rounds.page({})).meetings[0]?.id },
  });
  fill(form, /Open vanaf/, '2026-11-01');
  await expectAccessible();
  press('Opslaan');
  await gone();
  fireEvent.click(await screen.findByRole('button', { name: 'Sluiten: Ronde 2' }));
  press('Sluiten');
  expect((await within(await dialog()).findAllByText(/Vul dit veld in/)).length).toBeGreaterThan(0);
  fill(await dialog(), /Waarom sluit u/, 'Alles is binnen');
  press('Sluiten');
  await gone();
  expect(await screen.findByRole('button', { name: 'Heropenen: Ronde 2' })).toBeTruthy();
  press('Geschiedenis: Ronde 2');
  expect(await screen.findByText('Reden: Alles is binnen')).toBeTruthy();
});

it('shows frameworks and what the database holds, in English too', async () => {
  await open('/beheer/kaders', { language: 'en' });
  const table = await screen.findByRole('table', { name: 'Existing frameworks' });
  expect(within(table).getByRole('link', { name: '1' }).getAttribute('href')).toBe('/bevindingen?framework=avg');
  await expectAccessible();
});

it('says how to check that nothing was altered', async () => {
  await open('/beheer/gegevens');
  expect(await screen.findByText('npm run verify -- --example')).toBeTruthy();
  expect(screen.getByText('Voorbeeldgegevens')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Vaste link naar deze stand' }).getAttribute('href')).toMatch(
    /^\/beheer\/gegevens\?day=\d{4}-\d\d-\d\d&revision=\d+$/,
  );
  await expectAccessible();
});
