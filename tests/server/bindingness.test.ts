import { expect, it } from 'vitest';
import { positionRow } from '../../seed/rows.ts';
import { commit, type Change } from '../../server/db/history.ts';
import { sha256 } from '../../server/db/hash.ts';
import { resultText } from '../../shared/evidence/result.ts';
import type { BindingnessFilter, BindingnessPage } from '../../shared/bindingness.ts';
import type { Layer } from '../../shared/nouns.ts';
import { positionsBehind } from '../../shared/positions.ts';
import { callerAs, onEveryEngine } from '../support/worlds.ts';

const about = (page: BindingnessPage, layer: Layer) => {
  const result = page.strictness.find((one) => one.outcome.layer === layer);
  if (result === undefined) throw new Error(`nothing is said about ${layer}`);
  return result;
};
const strict = { round_id: 'ronde-1', question: 'bindingness', scale_id: 'verplichting-v1' } as const;

onEveryEngine('how binding', 'example', (database) => {
  const page = (filter: BindingnessFilter & { day?: string } = {}, role = 'reader') =>
    callerAs(database(), role).bindingness.page(filter);
  const changing = (run: (change: Change) => Promise<unknown>) =>
    commit(database(), { personId: 'example', command: 'test' }, run);

  it('is answered for each layer apart, in the fixed order', async () => {
    const { strictness } = await page();
    expect(strictness.map(({ outcome }) => [outcome.layer, outcome.counts, outcome.median])).toEqual([
      ['provincie', [0, 0, 0, 0, 0], null],
      ['gemeente', [0, 0, 1, 1, 0], { lower: 2, upper: 3 }],
      ['waterschap', [0, 1, 0, 0, 0], { lower: 1, upper: 1 }],
    ]);
  });
  it('leads with what the gemeenten can live with: all of them with steps 2 and 3, none with step 0', async () => {
    const { outcome } = about(await page(), 'gemeente');
    expect(outcome.acceptable.map(({ organisationIds }) => organisationIds)).toEqual([
      [],
      ['vb-gm-2'],
      ['vb-gm-1', 'vb-gm-2'],
      ['vb-gm-1', 'vb-gm-2'],
      ['vb-gm-1'],
    ]);
    expect([outcome.acceptableToAll, outcome.acceptableToNone]).toEqual([[2, 3], [0]]);
  });
  it('counts who gave no answer beside the centre, in four kinds', async () => {
    const answer = await page();
    expect(about(answer, 'waterschap').outcome.noAnswers).toEqual({
      'no-judgement': ['vb-ws-2'],
      'not-discussed': [],
      'not-applicable': [],
      'not-filled': [],
    });
    expect(about(answer, 'provincie').outcome.noAnswers['not-filled']).toEqual(['vb-pv-1']);
  });
  it('never counts an umbrella: it stands beside, in no list of positions behind a figure', async () => {
    const answer = await page();
    expect(about(answer, 'waterschap').positionIds).toEqual(['s3', 's4']);
    expect(answer.umbrella.map((row) => [row.id, row.organisation])).toEqual([['s5', 'Unie van Waterschappen']]);
    expect(answer.positions.map((row) => row.id)).toEqual(['s1', 's2', 's3', 's4']);
  });
  it('says nothing of support in every layer while the provincie has not answered', async () => {
    expect((await page()).support.outcome).toEqual({
      steps: [],
      layers: ['provincie', 'gemeente', 'waterschap'],
      withoutAnswer: ['provincie'],
      withoutPilot: ['rijk'],
    });
  });
  it('tries the median without each organisation', async () => {
    expect(about(await page(), 'gemeente').outcome.leaveOneOut).toEqual([
      { organisationId: 'vb-gm-1', median: { lower: 2, upper: 2 } },
      { organisationId: 'vb-gm-2', median: { lower: 3, upper: 3 } },
    ]);
  });
  it('counts the several answers to basis and accountability per layer', async () => {
    const { basis, accountability, integration } = await page();
    const ofGemeente = (results: typeof basis) => results.find(({ outcome }) => outcome.layer === 'gemeente')?.outcome;
    expect(ofGemeente(basis)?.options.filter(({ organisationIds }) => organisationIds.length > 0)).toEqual([
      { code: 'koepelbesluit', organisationIds: ['vb-gm-1'] },
      { code: 'bestuurlijke-afspraak', organisationIds: ['vb-gm-1'] },
    ]);
    expect(ofGemeente(basis)?.noAnswers['not-filled']).toEqual(['vb-gm-2']);
    expect(ofGemeente(accountability)?.options.map(({ organisationIds }) => organisationIds.length)).toEqual([0, 1, 0, 0, 0]);
    expect(ofGemeente(integration)?.options.map(({ organisationIds }) => organisationIds.length)).toEqual([0, 1, 0, 0, 0]);
  });
  it('leaves out another status without calling it silence', async () => {
    const { outcome, positionIds } = about(await page({ status: 'bestuurlijk' }), 'gemeente');
    expect([outcome.n, outcome.otherStatus, outcome.noAnswers['not-filled'], positionIds]).toEqual([1, ['vb-gm-2'], [], ['s1']]);
  });
  it('leaves out what was signed later than asked', async () => {
    const { outcome } = about(await page({ until: '2022-09-14' }), 'gemeente');
    expect([outcome.n, outcome.noAnswers['not-filled']]).toEqual([0, ['vb-gm-1', 'vb-gm-2']]);
  });
  it('gives a position its arguments, range, signature and the findings it leans on', async () => {
    const row = (await page()).positions.find(({ id }) => id === 's3');
    expect(row).toEqual({
      ...{ id: 's3', reference: null, roundId: 'ronde-1', round: 'Ronde 1', organisationId: 'vb-ws-1' },
      ...{
        organisation: 'Waterschap Voorbeeldwater',
        shortName: 'Voorbeeldwater',
        organisationLayer: 'waterschap',
        network: null,
      },
      ...{ holder: 'organisation', question: 'bindingness', layer: 'waterschap', option: null, meaning: null },
      ...{ frameworkId: null, framework: null, valueId: null, value: null, valueNameStatus: null },
      answers: [{ code: '1', name: 'Inspiratiebron', nameEn: 'Source of inspiration' }],
      noAnswer: null,
      floor: { code: '0', name: 'Geen aparte code', nameEn: 'No separate code' },
      ceiling: { code: '2', name: 'Richtinggevend', nameEn: 'Guiding' },
      arguments: 'Wij hebben het Digikompas al.',
      ...{ status: 'ambtelijk', signedFunction: 'secretaris-directeur', signedDate: '2022-09-15', state: 'signed', revision: 2 },
      findings: [
        {
          positionId: 's3',
          id: 'f4',
          pilotId: 'p3',
          kind: 'overlap',
          text: 'Dit regelt de AVG al.',
          subject: 'Privacy',
          nameStatus: 'confirmed',
        },
      ],
    });
  });
  it('has behind each figure a list of exactly the positions in its result', async () => {
    for (const filter of [{}, { status: 'bestuurlijk' as const }, { until: '2022-09-14' }]) {
      const { strictness, basis, accountability, integration } = await page(filter);
      for (const result of [...strictness, ...basis, ...accountability, ...integration]) {
        const { rows } = await callerAs(database(), 'reader').positions.page(positionsBehind(result));
        expect(rows.map((row) => row.id).sort()).toEqual(result.positionIds);
      }
    }
  });
  it('has a hash over all of a result but the hash', async () => {
    const { strictness, support, coverage, basis } = await page();
    for (const { hash, ...rest } of [...strictness, support, coverage, ...basis]) expect(hash).toBe(sha256(resultText(rest)));
  });

  it('shows a draft to its own organisation only, and counts it for nobody', async () => {
    await changing((change) =>
      change.put(
        'position',
        positionRow({ id: 's6', ...strict, organisation_id: 'vb-pv-1', layer: 'provincie', answer: '4', state: 'draft' }),
      ),
    );
    for (const role of ['reader', 'pilotorganisation:vb-pv-1']) {
      const answer = await page({}, role);
      expect(about(answer, 'provincie').outcome.n).toBe(0);
      expect(answer.positions.map((row) => row.id)).not.toContain('s6');
    }
  });
  it('has support in every layer as soon as each layer has answered, and the same objects as of before', async () => {
    const before = await page();
    const { revision } = before.support;
    await changing((change) =>
      change.put(
        'position',
        positionRow({
          id: 's6',
          ...strict,
          organisation_id: 'vb-pv-1',
          layer: 'provincie',
          answer: '2',
          floor: '1',
          ceiling: '4',
        }),
      ),
    );
    const after = await page();
    expect(after.support.outcome.steps).toEqual([2]);
    expect(after.support.outcome.withoutAnswer).toEqual([]);
    expect(after.support.hash).not.toBe(before.support.hash);
    expect(await page({ revision, day: before.support.today })).toEqual(before);
  });
});
