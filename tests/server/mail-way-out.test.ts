import { afterAll, beforeAll, expect, it } from 'vitest';
import { lookForMail } from '../../server/jobs/mail.ts';
import { choiceOf } from '../../server/mail/choices.ts';
import { startMailbox, type Mailbox } from '../support/mailbox.ts';
import { coordinatorOf, officeOf, personWith, PUBLIC_URL } from '../support/post.ts';
import { startSecured, type Secured } from '../support/secured.ts';
import { inviteExamplePeople } from '../../server/auth/example-people.ts';
import { callerAs, onEveryEngine } from '../support/worlds.ts';

onEveryEngine('the way out of mail', 'example', (database) => {
  let mailbox: Mailbox;
  let site: Secured;
  beforeAll(async () => {
    mailbox = await startMailbox();
    await inviteExamplePeople(database());
    site = await startSecured(database(), { mailTo: mailbox.url });
  });
  afterAll(async () => {
    await site.stop();
    await mailbox.stop();
  });

  /** The address of the way out in a mail, at the installation that runs here. */
  const wayOutIn = async (): Promise<string> => {
    const office = officeOf(database(), mailbox.url);
    await personWith(database(), 'co', coordinatorOf('waterschap')).catch(() => undefined);
    await lookForMail(office);
    const caller = callerAs(database(), 'pilotorganisation:vb-ws-2');
    const { record } = await caller.findings.form({ id: 'f7' });
    if (record === null) throw new Error('f7 is not there');
    const { revision } = await caller.findings.reopen({ id: 'f7', base: record.revision, reason: 'Opnieuw' });
    await caller.findings.submit({ id: 'f7', base: revision });
    await lookForMail(office);
    office.post.close();
    const mail = mailbox.fresh().find(({ subject }) => subject.includes('ingediend'));
    return (mail?.wayOut ?? '').replace(PUBLIC_URL, site.url);
  };

  it('stops nothing by being opened, and asks first', async () => {
    const address = await wayOutIn();
    const answer = await fetch(address);
    const page = await answer.text();
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(page).toContain('<h1>Deze mail stoppen?</h1>');
    expect(page).toContain('<button>Stop de mail bij elke stap</button>');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(await choiceOf(database(), 'co')).toMatchObject({ steps: true });
  });

  it('is one click of a mail program, from elsewhere and without a login, as often as it likes', async () => {
    const address = await wayOutIn();
    for (let times = 0; times < 2; times++) {
      const answer = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'cross-site' },
        body: 'List-Unsubscribe=One-Click',
      });
      expect([answer.status, (await answer.text()).includes('De mail is gestopt')]).toEqual([200, true]);
      expect(await choiceOf(database(), 'co')).toEqual({ steps: false, digest: false, language: 'nl' });
    }
  });

  it('is nobody’s without the secret', async () => {
    for (const secret of ['', 'x', 'a'.repeat(43)]) {
      const answer = await fetch(`${site.url}/mail/uit?bewijs=${secret}`, { method: 'POST' });
      expect([answer.status, (await answer.text()).includes('Deze link werkt niet')]).toEqual([404, true]);
    }
  });

  it('is chosen in one’s account too, and says to which address mail goes', async () => {
    const browser = await site.logIn('lezer');
    const mine = async () => (await site.query(browser, 'mail.mine', undefined)).data;
    expect(await mine()).toEqual({
      ...{ sends: true, email: 'lezer@voorbeeld.example' },
      choice: { digest: false, steps: true, language: 'nl' },
    });
    const choice = { digest: true, steps: false, language: 'en' };
    expect((await site.post(browser, '/trpc/mail.save', choice)).status).toBe(200);
    expect(await mine()).toMatchObject({ choice });
    expect((await site.post(browser, '/trpc/mail.save', { ...choice, person: 'co' })).status).toBe(400);
  });

  it('has no need of an invitation, which is mailed at once with its link', async () => {
    const browser = await site.logIn('beheerder');
    const fields = { email: 'nieuw@voorbeeld.example', role: 'reader', organisation_id: '', layer: '' };
    const invited = async () =>
      ((await (await site.post(browser, '/trpc/people.invite', fields)).json()) as { result: { data: unknown } }).result.data;
    const first = (await invited()) as { path: string; mailed: boolean };
    const [mail] = mailbox.fresh().filter(({ to }) => to === 'nieuw@voorbeeld.example');
    expect(first.mailed).toBe(true);
    expect(mail?.subject).toBe('[voorbeeld] U bent uitgenodigd voor de Pilotmonitor CODIO');
    expect(mail?.text).toContain(`${site.url}${first.path}`);
    expect(mail?.wayOut).toBeNull();
    mailbox.refuse(451);
    expect(await invited()).toMatchObject({ path: expect.stringMatching(/^\/inloggen\?uitnodiging=/), mailed: false });
  });
});

onEveryEngine('without a mail server', 'example', (database) => {
  it('nothing is mailed: an invitation gives its link alone, and the account says so', async () => {
    const caller = callerAs(database(), 'administrator');
    const fields = { email: 'nieuw@voorbeeld.example', role: 'reader' as const, organisation_id: '', layer: '' as const };
    expect(await caller.people.invite(fields)).toMatchObject({ mailed: null });
    await inviteExamplePeople(database());
    const site = await startSecured(database());
    const browser = await site.logIn('lezer');
    expect((await site.query(browser, 'mail.mine', undefined)).data).toMatchObject({ sends: false });
    await site.stop();
  });
});
