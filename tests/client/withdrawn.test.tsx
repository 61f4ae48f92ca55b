import { cleanup, configure, fireEvent, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { emptyFindingForm, type FilledFindingForm } from '../../shared/finding-form.ts';
import { lineHref, type ChangeLine } from '../../shared/changes.ts';
import { expectAccessible, realPages } from '../support/page.tsx';
import { callerAs } from '../support/worlds.ts';

// a save passes through a real server and database
configure({ asyncUtilTimeout: 10_000 });
const { open, database } = realPages('example');
const role = 'pilotorganisation:vb-gm-1';
const form: FilledFindingForm = {
  ...emptyFindingForm,
  ...{ pilot: 'p1', part: 'waarde:veiligheid', kind: 'knelpunt', text: 'Wie mag hier wat?', date: '2022-07-01' },
};
const press = (name: string | RegExp): void => void fireEvent.click(screen.getByRole('button', { name }));

it('leads from withdrawing a finding to where one sees that it happened, and its own address tells it too', async () => {
  const { id } = await callerAs(database(), role).findings.save({ state: 'draft', form });
  await open(`/bevindingen/${id}`, { role });
  press('Intrekken');
  const dialog = await screen.findByRole('dialog');
  fireEvent.change(within(dialog).getByLabelText(/^Waarom trekt u dit in/), { target: { value: 'Dubbel ingevoerd' } });
  fireEvent.click(within(dialog).getByRole('button', { name: 'Intrekken' }));
  expect((await screen.findByRole('heading', { level: 1, name: 'Bevinding ingetrokken' })).textContent).toBeTruthy();
  await expectAccessible();
  cleanup();
  expect((await open(`/bevindingen/${id}`, { role })).textContent).toBeTruthy();
  expect(await screen.findByRole('heading', { level: 1, name: 'Bevinding ingetrokken' })).toBeTruthy();
  expect(screen.getByText(/^Ingetrokken op .+ door .+\.$/)).toBeTruthy();
  expect(screen.getAllByText('Reden: Dubbel ingevoerd').length).toBeGreaterThan(0);
  expect(screen.getByText('Wie mag hier wat?')).toBeTruthy();
  expect((await screen.findAllByText('Vastgelegd')).length).toBe(1);
});

it('tells whoever might not read it no more than that it is not there', async () => {
  const own = callerAs(database(), role).findings;
  const { id } = await own.save({ state: 'draft', form });
  const { finding } = await own.detail({ id });
  await own.withdraw({ id, base: finding.revision, reason: 'Toch niet' });
  await open(`/bevindingen/${id}`, { role: 'programme' });
  expect(await screen.findByText(/^Deze bevinding is er niet \(meer\)/)).toBeTruthy();
  cleanup();
  await open(`/ingetrokken/finding/${id}`, { role: 'programme' });
  expect(await screen.findByText('Hier is niets ingetrokken, of u mag het niet zien.')).toBeTruthy();
  await expectAccessible();
});

it.each(['/ingetrokken/geheim/f1', '/ingetrokken/finding/f1'])('has nothing to tell at %s', async (address) => {
  await open(address, { role });
  expect(await screen.findByText('Hier is niets ingetrokken, of u mag het niet zien.')).toBeTruthy();
});

it('has its address for every kind of record with a history, and none for what has none', () => {
  const line = { id: 'x', what: 'withdrawn', organisationId: 'vb-gm-1' } as ChangeLine;
  const hrefs = (['finding', 'participation', 'contact', 'framework', 'hat'] as const).map((noun) =>
    lineHref({ ...line, noun: noun as ChangeLine['noun'] }),
  );
  expect(hrefs).toEqual([
    '/ingetrokken/finding/x',
    '/ingetrokken/participation/x',
    '/ingetrokken/contact/x',
    undefined,
    undefined,
  ]);
  expect(lineHref({ ...line, noun: 'finding', what: 'changed' })).toBe('/bevindingen/x');
});
