import { fireEvent, screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { expectAccessible, realPages } from '../support/page.tsx';

vi.setConfig({ testTimeout: 60_000 });
const { open } = realPages('example');

it('lets a coordinator invite a pilot organisation of the own layer, and shows the link once', async () => {
  await open('/beheer/mensen', { role: 'coordinator:waterschap' });
  fireEvent.click(await screen.findByRole('button', { name: 'Iemand uitnodigen' }));
  const dialog = within(await screen.findByRole('dialog'));
  const options = within(dialog.getByLabelText('Rol')).getAllByRole('option');
  expect(options.map((option) => option.textContent)).toEqual(['Maak een keuze', 'Coördinator', 'Pilotorganisatie']);
  fireEvent.change(dialog.getByLabelText('Rol'), { target: { value: 'pilotorganisation' } });
  fireEvent.click(dialog.getByRole('button', { name: 'Uitnodigen' }));
  expect(await dialog.findByText('Fout: Vul een volledig e-mailadres in, zoals naam@organisatie.nl.')).toBeTruthy();
  expect(dialog.getByText('Fout: Kies een organisatie.')).toBeTruthy();
  fireEvent.change(dialog.getByLabelText('E-mailadres'), { target: { value: 'iemand@voorbeeld.example' } });
  fireEvent.change(dialog.getByLabelText('Namens welke organisatie'), { target: { value: 'vb-ws-1' } });
  await expectAccessible();
  fireEvent.click(dialog.getByRole('button', { name: 'Uitnodigen' }));
  const link = await screen.findByLabelText<HTMLInputElement>('Link om door te geven');
  expect(link.value).toMatch(/\/inloggen\?uitnodiging=[\w-]{43}$/);
  fireEvent.click(screen.getByRole('button', { name: 'Sluiten' }));
  const table = await screen.findByRole('table', { name: 'Openstaande uitnodigingen' });
  expect(within(table).getByRole('rowheader', { name: 'iemand@voorbeeld.example' })).toBeTruthy();
});

it('takes an invitation back', async () => {
  await open('/beheer/mensen', { role: 'administrator' });
  fireEvent.click(await screen.findByRole('button', { name: 'Uitnodiging intrekken: iemand@voorbeeld.example' }));
  expect(await screen.findByText('Er staat geen uitnodiging open')).toBeTruthy();
  await expectAccessible();
});

it('tells a reader who sees people, and why nobody can be invited', async () => {
  await open('/beheer/mensen');
  const button = await screen.findByRole('button', { name: 'Iemand uitnodigen' });
  expect(button.getAttribute('aria-disabled')).toBe('true');
  expect(screen.getByText('Alleen de beheerder en een coördinator zien hier mensen.')).toBeTruthy();
  expect(screen.queryByRole('table')).toBeNull();
  await expectAccessible();
});

it('says where no login is set up that one chooses a role instead', async () => {
  await open('/account');
  expect(screen.getByText(/Op deze computer is geen inloggen ingesteld./)).toBeTruthy();
  expect(screen.getByRole('combobox', { name: 'Ik kijk als' })).toBeTruthy();
  await expectAccessible();
});
