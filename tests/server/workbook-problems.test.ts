import { describe, expect, it } from 'vitest';
import { dryRun, load } from '../../server/imports/load.ts';
import { remarksBook } from '../../server/imports/remarks.ts';
import { loaderOf } from '../../server/imports/reference.ts';
import { readSpreadsheet } from '../../server/imports/spreadsheet.ts';
import { commit } from '../../server/db/history.ts';
import { ensurePerson } from '../../server/db/persons.ts';
import { headOf, read } from '../../server/db/world.ts';
import { sayIn } from '../../server/texts.ts';
import type { RawSheet } from '../../shared/workbook/sheet.ts';
import { problemsIn, wrongWorkbook } from '../support/spreadsheets-problems.ts';
import { odsFile, xlsxFile } from '../support/spreadsheets.ts';
import { onEveryEngine, viewerAs, worldAs } from '../support/worlds.ts';

const loader = loaderOf(viewerAs('programme'));

onEveryEngine('a workbook with every problem', 'reference', (database) => {
  const planned = async (sheets: RawSheet[]) => {
    await ensurePerson(database(), { id: loader.personId, name: null });
    const world = await worldAs(database(), 'programme');
    const known = await read(world, 'round').selectFrom('round').select('id').execute();
    if (known.length === 0) {
      const closed = {
        id: 'oud',
        name: 'Oude ronde',
        meeting_id: null,
        open_date: '2021-01-01',
        close_date: null,
        state: 'closed',
      } as const;
      await commit(database(), { personId: loader.personId, command: 'round.save' }, (change) => change.put('round', closed));
    }
    return dryRun(database(), { sheets, loader });
  };

  describe.each([
    ['.xlsx', () => readSpreadsheet(xlsxFile(wrongWorkbook), 'a.xlsx')],
    ['.ods', () => readSpreadsheet(odsFile(wrongWorkbook), 'a.ods')],
  ])('as %s', (_, sheets) => {
    it('gives a dry run that names each by cell, and the nearest match', async () => {
      const { plan } = await planned(await sheets());
      const found = plan.problems.map(({ tab, cell, expected: sentence, nearest }) => [
        `${tab} ${cell}`,
        sentence.key.replace('workbook.expected.', ''),
        nearest,
      ]);
      expect(found).toEqual(problemsIn);
      const counts = Object.values(plan.counts).map(({ added, skipped, wrong }) => [added, skipped, wrong]);
      expect(counts).toEqual([
        [1, 0, 8],
        [1, 0, 26],
        [1, 0, 19],
      ]);
      expect(plan.notices.map(({ sentence }) => sentence.key)).toEqual([
        'workbook.notice.unknownTab',
        'workbook.notice.unknownColumn',
        'workbook.notice.round',
      ]);
    });
  });

  it('stores nothing of it, unless one says to leave out what is wrong', async () => {
    const sheets = await readSpreadsheet(xlsxFile(wrongWorkbook), 'a.xlsx');
    const plan = await planned(sheets);
    const before = await headOf(database());
    const wish = { planned: plan, choice: { kind: 'example', withoutWrong: false } } as const;
    await expect(load(database(), { sheets, loader }, wish)).rejects.toThrow('workbook.refused.problems');
    expect(await headOf(database())).toEqual(before);
    const { revision } = await load(database(), { sheets, loader }, { ...wish, choice: { kind: 'example', withoutWrong: true } });
    expect(revision).toBe(before.revision + 1);
    const again = await planned(sheets);
    expect(Object.values(again.plan.counts).map(({ added, skipped }) => [added, skipped])).toEqual([
      [0, 1],
      [0, 1],
      [0, 1],
    ]);
  });

  it('gives the wrong rows back with remarks, to correct and send again', async () => {
    const sheets = await readSpreadsheet(xlsxFile(wrongWorkbook), 'a.xlsx');
    const { plan } = await planned(sheets);
    const facts = { say: sayIn('nl'), mark: null, date: '2026-11-24' };
    for (const format of ['xlsx', 'ods'] as const) {
      const { bytes } = await remarksBook(sheets, plan, { format, facts });
      const back = await readSpreadsheet(bytes, `a.${format}`);
      expect(back.map(({ name, rows }) => [name, rows.length - 1])).toEqual([
        ['Opmerkingen', plan.problems.length],
        [' pilots', plan.counts.pilots.wrong],
        ['BEVINDINGEN', plan.counts.findings.wrong],
        ['Standpunten', plan.counts.positions.wrong],
      ]);
      const [, first] = back[1]?.rows ?? [];
      expect(first?.map(({ value }) => value).slice(-1)).toEqual([
        'organisatie (B4): verwacht: de hele naam van één organisatie; deze naam past bij 2 organisaties. Bedoelt u: Gemeente Utrecht; Provincie Utrecht?',
      ]);
      const dryAgain = await planned(back);
      expect(dryAgain.plan.problems.length).toBeGreaterThan(40);
      expect(dryAgain.plan.notices.filter(({ sentence }) => sentence.key === 'workbook.notice.unknownTab')).toEqual([]);
    }
  });
});
