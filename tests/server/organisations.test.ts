import { expect, it } from 'vitest';
import { callerAs, onEveryEngine } from '../support/worlds.ts';

onEveryEngine('one organisation', 'example', (database) => {
  const page = (id: string, role = 'reader') => callerAs(database(), role).organisations.page({ id });

  it('gives its stages latest first, and the stage it is in', async () => {
    const { stage, stages } = await page('vb-gm-1');
    expect(stage).toBe('started');
    expect(stages.map(({ id, date, channel, revision }) => ({ id, date, channel, revision }))).toEqual([
      { id: 'd-2', date: '2021-10-04', channel: 'VNG', revision: 2 },
      { id: 'd-1', date: '2021-09-01', channel: 'VNG', revision: 2 },
    ]);
    expect(await page('gm0363')).toMatchObject({
      stage: 'announced',
      stages: [{ basis: 'Als deel van de G4 genoemd', source: 'Mededeling “Code Goed Digitaal Openbaar Bestuur”', date: '2021' }],
    });
    expect((await page('vb-gm-2')).stage).toBe('none');
  });
  it('shows contacts to the programme and the coordinator of its layer only', async () => {
    const notes = async (role: string) => (await page('vb-ws-1', role)).contacts?.map(({ note }) => note) ?? null;
    const note = 'Vraagt om uitleg over de dertig waarden.';
    expect(await notes('programme')).toEqual([note]);
    expect(await notes('coordinator:waterschap')).toEqual([note]);
    for (const role of ['coordinator:gemeente', 'pilotorganisation:vb-ws-1', 'reader', 'administrator'])
      expect(await notes(role)).toBeNull();
  });
  it('counts its findings by kind and pilot, a draft only for itself', async () => {
    const { kinds, pilots } = await page('vb-gm-1');
    expect(kinds).toEqual([
      { kind: 'herkend', findings: 1 },
      { kind: 'knelpunt', findings: 1 },
      { kind: 'praktijk', findings: 1 },
    ]);
    expect(pilots).toMatchObject([{ id: 'p1', title: 'Sensoren op het plein', findings: 3 }]);
    expect((await page('vb-gm-1', 'pilotorganisation:vb-gm-1')).pilots[0]?.findings).toBe(4);
  });
  it('names what it belongs to, and what is publicly known of it', async () => {
    const { organisation } = await page('gm0363');
    expect(organisation).toMatchObject({
      name: 'Gemeente Amsterdam',
      network: 'G4',
      province: { id: 'pv27' },
      umbrella: { id: 'koepel-vng' },
      successor: null,
    });
    expect((await page('gm0307')).facts).toMatchObject([
      { kind: 'earlier-use', text: 'Workshop bij Datawerkplaats', date: 'vóór 2024' },
    ]);
  });
  it('gives its positions in words, how binding before the rest, those of an umbrella as such', async () => {
    expect((await page('vb-ws-1')).positions.map(({ id }) => id)).toEqual(['s3', 'd4', 'd5']);
    expect((await page('koepel-uvw')).positions).toMatchObject([{ id: 's5', holder: 'umbrella' }]);
  });
  it('says where there is no such organisation', async () => {
    await expect(page('bestaat-niet')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
