import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { findingForm, type FilledFindingForm } from '../../shared/finding-form.ts';
import { exampleFindings } from '../../seed/example-findings.ts';
import { joinEdits } from '../../client/conflict-join.ts';
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

it('shows a reader ten findings, the example banner, and no draft', async () => {
  expect((await open('/bevindingen')).textContent).toContain('Bevindingen');
  const table = await screen.findByRole('table');
  expect(within(table).getAllByRole('row')).toHaveLength(11);
  expect(screen.getByText(/Dit is een voorbeelddatabase/)).toBeTruthy();
  expect(screen.queryByText(/Nog een concept/)).toBeNull();
  await expectAccessible();
});

it('marks a working name wherever it stands', async () => {
  await open('/bevindingen?value=welzijn', own);
  expect((await screen.findByRole('link', { name: /Welzijn/ })).textContent).toBe('Welzijn (voorlopige naam)');
});

it('says of one organisation and one value without findings whether it was looked at, and leads on', async () => {
  await open('/bevindingen?organisation=vb-gm-1&value=toezicht');
  expect(await screen.findByText('Gemeente Voorbeeldstad heeft Toezicht (voorlopige naam) niet onderzocht')).toBeTruthy();
  expect(screen.queryByText(/Wis een filter/)).toBeNull();
  const on = screen.getByRole('link', { name: 'Alle bevindingen over Toezicht (voorlopige naam)' });
  expect(on.getAttribute('href')).toBe('/bevindingen?value=toezicht');
  await expectAccessible();
});

it('says what to do when nothing fits the filters', async () => {
  await open('/bevindingen?q=bestaatniet');
  expect(await screen.findByText(/Wis een filter/)).toBeTruthy();
});

it('speaks English to who chose it, and marks what stays Dutch', async () => {
  expect((await open('/bevindingen', { language: 'en' })).textContent).toContain('Findings');
  const text = await screen.findByRole('link', { name: 'Samenwerking hoort erbij.' });
  expect(text.querySelector('[lang=nl]')).not.toBeNull();
});

it('keeps seldom used filters folded away, and unfolds them where one is in force', async () => {
  await open('/bevindingen?advice=schrappen');
  const more = (await screen.findByText('Meer filters')).closest('details');
  expect(more?.open).toBe(true);
  expect(screen.getByRole('button', { name: /Filter wissen: Advies: Schrappen/ })).toBeTruthy();
  expect((await screen.findAllByText('1 bevinding')).length).toBeGreaterThan(0);
});

it('shows one finding with what lies behind it, what leans on it, and why a reader cannot change it', async () => {
  await open('/bevindingen/f4');
  expect(screen.getByText('Dit regelt de AVG al.')).toBeTruthy();
  expect(screen.getAllByRole('link', { name: 'Waterschap Voorbeeldwater' })).toHaveLength(2);
  expect(screen.getByText(/Mate van verplichting: Inspiratiebron \(over waterschappen\), Ronde 1/)).toBeTruthy();
  const edit = screen.getByRole('button', { name: 'Wijzigen' });
  expect(edit.getAttribute('aria-disabled')).toBe('true');
  expect(document.getElementById(edit.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
    'Dit hoort niet bij uw rol. Alleen de organisatie zelf kan dit.',
  );
  await expectAccessible();
});

it('says what to mend in a new finding, and loses nothing of what was typed', async () => {
  await open('/bevindingen/nieuw?pilot=p1', own);
  await screen.findByLabelText(/Wat leerde u/);
  fill(/Wat leerde u/, 'Bewoners vroegen wie er meekijkt.');
  fill(/Soort bevinding/, 'dilemma');
  press('Indienen');
  const summary = await screen.findByRole('alert');
  expect(
    within(summary)
      .getAllByRole('link')
      .map((link) => link.textContent),
  ).toEqual(['Kies waar de bevinding over gaat.', 'Kies met welke andere waarde dit een dilemma is.']);
  fill(/Waarover gaat het/, 'waarde:privacy');
  press('Indienen');
  await waitFor(() => expect(screen.queryByRole('link', { name: 'Kies waar de bevinding over gaat.' })).toBeNull());
  expect(screen.getByLabelText<HTMLTextAreaElement>(/Wat leerde u/).value).toBe('Bewoners vroegen wie er meekijkt.');
  await expectAccessible();
  fill(/Welke andere waarde/, 'transparantie');
  press('Bewaren als concept');
  expect((await screen.findByRole('heading', { level: 1, name: /Dilemma met een andere waarde/ })).textContent).toContain(
    'Concept',
  );
  expect(screen.getByText('Bewoners vroegen wie er meekijkt.')).toBeTruthy();
});

it('forgets what was wrong once the other field of a rule is mended', async () => {
  await open('/bevindingen/nieuw?pilot=p1', own);
  await screen.findByLabelText(/Wat leerde u/);
  fill(/Wat leerde u/, 'De waarde gaf houvast.');
  fill(/Waarover gaat het/, 'waarde:privacy');
  fill(/Soort bevinding/, 'dilemma');
  press('Indienen');
  expect(await screen.findByRole('link', { name: 'Kies met welke andere waarde dit een dilemma is.' })).toBeTruthy();
  fill(/Soort bevinding/, 'herkend');
  press('Indienen');
  expect(await screen.findByRole('heading', { level: 1, name: /Waarde herkend en bruikbaar/ })).toBeTruthy();
});

it('keeps both texts when somebody else was first, and saves what one chooses', async () => {
  const caller = callerAs(database(), own.role);
  const submitted = (await caller.findings.form({ id: 'f5' })).record?.revision ?? 0;
  const { revision: base } = await caller.findings.reopen({ id: 'f5', base: submitted, reason: 'Wij vullen aan' });
  await open('/bevindingen/f5/wijzigen', own);
  await screen.findByLabelText(/Wat leerde u/);
  await caller.findings.save({
    id: 'f5',
    base,
    state: 'draft',
    form: { ...formOf('f5'), text: 'De tekst van een collega.', relevance: '0' },
  });
  fill(/Wat leerde u/, 'Mijn eigen tekst.');
  fill(/Advies voor de tekst/, 'behouden');
  press('Indienen');
  const question = await screen.findByRole('radiogroup', { name: 'Wat blijft bij “Wat leerde u?”?' });
  expect(question.textContent).toContain('Mijn eigen tekst.');
  expect(question.textContent).toContain('De tekst van een collega.');
  expect(screen.getAllByRole('radiogroup')).toHaveLength(1);
  await expectAccessible();
  press('Opslaan met deze keuze');
  expect(within(question).getByText(/Maak een keuze/)).toBeTruthy();
  expect(screen.getByText(/^De ander wijzigde ook “Hoe belangrijk was .*”: Niet belangrijk\. Dat blijft\.$/)).toBeTruthy();
  // who writes on while the question stands has said that, and no longer what was sent first
  fill(/Wat leerde u/, 'Onze teksten samen.');
  expect(question.textContent).toContain('Onze teksten samen.');
  fireEvent.click(within(question).getByLabelText('Wat u invulde'));
  press('Opslaan met deze keuze');
  await screen.findByRole('heading', { level: 1, name: /^Praktijkvoorbeeld/ });
  expect((await caller.findings.form({ id: 'f5' })).record?.form).toMatchObject({
    text: 'Onze teksten samen.',
    relevance: '0',
    advice: 'behouden',
  });
});

it('takes evidence, and withdraws a finding only with a reason', async () => {
  await open('/bevindingen/f2', own);
  press('Link of citaat toevoegen');
  const dialog = await screen.findByRole('dialog');
  fireEvent.change(within(dialog).getByLabelText(/Omschrijving/), { target: { value: 'Verslag' } });
  fireEvent.change(within(dialog).getByLabelText(/Adres/), { target: { value: 'voorbeeld' } });
  press('Opslaan');
  expect(await within(dialog).findByRole('link', { name: /Vul een volledig adres in/ })).toBeTruthy();
  fireEvent.change(within(dialog).getByLabelText(/Adres/), { target: { value: 'https://voorbeeld.example/verslag' } });
  press('Opslaan');
  expect((await screen.findByRole('link', { name: /Verslag/ })).getAttribute('href')).toBe('https://voorbeeld.example/verslag');
  fireEvent.click(screen.getAllByRole('button', { name: 'Intrekken' })[0] as HTMLElement);
  const asking = await screen.findByRole('dialog', { name: 'Bevinding intrekken?' });
  fireEvent.click(within(asking).getByRole('button', { name: 'Intrekken' }));
  expect(await within(asking).findByText(/Schrijf op waarom/)).toBeTruthy();
  fireEvent.change(within(asking).getByLabelText(/Waarom/), { target: { value: 'x'.repeat(1001) } });
  fireEvent.click(within(asking).getByRole('button', { name: 'Intrekken' }));
  expect(await within(asking).findByText(/Deze tekst is te lang/)).toBeTruthy();
  fireEvent.change(within(asking).getByLabelText(/Waarom/), { target: { value: 'Dubbel' } });
  fireEvent.click(within(asking).getByRole('button', { name: 'Intrekken' }));
  await screen.findByRole('heading', { level: 1, name: /ingetrokken/i });
  expect((await screen.findAllByText(/Dubbel/)).length).toBeGreaterThan(0);
});

it('edits that meet are joined field by field, and only what both changed is asked', () => {
  const opened = { a: '1', b: '1', c: '1', d: '1' };
  expect(joinEdits({ opened, theirs: { a: '2', b: '1', c: '2', d: '2' }, mine: { a: '1', b: '3', c: '3', d: '2' } })).toEqual({
    joined: { a: '2', b: '3', c: '3', d: '2' },
    asked: ['c'],
    kept: ['a'],
  });
});

it('edits of what hangs together are asked, also where each changed another part of it', () => {
  const opened = { name: 'Werknaam', status: 'working', source: '', number: '1' };
  const theirs = { ...opened, status: 'confirmed', source: 'tabel', number: '2' };
  const mine = { ...opened, name: 'Anders', number: '3' };
  const asked = (together?: (keyof typeof opened)[][]) => joinEdits({ opened, theirs, mine }, together).asked;
  expect(asked([['name', 'status', 'source']])).toEqual(['name', 'status', 'source', 'number']);
  expect(asked()).toEqual(['number']);
});

it('edits that the server will not join, though no field was changed by both, are asked wherever they differ', () => {
  const opened = { start: '2022-01-01', end: '2022-06-01', title: 'Pilot' };
  const edits = { opened, theirs: { ...opened, end: '2022-02-01' }, mine: { ...opened, start: '2022-03-01' } };
  expect(joinEdits(edits)).toEqual({ joined: { ...edits.mine, end: '2022-02-01' }, asked: ['start', 'end'], kept: [] });
});
