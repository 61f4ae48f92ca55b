import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { expectAccessible, realPages } from '../support/page.tsx';
import { callerAs } from '../support/worlds.ts';

configure({ asyncUtilTimeout: 15_000 });
const { open, database } = realPages('example');
const press = (name: string | RegExp): void => void fireEvent.click(screen.getByRole('button', { name }));

it('shows what waits with what it lacks, and what is about to happen before several are checked', async () => {
  await open('/controle', { role: 'programme' });
  expect(
    (
      await screen.findAllByText(
        /^\d+ bevinding(en)? (kan|kunnen) nu gecontroleerd worden; \d+ wacht(en)? nog op de organisatie; /,
      )
    ).length,
  ).toBe(2);
  const table = await screen.findByRole('table', { name: 'Bevindingen die wachten op controle' });
  expect(within(table).getAllByText(/een bron \(onderbouwing\)/).length).toBeGreaterThan(0);
  await expectAccessible();
  expect(screen.getByText('Kies eerst bevindingen.')).toBeTruthy();
  const rows = within(table).getAllByRole('row').slice(1);
  const told = rows.map((row) => [within(row).queryByRole('checkbox'), within(row).queryByText(/^Nog niet te kiezen/)]);
  expect(told.filter(([box, why]) => (box === null) === (why === null))).toEqual([]);
  expect(told.some(([box]) => box === null)).toBe(true);
  expect(screen.getByRole('search')).toBeTruthy();
  press(/^Kies alles wat volledig is/);
  press(/^Merk \d+ bevinding(en)? aan als gecontroleerd$/);
  const dialog = await screen.findByRole('dialog', { name: 'Dit gaat er gebeuren' });
  expect(within(dialog).getAllByRole('listitem').length).toBeGreaterThan(0);
  fireEvent.click(within(dialog).getByRole('button', { name: 'Aanmerken als gecontroleerd' }));
  expect((await screen.findAllByText(/aangemerkt als gecontroleerd\.$/)).length).toBeGreaterThan(0);
});

it('says above the list and where it is empty what fits the filter that is chosen', async () => {
  await open('/controle?complete=yes', { role: 'programme' });
  expect(await screen.findByText('Er is nu niets te controleren')).toBeTruthy();
  expect(screen.getAllByText('Geen bevinding is volledig en kan nu gecontroleerd worden.').length).toBeGreaterThan(0);
  expect(screen.getByText(/^\d+ bevindingen wachten nog op de organisatie, omdat er iets ontbreekt\.$/)).toBeTruthy();
  expect(screen.queryByText('Er wacht niets op controle')).toBeNull();
  expect(screen.queryByText(/^Geen bevinding past bij dit filter/)).toBeNull();
  await expectAccessible();
});

it('opens from the menu for a coordinator on the own layer, with one step to all', async () => {
  await open('/controle', { role: 'coordinator:waterschap' });
  const links = (name: string) => screen.getAllByRole('link', { name }).map((link) => link.getAttribute('href'));
  expect([links('Controle'), links('Deelname')]).toEqual([['/controle?layer=waterschap'], ['/deelname?layer=waterschap']]);
  cleanup();
  await open('/controle?layer=waterschap', { role: 'coordinator:waterschap' });
  const table = await screen.findByRole('table', { name: 'Bevindingen die wachten op controle' });
  expect(within(table).queryAllByText('Gemeente Voorbeeldstad')).toEqual([]);
  const layer = screen.getByLabelText<HTMLSelectElement>('Bestuurslaag');
  expect(layer.value).toBe('waterschap');
  fireEvent.change(layer, { target: { value: '' } });
  expect((await screen.findAllByText('Gemeente Voorbeeldstad')).length).toBeGreaterThan(0);
  await expectAccessible();
});

it('lets nobody tick who may not check', async () => {
  await open('/controle');
  await screen.findByRole('table', { name: 'Bevindingen die wachten op controle' });
  expect(screen.queryAllByRole('checkbox')).toEqual([]);
  expect(screen.queryAllByText(/^Nog niet te kiezen/)).toEqual([]);
});

it('says where a finding is on its way, and why one may not change it', async () => {
  await open('/bevindingen/f3', { role: 'pilotorganisation:vb-gm-1' });
  const way = within(await screen.findByRole('region', { name: 'Waar staat deze bevinding?' }));
  expect(way.getByText(/^Ingediend: de bevinding telt mee\./)).toBeTruthy();
  await expectAccessible();
});

it('lets a coordinator ask and the organisation answer, under the finding', async () => {
  await open('/bevindingen/f1', { role: 'coordinator:gemeente' });
  await screen.findByRole('region', { name: 'Gesprek' });
  press('Iets zeggen of vragen');
  expect(document.activeElement?.closest('form')).toBeTruthy();
  press('Plaatsen');
  expect(await screen.findByText(/Vul in wat u wilt zeggen\./)).toBeTruthy();
  await expectAccessible();
  fireEvent.change(screen.getByLabelText(/^Uw tekst/), { target: { value: 'Welke casus was dit?' } });
  press('Plaatsen');
  expect(await screen.findByText('Welke casus was dit?')).toBeTruthy();
  await waitFor(() => expect(screen.getByText('1 open vraag')).toBeTruthy());
  expect(document.activeElement?.textContent).toBe('Iets zeggen of vragen');
});

it('shows of a conversation what was said then', async () => {
  const { revision: before } = await database().head();
  const about = { noun: 'pilot' as const, id: 'p1' };
  await callerAs(database(), 'programme').remarks.add({ about, kind: 'remark', text: 'Later gezegd.' });
  await open(`/pilots/p1?revision=${String(before)}`);
  const then = within(await screen.findByRole('region', { name: 'Gesprek' }));
  expect(then.getByText('Hierover is nog niets gezegd.')).toBeTruthy();
  expect(screen.queryByText('Later gezegd.')).toBeNull();
});
