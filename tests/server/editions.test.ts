import { expect, it } from 'vitest';
import type { ValueFields } from '../../shared/editions.ts';
import { callerAs, onEveryEngine } from '../support/worlds.ts';

onEveryEngine('the edition of the code', 'example', (database) => {
  const as = (role: string) => callerAs(database(), role);
  const page = () => as('reader').editions.page({});
  async function valueOf(id: string) {
    const value = (await page()).values.find((one) => one.id === id);
    if (value === undefined) throw new Error(`no value ${id}`);
    return value;
  }
  async function save(
    id: string,
    change: Partial<ValueFields>,
    { base, role = 'programme' }: { base?: number; role?: string } = {},
  ) {
    const value = await valueOf(id);
    const own = {
      name: value.name,
      name_status: value.nameStatus,
      source: value.source ?? '',
      principle_id: value.principleId,
      number: String(value.number),
      reason: '',
    };
    return as(role).editions.saveValue({ id, base: base ?? value.revision, fields: { ...own, ...change } });
  }

  it('shows thirty values in the order of the code, with the standing of each name', async () => {
    const { edition, values, counts, principles } = await page();
    expect(edition).toMatchObject({ id: 'codio-2021', title: 'Code Goed Digitaal Openbaar Bestuur' });
    expect(values).toHaveLength(30);
    expect(counts).toEqual({ confirmed: 9, mentioned: 4, working: 17 });
    expect(principles).toHaveLength(6);
    expect(values[0]).toEqual({
      ...{ id: 'inclusiviteit', number: 1, name: 'Inclusiviteit', nameStatus: 'confirmed' },
      ...{ source: 'https://www.pit-recht.nl/uncategorized/code-voedt-gesprek-tussen-uitvoering-en-bestuur/' },
      ...{
        principleId: 'participatie',
        principle: 'Participatie',
        foundation: 'Democratie',
        findings: 1,
        hanging: 1,
        revision: 1,
      },
    });
    expect((await as('reader').editions.page({ status: ['mentioned'] })).values.map((value) => value.nameStatus)).toEqual([
      'mentioned',
      'mentioned',
      'mentioned',
      'mentioned',
    ]);
  });
  it('counts the findings this person may know, as the list of findings does, and apart what hangs on it otherwise', async () => {
    const counts = async (role: string, id: string) => {
      const value = (await as(role).editions.page({})).values.find((one) => one.id === id);
      expect(value?.findings).toBe((await as(role).findings.page({ value: id })).total);
      return [value?.findings, value?.hanging];
    };
    // once it is the other value of a dilemma
    expect(await counts('reader', 'transparantie')).toEqual([2, 3]);
    expect([await counts('reader', 'welzijn'), await counts('pilotorganisation:vb-gm-1', 'welzijn')]).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });

  it('lets nobody but the programme change it', async () => {
    for (const role of ['coordinator:waterschap', 'pilotorganisation:vb-gm-1', 'reader', 'administrator']) {
      await expect(save('welzijn', { name: 'Welbevinden' }, { role })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
  });
  it('renames and confirms a value, and no finding is lost', async () => {
    const before = (await as('reader').findings.page({ value: 'privacy' })).total;
    await save('privacy', { name: 'Bescherming van de persoonlijke levenssfeer', reason: 'Brief van BZK' });
    const { rows, total } = await as('reader').findings.page({ value: 'privacy' });
    expect(total).toBe(before);
    expect(new Set(rows.map((row) => row.subject))).toEqual(new Set(['Bescherming van de persoonlijke levenssfeer']));
    const [last] = await as('reader').history.record({ noun: 'value', id: 'privacy' });
    expect(last).toMatchObject({ command: 'value.save', reason: 'Brief van BZK' });
    expect(last?.changes).toEqual([{ field: 'name', before: 'Privacy', after: 'Bescherming van de persoonlijke levenssfeer' }]);
  });
  it('confirms a name with its source, and not without one', async () => {
    await expect(save('welzijn', { name_status: 'confirmed', source: ' ' })).rejects.toThrow('editions.problem.source');
    await save('welzijn', { name_status: 'confirmed', source: 'Bijlage CBCF 21-81b' });
    expect(await valueOf('welzijn')).toMatchObject({ nameStatus: 'confirmed', source: 'Bijlage CBCF 21-81b' });
    expect((await page()).counts).toEqual({ confirmed: 10, mentioned: 4, working: 16 });
  });
  it('moves a value to another principle', async () => {
    await save('welzijn', { principle_id: 'participatie' });
    expect(await valueOf('welzijn')).toMatchObject({ principle: 'Participatie', foundation: 'Democratie' });
    await expect(save('welzijn', { principle_id: 'geen' })).rejects.toThrow('Kies een principe van deze editie.');
  });
  it('swaps numbers in one change, so that every number stays in use once', async () => {
    const [first, second] = [await valueOf('inclusiviteit'), await valueOf('toegankelijkheid')];
    const { revision } = await save('inclusiviteit', { number: String(second.number) });
    expect([(await valueOf('inclusiviteit')).number, (await valueOf('toegankelijkheid')).number]).toEqual([
      second.number,
      first.number,
    ]);
    expect([(await valueOf('inclusiviteit')).revision, (await valueOf('toegankelijkheid')).revision]).toEqual([
      revision,
      revision,
    ]);
    const numbers = (await page()).values.map((value) => value.number).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
  });
  it('leaves a number alone that somebody else changed since the form was opened', async () => {
    const opened = await valueOf('inspraak');
    await save('inspraak', { number: '5' });
    const numbers = async () => (await page()).values.map(({ id, number }) => `${id} ${String(number)}`).sort();
    const before = await numbers();
    await save('inspraak', { name: 'Inspraak vooraf', number: String(opened.number) }, { base: opened.revision });
    expect(await numbers()).toEqual(before);
    expect(await valueOf('inspraak')).toMatchObject({ name: 'Inspraak vooraf', number: 5 });
  });
  it('refuses a number beyond the edition and a name that another value has', async () => {
    await expect(save('welzijn', { number: '31' })).rejects.toThrow('Kies een nummer van 1 tot en met 30.');
    await expect(save('welzijn', { number: '0' })).rejects.toThrow('editions.problem.number');
    await expect(save('welzijn', { name: 'transparantie' })).rejects.toThrow('heeft deze naam al');
  });
  it('keeps both texts when two people rename a value at once', async () => {
    const { revision: base } = await valueOf('transparantie');
    await save('transparantie', { name: 'Openheid' }, { base });
    await expect(save('transparantie', { name: 'Doorzichtigheid' }, { base })).rejects.toMatchObject({
      code: 'CONFLICT',
      cause: { fields: [{ field: 'name', base: 'Transparantie', theirs: 'Openheid', mine: 'Doorzichtigheid' }] },
    });
    expect((await valueOf('transparantie')).name).toBe('Openheid');
  });
  it('shows an earlier moment as it was', async () => {
    const { values } = await as('reader').editions.page({ revision: 2 });
    expect(values.find((value) => value.id === 'privacy')?.name).toBe('Privacy');
  });
});
