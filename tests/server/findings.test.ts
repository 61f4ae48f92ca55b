import { expect, it } from 'vitest';
import { callerAs, onEveryEngine } from '../support/worlds.ts';

onEveryEngine('findings', 'example', (database) => {
  const ids = async (role: string, filter = {}): Promise<string[]> =>
    (await callerAs(database(), role).findings.page(filter)).rows.map((row) => row.id);

  it('shows a reader every submitted finding, newest first, and no draft', async () => {
    expect(await ids('reader')).toEqual(['f10', 'f9', 'f8', 'f7', 'f6', 'f4', 'f5', 'f3', 'f2', 'f1']);
  });
  it('shows an organisation its own draft, and nobody else’s count grows by it', async () => {
    expect((await ids('pilotorganisation:vb-gm-1'))[0]).toBe('f11');
    expect((await callerAs(database(), 'pilotorganisation:vb-gm-1').findings.page({})).total).toBe(11);
    expect((await callerAs(database(), 'pilotorganisation:vb-ws-1').findings.page({})).total).toBe(10);
    expect((await callerAs(database(), 'programme').findings.page({})).total).toBe(10);
  });
  it('does not let a search find a draft of somebody else', async () => {
    expect(await ids('reader', { q: 'concept' })).toEqual([]);
    expect(await ids('pilotorganisation:vb-gm-1', { q: 'concept' })).toEqual(['f11']);
  });
  it('finds beïnvloeding for who types beinvloeding, by the beginnings of words', async () => {
    expect(await ids('reader', { q: 'beinvl' })).toEqual(['f8']);
    for (const q of ['ß', '日', '%', '😀']) expect([q, await ids('reader', { q })]).toEqual([q, []]);
    expect((await ids('reader', { q: '  ' })).length).toBeGreaterThan(5);
    expect(await ids('reader', { q: 'AGRARIERS kijk' })).toEqual([]);
    expect(await ids('reader', { q: 'Agrariërs weten' })).toEqual(['f6']);
  });
  it('narrows by value, layer, kind and date together', async () => {
    expect(await ids('reader', { value: 'privacy', layer: ['gemeente'] })).toEqual(['f3', 'f2', 'f1']);
    expect(await ids('reader', { value: 'privacy', kind: ['overlap', 'dilemma'] })).toEqual(['f4', 'f3']);
    expect(await ids('reader', { until: '2022-02-03' })).toEqual(['f3', 'f2', 'f1']);
  });
  it('gives each row the names a reader needs', async () => {
    const { rows } = await callerAs(database(), 'reader').findings.page({ value: 'privacy', kind: ['dilemma'] });
    expect(rows).toEqual([
      {
        id: 'f3',
        reference: null,
        organisationId: 'vb-gm-2',
        organisation: 'Gemeente Oefendorp',
        layer: 'gemeente',
        pilotId: 'p2',
        pilot: 'Chatbot aan de balie',
        level: 'waarde',
        subjectId: 'privacy',
        subject: 'Privacy',
        nameStatus: 'confirmed',
        kind: 'dilemma',
        text: 'Openheid en privacy trokken aan verschillende kanten.',
        relevance: 2,
        applicability: 2,
        advice: null,
        textProposal: null,
        mergeWith: null,
        mergeNameStatus: null,
        otherValue: 'Transparantie',
        otherNameStatus: 'confirmed',
        framework: null,
        effect: 'een gesprek',
        date: '2022-02-03',
        state: 'submitted',
        evidence: 0,
        aged: null,
      },
    ]);
  });
  it('goes on where a page ended', async () => {
    expect(await ids('reader', { after: '2022-04-04|f4' })).toEqual(['f5', 'f3', 'f2', 'f1']);
  });
});
