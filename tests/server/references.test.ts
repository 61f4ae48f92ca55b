import { expect, it } from 'vitest';
import { emptyFindingForm, type FilledFindingForm } from '../../shared/finding-form.ts';
import type { PilotForm } from '../../shared/pilots.ts';
import type { FilledPositionForm } from '../../shared/position-form.ts';
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
});
