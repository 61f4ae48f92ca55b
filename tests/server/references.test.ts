import { expect, it } from 'vitest';
import { emptyFindingForm, type FilledFindingForm } from '../../shared/finding-form.ts';
import type { PilotForm } from '../../shared/pilots.ts';
import type { FilledPositionForm } from '../../shared/position-form.ts';
import { commit } from '../../server/db/history.ts';
import type { Nouns } from '../../shared/nouns.ts';
import { callerAs, onEveryEngine } from '../support/worlds.ts';

const finding = (reference: string, pilot = 'p1'): FilledFindingForm => ({
  ...emptyFindingForm,
  ...{ pilot, part: 'waarde:veiligheid', kind: 'knelpunt', text: 'Niemand wist het.', date: '2022-07-01', reference },
});
const pilot = (title: string, reference: string): PilotForm => ({
  ...{ title, reference, caseText: '', topic: '', method: '', start: '', end: '', roles: '' },
});
const position = (reference: string, option: string): FilledPositionForm => ({
  ...{ round: 'ronde-1', question: 'audience', layer: '', option, meaning: 'applies', framework: '', value: 'privacy' },
  ...{ answers: 'first', noAnswer: '', floor: '', ceiling: '', arguments: 'Eerst oefenen.', findings: '', reference },
  ...{ status: 'ambtelijk', signedFunction: 'secretaris', signedDate: '2022-10-01' },
});

// by its Kenmerk a file finds a record again, so one Kenmerk never stands on two of an organisation
onEveryEngine('a Kenmerk', 'example', (database) => {
  const one = () => callerAs(database(), 'pilotorganisation:vb-gm-1');
  const other = () => callerAs(database(), 'pilotorganisation:vb-gm-2');

  it('is of one finding of an organisation, however it is spelled, until that one is withdrawn', async () => {
    const first = await one().findings.save({ state: 'draft', form: finding('KK') });
    for (const reference of ['KK', ' kk ']) {
      await expect(one().findings.save({ state: 'draft', form: finding(reference) })).rejects.toMatchObject({
        code: 'BAD_REQUEST',
        message: 'Uw organisatie heeft al een bevinding met dit kenmerk. Kies een ander kenmerk, of wijzig die bevinding.',
      });
    }
    const second = await one().findings.save({ state: 'draft', form: finding('K2') });
    const stolen = one().findings.save({ id: second.id, base: second.revision, state: 'submitted', form: finding('kk') });
    await expect(stolen).rejects.toThrow('heeft al een bevinding met dit kenmerk');
    await one().findings.save({
      id: first.id,
      base: first.revision,
      state: 'draft',
      form: { ...finding('KK'), text: 'Anders.' },
    });
    await other().findings.save({ state: 'draft', form: finding('KK', 'p2') });
    const { revision: base } = await one().findings.withdraw({ id: second.id, base: second.revision, reason: 'Dubbel' });
    expect(base).toBeGreaterThan(second.revision);
    await one().findings.save({ state: 'draft', form: finding('K2') });
  });
  it('is of one pilot, and so is a name, however they are spelled', async () => {
    await one().pilots.save({ form: pilot('Sluis', 'P-1') });
    await expect(one().pilots.save({ form: pilot('Brug', 'p-1') })).rejects.toThrow(
      'Uw organisatie heeft al een pilot met dit kenmerk. Kies een ander kenmerk, of wijzig die pilot.',
    );
    await expect(one().pilots.save({ form: pilot('SLUIS', '') })).rejects.toThrow('al een pilot met deze naam');
    await expect(one().pilots.save({ form: pilot('slúis', '') })).rejects.toThrow('al een pilot met deze naam');
    await other().pilots.save({ form: pilot('Sluis', 'P-1') });
  });
  it('is of one position', async () => {
    await one().positions.save({ state: 'draft', form: position('S-1', 'volksvertegenwoordiger') });
    await expect(one().positions.save({ state: 'draft', form: position('s-1', 'management') })).rejects.toThrow(
      'Deze organisatie heeft al een standpunt met dit kenmerk. Kies een ander kenmerk, of wijzig dat standpunt.',
    );
  });
  /** As in a database of before this was asked: a second record of the organisation says the same. @returns its version. */
  const doubled = async <N extends 'finding' | 'pilot' | 'position'>(noun: N, id: string, same: Partial<Nouns[N]>) => {
    const { revision } = await commit(database(), { personId: 'example', command: 'test' }, async (change) => {
      const now = await change.current(noun, id);
      if (now === undefined) throw new Error(`${noun} ${id} is not there`);
      const { revision: _revision, ...row } = now;
      await change.put(noun, { ...row, ...same } as unknown as Nouns[N]);
    });
    return { id, base: revision };
  };

  it('that stood on two already is refused where it is set or changed, and left alone where a save leaves it as it was', async () => {
    const { id: first } = await one().findings.save({ state: 'draft', form: finding('OUD') });
    const { id } = await one().findings.save({ state: 'draft', form: finding('OUD-2') });
    const again = await doubled('finding', id, { reference: 'OUD' });
    const said = { ...finding('OUD'), text: 'Anders gezegd.' };
    const { revision: base } = await one().findings.save({ ...again, state: 'draft', form: said });
    // one joins an edit that left the Kenmerk alone with one that changed it since
    const own = await one().findings.save({ id, base, state: 'draft', form: finding('OUD-3') });
    await one().findings.save({ id, base, state: 'draft', form: { ...said, date: '2022-07-02' } });
    expect((await one().findings.form({ id })).record?.form).toMatchObject({ reference: 'OUD-3', date: '2022-07-02' });
    const back = one().findings.save({ id, base: own.revision + 1, state: 'draft', form: said });
    await expect(back).rejects.toThrow('al een bevinding met dit kenmerk');
    await expect(one().findings.save({ state: 'draft', form: finding('oud') })).rejects.toThrow(
      'al een bevinding met dit kenmerk',
    );
    expect((await one().findings.form({ id: first })).record?.form.reference).toBe('OUD');
  });
  it('and a name likewise, of pilots', async () => {
    await one().pilots.save({ form: pilot('Oude naam', 'P-OUD') });
    const { id } = await one().pilots.save({ form: pilot('Andere naam', 'P-OUD-2') });
    const again = await doubled('pilot', id, { title: 'OUDE NAAM', reference: 'P-OUD' });
    const { revision: base } = await one().pilots.save({ ...again, form: { ...pilot('OUDE NAAM', 'P-OUD'), topic: 'Anders' } });
    const { revision } = await one().pilots.save({ id, base, form: pilot('Weer een naam', '') });
    const back = (form: PilotForm) => one().pilots.save({ id, base: revision, form });
    await expect(back(pilot('oude naam', ''))).rejects.toThrow('al een pilot met deze naam');
    await expect(back(pilot('Weer een naam', 'p-oud'))).rejects.toThrow('al een pilot met dit kenmerk');
  });
  it('and of positions', async () => {
    await one().positions.save({ state: 'draft', form: { ...position('S-OUD', 'management'), meaning: 'holdsToAccount' } });
    const { id } = await one().positions.save({ state: 'draft', form: position('S-OUD-2', 'management') });
    const again = await doubled('position', id, { reference: 'S-OUD' });
    const said = { ...position('S-OUD', 'management'), arguments: 'Anders.' };
    const { revision: base } = await one().positions.save({ ...again, state: 'draft', form: said });
    const stolen = one().positions.save({ id, base, state: 'draft', form: { ...said, reference: 'S-1' } });
    await expect(stolen).rejects.toThrow('al een standpunt met dit kenmerk');
  });
});
