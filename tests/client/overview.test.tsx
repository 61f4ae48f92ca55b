import { configure, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { barLayout, type BarRow } from '../../client/overview/stage-bars.ts';
import { expectAccessible, realPages } from '../support/page.tsx';

configure({ asyncUtilTimeout: 10_000 });
const addressOf = (link: HTMLElement): string | null => link.getAttribute('href');

describe('the overview of an empty database', () => {
  const { open } = realPages('reference');

  it('shows the register and the announcement of the G4 with its source, says what to do, and invents no number', async () => {
    await open('/');
    expect(
      await screen.findByText(
        'In het register staan 387 organisaties. Van 4 is een fase vastgelegd; geen enkele heeft een pilot.',
      ),
    ).toBeTruthy();
    expect(
      screen.getByText(
        /Aangekondigd is niet bevestigd\. Bron: Mededeling “Code Goed Digitaal Openbaar Bestuur” \(2021\), over 4 organisaties\./,
      ),
    ).toBeTruthy();
    expect(addressOf(screen.getByRole('link', { name: 'G4: 4 van 4, aangekondigd' }))).toBe(
      '/deelname?layer=gemeente&network=G4&stage=announced',
    );
    expect(addressOf(screen.getByRole('link', { name: 'Waterschappen: 21 van 21, nog geen contact vastgelegd' }))).toBe(
      '/deelname?layer=waterschap&stage=none',
    );
    expect(screen.getByRole('link', { name: 'nul bevindingen' })).toBeTruthy();
    expect(screen.getAllByRole('link', { name: 'Gegevens laden' }).map(addressOf)).toContain('/laden');
    expect(screen.getByText('Er zijn nog geen bevindingen, dus over geen enkele waarde is iets te zeggen.')).toBeTruthy();
    expect(screen.getByText('Er is nog geen pilot vastgelegd')).toBeTruthy();
    expect(screen.getByText(/Er zijn nog geen standpunten over deze vraag\./)).toBeTruthy();
    expect(screen.getByText(/Er is geen ronde open/)).toBeTruthy();
    await expectAccessible();
  });
  it('says it in English too', async () => {
    await open('/', { language: 'en' });
    expect(
      await screen.findByText('The register holds 387 organisations. A stage is recorded for 4; none has a pilot.'),
    ).toBeTruthy();
    await expectAccessible();
  });
});

describe('the overview of the example', () => {
  const { open } = realPages('example');
  const rowNames = (): (string | null)[] => {
    const grid = screen.getByRole('grid', { name: 'Waarden per organisatie' });
    return within(grid)
      .getAllByRole('rowheader')
      .map((cell) => cell.textContent);
  };

  it('leads from every cell of the matrix to the findings behind it', async () => {
    await open('/');
    const cell = await screen.findByRole('link', { name: 'Privacy, Gemeente Voorbeeldstad: Betwist, 2' });
    expect(addressOf(cell)).toBe('/bevindingen?organisation=vb-gm-1&value=privacy');
    expect(addressOf(screen.getByRole('link', { name: 'Duurzaamheid, Gemeente Oefendorp: Niet van toepassing' }))).toBe(
      '/bevindingen?organisation=vb-gm-2&value=duurzaamheid',
    );
    expect(
      screen.getByText(
        /Over 5 van 30 waarden zijn er bevindingen; over 1 uit twee of meer soorten organisaties, over 0 uit drie of meer\. 1 cel is betwist/,
      ),
    ).toBeTruthy();
    expect(addressOf(screen.getByRole('link', { name: 'Bekijk deze bevindingen' }))).toBe(
      '/bevindingen?level=code&level=fundament&level=principe',
    );
    await expectAccessible();
  });
  it('never prints a working name as a value of the code', async () => {
    await open('/');
    expect(
      await screen.findByRole('link', { name: 'Inspraak (voorlopige naam), Gemeente Voorbeeldstad: Niet onderzocht' }),
    ).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Inspraak' })).toBeNull();
  });
  it('sorts the matrix by what is missing, and the address says so', async () => {
    await open('/?sort=missing');
    await screen.findByRole('grid', { name: 'Waarden per organisatie' });
    expect(rowNames().slice(-3)).toEqual(['Duurzaamheid', 'Transparantie', 'Privacy']);
    fireEvent.change(screen.getByLabelText('Sorteer rijen'), { target: { value: 'name' } });
    expect(rowNames()[1]).toMatch(/^A/);
  });
  it('limits the matrix to the organisations of a layer, and says so where it has none', async () => {
    await open('/?layer=waterschap');
    await screen.findByRole('grid', { name: 'Waarden per organisatie' });
    expect(screen.queryByRole('link', { name: /Privacy, Gemeente Voorbeeldstad/ })).toBeNull();
    expect(screen.getByRole('link', { name: 'Privacy, Waterschap Voorbeeldwater: Bevinding, 1' })).toBeTruthy();
    fireEvent.change(screen.getByLabelText('Organisaties uit'), { target: { value: 'rijk' } });
    expect(await screen.findByText('Geen organisatie uit deze bestuurslaag heeft een pilot')).toBeTruthy();
  });
  it('says per layer what can be lived with, and never adds the layers up', async () => {
    await open('/');
    expect(
      await screen.findByText('Gemeenten: aanvaardbaar voor beide organisaties: “Richtinggevend”, “Pas toe of leg uit”.'),
    ).toBeTruthy();
    expect(screen.getByText('Waterschappen: de middelste stap (mediaan) is “Inspiratiebron”, bij 1 organisatie.')).toBeTruthy();
    expect(screen.getByText('De pilots zijn geen steekproef.')).toBeTruthy();
    expect(addressOf(screen.getByRole('link', { name: 'Alle standpunten over de mate van verplichting' }))).toBe(
      '/verplichting?round=ronde-1',
    );
  });
  it('says what is missing before the meeting of the open round, by name where they are few', async () => {
    await open('/');
    expect(await screen.findByRole('heading', { name: 'Wat ontbreekt nog voor CBCF van 24 november 2022' })).toBeTruthy();
    const table = screen.getByRole('table', { name: 'Organisaties met een pilot, zonder standpunt' });
    const gemeenten = within(table).getByRole('row', { name: /^Gemeenten/ });
    expect(within(gemeenten).getAllByText('ontbreekt bij niemand')).toHaveLength(2);
    expect(within(table).getByRole('columnheader', { name: 'Meerwaarde, over geen enkel kader' })).toBeTruthy();
    expect(within(gemeenten).getAllByRole('link', { name: 'Gemeente Voorbeeldstad' }).map(addressOf)).toEqual([
      '/organisaties/vb-gm-1',
    ]);
    expect(screen.getByText('24 waarden heeft niemand onderzocht')).toBeTruthy();
  });
  it('gives every download of a past moment from that moment', async () => {
    const pinned = 'day=2026-11-20&revision=2';
    await open(`/?${pinned}`);
    await screen.findByRole('grid', { name: 'Waarden per organisatie' });
    const files = [...document.querySelectorAll<HTMLElement>('a[download]')].map((link) => addressOf(link) ?? '');
    expect(files.filter((file) => !file.endsWith(`?${pinned}`))).toEqual([]);
    const tables = files.map((file) => /^\/download\/(.+)\.ods/.exec(file)?.[1]).filter((table) => table !== undefined);
    expect(tables.sort()).toEqual(['matrix', 'matrix-values', 'missing-positions', 'participation-by-layer']);
  });

  it('tells what changed last, and by whom', async () => {
    await open('/');
    const changes = await screen.findByRole('region', { name: 'Laatste wijzigingen' });
    expect(
      within(changes)
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual(['Voorbeeldgegevens geladen', 'Referentiegegevens geladen']);
  });
  it('tells an organisation that its draft counts for itself only', async () => {
    await open('/', { role: 'pilotorganisation:vb-gm-1' });
    expect(await screen.findByText('Daarvan is 1 een concept van uw organisatie; anderen zien dat niet.')).toBeTruthy();
    expect(screen.getByRole('link', { name: '11 bevindingen' })).toBeTruthy();
  });
});

describe('the bars of participation', () => {
  const row = (counts: Record<string, number>): BarRow => ({
    ...{ id: 'gemeente', name: 'Gemeenten', part: false, extra: undefined },
    total: Object.values(counts).reduce((sum, count) => sum + count, 0),
    segments: Object.entries(counts).map(([id, count]) => ({ id, count, label: `${String(count)} ${id}` })),
  });

  it('are true to scale and fill their width, and one in hundreds is still seen', () => {
    const [placed] = barLayout([row({ announced: 1, none: 999 })], 900).rows;
    const { bar, stretches = [] } = placed ?? {};
    expect((bar?.x ?? 0) + (bar?.width ?? 0)).toBe(900);
    expect(stretches.map(({ width }) => width)).toEqual([2, (bar?.width ?? 0) - 2]);
  });
  it('put their words on as many lines as a phone needs, without one over another', () => {
    const [placed] = barLayout([row({ announced: 4, started: 1, none: 339 })], 200).rows;
    const places = placed?.labels.map(({ x, y }) => `${String(x)}:${String(y)}`) ?? [];
    expect(new Set(places).size).toBe(3);
    expect(placed?.labels.every(({ x, width }) => x === 0 || x + width <= 200)).toBe(true);
  });
});
