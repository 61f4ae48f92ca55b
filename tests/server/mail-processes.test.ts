import { expect, it } from 'vitest';
import { emptyFindingForm, type FilledFindingForm } from '../../shared/finding-form.ts';
import { openDatabase } from '../../server/db/open.ts';
import { lookForMail } from '../../server/jobs/mail.ts';
import { saveChoice } from '../../server/mail/choices.ts';
import { queueDigests } from '../../server/mail/digest.ts';
import { createCaller } from '../../server/router.ts';
import { sayIn } from '../../server/texts.ts';
import { startMailbox } from '../support/mailbox.ts';
import { coordinatorOf, officeOf, personWith } from '../support/post.ts';
import { filesFolder, freshCopy, onEveryEngine, viewerAs } from '../support/worlds.ts';

const form: FilledFindingForm = {
  ...emptyFindingForm,
  ...{ pilot: 'p3', part: 'waarde:veiligheid', kind: 'knelpunt', text: 'Geheim zolang het een concept is.', date: '2022-07-01' },
};

onEveryEngine('mail of two processes on one database', 'example', (_database, engine) => {
  it('goes out once', async () => {
    const target = await freshCopy(engine, 'example');
    const clock = () => new Date(Date.UTC(2026, 10, 24, 9)).toISOString();
    const folder = filesFolder();
    const [one, two] = [await openDatabase(target, clock, folder), await openDatabase(target, clock, folder)];
    const mailbox = await startMailbox();
    const offices = [one, two].map((database) => officeOf(database, mailbox.url));
    for (let at = 0; at < 8; at++) {
      await personWith(one, `mens-${String(at)}`, coordinatorOf('waterschap'));
      await saveChoice(one, `mens-${String(at)}`, { digest: true, steps: true, language: 'nl' });
    }
    for (const office of offices) await lookForMail(office);
    const own = createCaller({ database: two, viewer: viewerAs('pilotorganisation:vb-ws-1'), locale: 'nl', say: sayIn('nl') });

    const { id, revision } = await own.findings.save({ state: 'draft', form });
    await own.findings.submit({ id, base: revision });
    await Promise.all([queueDigests(one), queueDigests(two)]);
    for (let times = 0; times < 3; times++) await Promise.all(offices.map((office) => lookForMail(office)));
    const got = mailbox.mails.map(({ to, subject }) => `${to} ${subject.includes('ingediend') ? 'stap' : 'dag'}`).sort();
    const wanted = [...Array(8).keys()].flatMap((at) =>
      ['dag', 'stap'].map((kind) => `mens-${String(at)}@voorbeeld.example ${kind}`),
    );
    expect(got).toEqual(wanted.sort());
    for (const office of offices) office.post.close();
    await mailbox.stop();
    await one.close();
    await two.close();
  });
});
