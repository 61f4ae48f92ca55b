import { longestFirst, saidAt, waitsAt, type Desk, type InboxLine, type OpenThread } from '../../shared/inbox.ts';
import type { Remark } from '../../shared/nouns.ts';
import { reachOf, type Viewer } from '../../shared/policy.ts';
import { remarkHref, waitingKinds } from '../../shared/remarks.ts';
import { organisationNames } from '../db/organisation-names.ts';
import { read, type World } from '../db/world.ts';

type Row = Remark & { revision: number; seq: number };
type Found = OpenThread & { row: Row };

/** Open questions and doubts, with the last word of each. */
async function withLastWord(world: World, rows: readonly Row[]): Promise<Found[]> {
  if (rows.length === 0) return [];
  const answers = await read(world, 'remark')
    .selectFrom('remark')
    .select(['thread_id', 'person_id as personId', 'hat', 'said_on as at'])
    .where(
      'thread_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('said_on')
    .orderBy('id')
    .execute();
  const last = new Map(answers.map(({ thread_id, ...word }) => [thread_id, word]));
  return rows.map((row) => {
    const begun = { personId: row.person_id, hat: row.hat, at: row.said_on };
    return { id: row.id, kind: row.kind, text: row.text, begun, last: last.get(row.id) ?? begun, row };
  });
}

function open(world: World) {
  return read(world, 'remark')
    .selectFrom('remark')
    .selectAll()
    .where('thread_id', 'is', null)
    .where('resolved', '=', 0)
    .where('kind', 'in', [...waitingKinds])
    .orderBy('said_on')
    .orderBy('id');
}

async function linesOf(world: World, threads: readonly Found[]): Promise<InboxLine[]> {
  const names = await organisationNames(
    world,
    threads.flatMap(({ row }) => row.organisation_id ?? []),
  );
  return longestFirst(threads).map(({ id, text, row, last }) => ({
    ...{ id, text, href: remarkHref(row), since: last.at },
    about: names.get(row.organisation_id ?? '') ?? null,
  }));
}

/** Questions and doubts that wait for an answer of this desk: about what is its own, and for the programme about the code and statements. */
export async function questionsFor(world: World, viewer: Viewer, desk: Desk): Promise<InboxLine[]> {
  const own = viewer.organisationId;
  const common = reachOf(viewer.role, 'question.ask') === 'any';
  if (own === null && !common) return [];
  const rows = await (
    own === null ? open(world).where('organisation_id', 'is', null) : open(world).where('organisation_id', '=', own)
  ).execute();
  return linesOf(
    world,
    (await withLastWord(world, rows)).filter((thread) => waitsAt(desk, thread)),
  );
}

/** What this desk asked and others answered, as long as nobody closed it. */
export async function answersFor(world: World, desk: Desk): Promise<InboxLine[]> {
  const rows = await open(world).where('hat', '=', desk.hat).execute();
  const asked = (await withLastWord(world, rows)).filter(({ begun }) => saidAt(desk, begun));
  return linesOf(
    world,
    asked.filter((thread) => waitsAt(desk, thread)),
  );
}

/** Where this person was named and has not said to have seen it. */
export async function mentionsOf(world: World, personId: string): Promise<InboxLine[]> {
  const rows = await read(world, 'remark_mention', 'remark', 'organisation')
    .selectFrom('remark_mention')
    .innerJoin('remark', 'remark.id', 'remark_mention.remark_id')
    .leftJoin('organisation', 'organisation.id', 'remark.organisation_id')
    .select(['remark_mention.id', 'remark.text', 'remark.said_on as since', 'organisation.name as about'])
    .select(['remark.finding_id', 'remark.pilot_id', 'remark.value_id', 'remark.statement_id'])
    .where('remark_mention.person_id', '=', personId)
    .orderBy('remark.said_on')
    .orderBy('remark_mention.id')
    .execute();
  return rows.map((row) => ({ id: row.id, text: row.text, about: row.about, since: row.since, href: remarkHref(row) }));
}
