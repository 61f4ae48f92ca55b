import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { expectAccessible, realPages } from '../support/page.tsx';
import { callerAs } from '../support/worlds.ts';

configure({ asyncUtilTimeout: 10_000 });
const { open, database } = realPages('example');
const programme = { role: 'programme' };
const press = (name: string | RegExp): void => void fireEvent.click(screen.getByRole('button', { name }));
const fill = (label: RegExp, value: string): void => void fireEvent.change(screen.getByLabelText(label), { target: { value } });
const stages = () => screen.findByRole('table', { name: 'Fasen van deelname' });

it('shows stage, next step, pilots, findings by kind and positions of one organisation', async () => {
  await open('/organisaties/vb-ws-1', programme);
  expect(await screen.findByText('Toelichting gevraagd (2 november 2021)')).toBeTruthy();
  expect(screen.getByText('Toelichting plannen, uiterlijk 30 november 2021')).toBeTruthy();
  expect(screen.getByText('Heeft een pilot, fase staat op “Toelichting gevraagd”.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Slimme peilbuizen' }).getAttribute('href')).toBe('/pilots/p3');
  const kinds = screen.getByRole('table', { name: 'Bevindingen naar soort' });
  expect(
    within(kinds)
      .getAllByRole('link')
      .map((link) => link.getAttribute('href')),
  ).toEqual(['/bevindingen?kind=herkend&organisation=vb-ws-1', '/bevindingen?kind=overlap&organisation=vb-ws-1']);
  const answer = screen.getByRole('link', { name: 'Mate van verplichting (Waterschappen): Inspiratiebron' });
  expect(answer.getAttribute('href')).toBe('/standpunten/s3');
  expect(answer.parentElement?.textContent).toContain('. Kan leven met Geen aparte code tot en met Richtinggevend.');
  expect(screen.getByText('Wij hebben het Digikompas al.')).toBeTruthy();
  await expectAccessible();
});

it('shows a reader no contacts, and a button that says why it may not be used', async () => {
  await open('/organisaties/vb-ws-1');
  expect(await screen.findByText('Contacten ziet alleen het programma en de coördinator van de bestuurslaag.')).toBeTruthy();
  expect(screen.queryByText('Toelichting plannen, uiterlijk 30 november 2021')).toBeNull();
  expect(screen.getByRole('button', { name: 'Fase vastleggen' }).getAttribute('aria-disabled')).toBe('true');
});

it('keeps an umbrella organisation beside the pilots', async () => {
  await open('/organisaties/koepel-uvw');
  expect(await screen.findByText('Dit staat naast de pilots en telt niet mee.')).toBeTruthy();
  expect(screen.queryByRole('heading', { name: 'Pilots' })).toBeNull();
});

it('says so where there is no such organisation', async () => {
  await open('/organisaties/bestaat-niet');
  expect(await screen.findByText('Deze organisatie staat niet in het register. Zoek haar bij Deelname.')).toBeTruthy();
});

it('records a stage with the precision of its source, and asks for what is missing', async () => {
  await open('/organisaties/vb-gm-2', programme);
  await screen.findByText('Dat is geen nee. Leg een fase vast zodra er iets bekend is, met de bron.');
  press('Fase vastleggen');
  fill(/^Fase$/, 'declined');
  fill(/^Datum/, 'ergens in maart');
  press('Opslaan');
  expect(await screen.findByRole('link', { name: /Vul een datum in, bijvoorbeeld 28-11-2022/ })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Vul in waar dit uit blijkt' })).toBeTruthy();
  fill(/^Datum/, 'maart 2022');
  fill(/^Bron/, 'brief van de gemeente');
  press('Opslaan');
  expect(await screen.findByRole('link', { name: 'Vul in waarom de organisatie stopt of niet meedoet' })).toBeTruthy();
  await expectAccessible();
  fill(/^Reden/, 'Geen tijd dit jaar.');
  press('Opslaan');
  expect(within(await stages()).getByText('Geen tijd dit jaar.')).toBeTruthy();
  expect(screen.getByText('Neemt niet deel (maart 2022)')).toBeTruthy();
});

it('asks who was first where two people corrected one stage', async () => {
  await open('/organisaties/vb-ws-1', programme);
  await stages();
  press('Wijzigen: fase Toelichting gevraagd');
  fill(/^Bron/, 'telefoongesprek');
  const form = {
    stage: 'information-requested',
    date: '2021-11-02',
    basis: '',
    source: 'mail van 2 november',
    channel: 'Uniebureau',
    reason: '',
  } as const;
  await callerAs(database(), 'coordinator:waterschap').participation.record({
    organisation: 'vb-ws-1',
    corrects: { id: 'd-3', base: 2 },
    form,
  });
  press('Opslaan');
  expect(await screen.findByText('mail van 2 november')).toBeTruthy();
  expect(screen.getByText('telefoongesprek')).toBeTruthy();
  await expectAccessible();
});

it('withdraws a stage and a contact that should not be there, with a reason', async () => {
  await callerAs(database(), 'programme').participation.record({
    organisation: 'vb-ws-2',
    form: { stage: 'started', date: '2022-06-01', basis: '', source: 'brief', channel: '', reason: '' },
  });
  await callerAs(database(), 'programme').participation.recordContact({
    organisation: 'vb-ws-2',
    form: {
      date: '2022-06-02',
      channel: '',
      who: '',
      note: 'Hoort bij een ander waterschap.',
      next_step: '',
      due_date: '',
      done: '',
    },
  });
  await open('/organisaties/vb-ws-2', programme);
  await stages();
  const withdraw = async (button: string, title: string): Promise<void> => {
    press(button);
    const dialog = await screen.findByRole('dialog', { name: title });
    await expectAccessible();
    fireEvent.change(within(dialog).getByLabelText(/^Waarom trekt u dit in/), { target: { value: 'Verkeerd waterschap' } });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Intrekken' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: button })).toBeNull());
  };
  await withdraw('Intrekken: contact van 2 juni 2022', 'Contact intrekken');
  expect(screen.getByText('Er is nog geen contact vastgelegd.')).toBeTruthy();
  await withdraw('Intrekken: fase Pilot loopt', 'Fase van deelname intrekken');
});

it('takes the next step off the list in one press', async () => {
  await open('/organisaties/vb-ws-1', { role: 'coordinator:waterschap' });
  await screen.findByText('Toelichting plannen, uiterlijk 30 november 2021');
  press('Markeer als afgehandeld: Toelichting plannen');
  await waitFor(() => expect(screen.getByText('Er is geen open afspraak.')).toBeTruthy());
});

it('records a contact, and needs a day where a next step is agreed', async () => {
  await open('/organisaties/vb-gm-1', programme);
  await screen.findByText('Er is nog geen contact vastgelegd.');
  press('Contact vastleggen');
  fill(/^Datum/, '2022-05-03');
  fill(/^Verslag/, 'Wil een tweede pilot.');
  expect(screen.queryByLabelText(/^Fase na dit contact/)).toBeNull();
  expect(screen.getByLabelText(/^Uiterlijk op \(niet verplicht\)/)).toBeTruthy();
  fill(/^Volgende stap/, 'Afspraak maken');
  expect(screen.getByLabelText(/^Uiterlijk op(?! \(niet verplicht\))/)).toBeTruthy();
  expect(screen.getByText('Nodig, omdat u een volgende stap invulde.')).toBeTruthy();
  press('Opslaan');
  expect(await screen.findByRole('link', { name: 'Kies een dag voor de volgende stap' })).toBeTruthy();
  fill(/^Uiterlijk op/, '2022-06-01');
  press('Opslaan');
  expect(await screen.findByText('Afspraak maken, uiterlijk 1 juni 2022')).toBeTruthy();
});

it('asks with the first contact for the stage after it, and says nowhere on the page any more that there was none', async () => {
  await open('/organisaties/ws0155', { role: 'coordinator:waterschap' });
  expect(await screen.findAllByText('Nog geen contact vastgelegd')).toHaveLength(2);
  press('Contact vastleggen');
  fill(/^Datum/, '2022-05-03');
  fill(/^Verslag/, 'Wil er meer van weten.');
  press('Opslaan');
  expect(await screen.findByRole('link', { name: 'Kies een fase' })).toBeTruthy();
  fill(/^Fase na dit contact/, 'declined');
  press('Opslaan');
  expect(await screen.findByRole('link', { name: 'Vul in waarom de organisatie stopt of niet meedoet' })).toBeTruthy();
  await expectAccessible();
  fill(/^Fase na dit contact/, 'informed');
  press('Opslaan');
  expect(await screen.findByText('Geïnformeerd (3 mei 2022)')).toBeTruthy();
  expect(screen.getByText('Contact met de organisatie')).toBeTruthy();
  expect(screen.queryByText('Nog geen contact vastgelegd')).toBeNull();
});
