import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { commit } from '../../server/db/history.ts';
import { findingRow } from '../../seed/rows.ts';
import { expectAccessible, realPages } from '../support/page.tsx';

configure({ asyncUtilTimeout: 30_000 });
vi.setConfig({ testTimeout: 60_000 });
const { open, database } = realPages('example');

const bar = () => screen.findByRole('region', { name: 'Eerdere stand' });
const addressOf = (name: string): string | null => screen.getByRole('link', { name }).getAttribute('href');

function choose(day: string): void {
  fireEvent.change(screen.getByLabelText('Zoals bekend op'), { target: { value: day } });
  fireEvent.click(screen.getByRole('button', { name: 'Toon' }));
}

/** The next day, a finding more. */
async function nextDay(): Promise<void> {
  database().clock = () => '2026-11-25T09:00:00.000Z';
  const row = findingRow({
    id: 'later',
    pilot_id: 'p1',
    organisation_id: 'vb-gm-1',
    value_id: 'welzijn',
    kind: 'herkend',
    date: '2022-07-01',
    text: 'Een dag later',
  });
  await commit(database(), { personId: 'example', command: 'finding.save' }, (change) => change.add('finding', [row]));
}

it('shows a day on every page, says so with the way back, and lets nobody change anything', async () => {
  await nextDay();
  await open('/bevindingen', { role: 'pilotorganisation:vb-gm-1' });
  expect(await screen.findByText('Een dag later')).toBeTruthy();
  expect(screen.queryByRole('region', { name: 'Eerdere stand' })).toBeNull();
  choose('2026-11-24');
  expect((await bar()).textContent).toContain('U bekijkt alles zoals bekend op 24 november 2026.');
  await waitFor(() => expect(screen.queryByText('Een dag later')).toBeNull());
  expect(addressOf('Waarden')).toBe('/waarden?peildatum=2026-11-24');
  expect(screen.getAllByText('U bekijkt een eerdere stand. Ga naar vandaag om iets te wijzigen.').length).toBeGreaterThan(0);
  await expectAccessible();
  fireEvent.click(within(await bar()).getByRole('link', { name: 'Naar de stand van vandaag' }));
  expect(await screen.findByText('Een dag later')).toBeTruthy();
  expect(screen.queryByRole('region', { name: 'Eerdere stand' })).toBeNull();
});

it('refuses a day still to come beside the field', async () => {
  await open('/waarden');
  choose('2030-01-01');
  expect(screen.getByText('Fout: Deze dag moet nog komen. Kies vandaag of een eerdere dag.')).toBeTruthy();
  await expectAccessible();
});

it('says that a day is still to come, or that nothing had been recorded', async () => {
  const heading = await open('/waarden?peildatum=2030-01-01');
  expect(heading.textContent).toContain('Deze dag moet nog komen');
  await expectAccessible();
});

it('says before the first record that there was nothing, with the way to the first day', async () => {
  const heading = await open('/waarden?peildatum=2020-01-01');
  expect(heading.textContent).toContain('Nog niets vastgelegd');
  expect(addressOf('Naar de eerste stand: 24 november 2026')).toBe('/waarden?peildatum=2026-11-24');
  await expectAccessible();
});

it('says of a day in the address that it is none, and shows what is known today', async () => {
  for (const search of ['peildatum=abc', 'day=2026-02-30', 'revision=twee']) {
    await open(`/bevindingen?${search}`);
    const text = search.split('=')[1] ?? '';
    expect(
      await screen.findByText(`In het adres staat “${text}” waar een dag hoort. Dat is geen dag. U ziet wat vandaag bekend is.`),
    ).toBeTruthy();
    expect((await screen.findAllByRole('table')).length).toBeGreaterThan(0);
    await expectAccessible();
    cleanup();
  }
  await open('/bevindingen?peildatum=');
  expect(screen.queryByText(/Dat is geen dag/)).toBeNull();
});
