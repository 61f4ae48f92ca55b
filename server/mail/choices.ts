import { mailDefault, type MailChoice } from '../../shared/mail.ts';
import { sha256 } from '../db/hash.ts';
import type { Database } from '../db/open.ts';

/** What a person chose, or the defaults, in the language given. */
export async function choiceOf(
  { read }: Pick<Database, 'read'>,
  personId: string,
  language: MailChoice['language'] = 'nl',
): Promise<MailChoice> {
  const row = await read.selectFrom('mail_choice').selectAll().where('person_id', '=', personId).executeTakeFirst();
  if (row === undefined) return { ...mailDefault, language };
  return { digest: row.digest === 1, steps: row.steps === 1, language: row.language };
}

/** Keeps what a person chose. */
export async function saveChoice({ write }: Pick<Database, 'write'>, personId: string, choice: MailChoice): Promise<void> {
  const row = { digest: choice.digest ? 1 : 0, steps: choice.steps ? 1 : 0, language: choice.language } as const;
  await write
    .insertInto('mail_choice')
    .values({ person_id: personId, ...row })
    .onConflict((on) => on.column('person_id').doUpdateSet(row))
    .execute();
}

/** The person whom a mail with this secret was sent to, with the kind of mail that it was; undefined where there is none. */
async function mailBySecret({ write }: Database, secret: string) {
  return write
    .selectFrom('mail_outbox')
    .select(['person_id', 'event'])
    .where('way_out_hash', '=', sha256(secret))
    .executeTakeFirst();
}

/** What the way out of a mail would stop, and in which language to say so; undefined for a link that is not ours. */
export async function wayOutOf(
  database: Database,
  secret: string,
): Promise<{ kind: 'digest' | 'steps'; personId: string; choice: MailChoice } | undefined> {
  const mail = await mailBySecret(database, secret);
  if (mail === undefined) return undefined;
  const choice = await choiceOf(database, mail.person_id);
  return { kind: mail.event === 'digest' ? 'digest' : 'steps', personId: mail.person_id, choice };
}

/** Stops that kind of mail for that person. A second time changes nothing. */
export async function takeWayOut(database: Database, secret: string): Promise<Awaited<ReturnType<typeof wayOutOf>>> {
  const found = await wayOutOf(database, secret);
  if (found !== undefined) await saveChoice(database, found.personId, { ...found.choice, [found.kind]: false });
  return found;
}
