import { beforeAll, expect, it } from 'vitest';
import { createCaller } from '../../server/router.ts';
import { sayIn } from '../../server/texts.ts';
import { lookForMail } from '../../server/jobs/mail.ts';
import { startMailbox } from '../support/mailbox.ts';
import { coordinatorOf, officeOf, personWith, pilotOf, programme } from '../support/post.ts';
import { callerAs, onEveryEngine, viewerAs } from '../support/worlds.ts';

onEveryEngine('naming somebody in a conversation', 'example', (database) => {
  const as = (personId: string, role: string) =>
    createCaller({ database: database(), viewer: { ...viewerAs(role), personId }, locale: 'nl', say: sayIn('nl') });
  const ans = () => as('ans', 'pilotorganisation:vb-gm-1');
  const co = () => as('co', 'coordinator:gemeente');
  const about = { noun: 'finding' as const, id: 'f1' };
  const mentionsOf = async (caller: ReturnType<typeof as>) =>
    (await caller.inbox.page({})).groups.find(({ kind }) => kind === 'mention')?.lines ?? [];
  beforeAll(async () => {
    for (const [id, hat] of [
      ['ans', pilotOf('vb-gm-1')],
      ['bep', pilotOf('vb-gm-1')],
      ['ander', pilotOf('vb-gm-2')],
      ['co', coordinatorOf('gemeente')],
      ['ws', coordinatorOf('waterschap')],
      ['bzk', programme],
    ] as const)
      await personWith(database(), id, hat);
  });

  it('is a choice among who works on it and may read it, and not oneself', async () => {
    const people = async (caller: ReturnType<typeof as>, what: Parameters<typeof caller.remarks.people>[0] = about) =>
      (await caller.remarks.people(what)).map(({ id }) => id).sort();
    expect(await people(co())).toEqual(['ans', 'bep', 'bzk']);
    expect(await people(ans())).toEqual(['bep', 'bzk', 'co']);
    expect(await people(ans(), { noun: 'finding', id: 'f11' })).toEqual(['bep']);
    expect(await people(co(), { noun: 'finding', id: 'f11' })).toEqual([]);
    for (const role of ['reader', 'administrator'])
      await expect(callerAs(database(), role).remarks.people(about)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('brings it to their inbox until they say to have seen it, and mails them', async () => {
    const mailbox = await startMailbox();
    const office = officeOf(database(), mailbox.url);
    await lookForMail(office);
    await co().remarks.add({ about, kind: 'remark', text: 'Kijkt u mee?', mentions: ['ans', 'ans'] });
    await lookForMail(office);
    expect(mailbox.fresh().map(({ to, subject }) => [to, subject])).toEqual([
      ['ans@voorbeeld.example', '[voorbeeld] U bent genoemd in een gesprek'],
    ]);
    office.post.close();
    await mailbox.stop();
    const [line] = await mentionsOf(ans());
    expect(line).toMatchObject({ text: 'Kijkt u mee?', href: '/bevindingen/f1' });
    expect(await mentionsOf(as('bep', 'pilotorganisation:vb-gm-1'))).toEqual([]);
    expect((await co().remarks.page(about)).threads.map(({ named }) => named)).toEqual([['Iemand (ans)']]);
    const id = line?.id ?? '';
    await expect(as('bep', 'pilotorganisation:vb-gm-1').remarks.seen({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await ans().remarks.seen({ id });
    expect(await mentionsOf(ans())).toEqual([]);
    expect((await co().remarks.page(about)).threads.map(({ named }) => named)).toEqual([[]]);
  });

  it('is seen by answering', async () => {
    const { id } = await co().remarks.add({ about, kind: 'question', text: 'En dit?', mentions: ['ans'] });
    expect((await mentionsOf(ans())).map(({ text }) => text)).toEqual(['En dit?']);
    await ans().remarks.add({ about, kind: 'remark', answers: id, text: 'Ja.' });
    expect(await mentionsOf(ans())).toEqual([]);
  });

  it('is refused for who may not read it, and for who is not there', async () => {
    const draft = { noun: 'finding' as const, id: 'f11' };
    for (const stranger of ['co', 'ander', 'niemand'])
      await expect(ans().remarks.add({ about: draft, kind: 'remark', text: 'x', mentions: [stranger] })).rejects.toMatchObject({
        code: 'BAD_REQUEST',
        message: expect.stringContaining('Kies iemand uit de lijst'),
      });
    await ans().remarks.add({ about: draft, kind: 'remark', text: 'Lees jij dit na?', mentions: ['bep'] });
    expect((await mentionsOf(as('bep', 'pilotorganisation:vb-gm-1'))).map(({ text }) => text)).toEqual(['Lees jij dit na?']);
    expect(JSON.stringify(await co().inbox.page({}))).not.toContain('Lees jij dit na?');
  });
});
