import { expect, it } from 'vitest';
import { emptyEvidence } from '../../shared/evidence-links.ts';
import { findingForm as form, own, releasing } from '../support/releases.ts';
import { onEveryEngine } from '../support/worlds.ts';

const conflict = expect.objectContaining({ code: 'CONFLICT' }) as unknown;
const missing = expect.objectContaining({ code: 'NOT_FOUND' }) as unknown;

onEveryEngine('releasing', 'example', (database) => {
  const { as, page, shown, give, stateOf, submitted, reopen, revisionOf } = releasing(database);

  it('begins with nothing released, and lists what was submitted and no draft', async () => {
    const { rows, counts, organisation } = await page();
    expect(organisation).toEqual({ id: 'vb-gm-1', name: 'Gemeente Voorbeeldstad', layer: 'gemeente' });
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['none']));
    expect(rows.map(({ id }) => id)).toEqual(expect.arrayContaining(['f1', 'f2', 's1', 'p1']));
    expect(rows.map(({ id }) => id)).not.toContain('f11');
    expect(counts.pilot).toEqual({ none: 1, released: 0, changed: 0, draft: 0 });
    expect((await as(own).releases.page({})).organisation?.id).toBe('vb-gm-1');
    expect((await as('programme').releases.page({})).organisation).toBeNull();
    expect((await as(own).releases.page({ organisation: 'bestaat-niet' })).rows).toEqual([]);
  });

  it('is seen by everybody inside, on the record and as a share of the organisation', async () => {
    for (const [noun, id] of [
      ['finding', 'f1'],
      ['position', 's1'],
      ['pilot', 'p1'],
    ] as const)
      await give(noun, id);
    for (const role of [own, 'reader', 'pilotorganisation:vb-gm-2', 'programme', 'coordinator:waterschap', 'administrator']) {
      const released = {
        state: 'released',
        release: { person: 'demo-pilotorganisation-Gemeente Voorbeeldstad', day: '2026-11-24' },
      };
      expect((await as(role).findings.detail({ id: 'f1' })).released).toMatchObject(released);
      expect((await as(role).findings.detail({ id: 'f2' })).released).toEqual({ state: 'none', release: null });
      expect((await as(role).positions.form({ id: 's1' })).record?.released).toMatchObject(released);
      expect((await as(role).pilots.page({ id: 'p1' })).released).toMatchObject(released);
      const share = (await as(role).organisations.page({ id: 'vb-gm-1' })).released;
      expect([share.finding.released, share.position.released, share.pilot]).toEqual([1, 1, { released: 1, submitted: 1 }]);
      // drafts are no part of what can be released, also for whom they are
      expect(share.finding.submitted).toBe((await as('reader').findings.page({ organisation: ['vb-gm-1'] })).total);
      expect((await page({}, role)).rows).toEqual((await page()).rows);
    }
  });

  it('outlives a check on completeness, which says nothing new', async () => {
    const id = await submitted('Dit blijft staan na een controle.');
    await as(own).findings.saveEvidence({ finding: id, form: { ...emptyEvidence, kind: 'document', text: 'Verslag' } });
    await give('finding', id);
    await as('programme').findings.check({ findings: [{ id, base: await revisionOf(id) }] });
    expect(await stateOf('finding', id)).toBe('released');
  });

  it('does not hold while a finding is a draft again, nor for another text, and again for the text that was seen', async () => {
    const id = await submitted('Zoals het eerst was.');
    await give('finding', id);
    await reopen(id);
    expect(await stateOf('finding', id)).toBe('draft');
    // of a draft nobody else hears that it was released
    expect(JSON.stringify(await page({}, 'programme'))).not.toContain(id);
    await as(own).findings.submit({ id, base: await revisionOf(id) });
    expect(await stateOf('finding', id)).toBe('released');

    const { revision } = await reopen(id);
    const changed = await as(own).findings.save({ id, base: revision, state: 'draft', form: { ...form, text: 'Anders.' } });
    await as(own).findings.submit({ id, base: changed.revision });
    expect(await stateOf('finding', id)).toBe('changed');
    expect((await as('reader').findings.detail({ id })).released.state).toBe('changed');
    expect((await page({ state: 'changed' })).rows.map((row) => row.id)).toEqual([id]);
    await give('finding', id);
    expect(await stateOf('finding', id)).toBe('released');
  });

  it('does not hold for a position that was signed anew, nor for a pilot whose case changed', async () => {
    const { record } = await as(own).positions.form({ id: 's1' });
    if (record === null) throw new Error('no position');
    const said = { ...record.form, arguments: 'Bij nader inzien anders.' };
    await as(own).positions.save({ id: 's1', base: record.revision, state: 'signed', form: said });
    expect(await stateOf('position', 's1')).toBe('changed');
    const { pilot } = await as(own).pilots.page({ id: 'p1' });
    const save = (caseText: string, roles: string, base: number) =>
      as(own).pilots.save({
        ...{ id: 'p1', base },
        form: {
          ...{ title: pilot.title, caseText, topic: pilot.topic ?? '', method: pilot.method ?? '', roles },
          ...{ start: pilot.startDate ?? '', end: pilot.endDate ?? '', reference: pilot.reference ?? '' },
        },
      });
    const first = await save(pilot.caseText ?? '', 'de projectleider', pilot.revision);
    expect(await stateOf('pilot', 'p1')).toBe('released');
    await save('Een andere casus.', 'de projectleider', first.revision);
    expect(await stateOf('pilot', 'p1')).toBe('changed');
  });

  it('is to what was seen: of what changed meanwhile nothing is released, and nothing beside it', async () => {
    const [one, two] = [await submitted('Eerste van twee.'), await submitted('Tweede van twee.')];
    const items = [(await shown('finding', one)).give, (await shown('finding', two)).give];
    const { revision } = await reopen(two);
    await expect(as(own).releases.give({ items })).rejects.toMatchObject({
      ...{ code: 'CONFLICT', message: expect.stringContaining('intussen gewijzigd') as string },
    });
    expect(await stateOf('finding', one)).toBe('none');
    const draft = [{ noun: 'finding' as const, id: two, base: revision }];
    await expect(as(own).releases.give({ items: draft })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    expect((await page()).rows.map(({ id }) => id)).not.toContain(two);
  });

  it('is once, however often and by however many it is given', async () => {
    const id = await submitted('Twee collega’s tegelijk.');
    const items = [(await shown('finding', id)).give];
    const before = (await database().head()).revision;
    await Promise.all([1, 2, 3].map(() => as(own).releases.give({ items })));
    await as(own).releases.give({ items: [...items, ...items] });
    expect((await database().head()).revision).toBe(before + 1);
    expect(await as(own).history.record({ noun: 'release', id: `finding:${id}` })).toHaveLength(1);
  });

  it('is taken back with a reason or without, once, and given again', async () => {
    const id = await submitted('Toch liever niet.');
    await give('finding', id);
    const stale = (await shown('finding', id)).back;
    const outcomes = await Promise.allSettled([1, 2].map(() => as(own).releases.takeBack({ items: [stale] })));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await stateOf('finding', id)).toBe('none');
    await expect(as(own).releases.takeBack({ items: [stale] })).rejects.toEqual(missing);
    await give('finding', id);
    // somebody gave it again since one looked
    await expect(as(own).releases.takeBack({ items: [stale], reason: 'Te vroeg' })).rejects.toEqual(conflict);
    await as(own).releases.takeBack({ items: [(await shown('finding', id)).back], reason: 'Te vroeg' });
    const told = (await as('reader').history.record({ noun: 'release', id: `finding:${id}` })).map((version) => [
      version.command,
      version.withdrawn,
      version.reason,
    ]);
    expect(told).toEqual([
      ['release.take-back', true, 'Te vroeg'],
      ['release.give', false, null],
      ['release.take-back', true, null],
      ['release.give', false, null],
    ]);
  });

  it('can be taken back of a finding that is a draft again', async () => {
    const id = await submitted('Heropend en teruggenomen.');
    await give('finding', id);
    await reopen(id);
    const { back } = await shown('finding', id);
    await expect(as('pilotorganisation:vb-gm-2').releases.takeBack({ items: [back] })).rejects.toEqual(missing);
    await as(own).releases.takeBack({ items: [back] });
    expect((await page()).rows.map((row) => row.id)).not.toContain(id);
  });

  it('does hundreds at once, page by page, and no more than a person can look through', async () => {
    const many = Array.from({ length: 201 }, (_, n) => ({ noun: 'finding' as const, id: `f${String(n)}`, base: 2 }));
    await expect(as(own).releases.give({ items: many })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    const { rows, pages, total } = await as(own).releases.page({ size: 3, page: 2 });
    expect([rows.length, pages]).toEqual([3, Math.ceil(total / 3)]);
    const all = (await page({ state: 'none' })).rows;
    await as(own).releases.give({ items: all.map(({ noun, id, revision }) => ({ noun, id, base: revision })) });
    expect((await page({ state: 'none' })).total).toBe(0);
    const { finding } = (await as('reader').organisations.page({ id: 'vb-gm-1' })).released;
    expect(finding.released).toBe(finding.submitted);
  });
});
