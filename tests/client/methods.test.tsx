import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { callerAs } from '../support/worlds.ts';
import { expectAccessible, realPages } from '../support/page.tsx';

configure({ asyncUtilTimeout: 30_000 });
vi.setConfig({ testTimeout: 60_000 });
const { open, database } = realPages('example');

it('shows a reader the borders in force and which round uses them', async () => {
  await open('/beheer/methode');
  expect(await screen.findByText('Versie: 1.')).toBeTruthy();
  expect(screen.getByText('vanaf 0,6: grote overeenstemming')).toBeTruthy();
  const row = within(await screen.findByRole('table', { name: 'Versies van de methode per ronde' })).getByRole('row', {
    name: /Ronde 1/,
  });
  expect(row.textContent).toContain('Deze ronde is begonnen.');
  await expectAccessible();
});

it('lets the programme fix borders for a round that is still to begin, and says what is wrong with them', async () => {
  const fields = { name: 'Ronde 2', meeting_id: '', open_date: '2027-01-01', close_date: '', reason: '' };
  await callerAs(database(), 'programme').rounds.save({ fields });
  await open('/beheer/methode', { role: 'programme' });
  fireEvent.click(await screen.findByRole('button', { name: 'Grenzen vastleggen voor Ronde 2' }));
  const dialog = within(await screen.findByRole('dialog'));
  const border = dialog.getByLabelText('Vanaf welke waarde: grote overeenstemming');
  expect((border as HTMLInputElement).value).toBe('0,6');
  fireEvent.change(border, { target: { value: '0,2' } });
  fireEvent.click(dialog.getByRole('button', { name: 'Opslaan' }));
  expect((await dialog.findAllByText(/Vul in waarom u deze grenzen kiest/)).length).toBeGreaterThan(0);
  await expectAccessible();
  fireEvent.change(dialog.getByLabelText('Waarom deze grenzen?'), { target: { value: 'Besproken in de CBCF' } });
  fireEvent.click(dialog.getByRole('button', { name: 'Opslaan' }));
  expect((await dialog.findAllByText(/Elke grens ligt onder die erboven/)).length).toBeGreaterThan(0);
  fireEvent.change(border, { target: { value: '0,75' } });
  fireEvent.click(dialog.getByRole('button', { name: 'Opslaan' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const history = await screen.findByRole('button', { name: 'Geschiedenis: methode versie 2' });
  expect(history.closest('tr')?.textContent).toMatch(/^Ronde 2.*vanaf 0,75: grote overeenstemming/);

  fireEvent.click(history);
  expect(await screen.findByText('Reden: Besproken in de CBCF')).toBeTruthy();
  await expectAccessible();
});
