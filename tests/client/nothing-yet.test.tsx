import { cleanup, configure, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { expectAccessible, realPages } from '../support/page.tsx';

configure({ asyncUtilTimeout: 15_000 });
const { open } = realPages('reference');
const main = () => within(screen.getByRole('main'));
const loads = (): number => main().queryAllByRole('link', { name: 'Gegevens laden' }).length;

describe('a database in which nothing was put yet', () => {
  it.each(['/', '/bevindingen', '/pilots', '/standpunten'])(
    'offers on %s to load to who may, and says to a reader when it comes',
    async (path) => {
      await open(path, { role: 'programme' });
      expect((await screen.findAllByText(/^Laad een werkmap/)).length).toBeGreaterThan(0);
      expect(loads()).toBeGreaterThan(0);
      cleanup();
      for (const role of ['reader', 'administrator']) {
        await open(path, { role });
        expect((await screen.findAllByText(/^Zodra een organisatie iets indient/)).length).toBeGreaterThan(0);
        expect(loads()).toBe(0);
        expect(screen.queryByText(/Laad een werkmap|vul er een in|voeg zelf/)).toBeNull();
        cleanup();
      }
    },
  );

  it('tells a pilot organisation that it may add something itself', async () => {
    await open('/bevindingen', { role: 'pilotorganisation:gm0344' });
    expect(await screen.findByText(/Laad een werkmap, of voeg zelf iets toe\./)).toBeTruthy();
  });

  it.each(['/verplichting', '/doelgroep'])('says once on %s that there is no round', async (path) => {
    await open(path, { role: 'reader' });
    expect(await screen.findAllByText(/Er is nog geen ronde/)).toHaveLength(1);
    await expectAccessible();
  });

  it.each(['/verplichting', '/doelgroep', '/integratie'])('leads on %s to where a round is opened, for who may', async (path) => {
    await open(path, { role: 'programme' });
    const link = await screen.findByRole('link', { name: 'Naar rondes en vergaderingen' });
    expect(link.getAttribute('href')).toBe('/beheer/ronden');
    cleanup();
    await open(path, { role: 'reader' });
    expect(await screen.findByText(/^Het programma opent een ronde bij Beheer\./)).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Naar rondes en vergaderingen' })).toBeNull();
  });

  it('has nothing to judge a second time, and says so instead of that all was judged', async () => {
    for (const role of ['programme', 'coordinator:waterschap', 'reader']) {
      await open('/tweede-beoordeling', { role });
      expect(await screen.findByText('Er is nog niets te beoordelen')).toBeTruthy();
      expect(screen.queryByText(/U hebt elke bevinding beoordeeld|geen variatie|Geen verschillen/)).toBeNull();
      await expectAccessible();
      cleanup();
    }
  });

  it('asks a round only of who can make one', async () => {
    await open('/beheer/ronden', { role: 'programme' });
    expect(await screen.findByText(/Maak een ronde aan/)).toBeTruthy();
    cleanup();
    await open('/beheer/ronden');
    expect(await screen.findByText('Er is nog geen ronde')).toBeTruthy();
    expect(screen.queryByText(/Maak een ronde aan/)).toBeNull();
  });
});
