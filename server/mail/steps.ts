import type { MailStep } from '../../shared/mail.ts';
import type { Noun, Remark } from '../../shared/nouns.ts';
import { remarkHref, waitingKinds } from '../../shared/remarks.ts';
import { layerOf } from '../db/organisation-names.ts';
import type { Database } from '../db/open.ts';
import { amsterdamDate, headOf, openWorld, read, type World } from '../db/world.ts';
import { queueMail, type ToMail } from './outbox.ts';
import { mailScope, mayReadRemark, reachable, wearers } from './readers.ts';

/*
 * What happened since the last look, from the history: each change that somebody waits for becomes a mail. Nothing that a person does knows
 * of mail, and nothing is missed while the program was down; what is older than a day is left to the inbox.
 */

const AT_ONCE = 200;
const DAY = 86_400_000;

interface Deed {
  revision: number;
  command: string;
  person_id: string;
  at: string;
}

/** What a change means for whom, before it is known who wants mail. */
interface Step {
  event: MailStep;
  to: readonly string[];
  path: string;
  organisationId: string | null;
  count?: number;
}

interface Looking {
  database: Database;
  /** who has which role now */
  now: World;
  deed: Deed;
}

async function touched({ database, deed }: Looking, noun: Noun): Promise<string[]> {
  const rows = await database.read
    .selectFrom('change_item')
    .select('id')
    .where('revision', '=', deed.revision)
    .where('noun', '=', noun)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** The findings of a change, by organisation, as others know them at a revision: drafts are not among them. */
async function findingsAt(looking: Looking, revision: number): Promise<Map<string, string[]>> {
  const ids = await touched(looking, 'finding');
  if (ids.length === 0) return new Map();
  const world = await openWorld(looking.database, mailScope, { revision });
  const rows = await read(world, 'finding')
    .selectFrom('finding')
    .select(['id', 'organisation_id'])
    .where('id', 'in', ids)
    .orderBy('id')
    .execute();
  const groups = new Map<string, string[]>();
  for (const { id, organisation_id } of rows) groups.set(organisation_id, [...(groups.get(organisation_id) ?? []), id]);
  return groups;
}

/** Who checks what an organisation submits: the coordinator of its layer, or the programme where it has none. */
async function checkersOf(now: World, organisationId: string): Promise<string[]> {
  const layer = await layerOf(now, organisationId);
  const coordinators = layer === null ? [] : await wearers(now, { role: 'coordinator', layer });
  return coordinators.length > 0 ? coordinators : wearers(now, { role: 'programme' });
}

async function findingSteps(looking: Looking, event: 'submitted' | 'checked' | 'reopened'): Promise<Step[]> {
  const { now, deed } = looking;
  // a finding that was reopened is a draft: what it was before says whose it is, and its page is not for others
  const groups = await findingsAt(looking, event === 'reopened' ? deed.revision - 1 : deed.revision);
  const steps: Step[] = [];
  for (const [organisationId, ids] of groups) {
    const own = event === 'checked';
    const to = await (own ? wearers(now, { role: 'pilotorganisation', organisationId }) : checkersOf(now, organisationId));
    const page = ids.length === 1 ? `/bevindingen/${ids[0] ?? ''}` : '/bevindingen';
    steps.push({ event, to, organisationId, count: ids.length, path: event === 'reopened' ? '/postvak' : page });
  }
  return steps;
}

async function remarkById(world: World, id: string): Promise<Remark | undefined> {
  return read(world, 'remark').selectFrom('remark').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Whose answer a question waits for: its organisation, or the programme where it is about the code or a statement. */
function askedOf(now: World, { organisation_id: organisationId }: Remark): Promise<string[]> {
  return wearers(now, organisationId === null ? { role: 'programme' } : { role: 'pilotorganisation', organisationId });
}

/** Who is named in what was said, as far as it is not about a draft. */
async function mentionSteps(looking: Looking): Promise<Step[]> {
  const ids = await touched(looking, 'remark_mention');
  if (ids.length === 0) return [];
  const rows = await read(looking.now, 'remark_mention', 'remark')
    .selectFrom('remark_mention')
    .innerJoin('remark', 'remark.id', 'remark_mention.remark_id')
    .selectAll('remark')
    .select('remark_mention.person_id as named')
    .where('remark_mention.id', 'in', ids)
    .orderBy('remark_mention.id')
    .execute();
  return rows.map((row) => ({
    ...{ event: 'mentioned' as const, to: [row.named], path: remarkHref(row), organisationId: row.organisation_id },
  }));
}

async function remarkSteps(looking: Looking): Promise<Step[]> {
  const { now } = looking;
  const steps: Step[] = await mentionSteps(looking);
  for (const id of await touched(looking, 'remark')) {
    const remark = await remarkById(now, id);
    const begun = remark && (remark.thread_id === null ? remark : await remarkById(now, remark.thread_id));
    if (remark === undefined || begun === undefined || !waitingKinds.includes(begun.kind)) continue;
    const { organisation_id: organisationId } = begun;
    const about = { path: remarkHref(begun), organisationId };
    const again = remark.id === begun.id || remark.hat === begun.hat;
    if (again) steps.push({ event: 'asked', to: await askedOf(now, begun), ...about });
    else if (await mayReadRemark(looking.database, begun.person_id, id))
      steps.push({ event: 'answered', to: [begun.person_id], ...about });
  }
  return steps;
}

function stepsOf(looking: Looking): Promise<Step[]> {
  switch (looking.deed.command) {
    case 'finding.submit':
    case 'finding.save':
      return findingSteps(looking, 'submitted');
    case 'finding.check':
      return findingSteps(looking, 'checked');
    case 'finding.reopen':
      return findingSteps(looking, 'reopened');
    case 'remark.add':
      return remarkSteps(looking);
    default:
      return Promise.resolve([]);
  }
}

/** One mail a person for a change, of the first step that is for them; none to who did it. */
async function mailsFor(looking: Looking): Promise<ToMail[]> {
  const { database, deed } = looking;
  const told = new Set([deed.person_id]);
  const mails: ToMail[] = [];
  for (const { event, to, path, organisationId, count = 1 } of await stepsOf(looking)) {
    for (const personId of await reachable(database, to, 'steps')) {
      if (told.has(personId)) continue;
      told.add(personId);
      mails.push({ personId, day: amsterdamDate(deed.at), event, key: String(deed.revision), path, organisationId, count });
    }
  }
  return mails;
}

/** Up to where changes were looked at; the first look begins now. */
async function cursorOf(database: Database): Promise<number> {
  const row = await database.write.selectFrom('mail_cursor').select('revision').where('one', '=', 1).executeTakeFirst();
  if (row !== undefined) return row.revision;
  const { revision } = await headOf(database);
  const first = { one: 1, revision };
  await database.write
    .insertInto('mail_cursor')
    .values(first)
    .onConflict((on) => on.column('one').doNothing())
    .execute();
  return revision;
}

/** Puts a mail in the outbox for each step since the last look. Two who look at once find the same, and it is there once. */
export async function queueSteps(database: Database): Promise<void> {
  const from = await cursorOf(database);
  const deeds = await database.read
    .selectFrom('change')
    .select(['revision', 'command', 'person_id', 'at'])
    .where('revision', '>', from)
    .orderBy('revision')
    .limit(AT_ONCE)
    .execute();
  const last = deeds.at(-1);
  if (last === undefined) return;
  const now = await openWorld(database, mailScope);
  const young = new Date(Date.parse(database.clock()) - DAY).toISOString();
  for (const deed of deeds.filter(({ at }) => at > young)) await queueMail(database, await mailsFor({ database, now, deed }));
  await database.write
    .updateTable('mail_cursor')
    .set({ revision: last.revision })
    .where('one', '=', 1)
    .where('revision', '=', from)
    .execute();
}
