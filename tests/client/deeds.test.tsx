import { configure, fireEvent, screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { commit } from '../../server/db/history.ts';
import { expectAccessible, realPages } from '../support/page.tsx';

configure({ asyncUtilTimeout: 30_000 });
vi.setConfig({ testTimeout: 60_000 });
const { open, database } = realPages('example');

function unfold(details: HTMLElement | null | undefined): void {
  if (!(details instanceof HTMLDetailsElement)) throw new Error('the line does not open');
  details.open = true;
  fireEvent(details, new Event('toggle'));
}

it('tells who did what, when and why, and opens the records field by field', async () => {
  const deed = { personId: 'example', command: 'finding.save', reason: 'Beter gezegd' };
  await commit(database(), deed, async (change) => {
    const found = await change.current('finding', 'f1');
    if (found === undefined) return;
    const { revision: _revision, ...rest } = found;
    await change.put('finding', { ...rest, text: 'Anders gezegd' });
  });
  await open('/verslag');
  const list = await screen.findByRole('list', { name: 'Vastgelegde wijzigingen, de nieuwste bovenaan' });
  const [newest] = within(list).getAllByRole('listitem');
  expect(newest?.textContent).toContain('Bevinding opgeslagen, door');
  expect(newest?.textContent).toContain('Reden: Beter gezegd');
  unfold(newest?.querySelector('details'));
  unfold((await screen.findByText(/Bevinding gewijzigd/)).closest('details'));
  expect(await screen.findByRole('cell', { name: 'Anders gezegd' })).toBeTruthy();
  expect((await screen.findByRole('link', { name: 'Naar de pagina' })).getAttribute('href')).toBe('/bevindingen/f1');
  expect(screen.getByRole('link', { name: 'Download “Wat is er gedaan” als csv' }).getAttribute('href')).toBe(
    '/download/deeds.csv',
  );
  await expectAccessible();
});

it('says so where nothing fits the filters', async () => {
  await open('/verslag?from=2099-01-01');
  expect(await screen.findByText('Er is niets gevonden')).toBeTruthy();
  await expectAccessible();
});
