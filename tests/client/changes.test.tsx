import { configure, fireEvent, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { commit } from '../../server/db/history.ts';
import { expectAccessible, realPages } from '../support/page.tsx';

configure({ asyncUtilTimeout: 30_000 });
vi.setConfig({ testTimeout: 60_000 });
const { open, database } = realPages('example');

async function changeFinding(): Promise<void> {
  database().clock = () => '2026-11-25T09:00:00.000Z';
  await commit(database(), { personId: 'example', command: 'finding.save' }, async (change) => {
    const found = await change.current('finding', 'f1');
    if (found === undefined) return;
    const { revision: _revision, ...rest } = found;
    await change.put('finding', { ...rest, text: 'Anders gezegd' });
  });
}

it('offers every choice once', async () => {
  await open('/veranderd');
  for (const name of ['Sinds', 'Groepeer per']) {
    const options = [...((await screen.findByLabelText(name)) as HTMLSelectElement).options].map(({ text }) => text);
    expect(options.length).toBeGreaterThan(1);
    expect(new Set(options).size, name).toBe(options.length);
  }
});

it('tells what changed since a day, opens the difference, and marks it as seen', async () => {
  await changeFinding();
  await open('/veranderd?from=2026-11-25');
  expect(await screen.findByText(/Sinds 25 november 2026, die dag meegerekend\. Er is 1 verandering\./)).toBeTruthy();
  const summary = await screen.findByText('Bevinding gewijzigd');
  const details = summary.closest('details');
  if (details === null) throw new Error('the line does not open');
  details.open = true;
  fireEvent(details, new Event('toggle'));
  expect(await screen.findByRole('cell', { name: 'Anders gezegd' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Download “Wat is er veranderd” als csv' }).getAttribute('href')).toBe(
    '/download/changes.csv?from=2026-11-25',
  );
  await expectAccessible();
  fireEvent.click(screen.getByRole('button', { name: 'Markeer als gezien' }));
  expect(await screen.findByText(/Gemarkeerd als gezien/)).toBeTruthy();
});

it('tells a load of reference data in one line, with the way to what there is', async () => {
  await open('/veranderd?from=2026-11-24');
  const load = (await screen.findByText('Referentiegegevens geladen')).closest('li');
  expect(load?.textContent).toMatch(/Referentiegegevens geladen: [\d.]+ records/);
  expect(load?.querySelector('a')?.getAttribute('href')).toBe('/beheer/gegevens');
  await expectAccessible();
});

it('has nothing to tell to who has seen it all', async () => {
  await open('/veranderd');
  expect(await screen.findByText('Er is niets veranderd')).toBeTruthy();
  await expectAccessible();
});
