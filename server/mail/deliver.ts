import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import { WAY_OUT } from '../../shared/mail.ts';
import { organisationNames } from '../db/organisation-names.ts';
import { scopeOf } from '../../shared/policy.ts';
import { hatsOf } from '../db/hats.ts';
import { sha256 } from '../db/hash.ts';
import type { Database } from '../db/open.ts';
import type { MailRow } from '../db/schema.ts';
import { openWorld, read } from '../db/world.ts';
import { inboxOf } from '../inbox/inbox.ts';
import { choiceOf } from './choices.ts';
import { digestLetter, invitationLetter, stepLetter, type Writing } from './letters.ts';
import { closeMail, dueMails, postponeMail, setAside, takeMail } from './outbox.ts';
import { addressOf, mailScope } from './readers.ts';
import { refusedForGood, whyNot, type Letter, type Post } from './transport.ts';

/** What sends the mail of this installation. */
export interface MailOffice {
  database: Database;
  post: Post;
  publicUrl: string;
  log: Logger;
}

const AT_ONCE = 50;

async function isExample(database: Database): Promise<boolean> {
  const world = await openWorld(database, mailScope);
  const row = await read(world, 'dataset').selectFrom('dataset').select('kind').executeTakeFirst();
  return row?.kind === 'example';
}

type Written = Pick<Letter, 'subject' | 'text' | 'html'>;

async function digest({ database }: MailOffice, personId: string, about: { writing: Writing; wayOut: string }) {
  const hats = await hatsOf(database, personId);
  const found = [];
  for (const hat of hats) {
    const viewer = { personId, role: hat.role, organisationId: hat.organisationId, layer: hat.layer };
    found.push({ hat, inbox: await inboxOf(await openWorld(database, scopeOf(viewer)), viewer) });
  }
  return found.every(({ inbox }) => inbox.groups.length === 0) ? null : digestLetter(about.writing, found, about.wayOut);
}

/** What a mail says, made now; null where there is nothing to say any more. */
async function compose(office: MailOffice, mail: MailRow, wayOut: string): Promise<Written | null> {
  const { database, publicUrl } = office;
  const choice = await choiceOf(database, mail.person_id);
  const writing = { language: choice.language, publicUrl, example: await isExample(database) };
  if (mail.event === 'digest') return choice.digest ? digest(office, mail.person_id, { writing, wayOut }) : null;
  if (!choice.steps || (await hatsOf(database, mail.person_id)).length === 0) return null;
  const { event, organisation_id: id, count, path } = mail;
  const names = id === null ? null : await organisationNames(await openWorld(database, mailScope), [id]);
  const organisation = id === null ? null : (names?.get(id) ?? id);
  return stepLetter(writing, { event, organisation, count, path: path ?? '/postvak' }, wayOut);
}

async function deliver(office: MailOffice, mail: MailRow): Promise<void> {
  const { database, post, publicUrl, log } = office;
  const secret = randomBytes(32).toString('base64url');
  if (!(await takeMail(database, mail, sha256(secret)))) return;
  const wayOut = `${publicUrl}${WAY_OUT}?bewijs=${secret}`;
  try {
    const to = await addressOf(database, mail.person_id);
    const letter = to === undefined ? null : await compose(office, mail, wayOut);
    if (to === undefined || letter === null) return await closeMail(database, mail.id, 'empty');
    await post.send({ id: mail.id, to, ...letter, wayOut });
    await closeMail(database, mail.id, 'sent');
  } catch (error) {
    const why = whyNot(error);
    log.warn({ why, event: mail.event }, 'mail not sent');
    await postponeMail(database, mail, { why, forGood: refusedForGood(error) });
  }
}

/** Sends what is due, one after another. */
export async function deliverDue(office: MailOffice): Promise<void> {
  await setAside(office.database);
  for (const mail of await dueMails(office.database, AT_ONCE)) await deliver(office, mail);
}

/** Sends an invitation at once; its secret is kept nowhere, so it is not tried again. @returns whether the mail server took it. */
export async function sendInvitation(
  { database, post, publicUrl, log }: MailOffice,
  { to, path, language }: { to: string; path: string; language: Writing['language'] },
): Promise<boolean> {
  try {
    const letter = invitationLetter({ language, publicUrl, example: await isExample(database) }, path);
    await post.send({ id: crypto.randomUUID(), to, ...letter });
    return true;
  } catch (error) {
    log.warn({ why: whyNot(error), event: 'invitation' }, 'mail not sent');
    return false;
  }
}
