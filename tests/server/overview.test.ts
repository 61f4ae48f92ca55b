import { expect, it } from 'vitest';
import { cellStates } from '../../shared/evidence/cells.ts';
import { callerAs, onEveryEngine } from '../support/worlds.ts';

onEveryEngine('the overview of an empty database', 'reference', (database) => {
  const page = () => callerAs(database(), 'reader').overview.page({});

  it('shows the register: 387 organisations, the G4 announced with the source, every waterschap without a recorded contact', async () => {
    const { participation, announced } = await page();
    const whole = participation.outcome.filter(({ type }) => type === null);
    expect(whole.map(({ layer, inRegister, withPilot }) => ({ layer, inRegister, withPilot }))).toEqual([
      { layer: 'rijk', inRegister: 12, withPilot: 0 },
      { layer: 'provincie', inRegister: 12, withPilot: 0 },
      { layer: 'gemeente', inRegister: 342, withPilot: 0 },
      { layer: 'waterschap', inRegister: 21, withPilot: 0 },
    ]);
    expect(participation.outcome.find(({ type }) => type === 'G4')?.stages).toMatchObject({
      announced: 4,
      none: 0,
      confirmed: 0,
    });
    expect(whole.at(-1)?.stages.none).toBe(21);
    expect(announced).toEqual([{ source: 'Mededeling “Code Goed Digitaal Openbaar Bestuur”', date: '2021', count: 4 }]);
  });
  it('invents no number: no findings, no columns, no positions, nothing that waits for a meeting', async () => {
    const { totals, matrix, strictness, audience, missing, round, changes } = await page();
    expect(totals).toEqual({ pilots: 0, organisations: 0, findings: 0, drafts: 0, checked: 0, aboutNoValue: 0, otherEdition: 0 });
    expect(matrix.outcome.columns).toEqual([]);
    expect(matrix.outcome.rows).toHaveLength(30);
    expect(strictness).toEqual([]);
    expect(audience.outcome.map(({ spoken, options }) => [spoken, options])).toEqual([
      [0, []],
      [0, []],
    ]);
    expect(missing).toMatchObject({ round: null, positions: [], oneType: [] });
    expect(missing.neverExamined).toHaveLength(30);
    expect(round).toBeNull();
    expect(changes.map(({ command, person }) => ({ command, person }))).toEqual([
      { command: 'reference.load', person: 'Pilotmonitor' },
    ]);
  });
});

onEveryEngine('the overview of the example', 'example', (database) => {
  const page = (role = 'reader', filter = {}) => callerAs(database(), role).overview.page(filter);
  const cells = async (role: string, valueId: string) =>
    (await page(role)).matrix.outcome.rows.find((row) => row.valueId === valueId);

  it('counts participation per layer, and the gemeenten also by G4, G40 and others', async () => {
    const { participation } = await page();
    const shown = participation.outcome.map(({ layer, type, inRegister, withPilot, stages }) => [
      layer,
      type,
      inRegister,
      withPilot,
      stages.none,
    ]);
    expect(shown).toEqual([
      ['rijk', null, 12, 0, 12],
      ['provincie', null, 13, 1, 13],
      ['gemeente', null, 344, 2, 339],
      ['gemeente', 'G4', 4, 0, 0],
      ['gemeente', 'G40', 42, 1, 41],
      ['gemeente', 'other-gemeente', 298, 1, 298],
      ['waterschap', null, 23, 2, 22],
    ]);
  });
  it('gives every cell one state, and counts the findings in it', async () => {
    const { matrix } = await page();
    expect(matrix.outcome.columns.map(({ organisationId }) => organisationId)).toEqual([
      'vb-pv-1',
      'vb-gm-2',
      'vb-gm-1',
      'vb-ws-2',
      'vb-ws-1',
    ]);
    const row = async (valueId: string) =>
      (await cells('reader', valueId))?.cells.map(({ state, findings }) => `${state} ${String(findings)}`);
    expect(await row('privacy')).toEqual(['not-examined 0', 'finding 1', 'contested 2', 'not-examined 0', 'finding 1']);
    expect(await row('duurzaamheid')).toEqual([
      'not-examined 0',
      'not-applicable 0',
      'examined 0',
      'not-examined 0',
      'not-examined 0',
    ]);
    expect(await row('innovatie')).toEqual(cellStates.map(() => 'not-examined 0'));
    expect((await cells('reader', 'privacy'))?.typesWithFindings).toEqual(['gemeente', 'waterschap']);
  });
  it('counts a draft only for the organisation that wrote it, and says that it is one', async () => {
    expect((await page('programme')).totals).toEqual({
      pilots: 5,
      organisations: 5,
      findings: 10,
      drafts: 0,
      checked: 0,
      aboutNoValue: 1,
      otherEdition: 0,
    });
    expect((await page('pilotorganisation:vb-gm-1')).totals).toEqual({
      pilots: 5,
      organisations: 5,
      findings: 11,
      drafts: 1,
      checked: 0,
      aboutNoValue: 1,
      otherEdition: 0,
    });
    expect((await cells('reader', 'welzijn'))?.findings).toBe(0);
    expect((await cells('pilotorganisation:vb-gm-1', 'welzijn'))?.findings).toBe(1);
  });
  it('limits the matrix to a layer and leaves what is missing as it is', async () => {
    const { matrix, missing } = await page('reader', { layer: 'waterschap' });
    expect(matrix.outcome.columns.map(({ organisationId }) => organisationId)).toEqual(['vb-ws-2', 'vb-ws-1']);
    expect(matrix.selection).toEqual({ layer: 'waterschap' });
    expect(missing).toEqual((await page()).missing);
  });
  it('names who has not spoken in the open round, and the values without much under them', async () => {
    const { missing } = await page();
    expect(missing.round).toMatchObject({ id: 'ronde-1', body: 'CBCF', meetingDate: '2022-11-24' });
    const silent = (layer: string) =>
      missing.positions
        .find((one) => one.layer === layer)
        ?.questions.map((one) => `${one.question}: ${one.organisationIds.join(' ')}`);
    expect(silent('gemeente')).toEqual([
      'bindingness: ',
      'audience: ',
      'basis: vb-gm-2',
      'accountability: vb-gm-2',
      'integration: vb-gm-2',
      'addedValue: vb-gm-2 vb-gm-1',
    ]);
    expect(silent('provincie')?.[0]).toBe('bindingness: vb-pv-1');
    expect(missing.neverExamined).toHaveLength(24);
    expect([...missing.oneType].sort()).toEqual(['inclusiviteit', 'samenwerking', 'transparantie', 'veiligheid']);
  });
  it('draws the two questions from results of the latest round', async () => {
    const { strictness, audience, round } = await page();
    expect(round?.id).toBe('ronde-1');
    expect(strictness.map(({ outcome }) => [outcome.layer, outcome.median, outcome.acceptableToAll])).toEqual([
      ['provincie', null, []],
      ['gemeente', { lower: 2, upper: 3 }, [2, 3]],
      ['waterschap', { lower: 1, upper: 1 }, [0, 1, 2]],
    ]);
    // the provincie takes part and names nothing, so nothing is named in every layer
    expect(audience.outcome).toEqual([
      { meaning: 'applies', spoken: 3, options: [] },
      { meaning: 'holdsToAccount', spoken: 1, options: [] },
    ]);
    expect(audience.positionIds).toEqual(['d1', 'd2', 'd3', 'd4', 'd5', 'd6']);
  });
  it('answers as of an earlier revision as it did then', async () => {
    const before = await page();
    const { revision } = before.matrix;
    const stage = { stage: 'confirmed', date: '2022-01', basis: '', source: 'brief', channel: '', reason: '' } as const;
    await callerAs(database(), 'programme').participation.record({ organisation: 'vb-gm-2', form: stage });
    expect((await page()).participation.outcome).not.toEqual(before.participation.outcome);
    expect(await page('reader', { revision })).toEqual(before);
  });
  it('tells recent changes with whose record it was, and a contact only to who may know it', async () => {
    const contact = {
      date: '2022-04-01',
      channel: '',
      who: '',
      note: 'Gesproken.',
      next_step: '',
      due_date: '',
      done: '',
    } as const;
    await callerAs(database(), 'programme').participation.recordContact({ organisation: 'vb-gm-2', form: contact });
    const told = async (role: string) =>
      (await page(role)).changes.map(({ command, organisation }) => `${command} ${organisation ?? ''}`.trim());
    const rest = ['participation.record Gemeente Oefendorp', 'example.fill', 'reference.load'];
    expect(await told('programme')).toEqual(['contact.record Gemeente Oefendorp', ...rest]);
    expect(await told('coordinator:gemeente')).toEqual(['contact.record Gemeente Oefendorp', ...rest]);
    expect(await told('coordinator:waterschap')).toEqual(rest);
    expect(await told('reader')).toEqual(rest);
  });
});
