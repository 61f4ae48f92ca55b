import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { exampleFindings } from '../../seed/example-findings.ts';
import { findingForm, type FilledFindingForm } from '../../shared/finding-form.ts';
import { expectAccessible, realPages } from '../support/page.tsx';
import { callerAs } from '../support/worlds.ts';

// a save passes through a real server and database
configure({ asyncUtilTimeout: 10_000 });
const { open, database } = realPages('example');
const own = { role: 'pilotorganisation:vb-gm-1' };
const press = (name: string | RegExp): void => void fireEvent.click(screen.getByRole('button', { name }));
const fill = (label: RegExp, value: string): void => void fireEvent.change(screen.getByLabelText(label), { target: { value } });
const formOf = (id: string): FilledFindingForm => {
  const finding = exampleFindings.find((one) => one.id === id);
  if (finding === undefined) throw new Error(`no finding ${id}`);
  return findingForm(finding);
};

it('offers both buttons before a pilot is chosen, says that one comes first, and asks for it', async () => {
  const caller = callerAs(database(), own.role);
  await caller.pilots.save({
    form: { title: 'Tweede pilot', caseText: '', topic: '', method: '', start: '', end: '', roles: '', reference: '' },
  });
  await open('/bevindingen/nieuw', own);
  await screen.findByLabelText(/Wat leerde u/);
  for (const name of ['Indienen', 'Bewaren als concept'])
    expect(screen.getByRole('button', { name }).getAttribute('aria-disabled')).toBeNull();
  expect(screen.getByText(/^Kies eerst een pilot\./)).toBeTruthy();
  press('Bewaren als concept');
  expect(await screen.findByRole('link', { name: 'Kies een pilot.' })).toBeTruthy();
  fill(/^Pilot/, 'p1');
  await waitFor(() => expect(screen.queryByText(/^Kies eerst een pilot\./)).toBeNull());
  await expectAccessible();
});

it('keeps the focus near where it was, where a button is gone after it was done', async () => {
  const caller = callerAs(database(), own.role);
  const { id } = await caller.findings.save({ state: 'draft', form: { ...formOf('f1'), text: 'Eerst een concept.' } });
  await open(`/bevindingen/${id}`, own);
  const way = (): string | null | undefined => document.activeElement?.textContent;
  const submit = await screen.findByRole('button', { name: 'Indienen' });
  submit.focus();
  fireEvent.click(submit);
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Indienen' })).toBeNull());
  await waitFor(() => expect(way()).toBe('Waar staat deze bevinding?'));
  expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContainEqual(
    expect.stringMatching(/^Ingediend: de bevinding telt mee/),
  );
  const reopen = screen.getByRole('button', { name: 'Heropenen' });
  reopen.focus();
  fireEvent.click(reopen);
  const asking = within(await screen.findByRole('dialog'));
  fireEvent.change(asking.getByRole('textbox'), { target: { value: 'Te vroeg' } });
  fireEvent.click(asking.getByRole('button', { name: 'Heropenen' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Heropenen' })).toBeNull());
  await waitFor(() => expect(way()).toBe('Waar staat deze bevinding?'));
});

it('says at the form, and at a draft without a source, that a source can be added later and what it is for', async () => {
  await open('/bevindingen/nieuw?pilot=p1', own);
  const foot = (await screen.findByRole('button', { name: 'Indienen' })).closest('.form-page__foot');
  expect(foot?.textContent).toContain('Een bron voegt u toe na het bewaren');
  expect(foot?.textContent).toContain('Zonder bron kan niemand de bevinding als volledig aanmerken.');
  fill(/Wat leerde u/, 'Er is nog geen verslag.');
  fill(/Waarover gaat het/, 'waarde:privacy');
  fill(/Soort bevinding/, 'herkend');
  press('Bewaren als concept');
  const way = within(await screen.findByRole('region', { name: 'Waar staat deze bevinding?' }));
  expect(way.getByRole('button', { name: 'Indienen' })).toBeTruthy();
  expect(way.getByText('Er is nog geen bron. Een bron kunt u ook na het indienen nog toevoegen.')).toBeTruthy();
  await expectAccessible();
});
