import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { onlineManager } from '@tanstack/react-query';
import { afterEach, expect, it, vi } from 'vitest';
import { realPages } from '../support/page.tsx';

// a remark passes through a real server and database
configure({ asyncUtilTimeout: 10_000 });
const { open } = realPages('example');
const own = { role: 'pilotorganisation:vb-gm-1' };
afterEach(() => {
  onlineManager.setOnline(true);
  vi.unstubAllGlobals();
});
const box = (): HTMLTextAreaElement => screen.getByLabelText<HTMLTextAreaElement>(/Uw tekst/);

async function begin(text: string): Promise<void> {
  await open('/bevindingen/f1', own);
  fireEvent.click(await screen.findByRole('button', { name: 'Iets zeggen of vragen' }));
  fireEvent.change(box(), { target: { value: text } });
}

it('says that there is no network where a remark is placed without, keeps its text, and places it once there is', async () => {
  await begin('Dit blijft staan.');
  const { fetch } = globalThis;
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  onlineManager.setOnline(false);
  fireEvent.click(screen.getByRole('button', { name: 'Plaatsen' }));
  const alert = await screen.findByRole('alert');
  expect(within(alert).getByText(/Er is geen verbinding met de server/)).toBeTruthy();
  expect(box().value).toBe('Dit blijft staan.');
  vi.stubGlobal('fetch', fetch);
  onlineManager.setOnline(true);
  fireEvent.click(screen.getByRole('button', { name: 'Plaatsen' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Plaatsen' })).toBeNull());
  expect(await screen.findByText('Dit blijft staan.')).toBeTruthy();
});

it('asks for words where a remark is made of characters that nobody sees', async () => {
  await begin('\u200B\u2060 \u00AD');
  fireEvent.click(screen.getByRole('button', { name: 'Plaatsen' }));
  expect(await screen.findByText(/Vul in wat u wilt zeggen/)).toBeTruthy();
});
