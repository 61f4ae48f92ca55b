import { configure, fireEvent, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { emptyFindingForm } from '../../shared/finding-form.ts';
import { expectAccessible, realPages } from '../support/page.tsx';
import { callerAs } from '../support/worlds.ts';

// a save passes through a real server and database
configure({ asyncUtilTimeout: 10_000 });
const { open, database } = realPages('example');
const own = { role: 'pilotorganisation:vb-gm-1' };
const press = (name: string | RegExp): void => void fireEvent.click(screen.getByRole('button', { name }));
const fill = (label: RegExp, value: string): void => void fireEvent.change(screen.getByLabelText(label), { target: { value } });

it('are listed with what was examined and found, each number leading to what is behind it', async () => {
  await open('/pilots?topic=sensoren');
  const table = await screen.findByRole('table');
  expect(
    within(table)
      .getAllByRole('rowheader')
      .map((cell) => cell.textContent),
  ).toEqual(['Sensoren op het plein', 'Slimme peilbuizen']);
  const [row] = within(table).getAllByRole('row').slice(1);
  const links =
    row === undefined
      ? []
      : within(row)
          .getAllByRole('link')
          .map((link) => link.getAttribute('href'));
  expect(links).toEqual(['/pilots/p1', '/organisaties/vb-gm-1', '/pilots/p1#waarden', '/bevindingen?pilot=p1']);
  expect(screen.getByRole('link', { name: /als csv/ }).getAttribute('href')).toBe('/download/pilots.csv?topic=sensoren');
  await expectAccessible();
});

it('show the state of each value, findings, actions and the organisation’s positions', async () => {
  await open('/pilots/p1');
  expect(
    await screen.findByText(/3 van de 30 waarden zijn onderzocht, 2 daarvan hebben een bevinding. Bij 1 waarde/),
  ).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Privacy, Betwist, 2 bevindingen' }).getAttribute('href')).toBe(
    '/bevindingen?pilot=p1&value=privacy',
  );
  expect(screen.getByRole('link', { name: 'Duurzaamheid, Onderzocht, geen bevinding' }).getAttribute('href')).toBe(
    '/waarden/duurzaamheid',
  );
  expect(within(screen.getByRole('table', { name: 'Acties' })).getByText('Bewaartermijn op één dag zetten')).toBeTruthy();
  expect(
    within(screen.getByRole('table', { name: 'Standpunten van de organisatie' })).getByText('Pas toe of leg uit'),
  ).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Vastleggen wat onderzocht is' }).getAttribute('aria-disabled')).toBe('true');
  await expectAccessible();
});

it('say so where there is none', async () => {
  await open('/pilots/bestaat-niet');
  expect(await screen.findByText('Deze pilot is er niet (meer).')).toBeTruthy();
});

it('are made by their organisation, under a name of their own', async () => {
  await open('/pilots/nieuw', own);
  fill(/Naam van de pilot/, 'Sensoren op het plein');
  fill(/^Start/, '2022-06-01');
  fill(/^Eind/, '2022-05-01');
  press('Opslaan');
  expect(await screen.findByRole('link', { name: 'Het einde ligt voor het begin. Verbeter een van beide.' })).toBeTruthy();
  fill(/^Eind/, '2022-07-01');
  press('Opslaan');
  expect(await screen.findByRole('link', { name: /Uw organisatie heeft al een pilot met deze naam/ })).toBeTruthy();
  await expectAccessible();
  fill(/Naam van de pilot/, 'Camera’s in de haven');
  press('Opslaan');
  await screen.findByRole('heading', { level: 1, name: 'Camera’s in de haven' });
  expect(await screen.findByText('1 juni 2022 tot en met 1 juli 2022')).toBeTruthy();
});

it('record what was examined, all values at once, and ask where somebody else recorded something else', async () => {
  await open('/pilots/p1', own);
  press('Vastleggen wat onderzocht is');
  fireEvent.click(screen.getByLabelText('Inspraak (voorlopige naam): Onderzocht'));
  fireEvent.click(screen.getByLabelText('Duurzaamheid: Niet van toepassing'));
  expect(screen.getByText('Onderzocht: 2 bevindingen')).toBeTruthy();
  await expectAccessible();
  const caller = callerAs(database(), own.role);
  const base =
    (await caller.pilots.page({ id: 'p1' })).values.find((value) => value.id === 'duurzaamheid')?.revision ?? undefined;
  await caller.examinations.save({ pilot: 'p1', states: [{ value: 'duurzaamheid', state: 'not-examined', base }] });
  press('Opslaan');
  const question = await screen.findByRole('radiogroup', { name: 'Wat blijft bij “Duurzaamheid”?' });
  fireEvent.click(within(question).getByLabelText('Wat u invulde'));
  press('Opslaan met deze keuze');
  expect(await screen.findByRole('link', { name: 'Inspraak (voorlopige naam), Onderzocht, geen bevinding' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Duurzaamheid, Niet van toepassing' })).toBeTruthy();
}, 60_000);

it('let what does not apply be examined after all, also where a draft of a finding waits for that', async () => {
  const caller = callerAs(database(), own.role);
  await caller.examinations.save({ pilot: 'p1', states: [{ value: 'veiligheid', state: 'not-applicable' }] });
  const waiting = { pilot: 'p1', part: 'waarde:veiligheid', kind: 'knelpunt', text: 'Niemand wist het.', date: '2026-11-20' };
  await caller.findings.save({ state: 'draft', form: { ...emptyFindingForm, ...waiting, kind: 'knelpunt' } });
  await open('/pilots/p1', own);
  press('Vastleggen wat onderzocht is');
  fireEvent.click(screen.getByLabelText(/^Veiligheid.*: Onderzocht$/));
  press('Opslaan');
  await screen.findByRole('link', { name: /^Veiligheid.*bevinding/ });
  const examined = (await caller.pilots.page({ id: 'p1' })).values.find(({ id }) => id === 'veiligheid')?.examination;
  expect(examined).toBe('examined');
}, 60_000);

it('take actions of the organisation', async () => {
  await open('/pilots/p1', own);
  press('Nieuwe actie');
  const dialog = await screen.findByRole('dialog');
  press('Opslaan');
  expect(await within(dialog).findByRole('link', { name: 'Schrijf op wat u gaat doen.' })).toBeTruthy();
  fireEvent.change(within(dialog).getByLabelText(/Wat gaat u doen/), { target: { value: 'Bordjes plaatsen' } });
  press('Opslaan');
  expect(await within(screen.getByRole('table', { name: 'Acties' })).findByText('Bordjes plaatsen')).toBeTruthy();
});
