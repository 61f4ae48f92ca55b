import { configure, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { expectAccessible, realPages } from '../support/page.tsx';

configure({ asyncUtilTimeout: 10_000 });
const addressOf = (link: HTMLElement): string | null => link.getAttribute('href');

describe('participation in an empty database', () => {
  const { open } = realPages('reference');

  it('has the 21 waterschappen one click away, each without a recorded contact and none with a no', async () => {
    await open('/deelname');
    const link = await screen.findByRole('link', { name: 'Waterschappen 21' });
    expect(addressOf(link)).toBe('/deelname?layer=waterschap');
    fireEvent.click(link);
    expect(await screen.findAllByText('21 organisaties')).not.toHaveLength(0);
    const table = await screen.findByRole('table', { name: 'Deelname per organisatie' });
    expect(within(table).getAllByText('Nog geen contact vastgelegd')).toHaveLength(21);
    expect(screen.getByText(/Een open uitnodiging: per waterschap is niets bekend/)).toBeTruthy();
  });
  it('keeps an earlier use outside the pilots apart from any pilot', async () => {
    await open('/deelname?layer=provincie');
    expect(await screen.findAllByText('Eerder gebruik, is geen pilot')).toHaveLength(2);
    await expectAccessible();
  });
  it('tells a reader who may see contacts instead of showing an empty list', async () => {
    await open('/deelname?layer=rijk');
    expect(await screen.findByText('Contacten ziet alleen het programma en de coördinator van de bestuurslaag.')).toBeTruthy();
  });
});

describe('participation in the example', () => {
  const { open } = realPages('example');

  it('shows where a pilot and a stage do not agree', async () => {
    await open('/deelname?pilot=true&layer=waterschap');
    expect(await screen.findByText(/Heeft een pilot, fase staat op “Toelichting gevraagd”\./)).toBeTruthy();
    expect(screen.getByText(/Heeft een pilot, fase staat op “Nog geen contact vastgelegd”\./)).toBeTruthy();
    expect(addressOf(screen.getByRole('link', { name: 'Waterschap Voorbeeldwater' }))).toBe('/organisaties/vb-ws-1');
  });
  it('tells the coordinator whom to call, overdue first', async () => {
    await open('/deelname', { role: 'coordinator:waterschap' });
    const calls = await screen.findByRole('table', { name: 'Wie nu bellen' });
    expect(
      within(calls)
        .getAllByRole('row')
        .slice(1)
        .map((row) => within(row).getAllByRole('cell')[1]?.textContent),
    ).toEqual(['Afspraak verlopen']);
    expect(addressOf(screen.getByRole('link', { name: '22 waterschappen' }))).toBe(
      '/deelname?layer=waterschap&stage=none#organisaties',
    );
    expect(screen.getByText(/^Met/).textContent).toBe('Met 22 waterschappen is nog geen contact vastgelegd.');
    expect(within(calls).getByText(/^Toelichting gevraagd, nog niet gegeven \(/)).toBeTruthy();
    await expectAccessible();
  });
  it('narrows by stage and search in the address, sorts by how far each is, and gives the same as a download', async () => {
    await open('/deelname?q=voorbeeld&sort=-stage');
    const table = await screen.findByRole('table', { name: 'Deelname per organisatie' });
    expect(
      within(table)
        .getAllByRole('rowheader')
        .map((cell) => cell.textContent),
    ).toEqual(['Gemeente Voorbeeldstad', 'Waterschap Voorbeeldwater']);
    expect(addressOf(screen.getByRole('link', { name: 'Download “Deelname per organisatie” als ods' }))).toBe(
      '/download/participation.ods?q=voorbeeld',
    );
  });
  it('shows the first hundred and the rest on request', async () => {
    await open('/deelname?layer=gemeente');
    expect(await screen.findByText(/U ziet de eerste 100 van 344 organisaties\./)).toBeTruthy();
    expect(addressOf(screen.getByRole('link', { name: 'Toon alle 344 organisaties' }))).toBe('/deelname?all=true&layer=gemeente');
  });
  it('says so where nothing fits the filters', async () => {
    await open('/deelname?q=nergensheim');
    expect(await screen.findByText('Geen organisatie past bij deze filters')).toBeTruthy();
  });
});
