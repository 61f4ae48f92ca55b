import { configure, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { commit } from '../../server/db/history.ts';
import { positionRow } from '../../seed/rows.ts';
import { expectAccessible, realPages } from '../support/page.tsx';

configure({ asyncUtilTimeout: 15_000 });

describe('integration and added value', () => {
  const { open, database } = realPages('example');

  it('shows per framework its values by its items, per layer, and leads from every count to the findings behind it', async () => {
    await open('/integratie');
    const table = await screen.findByRole('table', { name: 'Digikompas waterschappen (2016)' });
    const heads = within(table).getAllByRole('columnheader');
    expect(heads.map(({ textContent }) => textContent)).toEqual([
      ...['Waarde', 'Kader als geheel', 'Toegankelijk', 'Alert', 'Werken samen', 'Transparant', 'Betrouwbaar'],
    ]);
    const row = within(table).getByRole('row', { name: /^Transparantie/ });
    expect(
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual([...['–', '–', '–', '–', 'Waterschappen1 overlap', '–']]);
    expect(within(row).getByRole('link', { name: '1 overlap' }).getAttribute('href')).toBe(
      '/bevindingen?framework=digikompas&item=digikompas%3A3&layer=waterschap&value=transparantie&verdict=overlap',
    );
    // of the AVG nothing was recorded: the kind of the finding speaks, and it says so
    const avg = screen.getByRole('table', { name: 'Algemene Verordening Gegevensbescherming' });
    expect(within(avg).getByRole('link', { name: '1 overlap (afgeleid)' })).toBeTruthy();
    fireEvent.click(screen.getByText('Hoe komen deze oordelen tot stand?'));
    expect(screen.getByText(/Geen relatie leiden we nooit af/)).toBeTruthy();
    const file = screen.getByRole('link', { name: /Digikompas waterschappen \(2016\).*csv/ });
    expect(file.getAttribute('href')).toMatch(/^\/download\/crosswalk\.csv\?framework=digikompas/);
    await expectAccessible();
  });

  it('leads to each part of the long page: a framework about which nothing was found has none', async () => {
    await open('/integratie');
    const parts = within(await screen.findByRole('navigation', { name: 'Delen van deze pagina' })).getAllByRole('link');
    expect(parts.map(({ textContent }) => textContent)).toEqual([
      ...['Inpassing in de code van 2009', 'Meerwaarde volgens organisaties'],
      ...screen
        .getAllByRole('table')
        .flatMap((table) => table.closest('.crosswalk')?.querySelector('caption')?.textContent ?? []),
      'Wat de code toevoegt en waar zij herhaalt',
    ]);
    expect(parts.length).toBeGreaterThan(3);
    for (const part of parts) expect(document.querySelector(part.getAttribute('href') ?? '')).not.toBeNull();
  });

  it('says of what its filters leave out that it is the filters', async () => {
    await open('/integratie?layer=rijk');
    expect(await screen.findAllByText('Met deze filters heeft geen organisatie deze vraag beantwoord.')).toHaveLength(2);
    expect(screen.getByText('Met deze filters noemt geen bevinding een bestaand kader')).toBeTruthy();
    expect(screen.getByText('Kies minder filters.')).toBeTruthy();
    expect(screen.queryByText(/Nog geen organisatie heeft deze vraag beantwoord/)).toBeNull();
  });

  it('gives the columns of what organisations say that the code adds a name each', async () => {
    const said = { id: 'added-1', round_id: 'ronde-1', question: 'addedValue', scale_id: 'meerwaarde-v1' } as const;
    const row = positionRow({ ...said, organisation_id: 'vb-gm-1', framework_id: 'avg', answer: '1' });
    await commit(database(), { personId: 'example', command: 'position.save' }, (change) => change.put('position', row));
    await open('/integratie');
    const table = await screen.findByRole('table', { name: 'Wat voegt de code toe, volgens organisaties?' });
    const heads = within(table).getAllByRole('columnheader');
    expect(heads.map(({ textContent }) => textContent)).toEqual([
      ...['Kader', 'Bestuurslaag', 'Welke antwoorden', 'Middelste stap', 'Aantal antwoorden'],
    ]);
  });

  it('lists exactly the findings of a count, and names the filter it was made with', async () => {
    await open('/bevindingen?framework=digikompas&item=digikompas%3A3&layer=waterschap&value=transparantie&verdict=overlap');
    expect((await screen.findAllByText('1 bevinding')).length).toBeGreaterThan(0);
    expect(screen.getByText('Agrariërs wilden vooral weten wie meekijkt.')).toBeTruthy();
    expect(screen.getByRole('combobox', { name: 'Kaderonderdeel' })).toHaveProperty('value', 'digikompas:3');
    expect(screen.getByRole('combobox', { name: 'Oordeel over het kader' })).toHaveProperty('value', 'overlap');
  });

  it('brings the waterschappen beside the Digikompas in one click', async () => {
    await open('/integratie');
    fireEvent.click(await screen.findByRole('link', { name: 'Waterschappen en het Digikompas' }));
    expect(await screen.findByRole('combobox', { name: 'Kader' })).toHaveProperty('value', 'digikompas');
    expect(screen.getByRole('combobox', { name: 'Bestuurslaag' })).toHaveProperty('value', 'waterschap');
  });
});

describe('integration in an empty database', () => {
  const { open } = realPages('reference');
  it('says that nothing was found, and what to do', async () => {
    await open('/integratie');
    expect(await screen.findByText('Geen bevinding noemt een bestaand kader')).toBeTruthy();
    expect(screen.getByText('Over 30 waarden is niets gevonden')).toBeTruthy();
    expect(screen.getByText('Er is nog geen ronde')).toBeTruthy();
    expect(screen.getByText(/^Het programma opent een ronde bij Beheer\./)).toBeTruthy();
    expect(screen.queryByText(/minder filters/)).toBeNull();
    await expectAccessible();
  });
});
