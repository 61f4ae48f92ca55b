import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { inventedPlan } from '../support/editions.ts';
import { expectAccessible, realPages } from '../support/page.tsx';
import { callerAs } from '../support/worlds.ts';

configure({ asyncUtilTimeout: 30_000 });
vi.setConfig({ testTimeout: 60_000 });
const { open, database } = realPages('example');
const programme = { role: 'programme' };
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const fill = (label: string | RegExp, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

it('says to a reader why no edition can be made, and offers no choice while there is one', async () => {
  await open('/beheer/editie');
  const make = await screen.findByRole('button', { name: 'Nieuwe editie maken' });
  expect(make.getAttribute('aria-disabled')).toBe('true');
  await screen.findByRole('table', { name: 'Waarden in deze editie' });
  expect(screen.queryByLabelText('Editie')).toBeNull();
  await expectAccessible();
});

it('names what is wrong at its field, shows what a plan does, and records it', async () => {
  await open('/beheer/editie/nieuw', programme);
  fireEvent.change(await screen.findByLabelText('Wat wordt van Privacy?'), { target: { value: 'split' } });
  fill('Nieuwe namen voor Privacy', 'Privacy');
  press('Toon wat dit doet');
  const summary = await screen.findByRole('alert');
  expect(
    within(summary)
      .getAllByRole('link')
      .map((link) => link.getAttribute('href')),
  ).toEqual(['#short', '#published']);
  fill(/^Korte naam/, 'CODIO 2027');
  fill(/^Verschenen/, '2027-04');
  press('Toon wat dit doet');
  const link = await screen.findByRole('link', { name: 'Privacy: vul twee of meer nieuwe namen in, elk op een eigen regel.' });
  expect(link.getAttribute('href')).toBe('#line-privacy');
  expect(screen.queryByRole('button', { name: 'Editie vastleggen' })).toBeNull();
  await expectAccessible();
  fill('Nieuwe namen voor Privacy', 'Privacy\nZeggenschap over gegevens');
  press('Toon wat dit doet');
  const lines = await screen.findByRole('table', { name: 'Per oude waarde' });
  const privacy = within(lines).getByRole('row', { name: /wordt gesplitst/ });
  expect(
    within(privacy)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  ).toEqual([...['wordt gesplitst', 'Privacy (voorlopige naam), Zeggenschap over gegevens (voorlopige naam)', '4', '3', '1']]);
  await expectAccessible();
  press('Editie vastleggen');
  const choice = await screen.findByLabelText('Editie');
  expect((choice as HTMLSelectElement).value).toBe('codio-2027');
  expect((await callerAs(database(), 'reader').editions.page({ edition: 'codio-2027' })).values).toHaveLength(31);
});

it('shows the values of the edition in the address, with what is taken over marked', async () => {
  const old = await callerAs(database(), 'reader').editions.structure({ id: 'codio-2021' });
  if (old === null) throw new Error('there is no edition');
  await callerAs(database(), 'programme').editions.add(inventedPlan(old, { short: 'CODIO 2028', published: '2028' }));
  await open('/waarden?edition=codio-2028&across=true');
  const table = await screen.findByRole('table', { name: 'Waarden van de code' });
  const row = within(table).getByRole('row', { name: /Openheid/ });
  const carried = within(row).getByRole('link', { name: '3 overgenomen bevindingen' });
  expect(carried.textContent).toBe('+3');
  expect((screen.getByLabelText(/Toon ook wat is overgenomen/) as HTMLInputElement).checked).toBe(true);
  await expectAccessible();
});

it('lists on the page of a value what is taken over, apart, with where it comes from', async () => {
  const { rows } = await callerAs(database(), 'reader').values.list({ edition: 'codio-2028' });
  const id = rows.find(({ name }) => name === 'Openheid')?.id ?? '';
  await open(`/waarden/${id}?across=true`);
  const section = await screen.findByRole('region', { name: 'Overgenomen, niet opnieuw beoordeeld' });
  expect(within(section).getByText(/3 bevindingen zijn overgenomen, van/)).toBeTruthy();
  expect(within(section).getByRole('link', { name: 'Transparantie (CODIO 2021)' })).toBeTruthy();
  const list = within(section).getByRole('table', { name: 'Overgenomen bevindingen' });
  expect(within(list).getAllByRole('row')).toHaveLength(4);
  expect(screen.getByText('Nog geen bevindingen')).toBeTruthy();
  await expectAccessible();
});

it('shows the matrix of an edition with what is taken over beside the cells', async () => {
  await open('/?edition=codio-2028&across=true');
  const grid = await screen.findByRole('grid');
  expect(within(grid).getAllByRole('link', { name: /, 1 overgenomen bevinding$/ }).length).toBeGreaterThan(0);
  await expectAccessible();
});

it('does not offer to undo the first edition', async () => {
  await open('/beheer/editie?edition=codio-2021', { role: 'programme' });
  expect(await screen.findByRole('heading', { level: 1, name: 'Editie van de code' })).toBeTruthy();
  await screen.findByRole('table', { name: 'Waarden in deze editie' });
  expect(screen.queryByRole('button', { name: 'Editie ongedaan maken' })).toBeNull();
});

it('undoes an edition that nobody has worked with, with a reason', async () => {
  await open('/beheer/editie?edition=codio-2028', { role: 'programme' });
  fireEvent.click(await screen.findByRole('button', { name: 'Editie ongedaan maken' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'CODIO 2028 ongedaan maken' }));
  await expectAccessible();
  fireEvent.change(dialog.getByLabelText(/reden|Waarom/i), { target: { value: 'Te vroeg vastgelegd' } });
  fireEvent.click(dialog.getByRole('button', { name: 'Editie ongedaan maken' }));
  await waitFor(async () => {
    const { editions } = await callerAs(database(), 'reader').values.list({});
    expect(editions.map(({ id }) => id)).not.toContain('codio-2028');
  });
});
