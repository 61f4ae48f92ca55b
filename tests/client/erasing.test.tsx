import { fireEvent, screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { expectAccessible, realPages } from '../support/page.tsx';

vi.setConfig({ testTimeout: 60_000 });
const { open, database } = realPages('example');

async function addPerson(id: string, name: string, at: string): Promise<void> {
  await database().write.insertInto('person').values({ id, name, email: null }).execute();
  const account = { issuer: 'i', subject: id, person_id: id, created_at: at, last_seen_at: at, blocked_at: null };
  await database().write.insertInto('account').values(account).execute();
}

it('erases a person after a reason was given', async () => {
  await addPerson('anna', 'Anna Voorbeeld', '2026-11-20T08:00:00.000Z');
  await open('/beheer/mensen', { role: 'administrator' });
  fireEvent.click(await screen.findByRole('button', { name: 'Alle gegevens wissen van Anna Voorbeeld' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Alle gegevens van Anna Voorbeeld wissen?' }));
  fireEvent.click(dialog.getByRole('button', { name: 'Wissen' }));
  expect(await dialog.findByText('Fout: Schrijf op waarom.')).toBeTruthy();
  await expectAccessible();
  fireEvent.change(dialog.getByLabelText(/Waarom wist u deze gegevens/), { target: { value: 'Verzoek' } });
  fireEvent.click(dialog.getByRole('button', { name: 'Wissen' }));
  expect(await screen.findByText('Er heeft nog niemand ingelogd')).toBeTruthy();
});

it('shows what is no longer needed, and removes it only when that is said', async () => {
  await addPerson('oud', 'Otto Voorbeeld', '2024-01-10T08:00:00.000Z');
  await open('/beheer/mensen', { role: 'administrator' });
  expect(await screen.findByText('Otto Voorbeeld, sinds 10 januari 2024')).toBeTruthy();
  await expectAccessible();
  fireEvent.click(screen.getByRole('button', { name: 'Wis wat hier staat' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Dit alles wissen?' }));
  fireEvent.click(dialog.getByRole('button', { name: 'Wis wat hier staat' }));
  expect(await screen.findByText('Er is niets om op te ruimen.')).toBeTruthy();
});
