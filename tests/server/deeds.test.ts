import { expect, it } from 'vitest';
import { emptyFindingForm, type FilledFindingForm } from '../../shared/finding-form.ts';
import type { FilledPositionForm } from '../../shared/position-form.ts';
import { callerAs, onEveryEngine } from '../support/worlds.ts';

const own = 'pilotorganisation:vb-gm-1';
const form: FilledFindingForm = {
  ...emptyFindingForm,
  ...{ pilot: 'p1', part: 'waarde:veiligheid', kind: 'knelpunt', text: 'Niemand wist het.', date: '2022-07-01' },
};
const contact = { date: '2026-11-20', channel: '', who: '', note: 'Gebeld.', next_step: '', due_date: '', done: '' } as const;

onEveryEngine('the record of what was done', 'example', (database) => {
  const as = (role: string) => callerAs(database(), role).deeds;
  const told = async (role: string, filter = {}) =>
    (await as(role).page(filter)).lines.map(({ revision, command, person }) => `${String(revision)} ${command} ${person}`);

  it('tells the newest first, and of each as much as the viewer may know', async () => {
    expect(await told('reader')).toEqual(['2 example.fill Voorbeeld', '1 reference.load Pilotmonitor']);
    const { id, revision } = await callerAs(database(), own).findings.save({ state: 'draft', form });
    await callerAs(database(), 'programme').participation.recordContact({ organisation: 'vb-gm-1', form: contact });
    await callerAs(database(), own).findings.save({ id, base: revision, state: 'submitted', form });
    const submitted = '5 finding.save demo-pilotorganisation-Gemeente Voorbeeldstad';
    expect((await told(own)).slice(0, 2)).toEqual([submitted, '3 finding.save demo-pilotorganisation-Gemeente Voorbeeldstad']);
    expect((await told('programme')).slice(0, 2)).toEqual([submitted, '4 contact.record demo-programme']);
    expect((await told('coordinator:waterschap')).slice(0, 2)).toEqual([submitted, '2 example.fill Voorbeeld']);
    expect((await told('reader')).slice(0, 2)).toEqual([submitted, '2 example.fill Voorbeeld']);
    const [line] = (await as('reader').page({})).lines;
    expect(line?.records.map(({ noun, n }) => `${noun} ${String(n)}`).sort()).toEqual(['examination 1', 'finding 1']);
  });

  it('opens the records of a change as they were right after it, and nothing of what one may not know', async () => {
    const { records, total } = await as('reader').records({ change: 5 });
    expect([total, records.map(({ noun, what }) => `${noun} ${what}`).sort()]).toEqual([2, ['examination made', 'finding made']]);
    for (const change of [1, 3, 4, 99]) expect(await as('reader').records({ change })).toEqual({ records: [], total: 0 });
    expect((await as(own).records({ change: 3 })).records.map(({ noun, what }) => `${noun} ${what}`)).toEqual(['finding made']);
  });

  it('is looked through by person, command, noun and day, within what one may know', async () => {
    expect(await told('programme', { noun: 'contact' })).toEqual(['4 contact.record demo-programme', '2 example.fill Voorbeeld']);
    expect(await told('reader', { noun: 'contact' })).toEqual([]);
    expect(await told('reader', { command: 'finding.save' })).toEqual([
      '5 finding.save demo-pilotorganisation-Gemeente Voorbeeldstad',
    ]);
    expect(await told(own, { person: 'demo-pilotorganisation-vb-gm-1' })).toHaveLength(2);
    expect(await told('reader', { from: '2026-11-25' })).toEqual([]);
    expect(await told('reader', { to: '2026-11-23' })).toEqual([]);
    expect(await told('reader', { from: '2026-11-24', to: '2026-11-24' })).toHaveLength(3);
    const choices = await as('reader').choices({});
    expect(choices.commands).toEqual(['example.fill', 'finding.save', 'reference.load']);
    expect(choices.persons.map(({ id }) => id).sort()).toEqual(['demo-pilotorganisation-vb-gm-1', 'example', 'pilotmonitor']);
  });

  it('goes on where a page ended, without gaps or doubles', async () => {
    const all = await told(own);
    const pages: string[] = [];
    let before: number | null | undefined;
    while (before !== null) {
      const { lines, next } = await as(own).page({ size: 2, ...(before === undefined ? {} : { before }) });
      pages.push(...lines.map(({ revision, command, person }) => `${String(revision)} ${command} ${person}`));
      before = next;
    }
    expect(pages).toEqual(all);
  });

  it('says nothing of a draft position, also where it leans on a finding that others know', async () => {
    const leaning: FilledPositionForm = {
      ...{ round: 'ronde-1', question: 'bindingness', layer: 'provincie', option: '', meaning: '', framework: '', value: '' },
      ...{ answers: '2', noAnswer: '', floor: '', ceiling: '', arguments: 'Eerst oefenen.', findings: 'f9' },
      ...{ status: 'ambtelijk', signedFunction: 'secretaris', signedDate: '2022-10-01', reference: '' },
    };
    const provincie = 'pilotorganisation:vb-pv-1';
    await callerAs(database(), provincie).positions.save({ state: 'draft', form: leaning });
    expect((await told(provincie))[0]).toMatch(/position\.save/);
    for (const role of ['reader', 'programme', own]) expect((await told(role)).join()).not.toContain('position.save');
  });

  it('stops at the moment that is looked at', async () => {
    expect(await told('programme', { revision: 4 })).toHaveLength(3);
  });
});
