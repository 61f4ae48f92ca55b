import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { expectAccessible, realPages } from '../support/page.tsx';
import { callerAs } from '../support/worlds.ts';

configure({ asyncUtilTimeout: 15_000 });
const own = 'pilotorganisation:vb-gm-1';
const { open, database } = realPages('example');
const press = (name: string | RegExp): void => void fireEvent.click(screen.getByRole('button', { name }));
const table = () => screen.findByRole('table', { name: 'Wat kan worden vrijgegeven' });
const rowOf = async (text: string | RegExp) => {
  const row = within(await table())
    .getByText(text)
    .closest('tr');
  if (row === null) throw new Error(`no row says ${String(text)}`);
  return within(row);
};
const releaseAll = async () => {
  const { rows } = await callerAs(database(), own).releases.page({});
  const items = rows.map(({ noun, id, revision }) => ({ noun, id, base: revision }));
  await callerAs(database(), own).releases.give({ items });
};
const takeBackAll = async () => {
  const { rows } = await callerAs(database(), own).releases.page({});
  const items = rows.flatMap(({ noun, id, release }) => (release === null ? [] : [{ noun, id, base: release.revision }]));
  await callerAs(database(), own).releases.takeBack({ items });
};

it('releases what is chosen, after a look at what that is, and nothing else', async () => {
  await open('/vrijgeven', { role: own });
  const row = await rowOf('Privacy gaf het gesprek richting.');
  expect(row.getByText('Niet vrijgegeven')).toBeTruthy();
  await expectAccessible();
  expect(screen.getByRole('button', { name: 'Vrijgeven' }).getAttribute('aria-disabled')).toBe('true');
  fireEvent.click(row.getByRole('checkbox', { name: 'Kies Privacy gaf het gesprek richting.' }));
  press('1 vrijgeven');
  const dialog = within(await screen.findByRole('dialog', { name: 'Dit gaat u vrijgeven' }));
  expect(dialog.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'Bevinding PrivacyPrivacy gaf het gesprek richting.Waarde herkend en bruikbaar · Belang: Doorslaggevend · Toepasbaarheid: Goed · Advies: Behouden',
  ]);
  await expectAccessible();
  fireEvent.click(dialog.getByRole('button', { name: 'Vrijgeven' }));
  expect((await screen.findAllByText('1 is vrijgegeven.')).length).toBeGreaterThan(0);
  await waitFor(async () => {
    expect((await rowOf('Privacy gaf het gesprek richting.')).getByText('Vrijgegeven')).toBeTruthy();
  });
  expect(screen.getByText('1 van 3 bevindingen vrijgegeven')).toBeTruthy();
});

it('chooses at once all that can be released or taken back, and asks for no reason to take back', async () => {
  await releaseAll();
  await open('/vrijgeven?noun=finding', { role: own });
  await table();
  expect(screen.queryByRole('button', { name: /^Kies alles wat u kunt vrijgeven/ })).toBeNull();
  press('Kies alles wat u kunt terugnemen (3)');
  press('3 terugnemen');
  const dialog = within(await screen.findByRole('dialog', { name: 'Dit gaat u terugnemen' }));
  expect(dialog.getAllByRole('listitem')).toHaveLength(3);
  fireEvent.click(dialog.getByRole('button', { name: 'Terugnemen' }));
  expect((await screen.findAllByText('3 zijn teruggenomen.')).length).toBeGreaterThan(0);
  expect(await screen.findByText('0 van 3 bevindingen vrijgegeven')).toBeTruthy();
});

it('says that something changed since it was released, what, and asks to release it again', async () => {
  await releaseAll();
  const { pilot } = await callerAs(database(), own).pilots.page({ id: 'p1' });
  const said = { title: pilot.title, topic: pilot.topic ?? '', method: pilot.method ?? '', roles: '', reference: '' };
  const period = { start: pilot.startDate ?? '', end: pilot.endDate ?? '' };
  const form = { ...said, ...period, caseText: 'Wat tellen wij niet meer?' };
  await callerAs(database(), own).pilots.save({ id: 'p1', base: pilot.revision, form });
  await open('/vrijgeven?state=changed', { role: own });
  const row = await rowOf(/^Sensoren op het plein$/);
  expect(row.getByText('Gewijzigd sinds vrijgave')).toBeTruthy();
  expect(row.getByText('Opnieuw vrijgeven?')).toBeTruthy();
  const difference = row.getByText('Bekijk wat er is veranderd').closest('details');
  if (difference === null) throw new Error('nothing to open');
  difference.open = true;
  fireEvent(difference, new Event('toggle'));
  expect((await row.findAllByText('Wat tellen wij niet meer?')).length).toBeGreaterThan(0);
  expect(row.getByText('Wat tellen we op straat en wie ziet dat?')).toBeTruthy();
  await expectAccessible();
});

it('keeps in the dialog what one looked at, and releases nothing else when a colleague changed it meanwhile', async () => {
  await takeBackAll();
  const [seen] = (await callerAs(database(), own).releases.page({ noun: 'finding' })).rows;
  if (seen?.noun !== 'finding') throw new Error('nothing to release');
  await open('/vrijgeven?noun=finding', { role: own });
  const row = await rowOf(seen.finding.text);
  fireEvent.click(row.getByRole('checkbox'));
  press('1 vrijgeven');
  const dialog = within(await screen.findByRole('dialog', { name: 'Dit gaat u vrijgeven' }));
  const ask = callerAs(database(), own).findings;
  const { record } = await ask.form({ id: seen.id });
  if (record === null) throw new Error('no finding');
  const { revision: reopened } = await ask.reopen({ id: seen.id, base: seen.revision, reason: 'Er was een tweede gesprek' });
  const form = { ...record.form, text: 'Een tekst die niemand hier zag.' };
  const { revision: saved } = await ask.save({ id: seen.id, base: reopened, state: 'draft', form });
  await ask.submit({ id: seen.id, base: saved });
  fireEvent.click(dialog.getByRole('button', { name: 'Vrijgeven' }));
  expect(await dialog.findByText(/^Iemand heeft dit intussen gewijzigd\. Er is niets gedaan\./)).toBeTruthy();
  await within(await table()).findByText('Een tekst die niemand hier zag.');
  // the page behind it knows the new text by now; what one looked at is still the old one
  expect(dialog.queryByText('Een tekst die niemand hier zag.')).toBeNull();
  expect(dialog.getByText(seen.finding.text)).toBeTruthy();
  fireEvent.click(dialog.getByRole('button', { name: 'Vrijgeven' }));
  await waitFor(() => expect(dialog.queryByRole('alert')).toBeNull());
  await waitFor(() => expect(dialog.getByRole('alert')).toBeTruthy());
  expect((await callerAs(database(), own).findings.detail({ id: seen.id })).released.state).toBe('none');
});

it('is read by others, who see why they cannot do it and find no way to it in their navigation', async () => {
  await open('/vrijgeven?organisation=vb-gm-1', { role: 'programme' });
  expect(await screen.findByRole('heading', { name: 'Vrijgegeven door Gemeente Voorbeeldstad' })).toBeTruthy();
  await table();
  expect(screen.queryAllByRole('checkbox')).toEqual([]);
  const give = screen.getByRole('button', { name: 'Vrijgeven' });
  expect(give.getAttribute('aria-disabled')).toBe('true');
  expect(give.getAttribute('aria-describedby')).not.toBeNull();
  expect(screen.queryByRole('link', { name: 'Vrijgeven' })).toBeNull();
  await expectAccessible();
});

it('stands in the navigation of a pilot organisation, and on the page of the organisation and the record', async () => {
  await releaseAll();
  await open('/organisaties/vb-gm-1', { role: own });
  const part = within(await screen.findByRole('region', { name: 'Vrijgegeven' }));
  expect(part.getByText('1 van 1 pilot vrijgegeven')).toBeTruthy();
  expect(part.getByRole('link', { name: 'Naar Vrijgeven' }).getAttribute('href')).toBe('/vrijgeven?organisation=vb-gm-1');
  expect(screen.getByRole('link', { name: 'Vrijgeven' })).toBeTruthy();
});

it('says on a finding, to a reader, that it may be public, since when and by whom', async () => {
  await releaseAll();
  await open('/bevindingen/f1', { role: 'reader' });
  const part = within(await screen.findByRole('region', { name: 'Openbaar' }));
  expect(part.getByText(/^Vrijgegeven op 24 november 2026 door pilotorganisatie Gemeente Voorbeeldstad\.$/)).toBeTruthy();
  expect(part.getByRole('link', { name: 'Bekijk wat is vrijgegeven' })).toBeTruthy();
  expect(within(screen.getByRole('heading', { level: 1 })).getByText('Vrijgegeven')).toBeTruthy();
  await expectAccessible();
});

it('asks somebody without an organisation of their own to choose one', async () => {
  await open('/vrijgeven', { role: 'reader' });
  expect(await screen.findByText('Kies eerst een organisatie')).toBeTruthy();
  await expectAccessible();
});

it('only shows how it stood on an earlier day', async () => {
  const { revision } = await database().head();
  await open(`/vrijgeven?organisation=vb-gm-1&revision=${String(revision - 1)}`, { role: own });
  await table();
  expect(screen.queryAllByRole('checkbox')).toEqual([]);
  expect(screen.getByRole('button', { name: 'Vrijgeven' }).getAttribute('aria-disabled')).toBe('true');
});
