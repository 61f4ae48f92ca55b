import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, expect, it } from 'vitest';
import { expectAccessible, realPages } from '../support/page.tsx';
import { ratingOf, statementOf } from '../support/statements.ts';
import { callerAs } from '../support/worlds.ts';

/* What is asked where a statement or one's rating of it was saved elsewhere while a form stood open. */

configure({ asyncUtilTimeout: 15_000 });
const { open, database } = realPages('example');
const programme = { role: 'programme' };
const statements = () => callerAs(database(), 'programme').statements;
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const choose = (group: HTMLElement, name: RegExp) => fireEvent.click(within(group).getByRole('radio', { name }));
const saved = 'Opslaan met deze keuze';

beforeAll(() => {
  // jsdom draws nothing, so it has no place to scroll to
  Element.prototype.scrollIntoView = () => undefined;
});

it('shows both sides of a finding that somebody else put for, and lets one choose', async () => {
  const form = { ...statementOf(), text: 'Wie zet wat waar?', for: 'finding:f3', against: '' };
  const { id, revision: base } = await statements().save({ form });
  await open(`/deelconclusies/${id}/wijzigen`, programme);
  const search = await screen.findByLabelText('Zoek op woorden');
  await statements().save({ id, base, opened: base, form: { ...form, for: 'finding:f3+finding:f1' } });
  fireEvent.change(search, { target: { value: 'gesprek richting' } });
  press('Zoeken');
  const found = await screen.findByRole('group', { name: /^Privacy gaf het gesprek richting/ });
  fireEvent.click(within(found).getByRole('checkbox', { name: 'ertegen' }));
  press('Opslaan als concept');
  const pro = await screen.findByRole('radiogroup', { name: /Wat blijft bij “Ervoor”/ });
  const against = screen.getByRole('radiogroup', { name: /Wat blijft bij “Ertegen”/ });
  // who pressed save at the foot of the form is brought to what is asked
  expect(document.activeElement?.contains(pro)).toBe(true);
  expect(document.activeElement).not.toBe(document.body);
  expect(pro.textContent).toContain('Privacy gaf het gesprek richting.');
  expect(against.textContent).toContain('Privacy gaf het gesprek richting.');
  expect(`${pro.textContent}${against.textContent}`).not.toContain('finding:');
  await expectAccessible();
  choose(pro, /^Wat u invulde/);
  choose(against, /^Wat u invulde/);
  press(saved);
  await screen.findByRole('heading', { name: 'Wat de Pilotmonitor telt' });
  const { linked } = await statements().detail({ id });
  expect(linked.map(({ side, record }) => `${side} ${record.id}`).sort()).toEqual(['against f1', 'for f3']);
});

it('shows both ratings where one gave another in a second window, and keeps the one that is chosen', async () => {
  const { id } = await statements().save({ form: { ...statementOf(), text: 'Twee vensters.' } });
  const { basis } = (await statements().detail({ id })).statement;
  await statements().rate({ id, basis, form: ratingOf({ methodReason: 'Eerst dit.' }) });
  await open(`/deelconclusies/${id}/oordeel`, programme);
  const reason = await screen.findByLabelText('Methode: reden');
  const [own] = (await statements().detail({ id })).statement.ratings;
  await statements().rate({ id, basis, base: own?.revision, form: ratingOf({ methodReason: 'Uit het andere venster.' }) });
  fireEvent.change(reason, { target: { value: 'Uit dit venster.' } });
  press('Oordeel opslaan');
  const asked = await screen.findByRole('radiogroup', { name: /^Wat blijft bij/ });
  expect(asked.textContent).toContain('Uit dit venster.');
  expect(asked.textContent).toContain('Uit het andere venster.');
  expect(screen.getAllByText('U bewaarde dit oordeel intussen ook in een ander venster').length).toBeGreaterThan(0);
  expect(screen.queryByText(/de ander|Iemand anders/)).toBeNull();
  await expectAccessible();
  const kept = async () => (await statements().detail({ id })).statement.ratings[0]?.concerns.method.reason;
  expect(await kept()).toBe('Uit het andere venster.');
  choose(asked, /^Wat u hier invulde/);
  press(saved);
  await waitFor(async () => expect(await kept()).toBe('Uit dit venster.'));
});
