import { emptyEvidence } from '../../shared/evidence-links.ts';
import { expect, it } from 'vitest';
import { emptyFindingForm, type FilledFindingForm, type SaveFinding } from '../../shared/finding-form.ts';
import { callerAs, onEveryEngine } from '../support/worlds.ts';

const form: FilledFindingForm = {
  ...emptyFindingForm,
  pilot: 'p1',
  part: 'waarde:veiligheid',
  kind: 'knelpunt',
  text: 'Niemand wist wie de camera uitzet.',
  date: '2022-07-01',
};
const draft: SaveFinding = { state: 'draft', form };

onEveryEngine('a finding of one’s own', 'example', (database) => {
  const as = (role: string) => callerAs(database(), role);
  const own = 'pilotorganisation:vb-gm-1';
  const others = ['programme', 'coordinator:gemeente', 'pilotorganisation:vb-gm-2', 'reader', 'administrator'];

  it('as a draft is seen by its own organisation only: in list, count, search, detail, form, value page and pilot page', async () => {
    const before = await as('reader').values.page({ id: 'veiligheid' });
    const { id } = await as(own).findings.save(draft);
    expect((await as(own).findings.page({ q: 'camera' })).rows.map((row) => row.id)).toEqual([id]);
    expect((await as(own).pilots.page({ id: 'p1' })).findings[0]?.id).toBe(id);
    for (const role of others) {
      expect((await as(role).findings.page({ q: 'camera' })).total).toBe(0);
      expect((await as(role).findings.page({})).total).toBe(10);
      await expect(as(role).findings.detail({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(as(role).findings.form({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
      const pilot = await as(role).pilots.page({ id: 'p1' });
      expect(pilot.findings.map((row) => row.id)).not.toContain(id);
      expect(pilot.pilot.findings).toBe(3);
      expect(pilot.values.find((value) => value.id === 'veiligheid')).toMatchObject({ examination: null, kinds: {} });
      const value = await as(role).values.page({ id: 'veiligheid' });
      expect(value.organisations).toEqual(before.organisations);
      expect(value.findings).toEqual(before.findings);
      expect(await as(role).history.record({ noun: 'finding', id })).toEqual([]);
    }
  });

  it('that was begun at a version that never was is refused as changed meanwhile', async () => {
    const { id } = await as(own).findings.save(draft);
    const invented = as(own).findings.save({ id, base: 99_999_999, state: 'draft', form: { ...form, text: 'Anders.' } });
    await expect(invented).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('is submitted, marks its value as examined, and is no draft any more', async () => {
    const { id, revision } = await as(own).findings.save(draft);
    await as(own).findings.save({ id, base: revision, state: 'submitted', form: { ...form, relevance: '3' } });
    expect((await as('reader').findings.detail({ id })).finding).toMatchObject({ state: 'submitted', relevance: 3 });
    const pilot = await as('reader').pilots.page({ id: 'p1' });
    expect(pilot.values.find((value) => value.id === 'veiligheid')).toMatchObject({
      examination: 'examined',
      date: '2022-07-01',
      kinds: { knelpunt: 1 },
    });
    const versions = await as('reader').history.record({ noun: 'finding', id });
    expect(versions.map((version) => version.made)).toEqual([true]);
    const submitted = await as(own).findings.form({ id });
    const locked = as(own).findings.save({ id, base: submitted.record?.revision, state: 'draft', form });
    await expect(locked).rejects.toMatchObject({ code: 'BAD_REQUEST', message: expect.stringContaining('Heropen haar eerst') });
    const base = submitted.record?.revision ?? 0;
    const reopened = await as(own).findings.reopen({ id, base, reason: 'De datum klopt niet' });
    await as(own).findings.save({
      id,
      base: reopened.revision,
      state: 'submitted',
      form: { ...form, relevance: '2', date: '2022-09-01' },
    });
    expect((await as('reader').findings.detail({ id })).finding).toMatchObject({ state: 'submitted', relevance: 2 });
    const examined = (await as('reader').pilots.page({ id: 'p1' })).values.find((value) => value.id === 'veiligheid');
    expect(examined).toMatchObject({ examination: 'examined', date: '2022-07-01' });
  });

  it('is nobody else’s to write, whatever organisation is named', async () => {
    for (const role of others) {
      await expect(as(role).findings.save(draft)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(as(role).findings.save({ id: 'f1', base: 2, state: 'submitted', form })).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
      await expect(as(role).findings.withdraw({ id: 'f1', base: 2, reason: 'x' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(
        as(role).findings.saveEvidence({ finding: 'f1', form: { ...emptyEvidence, kind: 'document', text: 'x' } }),
      ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
    await expect(as(own).findings.save({ ...draft, form: { ...form, pilot: 'p2' } })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('keeps both texts when two edit the same field, and joins what they changed apart', async () => {
    const { id, revision: base } = await as(own).findings.save({ state: 'draft', form });
    await as(own).findings.save({ id, base, state: 'draft', form: { ...form, text: 'Eerste tekst.', relevance: '1' } });
    await as(own).findings.save({ id, base, state: 'draft', form: { ...form, applicability: '0' } });
    expect((await as(own).findings.form({ id })).record?.form).toMatchObject({
      text: 'Eerste tekst.',
      relevance: '1',
      applicability: '0',
    });
    const late = as(own).findings.save({ id, base, state: 'draft', form: { ...form, text: 'Tweede tekst.' } });
    await expect(late).rejects.toMatchObject({
      code: 'CONFLICT',
      cause: { noun: 'finding', fields: [{ field: 'text', base: form.text, theirs: 'Eerste tekst.', mine: 'Tweede tekst.' }] },
    });
    expect((await as(own).findings.form({ id })).record?.form.text).toBe('Eerste tekst.');
  });

  it('is asked where two edits together break a rule', async () => {
    const dilemma: FilledFindingForm = { ...form, kind: 'dilemma', otherValue: 'privacy', text: 'Samen.' };
    const { id, revision: base } = await as(own).findings.save({ state: 'draft', form: dilemma });
    await as(own).findings.save({ id, base, state: 'draft', form: { ...dilemma, part: 'waarde:transparantie' } });
    const joined = as(own).findings.save({ id, base, state: 'draft', form: { ...dilemma, otherValue: 'transparantie' } });
    await expect(joined).rejects.toMatchObject({ code: 'CONFLICT', cause: { noun: 'finding', id } });
    expect((await as(own).findings.form({ id })).record?.form).toMatchObject({
      part: 'waarde:transparantie',
      otherValue: 'privacy',
    });
  });

  it('is gone today once it is withdrawn, and still there as of the revision before', async () => {
    const { id, revision } = await as(own).findings.save({ state: 'submitted', form: { ...form, text: 'Wordt ingetrokken.' } });
    await as(own).findings.saveEvidence({
      finding: id,
      form: { ...emptyEvidence, text: 'Verslag', url: 'https://voorbeeld.example/v' },
    });
    await expect(as(own).findings.withdraw({ id, base: revision - 1, reason: 'dubbel' })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    const { revision: after } = await as(own).findings.withdraw({ id, base: revision, reason: 'Dubbel ingevoerd' });
    expect((await as('reader').findings.page({ q: 'ingetrokken' })).rows).toEqual([]);
    await expect(as('reader').findings.detail({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const then = await as('reader').findings.detail({ id, revision: after - 1 });
    expect(then.finding.text).toBe('Wordt ingetrokken.');
    expect(then.evidence.map((one) => one.url)).toEqual(['https://voorbeeld.example/v']);
    expect((await as('reader').findings.page({ q: 'ingetrokken', revision: after - 1 })).rows.map((row) => row.id)).toEqual([id]);
    expect((await as('reader').history.record({ noun: 'finding', id }))[0]).toMatchObject({
      withdrawn: true,
      reason: 'Dubbel ingevoerd',
    });
  });

  it('keeps the rules: a dilemma its other value, an overlap its framework, a proposal its text, what is missing no value', async () => {
    const refused = (change: Partial<FilledFindingForm>) =>
      expect(as(own).findings.save({ state: 'draft', form: { ...form, ...change } })).rejects.toMatchObject({
        code: 'BAD_REQUEST',
      });
    await refused({ kind: 'dilemma' });
    await refused({ kind: 'dilemma', otherValue: 'veiligheid' });
    await refused({ kind: 'overlap' });
    await refused({ kind: 'ontbreekt' });
    await refused({ advice: 'aanpassen' });
    await refused({ advice: 'toevoegen', proposal: '  ' });
    await refused({ advice: 'samenvoegen' });
    await refused({ part: 'waarde:bestaat-niet' });
    await refused({ text: ' ' });
    await refused({ date: '2022-02-30' });
  });

  it('shows what lies behind it and which positions lean on it', async () => {
    const page = await as('reader').findings.detail({ id: 'f4' });
    expect(page.finding).toMatchObject({
      principle: 'Mensenrechten',
      foundation: 'Rechtsstaat',
      frameworkId: 'avg',
      edition: 'CODIO 2021',
    });
    expect(
      page.positions.map(({ id, organisation, question, answers }) => ({ id, organisation, question, answer: answers[0]?.name })),
    ).toEqual([{ id: 's3', organisation: 'Waterschap Voorbeeldwater', question: 'bindingness', answer: 'Inspiratiebron' }]);
    expect((await as('reader').findings.detail({ id: 'f1' })).evidence).toMatchObject([
      { id: 'l1', text: 'Verslag werkatelier' },
    ]);
  });
});
