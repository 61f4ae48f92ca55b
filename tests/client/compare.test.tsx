import { configure, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { addThreeRounds } from '../support/rounds.ts';
import { expectAccessible, realPages } from '../support/page.tsx';

configure({ asyncUtilTimeout: 30_000 });
vi.setConfig({ testTimeout: 60_000 });
const { open, database } = realPages('example');

it('says that a middle step moved through composition, and not through a change of position', async () => {
  await addThreeRounds(database());
  await open('/vergelijk?first=A&second=B');
  expect(await screen.findByRole('heading', { level: 2, name: 'Ronde A en Ronde B' })).toBeTruthy();
  expect(
    screen.getByText(
      /^Wie beide keren antwoordde, antwoordde hetzelfde: geen verandering van standpunt\. .*door de samenstelling\.$/,
    ),
  ).toBeTruthy();
  expect(screen.getByText(/2 organisaties gaven beide keren een antwoord; geen daarvan veranderde van standpunt\./)).toBeTruthy();
  await expectAccessible();
});

it('tells three rounds in words, and gives the transitions as a table', async () => {
  await open('/vergelijk?first=A&second=B&third=C');
  expect(await screen.findByText(/2 organisaties gaven in alle 3 rondes een antwoord\./)).toBeTruthy();
  expect(screen.getByText(/Van Ronde A naar Ronde B: niemand veranderde van standpunt\./)).toBeTruthy();
  expect(screen.getByText(/Van Ronde B naar Ronde C: 1 veranderde van standpunt \(Gemeente Voorbeeldstad\)\./)).toBeTruthy();
  expect(screen.getByRole('table', { name: /^Van welk antwoord naar welk antwoord: .*Gemeenten$/ })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Download “Van welk antwoord naar welk antwoord” als csv' }).getAttribute('href')).toBe(
    '/download/transitions.csv?first=A&second=B&third=C',
  );
  await expectAccessible();
});

it('shows which rounds it compares where nobody chose any', async () => {
  await open('/vergelijk');
  const heading = await screen.findByRole('heading', { level: 2, name: /^Ronde \S+ en Ronde \S+$/ });
  const chosen = screen
    .getAllByRole<HTMLSelectElement>('combobox')
    .flatMap(({ selectedOptions }) => [...selectedOptions].map(({ textContent }) => textContent));
  expect(heading.textContent).toBe(chosen.filter((name) => /^Ronde \S+$/.test(name)).join(' en '));
  // the address names them, and so does every download: a shared link shows the same when there is a later round
  const [, first, second] = /^Ronde (\S+) en Ronde (\S+)$/.exec(heading.textContent) ?? [];
  const download = (): HTMLElement =>
    screen.getByRole('link', { name: 'Download “Van welk antwoord naar welk antwoord” als csv' });
  const named = `/download/transitions.csv?first=${String(first)}&second=${String(second)}`;
  await waitFor(() => expect(download().getAttribute('href')).toBe(named));
  expect(screen.getByText('De pilots zijn geen steekproef.')).toBeTruthy();
  fireEvent.change(screen.getByLabelText('Van dag'), { target: { value: '2026-11-23' } });
  expect(await screen.findByRole('heading', { level: 2, name: /^23 november 2026 en 24 november 2026/ })).toBeTruthy();
});

it('says that a day cannot be compared with itself', async () => {
  await open('/vergelijk?from=2026-11-24&to=2026-11-24');
  expect(await screen.findByText('Er is niets om 24 november 2026 mee te vergelijken')).toBeTruthy();
  expect(screen.queryByText(/24 november 2026 en 24 november 2026/)).toBeNull();
  await expectAccessible();
});

it('compares two days too', async () => {
  await open('/vergelijk?from=2026-11-23&to=2026-11-24');
  expect(await screen.findByRole('heading', { name: /^23 november 2026 en 24 november 2026/ })).toBeTruthy();
  await expectAccessible();
});
