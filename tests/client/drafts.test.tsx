import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { expectAccessible, realPages } from '../support/page.tsx';
import { callerAs } from '../support/worlds.ts';

configure({ asyncUtilTimeout: 30_000 });
vi.setConfig({ testTimeout: 60_000 });
const { open, database } = realPages('example');

it('shows a reader the proposals side by side, and why nothing can be written', async () => {
  await open('/tekst');
  const proposals = await screen.findByRole('region', { name: 'Voorstellen naast elkaar' });
  expect(within(proposals).getAllByText(/^Waarom:/).length).toBeGreaterThan(0);
  const add = screen.getByRole('button', { name: 'Nieuwe waarde voorstellen' });
  expect(add.getAttribute('aria-disabled')).toBe('true');
  expect(document.getElementById(add.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
    'Dit hoort niet bij uw rol. Alleen het programma kan dit.',
  );
  expect(screen.getByText('Er is nog geen regel voor een volgende editie.')).toBeTruthy();
  await expectAccessible();
});

it('lets the programme write a line from a proposal and tick what it rests on', async () => {
  await open('/tekst', { role: 'programme' });
  const [write] = await screen.findAllByRole('button', { name: /^Regel schrijven/ });
  if (write === undefined) throw new Error('there is nothing to write about');
  fireEvent.click(write);
  const dialog = await screen.findByRole('dialog');
  const name = within(dialog).getByLabelText('Naam in de volgende editie');
  fireEvent.change(name, { target: { value: '' } });
  fireEvent.click(within(dialog).getByRole('button', { name: 'Opslaan' }));
  expect(await within(dialog).findByRole('link', { name: /Vul de naam in/ })).toBeTruthy();
  await expectAccessible();
  fireEvent.change(name, { target: { value: 'Openheid' } });
  const [finding] = within(dialog).getAllByRole('checkbox');
  if (finding === undefined) throw new Error('there is no finding to tick');
  fireEvent.click(finding);
  fireEvent.click(within(dialog).getByRole('button', { name: 'Opslaan' }));
  const table = await screen.findByRole('table', { name: 'Regels voor een volgende editie' });
  const row = within(table).getByRole('row', { name: /Openheid/ });
  expect(
    within(row)
      .getAllByRole('link')
      .some((link) => link.getAttribute('href')?.startsWith('/bevindingen/')),
  ).toBe(true);
  await expectAccessible();
});

it('lets one choose where somebody else changed the same text meanwhile, and shows the history of the line', async () => {
  const programme = callerAs(database(), 'programme');
  const { drafts } = await programme.drafts.page({});
  const row = drafts.find(({ name }) => name === 'Openheid');
  if (row === undefined) throw new Error('the line is not there');
  await open('/tekst', { role: 'programme' });
  fireEvent.click(await screen.findByRole('button', { name: 'Wijzigen: Openheid' }));
  const dialog = within(await screen.findByRole('dialog'));
  fireEvent.change(dialog.getByLabelText(/^Tekst/), { target: { value: 'Mijn tekst.' } });
  const { value = '', kind, name, note } = { value: row.valueId ?? '', kind: row.kind, name: row.name, note: row.note ?? '' };
  const findings = row.findings.map(({ id }) => id);
  const form = { value, kind, name, note, text: 'Hun tekst.', findings };
  await programme.drafts.save({ id: row.id, base: row.revision, edition: 'codio-2021', form });
  fireEvent.click(dialog.getByRole('button', { name: 'Opslaan' }));
  const choice = within(await dialog.findByRole('radiogroup', { name: /Tekst/ }));
  expect(choice.getByText('Mijn tekst.')).toBeTruthy();
  expect(choice.getByText('Hun tekst.')).toBeTruthy();
  await expectAccessible();
  const [mine] = choice.getAllByRole('radio');
  if (mine === undefined) throw new Error('there is nothing to choose');
  fireEvent.click(mine);
  fireEvent.click(dialog.getByRole('button', { name: 'Opslaan met deze keuze' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const table = within(await screen.findByRole('table', { name: 'Regels voor een volgende editie' }));
  expect(await table.findByText('Mijn tekst.')).toBeTruthy();
  fireEvent.click(table.getByRole('button', { name: 'Geschiedenis: Openheid' }));
  const history = within(await screen.findByRole('dialog', { name: 'Geschiedenis: Openheid' }));
  expect((await history.findAllByText('Hun tekst.')).length).toBeGreaterThan(0);
  await expectAccessible();
});
