import { expect, it } from 'vitest';
import { dryRun, load, type LoadChoice, type Workbook } from '../../server/imports/load.ts';
import { loaderOf } from '../../server/imports/reference.ts';
import { commit, type Change } from '../../server/db/history.ts';
import type { Database } from '../../server/db/open.ts';
import { ensurePerson } from '../../server/db/persons.ts';
import { headOf, read } from '../../server/db/world.ts';
import type { Finding } from '../../shared/nouns.ts';
import type { RawSheet } from '../../shared/workbook/sheet.ts';
import { sheetOf } from '../support/spreadsheets-reference.ts';
import { onEveryEngine, viewerAs, worldAs } from '../support/worlds.ts';

/* What happens to what is there when a workbook is loaded, and to a workbook when what is there changes. */

type Row = (string | null)[];
const findingHeader: Row = [
  'Organisatie',
  'Pilot',
  'Waarde',
  'Onderzocht',
  'Soort',
  'Bevinding',
  'Advies',
  'Datum',
  'Kenmerk',
  'Onderbouwing',
];
const recognised = 'Waarde herkend en bruikbaar';
const finding = (text: string, mark: string | null = null, advice = 'behouden'): Row => [
  ...['Gemeente Amersfoort', 'Camera’s', 'Privacy', 'bevinding', recognised],
  ...[text, advice, '2022-03-03', mark, 'Verslag'],
];
const pilots = sheetOf('Pilots', [
  ['Organisatie', 'Pilot', 'Casus'],
  ['Gemeente Amersfoort', 'Camera’s', 'Toezicht'],
]);
const findings = (...rows: Row[]): RawSheet => sheetOf('Bevindingen', [findingHeader, ...rows]);
const positions = (answer: string): RawSheet =>
  sheetOf('Standpunten', [
    ['Organisatie', 'Ronde', 'Vraag', 'Bestuurslaag', 'Antwoord', 'Status', 'Ondertekend door', 'Datum'],
    [
      'Gemeente Amersfoort',
      'Ronde 1',
      'Hoe verplichtend moet de code zijn?',
      'gemeente',
      answer,
      'ambtelijk',
      'secretaris',
      '2022-09-15',
    ],
  ]);

const example: LoadChoice = { kind: 'example', withoutWrong: false };

async function workbook(database: Database, sheets: RawSheet[], role = 'programme'): Promise<Workbook> {
  const loader = loaderOf(viewerAs(role));
  await ensurePerson(database, { id: loader.personId, name: null });
  return { sheets, loader };
}

async function loaded(database: Database, sheets: RawSheet[], choice = example) {
  const book = await workbook(database, sheets);
  return load(database, book, { planned: await dryRun(database, book), choice });
}

async function storedFindings(database: Database): Promise<Pick<Finding, 'text' | 'advice' | 'reference'>[]> {
  const world = await worldAs(database, 'programme');
  return read(world, 'finding')
    .selectFrom('finding')
    .select(['text', 'advice', 'reference'])
    .orderBy('text')
    .orderBy('id')
    .execute();
}

async function edit(database: Database, run: (change: Change, finding: Finding) => Promise<unknown>): Promise<void> {
  const world = await worldAs(database, 'programme');
  const {
    seq: _seq,
    revision: _revision,
    ...row
  } = await read(world, 'finding').selectFrom('finding').selectAll().executeTakeFirstOrThrow();
  await commit(database, { personId: 'demo-programme', command: 'finding.save' }, (change) => run(change, row));
}

onEveryEngine('a later edit', 'reference', (database) => {
  it('is not reverted when the file is loaded again, nor when part of it changed', async () => {
    await loaded(database(), [pilots, findings(finding('Eerst.', 'B-1'))]);
    await edit(database(), (change, row) => change.put('finding', { ...row, text: 'Later, met de hand.' }));
    const before = await headOf(database());
    const again = await loaded(database(), [pilots, findings(finding('Eerst.', 'B-1'))]);
    expect(again.plan.counts.findings).toEqual({ added: 0, changed: 0, skipped: 1, wrong: 0 });
    expect(await headOf(database())).toEqual(before);
    await loaded(database(), [findings(finding('Eerst.', 'B-1', 'schrappen'))]);
    expect(await storedFindings(database())).toEqual([{ text: 'Later, met de hand.', advice: 'schrappen', reference: 'B-1' }]);
  });

  it('of the very words that the file changes is a conflict that shows both', async () => {
    await edit(database(), (change, row) => change.put('finding', { ...row, text: 'Nog later.', advice: 'verduidelijken' }));
    const book = await workbook(database(), [findings(finding('Eerst!', 'B-1', 'behouden'))]);
    const { plan } = await dryRun(database(), book);
    expect(plan.problems).toMatchObject([
      { cell: 'F2', found: 'Eerst!', expected: { key: 'workbook.expected.notChangedSince' }, nearest: 'Nog later.' },
    ]);
  });

  it('that withdrew a finding is not undone', async () => {
    await edit(database(), (change, row) => change.close('finding', row.id));
    const before = await headOf(database());
    const again = await loaded(database(), [pilots, findings(finding('Eerst.', 'B-1'))]);
    expect(again.plan.skipped.map(({ why }) => why)).toEqual(['there', 'withdrawn']);
    expect(await headOf(database())).toEqual(before);
    expect(await storedFindings(database())).toEqual([]);
  });
});

onEveryEngine('two who load the same file at once', 'reference', (database) => {
  it('give what one gives', async () => {
    const before = await headOf(database());
    const sheets = [pilots, findings(finding('Een.'), finding('Twee.')), positions('Richtinggevend')];
    const results = await Promise.all([loaded(database(), sheets), loaded(database(), sheets), loaded(database(), sheets)]);
    const added = results.map(({ plan }) => plan.counts.findings.added).sort();
    expect(added).toEqual([0, 0, 2]);
    expect((await headOf(database())).revision).toBe(before.revision + 1);
    expect((await storedFindings(database())).map(({ text }) => text)).toEqual(['Een.', 'Twee.']);
  });

  it('and change the same finding, are told apart: the second looks again', async () => {
    const one = await workbook(database(), [findings(finding('Een.', null, 'schrappen'))]);
    const other = await workbook(database(), [findings(finding('Een.', null, 'verduidelijken'))]);
    const plans = [await dryRun(database(), one), await dryRun(database(), other)] as const;
    await load(database(), one, { planned: plans[0], choice: example });
    const second = load(database(), other, { planned: plans[1], choice: example });
    // the advice it wants was never said, so it is a plain wish on what the first made of it
    await expect(second).resolves.toMatchObject({ plan: { counts: { findings: { changed: 1 } } } });
    expect((await storedFindings(database())).map(({ advice }) => advice)).toEqual(['verduidelijken', 'behouden']);
  });

  it('where the second meets a problem of today, nothing of it is stored', async () => {
    const book = await workbook(database(), [positions('Verplicht')]);
    const planned = await dryRun(database(), book);
    const world = await worldAs(database(), 'programme');
    const {
      seq: _seq,
      revision: _revision,
      ...round
    } = await read(world, 'round').selectFrom('round').selectAll().executeTakeFirstOrThrow();
    await commit(database(), { personId: 'demo-programme', command: 'round.save' }, (change) =>
      change.put('round', { ...round, state: 'closed' }),
    );
    const before = await headOf(database());
    await expect(load(database(), book, { planned, choice: example })).rejects.toThrow('workbook.refused.changedMeanwhile');
    expect(await headOf(database())).toEqual(before);
  });
});

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
