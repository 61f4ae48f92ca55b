import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { exampleFindings } from '../../seed/example-findings.ts';
import { findingForm } from '../../shared/finding-form.ts';
import { expectAccessible, realPages } from '../support/page.tsx';
import { callerAs } from '../support/worlds.ts';

// what only the server can know of a field is said at that field, as what the page itself sees
configure({ asyncUtilTimeout: 30_000 });
vi.setConfig({ testTimeout: 60_000 });
const { open, database } = realPages('example');
const future = 'Deze datum ligt in de toekomst. Kies vandaag of een eerdere dag.';

interface Asked {
  label: RegExp;
  wrong: string;
  right: string;
  words: string;
  save: string;
}

/** Fills in what the server refuses: the words stand at the field, the list of problems leads there and has the focus, and mending clears it. */
async function refusesAtField({ label, wrong, right, words, save }: Asked): Promise<void> {
  const form = within(screen.queryByRole('dialog') ?? document.body);
  const field = form.getByLabelText(label);
  fireEvent.change(field, { target: { value: wrong } });
  const send = (): void => {
    fireEvent.click(form.getByRole('button', { name: save }));
  };
  send();
  const link = await screen.findByRole('link', { name: words });
  expect(link.getAttribute('href')).toBe(`#${field.id}`);
  expect(field.getAttribute('aria-invalid')).toBe('true');
  const described = (field.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent);
  expect(described.join(' ')).toContain(words);
  await waitFor(() => expect(document.activeElement).toBe(link.closest('[role=alert]')));
  await expectAccessible();
  fireEvent.change(field, { target: { value: right } });
  await waitFor(() => expect(field.getAttribute('aria-invalid')).toBeNull());
  expect(screen.queryByText(words)).toBeNull();
  send();
}

it('says of a finding at its date that it is still to come', async () => {
  const role = 'pilotorganisation:vb-gm-1';
  const one = exampleFindings.find(({ id }) => id === 'f1');
  if (one === undefined) throw new Error('there is no finding f1');
  const { id } = await callerAs(database(), role).findings.save({ state: 'draft', form: findingForm(one) });
  await open(`/bevindingen/${id}/wijzigen`, { role });
  await screen.findByLabelText(/Wat leerde u/);
  await refusesAtField({ label: /^Datum/, wrong: '2099-01-01', right: '2026-11-01', words: future, save: 'Bewaren als concept' });
  expect(await screen.findByText(/1 november 2026/)).toBeTruthy();
});

it('says of a contact and of a stage at the date that it is still to come', async () => {
  await open('/organisaties/vb-pv-1', { role: 'programme' });
  fireEvent.click(await screen.findByRole('button', { name: 'Contact vastleggen' }));
  fireEvent.change(screen.getByLabelText(/^Verslag/), { target: { value: 'Gebeld over de pilot.' } });
  fireEvent.change(screen.getByLabelText(/^Fase na dit contact/), { target: { value: 'informed' } });
  await refusesAtField({ label: /^Datum/, wrong: '2099-01-01', right: '2026-11-02', words: future, save: 'Opslaan' });
  expect(await screen.findByText('Gebeld over de pilot.')).toBeTruthy();
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  fireEvent.click(screen.getByRole('button', { name: 'Fase vastleggen' }));
  fireEvent.change(within(screen.getByRole('dialog')).getByLabelText(/^Fase/), { target: { value: 'started' } });
  fireEvent.change(within(screen.getByRole('dialog')).getByLabelText(/^Bron/), { target: { value: 'Brief' } });
  await refusesAtField({ label: /^Datum/, wrong: '2099-03', right: '2026-10', words: future, save: 'Opslaan' });
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

it('says at its field of a pilot that its name is taken', async () => {
  const own = callerAs(database(), 'pilotorganisation:vb-gm-1');
  const empty = { caseText: '', topic: '', method: '', start: '', end: '', roles: '', reference: '' };
  await own.pilots.save({ form: { ...empty, title: 'Een naam die er is' } });
  await open('/pilots/nieuw', { role: 'pilotorganisation:vb-gm-1' });
  await screen.findByLabelText(/^Naam van de pilot/);
  await refusesAtField({
    label: /^Naam van de pilot/,
    wrong: 'Een naam die er is',
    right: 'Een andere naam',
    words: 'Uw organisatie heeft al een pilot met deze naam. Kies een andere naam.',
    save: 'Opslaan',
  });
  expect(await screen.findByRole('heading', { level: 1, name: /Een andere naam/ })).toBeTruthy();
});

it('says at the day of a state that nothing was known then', async () => {
  await open('/standen', { role: 'programme' });
  fireEvent.click(await screen.findByRole('button', { name: 'Stand vastleggen' }));
  const dialog = within(await screen.findByRole('dialog'));
  fireEvent.change(dialog.getByLabelText('Titel'), { target: { value: 'Stand' } });
  fireEvent.change(dialog.getByLabelText(/^Waarom legt u/), { target: { value: 'De vergadering' } });
  const words = 'Op deze dag was er nog niets vastgelegd.';
  await refusesAtField({ label: /^Zoals bekend op/, wrong: '2001-01-01', right: '', words, save: 'Stand vastleggen' });
  expect(await screen.findByRole('heading', { level: 2, name: 'Stand' })).toBeTruthy();
});
