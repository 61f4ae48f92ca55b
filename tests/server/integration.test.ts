import { expect, it } from 'vitest';
import { WHOLE } from '../../shared/comparisons.ts';
import { countText, crosswalkRows, type CrosswalkRow, type IntegrationPage } from '../../shared/integration.ts';
import { findingRow } from '../../seed/rows.ts';
import { commit } from '../../server/db/history.ts';
import { sayIn } from '../../server/texts.ts';
import { callerAs, onEveryEngine } from '../support/worlds.ts';

onEveryEngine('integration and added value in the example', 'example', (database) => {
  const page = (filter = {}, role = 'reader') => callerAs(database(), role).integration.page(filter);

  /** The ids of the findings that a row of the crosswalk leads to. */
  const behind = async (row: CrosswalkRow, role = 'reader'): Promise<string[]> => {
    const { valueId: value, frameworkId: framework, itemId, layer, verdict } = row;
    const filter = { value, framework, item: itemId ?? WHOLE, layer: [layer], verdict };
    return (await callerAs(database(), role).findings.page(filter)).rows.map(({ id }) => id);
  };
  const told = (found: IntegrationPage): string[][] =>
    crosswalkRows(found).map((row) => [row.valueId, row.frameworkId, row.itemId ?? '', row.layer, countText(row, sayIn('nl'))]);

  it('name per value, framework and item what was recorded, mark what follows from the kind, and lead to exactly those findings', async () => {
    const found = await page();
    expect(told(found)).toEqual([
      ['privacy', 'avg', '', 'waterschap', '1 overlap (afgeleid)'],
      ['privacy', 'digikompas', 'digikompas:4', 'waterschap', '1 aanvulling'],
      ['transparantie', 'digikompas', 'digikompas:3', 'waterschap', '1 overlap'],
      ['samenwerking', 'cgob-2009', '', 'provincie', '1 geen relatie'],
    ]);
    const lists = [];
    for (const row of crosswalkRows(found)) lists.push(await behind(row));
    expect(lists).toEqual([['f4'], ['f4'], ['f6'], ['f10']]);
    expect(found.crosswalk.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('narrow to a framework and a layer: the waterschappen beside the Digikompas', async () => {
    const named = { organisation_id: 'vb-ws-1', pilot_id: 'p3', value_id: 'privacy', framework_id: 'digikompas' };
    const more = { date: '2021-11-03' };
    await commit(database(), { personId: 'example', command: 'finding.save' }, async (change) => {
      await change.add('finding', [
        findingRow({ ...named, ...more, id: 'digi-1', kind: 'overlap', text: 'Staat al in het Digikompas.' }),
        findingRow({ ...named, ...more, id: 'digi-2', kind: 'knelpunt', text: 'Zegt iets anders dan het Digikompas.' }),
        findingRow({ ...named, ...more, id: 'digi-3', kind: 'knelpunt', text: 'Bij nader inzien hetzelfde.' }),
        findingRow({ ...named, ...more, id: 'digi-4', kind: 'overlap', text: 'Nog een concept.', state: 'draft' }),
      ]);
      const digikompas = { framework_id: 'digikompas', item_id: null };
      await change.add('comparison', [
        { id: 'k-3', finding_id: 'digi-3', ...digikompas, verdict: 'overlap' },
        { id: 'k-4', finding_id: 'digi-4', ...digikompas, verdict: 'tension' },
      ]);
    });
    const asked = { framework: 'digikompas', layer: 'waterschap' } as const;
    const own = 'pilotorganisation:vb-ws-1';
    // a draft counts nowhere, not even for its own organisation
    for (const role of ['reader', own]) {
      const { crosswalk, integration, frameworks } = await page(asked, role);
      const privacy = crosswalk.outcome.filter((cell) => cell.valueId === 'privacy');
      expect(privacy.map(({ itemId, layers }) => [itemId, layers])).toEqual([
        [
          null,
          [
            {
              layer: 'waterschap',
              verdicts: [
                { verdict: 'overlap', findings: 2, derived: 1, organisationIds: ['vb-ws-1'] },
                { verdict: 'tension', findings: 1, derived: 1, organisationIds: ['vb-ws-1'] },
              ],
            },
          ],
        ],
        [
          'digikompas:4',
          [{ layer: 'waterschap', verdicts: [{ verdict: 'addition', findings: 1, derived: 0, organisationIds: ['vb-ws-1'] }] }],
        ],
      ]);
      for (const row of crosswalkRows(await page(asked, role))) expect(await behind(row, role)).toHaveLength(row.findings);
      expect(integration.every(({ outcome }) => outcome.layer === 'waterschap')).toBe(true);
      expect(frameworks.find(({ id }) => id === 'digikompas')?.items).toHaveLength(5);
    }
    expect((await page({ framework: 'digikompas', layer: 'gemeente' })).crosswalk.outcome).toEqual([]);
    // with a framework alone: what names it or is compared with it
    const naming = await callerAs(database(), 'reader').findings.page({ framework: 'digikompas' });
    expect(naming.rows.map(({ id }) => id).sort()).toEqual(['digi-1', 'digi-2', 'digi-3', 'f4', 'f6']);
  });

  it('say of no value both that it adds and that it only repeats, and leave none with findings unknown', async () => {
    const { addedValue, values } = await page();
    const { nowhereElse, onlyRepeats, unknown } = addedValue;
    expect(nowhereElse.filter((id) => onlyRepeats.includes(id) || unknown.includes(id))).toEqual([]);
    expect(values).toHaveLength(30);
    const { rows } = await callerAs(database(), 'reader').values.list({});
    const silent = rows.filter(({ kinds }) => Object.values(kinds).every((n) => n === 0)).map(({ id }) => id);
    expect([...unknown].sort()).toEqual(silent.sort());
  });
});

onEveryEngine('integration in an empty database', 'reference', (database) => {
  it('says of every value that nothing is known', async () => {
    const { addedValue, crosswalk, added, integration } = await callerAs(database(), 'reader').integration.page({});
    expect(addedValue.unknown).toHaveLength(30);
    expect(crosswalk.outcome).toEqual([]);
    expect(added).toEqual([]);
    expect(integration.flatMap(({ positionIds }) => positionIds)).toEqual([]);
  });
});
