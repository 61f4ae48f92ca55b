import { expect, it } from 'vitest';
import { FOLLOWED_MOST, type FollowedNoun } from '../../shared/follow.ts';
import { emptyFindingForm, findingColumns, type FilledFindingForm } from '../../shared/finding-form.ts';
import { emptyEvidence } from '../../shared/evidence-links.ts';
import { aboutPerson, forget } from '../../server/db/erasing.ts';
import { commit } from '../../server/db/history.ts';
import { verify } from '../../server/db/verify.ts';
import { callerAs, onEveryEngine } from '../support/worlds.ts';

onEveryEngine('what one follows', 'example', (database) => {
  const as = (role: string) => callerAs(database(), role);
  const own = 'pilotorganisation:vb-gm-1';
  const other = 'pilotorganisation:vb-gm-2';
  const follow = (role: string, noun: FollowedNoun, id: string) => as(role).follow.save({ noun, id, follow: true });
  const news = async (role: string) => {
    const group = (await as(role).inbox.page({})).groups.find(({ kind }) => kind === 'followed');
    return group?.lines.map(({ id, changes }) => [id, changes]) ?? [];
  };
  const seen = async (role: string, noun: FollowedNoun, id: string) =>
    as(role).follow.seen({ noun, id, revision: (await database().head()).revision });
  const form: FilledFindingForm = {
    ...emptyFindingForm,
    ...{ pilot: 'p1', part: 'waarde:veiligheid', kind: 'knelpunt', text: 'Gevolgd.', date: '2022-07-01' },
  };
  const submitted = async (text: string): Promise<{ id: string; revision: number }> => {
    const { id, revision } = await as(own).findings.save({ state: 'draft', form: { ...form, text } });
    await as(own).findings.saveEvidence({ finding: id, form: { ...emptyEvidence, kind: 'document', text: 'Verslag' } });
    return { id, revision: (await as(own).findings.submit({ id, base: revision })).revision };
  };

  it('is one’s own: listed by name, once however often it is asked, and told to nobody else', async () => {
    await follow('programme', 'organisation', 'vb-gm-1');
    await follow('programme', 'organisation', 'vb-gm-1');
    await follow('programme', 'value', 'privacy');
    expect((await as('programme').follow.mine({})).map(({ noun, id, name }) => [noun, id, name])).toEqual([
      ['organisation', 'vb-gm-1', expect.stringContaining('Gemeente')],
      ['value', 'privacy', expect.any(String)],
    ]);
    expect(await as('reader').follow.mine({})).toEqual([]);
    expect(await news('programme')).toEqual([]);
  });

  it('brings what others change, in every record it hangs on, until it was seen', async () => {
    await follow('programme', 'pilot', 'p1');
    await follow('programme', 'value', 'veiligheid');
    const { id } = await submitted('Wat anderen veranderen.');
    // the finding, its evidence, and that the value was examined
    expect(await news('programme')).toEqual([
      ['organisation:vb-gm-1', 3],
      ['pilot:p1', 3],
      ['value:veiligheid', 3],
    ]);
    expect(await news('reader')).toEqual([]);
    await seen('programme', 'organisation', 'vb-gm-1');
    expect(await news('programme')).toEqual([
      ['pilot:p1', 3],
      ['value:veiligheid', 3],
    ]);
    await as('programme').remarks.add({ about: { noun: 'finding', id }, kind: 'question', text: 'Welke?' });
    await seen('programme', 'pilot', 'p1');
    await seen('programme', 'value', 'veiligheid');
    expect(await news('programme')).toEqual([]);
    await as(own).remarks.add({ about: { noun: 'finding', id }, kind: 'remark', text: 'Deze.' });
    expect(await news('programme')).toEqual([['organisation:vb-gm-1', 1]]);
  });

  it('leaves out what one did oneself', async () => {
    await follow(own, 'organisation', 'vb-gm-1');
    await submitted('Van onszelf.');
    expect(await news(own)).toEqual([]);
  });

  it('tells nothing of a draft, nor of what was reopened', async () => {
    await follow(other, 'organisation', 'vb-gm-1');
    const { id } = await as(own).findings.save({ state: 'draft', form: { ...form, text: 'Nog een concept.' } });
    expect(await news(other)).toEqual([]);
    await expect(follow(other, 'finding', id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await follow(own, 'finding', id);
    const told = await submitted('Wordt heropend.');
    await follow(other, 'finding', told.id);
    await as(own).findings.reopen({ id: told.id, base: told.revision, reason: 'Nog niet goed' });
    const lines = (await as(other).inbox.page({})).groups.flatMap((group) => group.lines);
    expect(JSON.stringify(lines)).not.toMatch(/Nog een concept|Wordt heropend/);
    const mine = (await as(other).follow.mine({})).find((one) => one.id === told.id);
    expect(mine).toMatchObject({ name: null, about: null });
    // and what cannot be seen any more can be let go
    await as(other).follow.save({ noun: 'finding', id: told.id, follow: false });
    expect((await as(other).follow.mine({})).some((one) => one.id === told.id)).toBe(false);
  });

  it('is never seen back to an earlier revision, and never beyond the newest', async () => {
    await follow('coordinator:gemeente', 'pilot', 'p1');
    const { revision } = await database().head();
    await as('coordinator:gemeente').follow.seen({ noun: 'pilot', id: 'p1', revision: revision + 1_000_000 });
    await as('coordinator:gemeente').follow.seen({ noun: 'pilot', id: 'p1', revision: 1 });
    await submitted('Daarna.');
    expect(await news('coordinator:gemeente')).toEqual([['pilot:p1', 2]]);
  });

  it('is not hidden by how much changed in something else, seen or not', async () => {
    const [busy, quiet] = ['coordinator:provincie', 'coordinator:rijk'];
    for (const role of [busy, quiet]) {
      await follow(role, 'value', 'privacy');
      await follow(role, 'organisation', 'vb-gm-1');
    }
    await as('programme').remarks.add({ about: { noun: 'value', id: 'privacy' }, kind: 'remark', text: 'Eén ding.' });
    const row = {
      pilot_id: 'p1',
      organisation_id: 'vb-gm-1',
      level: 'code',
      value_id: null,
      principle_id: null,
      foundation_id: null,
    } as const;
    const { edition_id } = await database()
      .read.selectFrom('pilot_version')
      .select('edition_id')
      .where('id', '=', 'p1')
      .executeTakeFirstOrThrow();
    const said = { ...findingColumns({ ...form, part: 'code' }), ...row, edition_id, state: 'submitted' } as const;
    const many = Array.from({ length: 1_100 }, (_, n) => ({ ...said, id: `druk-${String(n)}`, text: `Nummer ${String(n)}` }));
    await commit(database(), { personId: 'demo-programme', command: 'finding.save' }, (change) => change.add('finding', many));
    expect(await news(busy)).toEqual([
      ['value:privacy', 1],
      ['organisation:vb-gm-1', 1_100],
    ]);
    await seen(quiet, 'organisation', 'vb-gm-1');
    expect(await news(quiet)).toEqual([['value:privacy', 1]]);
  });

  it('is nothing at an earlier moment', async () => {
    const { revision } = await database().head();
    const then = await as('coordinator:gemeente').inbox.page({ revision: revision - 1 });
    expect(then.groups.some(({ kind }) => kind === 'followed')).toBe(false);
  });

  it('has a limit, said in words', async () => {
    const rows = Array.from({ length: FOLLOWED_MOST }, (_, n) => ({
      ...{ person_id: 'demo-administrator', noun: 'value' as const, record_id: `bestaat-niet-${String(n)}`, revision: 1 },
      at: '2026-11-24T12:00:00.000Z',
    }));
    await follow('administrator', 'value', 'privacy');
    await database().write.insertInto('follow').values(rows.slice(2)).execute();
    const last = ['veiligheid', 'inspraak', 'autonomie'].map((id) => follow('administrator', 'value', id));
    const done = await Promise.allSettled(last);
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(follow('administrator', 'value', 'toezicht')).rejects.toThrow('U volgt al 200 dingen');
    // what one follows already changes nothing, at the limit too
    await follow('administrator', 'value', 'privacy');
    await expect(as('administrator').follow.save({ noun: 'value', id: 'x', follow: true, more: 1 } as never)).rejects.toThrow();
  });

  it('stands in what is kept about a person, goes with them, and is no part of the chain', async () => {
    const person = 'demo-programme';
    expect((await aboutPerson(database(), person))?.follows).toHaveLength(4);
    const { revision } = await database().head();
    await database()
      .write.transaction()
      .execute((trx) => forget(trx, { id: person, email: null }));
    expect(await database().read.selectFrom('follow').selectAll().where('person_id', '=', person).execute()).toEqual([]);
    expect((await database().head()).revision).toBe(revision);
    expect((await verify(database())).alterations).toEqual([]);
  });
});
