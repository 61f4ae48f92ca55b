import { File as NodeFile } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { expectAccessible, realPages } from '../support/page.tsx';
import { callerAs } from '../support/worlds.ts';

// reading a file takes a thread of its own, and loading it a transaction
configure({ asyncUtilTimeout: 30_000 });
vi.setConfig({ testTimeout: 60_000 });

// the form that jsdom makes cannot be sent by the fetch of Node
beforeAll(async () => {
  const sent = await new Response(new URLSearchParams()).formData();
  vi.stubGlobal('FormData', sent.constructor);
});

const sample = (name: string) => new NodeFile([readFileSync(join(import.meta.dirname, '../support', name))], name);
const header = 'Organisatie;Pilot;Waarde;Onderzocht;Soort;Bevinding;Datum;Kenmerk';
const csv = (...rows: string[]) => new NodeFile([[header, ...rows].join('\r\n')], 'bevindingen.csv');

const press = (name: string | RegExp): void => void fireEvent.click(screen.getByRole('button', { name }));
async function choose(...files: NodeFile[]): Promise<void> {
  fireEvent.change(await screen.findByLabelText('Bestand kiezen'), { target: { files } });
}
async function check(file: NodeFile): Promise<HTMLElement> {
  await choose(file);
  press('Bestand controleren');
  return screen.findByRole('group', { name: 'Wat er gebeurt als u laadt' });
}
const rowOf = (within_: HTMLElement, name: string): string[] =>
  [...(within(within_).getByRole('rowheader', { name }).closest('tr')?.cells ?? [])].map((cell) => cell.textContent ?? '');

describe('the page of loading in a new database', () => {
  const { open, database } = realPages('reference');

  it('says what to send, and offers the empty form', async () => {
    await open('/laden', { role: 'programme' });
    expect(await screen.findByText(/drie tabbladen: Pilots, Bevindingen en Standpunten/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Leeg formulier (ods)' }).getAttribute('href')).toBe('/workbooks/form.ods');
    expect(screen.getByText('U mag laden voor alle organisaties.')).toBeTruthy();
    await expectAccessible();
  });

  it('shows a reader everything, and says why it cannot be used', async () => {
    await open('/laden');
    const button = await screen.findByRole('button', { name: 'Bestand controleren' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(screen.getAllByText('Dit hoort niet bij uw rol.').length).toBeGreaterThan(0);
    expect((screen.getByLabelText('Bestand kiezen') as HTMLInputElement).disabled).toBe(true);
    await expectAccessible();
  });

  it('tells before sending that there is no file, another kind of file, or more than one', async () => {
    await open('/laden', { role: 'programme' });
    await screen.findByLabelText('Bestand kiezen');
    press('Bestand controleren');
    expect(await screen.findByText(/Kies een bestand\./)).toBeTruthy();
    await choose(new NodeFile(['x'], 'resultaten.docx'));
    expect(await screen.findByText(/We lezen .xlsx, .ods en .csv/)).toBeTruthy();
    await choose(csv(), csv());
    expect(await screen.findByText(/Kies één bestand tegelijk/)).toBeTruthy();
    await choose(csv());
    expect(await screen.findByText(/Gekozen: bevindingen.csv \(1 kB\)/)).toBeTruthy();
  });

  it('refuses a file that is not what its name says, and lets one choose again', async () => {
    await open('/laden', { role: 'programme' });
    await choose(new NodeFile(['geen rekenblad'], 'resultaten.ods'));
    press('Bestand controleren');
    expect(await screen.findByText('Dit bestand kunnen we niet laden')).toBeTruthy();
    expect(screen.getByText(/de inhoud is iets anders/)).toBeTruthy();
    expect(screen.getByText(/Er is niets opgeslagen/)).toBeTruthy();
    expect(screen.getByLabelText('Bestand kiezen')).toBeTruthy();
    await expectAccessible();
  });

  it('says of an upload that is gone what to do', async () => {
    await open('/laden?upload=00000000-0000-4000-8000-000000000000', { role: 'programme' });
    expect(await screen.findByText('Dit bestand is niet meer bekend. Kies het opnieuw.')).toBeTruthy();
  });

  it('names every wrong cell with what is expected and meant, stores nothing, and gives the rows back with remarks', async () => {
    await open('/laden', { role: 'programme' });
    const result = await check(csv('amsterdam;Sensoren;Privasy;bevinding;Waarde herkend en bruikbaar;Een tekst;31-02-2022;'));
    const problems = await within(result).findByRole('table', { name: 'Fouten in het bestand' });
    expect(rowOf(problems, 'C2')).toEqual([
      'C2',
      'Bevindingen',
      'Privasy',
      'de naam van een waarde, principe of fundament, of: de code',
      'Privacy',
    ]);
    expect(rowOf(problems, 'G2').slice(2, 4)).toEqual(['31-02-2022', 'een datum die bestaat, zoals 03-03-2022 of 3 maart 2022']);
    const [remarks] = within(result).getAllByRole('link', { name: 'Werkmap met opmerkingen (ods)' });
    expect(remarks?.getAttribute('href')).toMatch(/^\/workbooks\/[0-9a-f-]{36}\/remarks\.ods$/);
    const load = within(result).getByRole('button', { name: 'Laden zonder de foute rijen' });
    expect(load.getAttribute('aria-disabled')).toBe('true');
    expect(within(result).getByText('Er is niets om te laden.')).toBeTruthy();
    expect((await callerAs(database(), 'reader').findings.page({})).total).toBe(0);
    await expectAccessible();
  });

  it('shows of a text that is too long how it begins and how long it is', async () => {
    await open('/laden', { role: 'programme' });
    const row = `amsterdam;Sensoren;Privacy;bevinding;Waarde herkend en bruikbaar;${'x'.repeat(5001)};03-03-2022;`;
    const result = await check(csv(row));
    const problems = await within(result).findByRole('table', { name: 'Fouten in het bestand' });
    expect(rowOf(problems, 'F2').slice(2, 4)).toEqual([
      `${'x'.repeat(80)}… (5.001 tekens)`,
      'hoogstens 5.000 tekens; dit zijn er 5.001',
    ]);
  });

  it('asks which organisation was meant, and checks again', async () => {
    await open('/laden', { role: 'programme' });
    const pilots = new NodeFile([['Organisatie;Pilot', 'Utrecht;Sensoren'].join('\r\n')], 'pilots.csv');
    const result = await check(pilots);
    const which = await within(result).findByLabelText('In het bestand staat: Utrecht');
    press('Opnieuw controleren');
    expect(await within(result).findByText(/Kies bij ten minste één naam een organisatie/)).toBeTruthy();
    fireEvent.change(which, { target: { value: 'gm0344' } });
    press('Opnieuw controleren');
    await waitFor(() => expect(screen.queryByLabelText('In het bestand staat: Utrecht')).toBeNull());
    expect(rowOf(await screen.findByRole('table', { name: 'Aantal rijen per tabblad' }), 'Pilots')).toEqual([
      'Pilots',
      '1',
      '0',
      '0',
      '0',
    ]);
  });

  it('has example chosen where the file says so, loads it, and shows from then on that all is invented', async () => {
    await open('/laden', { role: 'programme' });
    const result = await check(sample('pilotresultaten-voorbeeld.ods'));
    const counts = within(result).getByRole('table', { name: 'Aantal rijen per tabblad' });
    expect(['Pilots', 'Bevindingen', 'Standpunten'].map((tab) => rowOf(counts, tab)[1])).toEqual(['12', '145', '165']);
    expect((within(result).getByRole('radio', { name: 'Voorbeeldgegevens' }) as HTMLInputElement).checked).toBe(true);
    await expectAccessible();
    fireEvent.click(within(result).getByText('Toon wat wordt toegevoegd (322 rijen)'));
    expect((await within(result).findAllByText(/^Gemeente Amsterdam · /)).length).toBeGreaterThan(0);
    press('Laden');
    expect(await screen.findByText('Geladen')).toBeTruthy();
    expect(screen.getByText('Bevindingen: 145 toegevoegd, 0 gewijzigd, 0 al aanwezig.')).toBeTruthy();
    expect(
      screen.getByText(
        'Van de 145 nieuwe rijen op het tabblad Bevindingen zijn er 125 een bevinding; 20 rijen zeggen alleen of een waarde is onderzocht.',
      ),
    ).toBeTruthy();
    expect((await callerAs(database(), 'reader').findings.page({})).total).toBe(125);
    expect(await screen.findByText(/Dit is een voorbeelddatabase/)).toBeTruthy();
    await expectAccessible();
  });

  it('changes nothing when the same file comes again', async () => {
    await open('/laden', { role: 'programme' });
    const result = await check(sample('pilotresultaten-voorbeeld.xlsx'));
    const counts = within(result).getByRole('table', { name: 'Aantal rijen per tabblad' });
    expect(['Pilots', 'Bevindingen', 'Standpunten'].map((tab) => rowOf(counts, tab)[3])).toEqual(['12', '145', '165']);
    expect(within(result).getByText('Er is niets nieuws in dit bestand. Laden verandert niets.')).toBeTruthy();
    expect(within(result).getByText(/Laad hier geen echte gegevens/)).toBeTruthy();
  });
});

describe('the page of loading for a pilot organisation', () => {
  const { open } = realPages('example');
  const own = { role: 'pilotorganisation:vb-gm-1' };
  const row = (text: string, value = 'Privacy') =>
    `Gemeente Voorbeeldstad;Sensoren op het plein;${value};bevinding;Waarde herkend en bruikbaar;${text};01-02-2022;`;

  it('shows an addition beside the finding it is most like, and loads a partly wrong file without its wrong rows', async () => {
    await open('/laden', own);
    const result = await check(csv(row('Privacy gaf het gesprek richting, ook later.'), row('Nog iets.', 'Privasy')));
    const beside = await within(result).findByRole('table', { name: /naast de bevinding die er het meest op lijkt/ });
    expect(within(beside).getByText('Privacy gaf het gesprek richting, ook later.')).toBeTruthy();
    expect(within(beside).getByRole('link', { name: 'Privacy gaf het gesprek richting.' }).getAttribute('href')).toBe(
      '/bevindingen/f1',
    );
    expect(within(result).getByText('1 rij met een fout wordt niet geladen.')).toBeTruthy();
    press('Laden zonder de foute rijen');
    expect(await screen.findByText('Geladen')).toBeTruthy();
    expect(screen.getByText(/1 rij met een fout is niet geladen/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Werkmap met opmerkingen (xlsx)' })).toBeTruthy();
    press('Nog een bestand laden');
    expect(await screen.findByLabelText('Bestand kiezen')).toBeTruthy();
  });

  it('does not load for another organisation', async () => {
    await open('/laden', own);
    const result = await check(
      csv('Gemeente Oefendorp;Chatbot aan de balie;Privacy;bevinding;Waarde herkend en bruikbaar;Een tekst;01-02-2022;'),
    );
    expect((await within(result).findAllByText('een organisatie waarvoor u mag laden')).length).toBeGreaterThan(0);
  });
});
