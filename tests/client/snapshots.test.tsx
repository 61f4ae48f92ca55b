import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { expectAccessible, realPages } from '../support/page.tsx';

configure({ asyncUtilTimeout: 30_000 });
vi.setConfig({ testTimeout: 60_000 });
const { open } = realPages('example');
const press = (name: string | RegExp): void => void fireEvent.click(screen.getByRole('button', { name }));

it('says to a reader that no state is kept yet, and why it cannot be done', async () => {
  await open('/standen');
  expect(await screen.findByText('Er is nog geen stand vastgelegd')).toBeTruthy();
  expect(screen.getByText(/^Het programma legt een stand vast\./)).toBeTruthy();
  const keep = screen.getByRole('button', { name: 'Stand vastleggen' });
  expect(keep.getAttribute('aria-disabled')).toBe('true');
  await expectAccessible();
});

it('keeps a state with a title and a reason, and leads to everything as of it and to a paper', async () => {
  await open('/standen', { role: 'programme' });
  press('Stand vastleggen');
  const dialog = within(await screen.findByRole('dialog'));
  fireEvent.click(dialog.getByRole('button', { name: 'Stand vastleggen' }));
  expect((await dialog.findAllByText(/Geef de stand een titel/)).length).toBeGreaterThan(0);
  await expectAccessible();
  fireEvent.change(dialog.getByLabelText('Titel'), { target: { value: 'Stand voor de CBCF' } });
  fireEvent.change(dialog.getByLabelText('Waarom legt u deze stand vast?'), { target: { value: 'De vergadering' } });
  fireEvent.click(dialog.getByRole('button', { name: 'Stand vastleggen' }));
  expect(await screen.findByRole('heading', { level: 2, name: 'Stand voor de CBCF' })).toBeTruthy();
  const link = screen.getByRole('link', { name: 'Bekijk deze stand: Stand voor de CBCF' });
  expect(link.getAttribute('href')).toMatch(/^\/\?peildatum=2026-11-24&revision=2$/);
  const card = screen.getByRole('region', { name: 'Stand voor de CBCF' });
  fireEvent.click(within(card).getByText('Toon de hele geschiedenis'));
  expect(await within(card).findByText('Reden: De vergadering')).toBeTruthy();
  press('Stand nagaan: Stand voor de CBCF');
  expect(await screen.findByText('Deze stand klopt')).toBeTruthy();
  await expectAccessible();
});

it('makes a paper final from a kept state, and shows it as a file', async () => {
  await open('/stuk', { role: 'programme' });
  expect(await screen.findByText('Dit is een concept')).toBeTruthy();
  const choice = await screen.findByLabelText('Vastgelegde stand');
  const kept = await within(choice).findByRole('option', { name: /Stand voor de CBCF/ });
  fireEvent.change(choice, { target: { value: (kept as HTMLOptionElement).value } });
  expect(await screen.findByText('Van deze stand is nog geen stuk vastgesteld.')).toBeTruthy();
  const button = () => screen.getByRole('button', { name: 'Stuk vaststellen' });
  await waitFor(() => expect(button().closest('.notice')?.textContent).toContain('Kies eerst een vergadering'));
  fireEvent.change(screen.getByLabelText('Overleg'), { target: { value: 'CBCF' } });
  fireEvent.change(screen.getByLabelText('Datum'), { target: { value: '2026-12-03' } });
  expect((await screen.findAllByText(/vergadering van 3 december 2026 \(CBCF/)).length).toBeGreaterThan(0);
  await waitFor(() => expect(button().getAttribute('aria-disabled')).not.toBe('true'));
  press('Stuk vaststellen');
  const dialog = within(await screen.findByRole('dialog', { name: 'Dit stuk vaststellen?' }));
  expect(dialog.getByText(/^U stelt vast: Mededeling.*CBCF, 3 december 2026/)).toBeTruthy();
  await expectAccessible();
  fireEvent.click(dialog.getByRole('button', { name: 'Stuk vaststellen' }));
  expect(await screen.findByText('Dit stuk staat vastgesteld')).toBeTruthy();
  expect(screen.queryByText('Dit is een concept')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Stuk vaststellen' })).toBeNull();
  expect(screen.getByText('Het stuk is vastgesteld en bewaard.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Download als ODT' }).getAttribute('href')).toMatch(/^\/paper\.odt\?paper=/);
  expect((await screen.findByRole('link', { name: /^Mededeling.* als ODT$/ })).getAttribute('href')).toMatch(
    /^\/paper\.odt\?paper=/,
  );
  await expectAccessible();
});
