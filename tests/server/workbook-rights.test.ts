import { expect, it } from 'vitest';
import { dryRun } from '../../server/imports/load.ts';
import { commit } from '../../server/db/history.ts';
import { headOf, read } from '../../server/db/world.ts';
import type { RawSheet } from '../../shared/workbook/sheet.ts';
import {
  finding,
  pilots,
  findings,
  positions,
  example,
  workbook,
  loaded,
  storedFindings,
} from '../support/spreadsheets-loading.ts';
import { sheetOf } from '../support/spreadsheets-reference.ts';
import { onEveryEngine, worldAs } from '../support/worlds.ts';

/* Who may load what, and into which kind of database. */

onEveryEngine('who may load what', 'reference', (database) => {
  const problems = async (role: string, sheets: RawSheet[]) => {
    const { plan } = await dryRun(database(), await workbook(database(), sheets, role));
    return plan.problems.map(({ cell, expected }) => [cell, expected.key.replace('workbook.expected.', '')]);
  };

  it('is its own organisation, its layer, or all, by role', async () => {
    expect(await problems('pilotorganisation:gm0307', [pilots])).toEqual([]);
    expect(await problems('pilotorganisation:gm0363', [pilots])).toEqual([['A2', 'allowed']]);
    expect(await problems('coordinator:gemeente', [pilots])).toEqual([]);
    expect(await problems('coordinator:waterschap', [pilots])).toEqual([['A2', 'allowed']]);
    expect(await problems('reader', [pilots])).toEqual([['A2', 'allowed']]);
  });

  it('and a round that does not exist is made by the programme only', async () => {
    expect(await problems('programme', [positions('Verplicht')])).toEqual([]);
    expect(await problems('pilotorganisation:gm0307', [positions('Verplicht')])).toEqual([['B2', 'round']]);
  });
});

onEveryEngine('real and example', 'reference', (database) => {
  it('is asked where nobody said it, and fixed with the first finding', async () => {
    const sheets = [pilots, findings(finding('Een.'))];
    const unsaid = loaded(database(), sheets, { withoutWrong: false });
    await expect(unsaid).rejects.toThrow('workbook.refused.chooseDataset');
    await loaded(database(), sheets, { kind: 'real', withoutWrong: false });
    const world = await worldAs(database(), 'programme');
    expect(await read(world, 'dataset').selectFrom('dataset').select('kind').execute()).toEqual([{ kind: 'real' }]);
  });

  it('never mix afterwards, also where the file says what it is', async () => {
    const before = await headOf(database());
    const sheets = [pilots, findings(finding('Twee.'))];
    await expect(loaded(database(), sheets, example)).rejects.toThrow('workbook.refused.otherDataset');
    const says = sheetOf('Lees mij', [['Voorbeeldgegevens: verzonnen.']]);
    await expect(loaded(database(), [says, ...sheets], { withoutWrong: false })).rejects.toThrow('workbook.refused.otherDataset');
    expect(await headOf(database())).toEqual(before);
    await loaded(database(), sheets, { withoutWrong: false });
    expect((await storedFindings(database())).map(({ text }) => text)).toEqual(['Een.', 'Twee.']);
  });

  it('of which an invented organisation is never real', async () => {
    await commit(database(), { personId: 'demo-programme', command: 'organisation.save' }, async (change) => {
      const amersfoort = await change.current('organisation', 'gm0307');
      if (amersfoort === undefined) throw new Error('the register has no Amersfoort');
      const { revision: _revision, ...row } = amersfoort;
      const invented = { ...row, id: 'vb-1', name: 'Gemeente Voorbeeldstad', short_name: 'Voorbeeldstad', invented: 1 as const };
      await change.put('organisation', invented);
    });
    const stad = sheetOf('Pilots', [
      ['Organisatie', 'Pilot'],
      ['Gemeente Voorbeeldstad', 'Camera’s'],
    ]);
    const about = findings(['Gemeente Voorbeeldstad', ...finding('Drie.').slice(1)]);
    await expect(loaded(database(), [stad, about], { withoutWrong: false })).rejects.toMatchObject({
      key: 'findings.dataset.invented',
    });
  });
});
