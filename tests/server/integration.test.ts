import { expect, it } from 'vitest';
import { crosswalkRows, verdictText } from '../../shared/integration.ts';
import { findingRow } from '../../seed/rows.ts';
import { commit } from '../../server/db/history.ts';
import { sayIn } from '../../server/texts.ts';
import { callerAs, onEveryEngine } from '../support/worlds.ts';

onEveryEngine('integration and added value in the example', 'example', (database) => {
  const page = (filter = {}, role = 'reader') => callerAs(database(), role).integration.page(filter);

  it('name per value and framework what was found, and lead to exactly those findings', async () => {
    const found = await page();
    const rows = crosswalkRows(found);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      const { rows: behind } = await callerAs(database(), 'reader').findings.page({
        value: row.valueId,
        framework: row.frameworkId,
      });
      expect(row.verdicts.reduce((sum, one) => sum + one.findings, 0)).toBe(
        behind.filter(({ kind }) => kind !== 'ontbreekt').length,
      );
    }
    expect(rows.map((row) => [row.valueId, row.frameworkId, verdictText(row, sayIn('nl'))])).toEqual([
      ['privacy', 'avg', 'overlap: 1 bevinding van 1 organisatie'],
    ]);
    expect(found.crosswalk.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('narrow to a framework and a layer: the waterschappen beside the Digikompas', async () => {
    const named = { organisation_id: 'vb-ws-1', pilot_id: 'p3', value_id: 'privacy', framework_id: 'digikompas' };
    await commit(database(), { personId: 'example', command: 'finding.save' }, (change) =>
      change.add('finding', [
        findingRow({ ...named, id: 'digi-1', kind: 'overlap', text: 'Staat al in het Digikompas.', date: '2021-11-03' }),
        findingRow({
          ...named,
          id: 'digi-2',
          kind: 'knelpunt',
          text: 'Zegt iets anders dan het Digikompas.',
          date: '2021-11-03',
        }),
      ]),
    );
    const { crosswalk, integration, frameworks } = await page({ framework: 'digikompas', layer: 'waterschap' });
    expect(crosswalk.outcome).toEqual([
      {
        valueId: 'privacy',
        frameworkId: 'digikompas',
        verdicts: [
          { verdict: 'overlap', findings: 1, organisationIds: ['vb-ws-1'] },
          { verdict: 'tension', findings: 1, organisationIds: ['vb-ws-1'] },
        ],
        byLayer: [{ layer: 'waterschap', findings: 2, verdicts: ['overlap', 'tension'] }],
      },
    ]);
    expect((await page({ framework: 'digikompas', layer: 'gemeente' })).crosswalk.outcome).toEqual([]);
    expect(integration.every(({ outcome }) => outcome.layer === 'waterschap')).toBe(true);
    expect(frameworks.find(({ id }) => id === 'digikompas')?.items).toHaveLength(5);
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
