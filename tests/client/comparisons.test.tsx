import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { emptyFindingForm, type FilledFindingForm } from '../../shared/finding-form.ts';
import { expectAccessible, realPages } from '../support/page.tsx';
import { callerAs } from '../support/worlds.ts';

// a save passes through a real server and database
configure({ asyncUtilTimeout: 10_000 });

const { open, database } = realPages('example');
const own = { role: 'pilotorganisation:vb-ws-1' };
const press = (name: string | RegExp): void => void fireEvent.click(screen.getByRole('button', { name }));
const form: FilledFindingForm = {
  ...emptyFindingForm,
  ...{ pilot: 'p3', part: 'waarde:veiligheid', kind: 'overlap', framework: 'digikompas' },
  ...{ text: 'Dit staat al in het kompas.', date: '2022-07-01' },
};
const draft = async (): Promise<string> => (await callerAs(database(), own.role).findings.save({ state: 'draft', form })).id;
const choose = (dialog: HTMLElement, label: RegExp, value: string): void =>
  void fireEvent.change(within(dialog).getByLabelText(label), { target: { value } });
const section = (): HTMLElement => screen.getByRole('region', { name: 'Vergelijking met bestaande kaders' });

it('records with a draft what it says of an item, changes it, and withdraws it with a reason', async () => {
  await open(`/bevindingen/${await draft()}`, own);
  await waitFor(() => expect(section().textContent).toContain('telt deze bevinding daar als overlap'));
  press('Vergelijk met een kader');
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByLabelText(/^Kader(?!onderdeel)/)).toHaveProperty('value', 'digikompas');
  await expectAccessible();
  press('Opslaan');
  expect(await within(dialog).findByRole('link', { name: /^Kies een oordeel over het kader/ })).toBeTruthy();
  choose(dialog, /^Kaderonderdeel/, 'digikompas:4');
  fireEvent.click(within(dialog).getByRole('radio', { name: 'overlap' }));
  press('Opslaan');
  await waitFor(() => expect(section().textContent).toContain('Digikompas waterschappen (2016): Betrouwbaar'));
  expect(section().textContent).not.toContain('afgeleid');
  press('Wijzigen: Digikompas waterschappen (2016), Betrouwbaar');
  const again = await screen.findByRole('dialog');
  // an item hangs on its framework: with another framework none is chosen
  choose(again, /^Kader(?!onderdeel)/, 'avg');
  expect(within(again).queryByLabelText(/^Kaderonderdeel/)).toBeNull();
  fireEvent.click(within(again).getByRole('radio', { name: 'geen relatie' }));
  press('Opslaan');
  await waitFor(() =>
    expect(section().textContent).toContain('geen relatieAlgemene Verordening Gegevensbescherming: kader als geheel'),
  );
  fireEvent.click(within(section()).getByRole('button', { name: /Intrekken/ }));
  const reason = await screen.findByRole('dialog');
  fireEvent.change(within(reason).getByRole('textbox'), { target: { value: 'Gaat over iets anders' } });
  fireEvent.click(within(reason).getByRole('button', { name: /Intrekken/ }));
  await waitFor(() => expect(section().textContent).not.toContain('geen relatie'));
  await expectAccessible();
});

it('puts two edits at once never together: the comparison of the one or of the other', async () => {
  const finding = await draft();
  const colleague = callerAs(database(), own.role);
  const { id } = await colleague.findings.saveComparison({
    ...{ finding, form: { framework: 'digikompas', item: 'digikompas:4', verdict: 'overlap' } },
  });
  await open(`/bevindingen/${finding}`, own);
  await waitFor(() => press('Wijzigen: Digikompas waterschappen (2016), Betrouwbaar'));
  const dialog = await screen.findByRole('dialog');
  fireEvent.click(within(dialog).getByRole('radio', { name: 'spanning' }));
  const base = (await colleague.findings.detail({ id: finding })).comparisons[0]?.revision;
  await colleague.findings.saveComparison({ id, base, finding, form: { framework: 'avg', item: '', verdict: 'overlap' } });
  press('Opslaan');
  const choice = await within(dialog).findByRole('radiogroup', { name: /Wat blijft/ });
  expect(choice.textContent).toContain('Digikompas waterschappen (2016), Betrouwbaar: spanning');
  expect(choice.textContent).toContain('Algemene Verordening Gegevensbescherming, Kader als geheel: overlap');
  await expectAccessible();
  press('Opslaan met deze keuze');
  expect((await colleague.findings.detail({ id: finding })).comparisons[0]?.verdict).toBe('overlap');
  fireEvent.click(within(choice).getByRole('radio', { name: 'Wat u invulde' }));
  press('Opslaan met deze keuze');
  await waitFor(() => expect(section().textContent).toContain('spanningDigikompas waterschappen (2016): Betrouwbaar'));
});

it('shows a reader what was recorded, and is locked once the finding is submitted', async () => {
  await open('/bevindingen/f4', own);
  expect(section().textContent).toContain('aanvullingDigikompas waterschappen (2016): Betrouwbaar');
  // of the AVG, which the finding names, nothing was recorded
  expect(section().textContent).toContain('Over Algemene Verordening Gegevensbescherming is geen oordeel vastgelegd');
  const add = within(section()).getByRole('button', { name: 'Vergelijk met een kader' });
  expect(add.getAttribute('aria-disabled')).toBe('true');
  expect(section().textContent).toContain('Heropen haar eerst');
  expect(within(section()).queryByRole('button', { name: /Wijzigen/ })).toBeNull();
});

it('says in the form of a finding where to record it', async () => {
  await open('/bevindingen/nieuw', own);
  expect(await screen.findByText(/Bewaar haar dan eerst als concept/)).toBeTruthy();
});
