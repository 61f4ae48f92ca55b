import { File as NodeFile } from 'node:buffer';
import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, expect, it, vi } from 'vitest';
import { emptyEvidence } from '../../shared/evidence-links.ts';
import { pdfFile, program } from '../support/files.ts';
import { expectAccessible, realPages } from '../support/page.tsx';
import { callerAs, viewerAs } from '../support/worlds.ts';

// a save passes through a real server and database
configure({ asyncUtilTimeout: 10_000 });
// the form that jsdom makes cannot be sent by the fetch of Node, and its bytes are not those of Node, where the server looks into files
beforeAll(async () => {
  const sent = await new Response(new URLSearchParams()).formData();
  vi.stubGlobal('FormData', sent.constructor);
  vi.stubGlobal('Uint8Array', Object.getPrototypeOf(Buffer));
});

const { open, database } = realPages('example');
const own = { role: 'pilotorganisation:vb-gm-1' };
const press = (name: string | RegExp): void => void fireEvent.click(screen.getByRole('button', { name }));
const fileOf = (bytes: Uint8Array, name: string): NodeFile => new NodeFile([Uint8Array.from(bytes)], name);
const choose = (dialog: HTMLElement, file: NodeFile): void =>
  void fireEvent.change(within(dialog).getByLabelText(/kiezen/), { target: { files: [file] } });
const fill = (dialog: HTMLElement, label: RegExp, value: string): void =>
  void fireEvent.change(within(dialog).getByLabelText(label), { target: { value } });

/** A piece of evidence that is there before the page is opened. @returns its id. */
async function withFile(finding: string, text: string, dates: { expires?: string; review?: string } = {}): Promise<string> {
  const file = { name: `${text}.pdf`, mediaType: 'application/pdf', bytes: pdfFile(text) };
  const sent = await database().files.receive(viewerAs(own.role).personId, file);
  const form = { ...emptyEvidence, kind: 'document' as const, text, file: sent.id, ...dates };
  return (await callerAs(database(), own.role).findings.saveEvidence({ finding, form })).id;
}

it('says what to do where nothing lies behind a finding yet', async () => {
  await open('/bevindingen/f2', own);
  expect(screen.getByText(/Voeg een bestand, link of citaat toe/)).toBeTruthy();
});

it('takes a file, says what it took, and shows it with its dates and how it stands', async () => {
  await open('/bevindingen/f2', own);
  press('Bestand toevoegen');
  const dialog = await screen.findByRole('dialog');
  await expectAccessible();
  choose(dialog, fileOf(program, 'verslag.pdf'));
  expect(await within(dialog).findByText(/De naam eindigt op \.pdf, maar de inhoud is iets anders/)).toBeTruthy();
  choose(dialog, fileOf(program, 'verslag.exe'));
  expect(await within(dialog).findByText(/Dit soort bestand bewaren we niet/)).toBeTruthy();
  choose(dialog, fileOf(pdfFile('een'), 'verslag.pdf'));
  expect(await within(dialog).findByText(/^Gekozen: verslag\.pdf \(1 kB\)/)).toBeTruthy();
  press('Opslaan');
  expect(await within(dialog).findByRole('link', { name: 'Omschrijf de onderbouwing.' })).toBeTruthy();
  fill(dialog, /Omschrijving/, 'Verslag van het werkatelier');
  fill(dialog, /Geldig tot en met/, '2026-11-23');
  fill(dialog, /Toelichting/, 'Uit het archief');
  press('Opslaan');
  const link = await screen.findByRole('link', { name: 'verslag.pdf (1 kB)' });
  expect(link.getAttribute('href')).toMatch(/^\/bestanden\/[0-9a-f-]{36}$/);
  const section = screen.getByRole('region', { name: 'Onderbouwing' });
  expect(within(section).getByText('Verlopen')).toBeTruthy();
  expect(section.textContent).toContain('Geldig tot en met 23 november 2026');
  expect(section.textContent).toContain('Uit het archief');
  expect(section.textContent).toMatch(/SHA-256 [0-9a-f]{12}…/);
  await expectAccessible();
});

it('shows a reader the file and how it stands, and lets only its organisation change it', async () => {
  await withFile('f5', 'Onderzoek', { review: '2026-11-24' });
  await open('/bevindingen/f5');
  const section = screen.getByRole('region', { name: 'Onderbouwing' });
  expect(within(section).getByText('Opnieuw bekijken')).toBeTruthy();
  expect(within(section).getByRole('link', { name: /^Onderzoek\.pdf/ })).toBeTruthy();
  expect(within(section).queryByRole('button', { name: /Wijzigen/ })).toBeNull();
  expect(within(section).getByRole('button', { name: 'Bestand toevoegen' }).getAttribute('aria-disabled')).toBe('true');
  await expectAccessible();
});

it('replaces a file and keeps the earlier one within reach; where two people replace it, one is asked', async () => {
  const id = await withFile('f1', 'Meting');
  const caller = callerAs(database(), own.role);
  const finding = 'f1';
  const base = (await caller.findings.detail({ id: finding })).evidence.find((one) => one.id === id)?.revision;
  await open('/bevindingen/f1', own);
  press('Wijzigen: Meting');
  const dialog = await screen.findByRole('dialog');
  choose(dialog, fileOf(pdfFile('van mij'), 'van-mij.pdf'));
  await within(dialog).findByText(/^Gekozen: van-mij\.pdf/);
  const file = { name: 'van-een-collega.pdf', mediaType: 'application/pdf', bytes: pdfFile('van een collega') };
  const theirs = await database().files.receive(viewerAs(own.role).personId, file);
  const form = { ...emptyEvidence, kind: 'document' as const, text: 'Meting', file: theirs.id };
  await caller.findings.saveEvidence({ id, base, finding, form });
  press('Opslaan');
  const question = await screen.findByRole('radiogroup', { name: 'Wat blijft bij “Bestand”?' });
  expect(question.textContent).toContain('van-mij.pdf');
  expect(question.textContent).toContain('van-een-collega.pdf');
  fireEvent.click(within(question).getByLabelText('Wat u invulde'));
  press('Opslaan met deze keuze');
  expect(await screen.findByRole('link', { name: /^van-mij\.pdf/ })).toBeTruthy();
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  fireEvent.click(screen.getByText('Meer over dit stuk'));
  expect(screen.getByRole('link', { name: /^van-een-collega\.pdf/ }).getAttribute('href')).toMatch(/\?revision=\d+$/);
  expect(screen.getByRole('link', { name: /^Meting\.pdf/ })).toBeTruthy();
});

it('lists the files behind the findings of a pilot, and how each stands', async () => {
  await withFile('f1', 'Bijlage', { expires: '2026-11-23' });
  await open('/pilots/p1');
  const row = screen.getByRole('link', { name: /^Bijlage\.pdf/ }).closest('tr');
  expect(row?.textContent).toContain('Verlopen');
  await expectAccessible();
});

it('says beside the figures of a value that evidence behind it has expired, and leads to exactly those findings', async () => {
  await withFile('f5', 'Oud', { expires: '2020-12-31' });
  await open('/waarden/inclusiviteit');
  const [link] = screen.getAllByRole('link', { name: '1 van de bevindingen hierachter rust op onderbouwing die verlopen is' });
  expect(link?.getAttribute('href')).toBe('/bevindingen?evidence=expired&value=inclusiviteit');
  await expectAccessible();
});

const expired = (finding: string): Promise<unknown> => {
  const form = { ...emptyEvidence, kind: 'document' as const, text: 'Oud stuk', expires: '2020-12-31' };
  return callerAs(database(), 'pilotorganisation:vb-ws-1').findings.saveEvidence({ finding, form });
};

it('says so beside a figure about positions, and leads to exactly the findings that those positions lean on', async () => {
  await expired('f4');
  await open('/verplichting');
  const links = await screen.findAllByRole('link', { name: /hierachter rust op onderbouwing die verlopen is/ });
  for (const link of links)
    expect(link.getAttribute('href')).toMatch(/^\/bevindingen\?evidence=expired&positions=.*question%3Dbindingness/);
  expect(screen.queryAllByText(/hierachter rust op onderbouwing die verlopen is\.$/)).toEqual([]);
  if (links[0] !== undefined) fireEvent.click(links[0]);
  expect((await screen.findAllByText('1 bevinding')).length).toBeGreaterThan(0);
  expect(screen.getByText('Dit regelt de AVG al.')).toBeTruthy();
  expect(screen.getByRole('combobox', { name: 'Achter' }).textContent).toContain('standpunten van één figuur');
  await expectAccessible();
});

it('says so in the facts of a statement, and leads to exactly the findings it rests on', async () => {
  await expired('f6');
  const statement = { text: 'Verzonnen.', kind: 'opinion', question: 'bindingness', layer: '', value: '', round: '' } as const;
  const form = { ...statement, for: 'finding:f6', against: '' };
  const { id } = await callerAs(database(), 'programme').statements.save({ form });
  await open(`/deelconclusies/${id}`, { role: 'programme' });
  const fact = await screen.findByRole('link', { name: /met onderbouwing die verlopen is/ });
  expect(fact.getAttribute('href')).toBe(`/bevindingen?evidence=aged&statement=${id}`);
  fireEvent.click(fact);
  expect((await screen.findAllByText('1 bevinding')).length).toBeGreaterThan(0);
  expect(screen.getByText('Agrariërs wilden vooral weten wie meekijkt.')).toBeTruthy();
});
