import { expect, it } from 'vitest';
import { findingsIn } from '../../shared/evidence/cells.ts';
import { kindsOver } from '../../shared/values.ts';
import { callerAs, onEveryEngine } from '../support/worlds.ts';

onEveryEngine('values', 'example', (database) => {
  const page = (id: string, role = 'reader') => callerAs(database(), role).values.page({ id });

  it('are thirty, in the order of the code, each with the standing of its name', async () => {
    const { edition, rows, parts } = await callerAs(database(), 'reader').values.list({});
    expect(edition).toMatchObject({ id: 'codio-2021', short: 'CODIO 2021' });
    expect(rows.map((row) => row.number)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
    expect(rows.filter((row) => row.nameStatus === 'working').map((row) => row.source)).toEqual(
      Array.from({ length: 17 }, () => null),
    );
    expect(parts).toEqual([{ level: 'code', id: null, findings: 1 }]);
  });
  it('count findings by kind, organisations, and the layers that have spoken', async () => {
    const { rows } = await callerAs(database(), 'reader').values.list({});
    const spoken = rows
      .filter((row) => row.organisations > 0)
      .map(({ id, organisations, layers, kinds }) => ({ id, organisations, layers, kinds }));
    expect(spoken).toEqual([
      { id: 'inclusiviteit', organisations: 1, layers: ['gemeente'], kinds: { praktijk: 1 } },
      {
        id: 'privacy',
        organisations: 3,
        layers: ['gemeente', 'waterschap'],
        kinds: { dilemma: 1, herkend: 1, knelpunt: 1, overlap: 1 },
      },
      { id: 'transparantie', organisations: 2, layers: ['waterschap'], kinds: { formulering: 1, herkend: 1 } },
      { id: 'samenwerking', organisations: 1, layers: ['provincie'], kinds: { herkend: 1 } },
      { id: 'veiligheid', organisations: 1, layers: ['waterschap'], kinds: { knelpunt: 1 } },
    ]);
  });
  it('do not count a draft of somebody else', async () => {
    const welzijn = async (role: string) =>
      (await callerAs(database(), role).values.list({})).rows.find((row) => row.id === 'welzijn')?.organisations;
    expect(await welzijn('reader')).toBe(0);
    expect(await welzijn('pilotorganisation:vb-gm-2')).toBe(0);
    expect(await welzijn('pilotorganisation:vb-gm-1')).toBe(1);
    expect((await page('welzijn')).findings).toEqual([]);
    expect((await page('welzijn', 'pilotorganisation:vb-gm-1')).findings.map((row) => row.id)).toEqual(['f11']);
  });
  it('weigh each organisation once, by the lower middle of its own findings', async () => {
    const { relevance, applicability } = await page('privacy');
    // Voorbeeldstad 3 and 2: between, so 2; Oefendorp 2; Voorbeeldwater 1
    expect(relevance.outcome.organisations).toEqual([
      { organisationId: 'vb-gm-1', organisationType: 'G40', step: 2, between: true, findings: 2, findingsPerStep: [0, 0, 1, 1] },
      {
        organisationId: 'vb-gm-2',
        organisationType: 'other-gemeente',
        step: 2,
        between: false,
        findings: 1,
        findingsPerStep: [0, 0, 1, 0],
      },
      {
        organisationId: 'vb-ws-1',
        organisationType: 'waterschap',
        step: 1,
        between: false,
        findings: 1,
        findingsPerStep: [0, 1, 0, 0],
      },
    ]);
    expect(relevance.outcome).toMatchObject({ n: 3, counts: [0, 1, 2, 0], median: { lower: 2, upper: 2 }, agreement: null });
    expect(applicability.outcome).toMatchObject({ n: 3, counts: [0, 1, 1, 1], median: { lower: 2, upper: 2 } });
    expect(relevance).toMatchObject({
      question: 'relevance',
      selection: { value: 'privacy' },
      edition: 'codio-2021',
      scales: ['belang-v1'],
      weighting: 'organisation',
    });
    expect(relevance.hash).toMatch(/^[0-9a-f]{64}$/);
    for (const role of ['administrator', 'programme', 'coordinator:gemeente'])
      expect((await page('privacy', role)).relevance.hash).toBe(relevance.hash);
  });
  it('name advice, proposals, dilemmas from both sides, overlap and who contradicts itself', async () => {
    const privacy = await page('privacy');
    // in the order in which the form asks it
    expect(privacy.advice.map(({ advice, findings }) => [advice, findings])).toEqual([
      ['behouden', 1],
      ['verduidelijken', 1],
      ['schrappen', 1],
    ]);
    expect(privacy.dilemmas).toEqual([
      { id: 'transparantie', name: 'Transparantie', nameStatus: 'confirmed', findings: 1, organisations: 1 },
    ]);
    expect(privacy.overlaps.map(({ id, findings, organisations }) => [id, findings, organisations])).toEqual([['avg', 1, 1]]);
    expect(privacy.contested).toEqual(['vb-gm-1']);
    expect(findingsIn(kindsOver(privacy.organisations))).toBe(4);
    const transparantie = await page('transparantie');
    expect(transparantie.dilemmasFrom.map((one) => one.id)).toEqual(['privacy']);
    expect(transparantie.proposals.map(({ findingId, proposal, text }) => [findingId, proposal, text])).toEqual([
      ['f7', 'Laat zien wat u doet en waarom.', 'Deelnemers lazen de waarde op drie manieren.'],
    ]);
  });
  it('say which types have spoken and which have not', async () => {
    const { coverage } = await page('privacy');
    const said = coverage.map(({ type, spoken, inPilot }) => [type, spoken, inPilot]);
    expect(said).toEqual([
      ['G4', [], 0],
      ['G40', ['vb-gm-1'], 1],
      ['other-gemeente', ['vb-gm-2'], 1],
      ['provincie', [], 1],
      ['waterschap', ['vb-ws-1'], 2],
      ['rijk', [], 0],
    ]);
    expect(coverage.every(({ spoken, inPilot, inRegister }) => spoken.length <= inPilot && inPilot <= inRegister)).toBe(true);
  });
  it('count the same register as the two questions, the overview and the list of who takes part', async () => {
    const reader = callerAs(database(), 'reader');
    const inValue = (await page('privacy')).coverage.map(({ type, inRegister }) => [type, inRegister] as const);
    const ofQuestions = (await reader.bindingness.page({})).coverage.outcome;
    const ofOverview = (await reader.overview.page({})).participation.outcome;
    expect(inValue.length).toBeGreaterThan(4);
    for (const [type, count] of inValue) {
      expect(ofQuestions.find((one) => one.type === type)?.inRegister, type).toBe(count);
      const [shown] = ofOverview.filter((one) => one.type === type || (one.type === null && one.layer === type));
      expect(shown?.inRegister, type).toBe(count);
    }
  });
  it('as of an earlier revision say what was known then', async () => {
    const reader = callerAs(database(), 'reader');
    const { revision } = await reader.sessions.me({});
    const then = await reader.values.page({ id: 'privacy', revision: revision - 1 });
    expect(then.findings).toEqual([]);
    expect(then.relevance.outcome).toMatchObject({ n: 0, median: null, counts: [0, 0, 0, 0] });
    await expect(reader.values.page({ id: 'bestaat-niet' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

onEveryEngine('values before anything is loaded', 'reference', (database) => {
  it('are there without a finding', async () => {
    const reader = callerAs(database(), 'reader');
    const { rows, parts } = await reader.values.list({});
    expect(rows).toHaveLength(30);
    expect(rows.every((row) => row.organisations === 0)).toBe(true);
    expect(parts).toEqual([]);
    expect((await reader.values.page({ id: 'privacy' })).relevance.outcome).toEqual({
      valueId: 'privacy',
      organisations: [],
      distribution: [],
      byLayer: [],
      leaveOneOut: [],
      trials: [],
      n: 0,
      counts: [0, 0, 0, 0],
      median: null,
      modes: [],
      middleHalf: null,
      agreement: null,
      shape: null,
    });
  });
});
