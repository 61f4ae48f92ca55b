import { afterAll, beforeAll, expect, it } from 'vitest';
import { emptyEvidence } from '../../shared/evidence-links.ts';
import { emptyFindingForm, type FilledFindingForm } from '../../shared/finding-form.ts';
import type { Database } from '../../server/db/open.ts';
import { lookForMail } from '../../server/jobs/mail.ts';
import { saveChoice } from '../../server/mail/choices.ts';
import type { MailOffice } from '../../server/mail/deliver.ts';
import { queueDigests } from '../../server/mail/digest.ts';
import { createCaller } from '../../server/router.ts';
import { sayIn } from '../../server/texts.ts';
import { startMailbox, type Mailbox } from '../support/mailbox.ts';
import { coordinatorOf, officeOf, personWith, pilotOf, programme, PUBLIC_URL } from '../support/post.ts';
import { onEveryEngine, viewerAs } from '../support/worlds.ts';

const form: FilledFindingForm = {
  ...emptyFindingForm,
  ...{ pilot: 'p1', part: 'waarde:veiligheid', kind: 'knelpunt', text: 'Geheim zolang het een concept is.', date: '2022-07-01' },
};

onEveryEngine('mail', 'example', (database) => {
  let mailbox: Mailbox;
  let office: MailOffice;
  // a clock of our own, so that a pause or a night can pass
  let now = Date.UTC(2026, 10, 24, 9);
  const timed = (): Database => ({ ...database(), clock: () => new Date((now += 1_000)).toISOString() });
  const pass = (minutes: number): void => void (now += minutes * 60_000);
  const look = () => lookForMail(office);
  const as = (personId: string, role: string) =>
    createCaller({ database: timed(), viewer: { ...viewerAs(role), personId }, locale: 'nl', say: sayIn('nl') });
  const own = () => as('ans', 'pilotorganisation:vb-gm-1');
  const coordinator = () => as('co', 'coordinator:gemeente');
  const arrived = async () => {
    await look();
    const mails = mailbox.fresh().map(({ to, subject }) => `${to.split('@')[0] ?? ''}: ${subject}`);
    return mails.sort();
  };

  beforeAll(async () => {
    mailbox = await startMailbox();
    await personWith(database(), 'ans', pilotOf('vb-gm-1'));
    await personWith(database(), 'bep', pilotOf('vb-gm-1'));
    await personWith(database(), 'ander', pilotOf('vb-gm-2'));
    await personWith(database(), 'co', coordinatorOf('gemeente'));
    await personWith(database(), 'ws', coordinatorOf('waterschap'));
    await personWith(database(), 'bzk', programme);
    office = officeOf(timed(), mailbox.url);
    await look();
  });
  afterAll(async () => {
    office.post.close();
    await mailbox.stop();
  });

  let id = '';
  it('tells the coordinator that a finding was submitted, nobody of a draft, and never what it says', async () => {
    const saved = await own().findings.save({ state: 'draft', form });
    id = saved.id;
    await own().findings.saveEvidence({ finding: id, form: { ...emptyEvidence, kind: 'document', text: 'Verslag' } });
    expect(await arrived()).toEqual([]);
    await own().findings.submit({ id, base: saved.revision });
    await look();
    const [mail, ...others] = mailbox.fresh();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({
      ...{ to: 'co@voorbeeld.example', from: '"Pilotmonitor" <pilotmonitor@voorbeeld.example>' },
      ...{ subject: '[voorbeeld] Gemeente Voorbeeldstad heeft een bevinding ingediend', oneClick: 'List-Unsubscribe=One-Click' },
    });
    expect(mail?.text).toContain(`${PUBLIC_URL}/bevindingen/${id}`);
    expect(mail?.text).toContain('Dit is een voorbeelddatabase.');
    expect(mail?.html).toContain(`<a href="${PUBLIC_URL}/bevindingen/${id}">Bekijk het in de Pilotmonitor</a>`);
    expect(`${mail?.text ?? ''}${mail?.html ?? ''}`).not.toContain('Geheim zolang');
  });

  it('tells the organisation of a question, who asked of the answer, and the organisation of the check', async () => {
    const about = { noun: 'finding' as const, id };
    const asked = await coordinator().remarks.add({ about, kind: 'question', text: 'Welke casus?' });
    const question = '[voorbeeld] Er is een vraag aan Gemeente Voorbeeldstad';
    expect(await arrived()).toEqual([`ans: ${question}`, `bep: ${question}`]);
    await own().remarks.add({ about, kind: 'remark', answers: asked.id, text: 'De vergunningen.' });
    expect(await arrived()).toEqual(['co: [voorbeeld] Er is een antwoord op uw vraag']);
    const base = (await coordinator().findings.detail({ id })).finding;
    const { rows } = await coordinator().findings.toCheck({ organisation: 'vb-gm-1' });
    const revision = rows.find((row) => row.id === base.id)?.revision ?? 0;
    await coordinator().findings.check({ findings: [{ id, base: revision }] });
    const checked = '[voorbeeld] Een bevinding is gecontroleerd';
    expect(await arrived()).toEqual([`ans: ${checked}`, `bep: ${checked}`]);
  });

  it('tells the coordinator that it was reopened, without a link to what is a draft now', async () => {
    const revision = (await own().findings.form({ id })).record?.revision ?? 0;
    await own().findings.reopen({ id, base: revision, reason: 'Nog een gesprek' });
    await look();
    const [mail, ...others] = mailbox.fresh();
    expect([mail?.to, others.length]).toEqual(['co@voorbeeld.example', 0]);
    expect(mail?.subject).toBe('[voorbeeld] Gemeente Voorbeeldstad heeft een bevinding weer geopend');
    expect(`${mail?.text ?? ''}${mail?.html ?? ''}`).not.toContain(id);
  });

  it('says nothing twice, however often one looks, and nothing to who does not want it', async () => {
    expect(await arrived()).toEqual([]);
    await saveChoice(database(), 'bep', { digest: false, steps: false, language: 'nl' });
    await saveChoice(database(), 'ans', { digest: false, steps: true, language: 'en' });
    await coordinator().remarks.add({ about: { noun: 'pilot', id: 'p1' }, kind: 'question', text: 'Wanneer?' });
    expect(await arrived()).toEqual(['ans: [example] There is a question for Gemeente Voorbeeldstad']);
    expect(await arrived()).toEqual([]);
  });

  it('is tried again after pauses that grow, with the same name, and given up where it is refused for good', async () => {
    mailbox.refuse(451, 451);
    await coordinator().remarks.add({ about: { noun: 'pilot', id: 'p1' }, kind: 'question', text: 'Waar?' });
    expect(await arrived()).toEqual([]);
    const waiting = () =>
      database()
        .read.selectFrom('mail_outbox')
        .select(['id', 'tries', 'last_error', 'state'])
        .where('state', '<>', 'sent')
        .execute();
    expect(await waiting()).toMatchObject([{ tries: 1, last_error: 'EMESSAGE 451', state: 'waiting' }]);
    expect(await arrived()).toEqual([]);
    pass(2);
    expect(await arrived()).toEqual([]);
    pass(2);
    expect(await arrived()).toEqual([]);
    pass(4);
    const [row] = await waiting();
    await look();
    expect(mailbox.fresh().map((mail) => mail.id)).toEqual([`<${row?.id ?? ''}@pilotmonitor.example>`]);
    mailbox.refuse(550);
    await coordinator().remarks.add({ about: { noun: 'pilot', id: 'p1' }, kind: 'question', text: 'Hoe?' });
    expect(await arrived()).toEqual([]);
    expect(await waiting()).toMatchObject([{ tries: 1, last_error: 'EMESSAGE 550', state: 'failed' }]);
  });

  it('is not sent again where a process ended while it sent, for nobody knows whether it arrived', async () => {
    await coordinator().remarks.add({ about: { noun: 'pilot', id: 'p1' }, kind: 'question', text: 'Wie?' });
    mailbox.refuse(451);
    await look();
    await database().write.updateTable('mail_outbox').set({ state: 'sending' }).where('state', '=', 'waiting').execute();
    pass(30);
    expect(await arrived()).toEqual([]);
    const states = await database().read.selectFrom('mail_outbox').select('state').where('state', '=', 'unknown').execute();
    expect(states).toHaveLength(1);
  });

  it('goes once a day to who chose it, holds what the inbox holds, and does not come where nothing waits', async () => {
    await saveChoice(database(), 'ans', { digest: true, steps: false, language: 'nl' });
    await saveChoice(database(), 'ws', { digest: true, steps: true, language: 'nl' });
    await personWith(database(), 'niets', { role: 'reader', organisation_id: null, layer: null });
    await saveChoice(database(), 'niets', { digest: true, steps: true, language: 'nl' });
    for (let times = 0; times < 3; times++) await queueDigests(timed());
    await look();
    const mails = mailbox.fresh();
    expect(mails.map(({ to }) => to.split('@')[0]).sort()).toEqual(['ans', 'ws']);
    const mail = mails.find(({ to }) => to.startsWith('ans'));
    const { groups } = await own().inbox.page({});
    const total = groups.reduce((sum, group) => sum + group.total, 0);
    expect(mail?.subject).toBe(`[voorbeeld] ${String(total)} dingen wachten op u in de Pilotmonitor`);
    for (const { lines } of groups) for (const { href } of lines) expect(mail?.text).toContain(PUBLIC_URL + href);
    expect(mail?.text).toContain('Namens Gemeente Voorbeeldstad:');
    expect(`${mail?.text ?? ''}${mail?.html ?? ''}`).not.toContain('Geheim zolang');
    await queueDigests(timed());
    expect(await arrived()).toEqual([]);
  });

  it('of a day waits until seven in Amsterdam', async () => {
    now = Date.UTC(2026, 10, 25, 5, 30);
    await queueDigests(timed());
    expect(await arrived()).toEqual([]);
    now = Date.UTC(2026, 10, 25, 6, 0);
    await queueDigests(timed());
    expect((await arrived()).map((mail) => mail.split(':')[0]).sort()).toEqual(['ans', 'ws']);
  });

  it('is not sent to who was shut out, or has no role any more', async () => {
    await database().write.updateTable('account').set({ blocked_at: '2026-11-25' }).where('person_id', '=', 'ws').execute();
    now = Date.UTC(2026, 10, 26, 8);
    await queueDigests(timed());
    expect((await arrived()).map((mail) => mail.split(':')[0])).toEqual(['ans']);
  });
});
