import { saidAt, waitsAt, waitsForAnswer, type Desk, type InboxLine } from '../../shared/inbox.ts';
import { reachOf, type Viewer } from '../../shared/policy.ts';
import { remarkHref } from '../../shared/remarks.ts';
import { organisationNames } from '../db/organisation-names.ts';
import { openThreads, type FoundThread } from '../db/remarks.ts';
import { read, type World } from '../db/world.ts';

async function linesOf(world: World, threads: readonly FoundThread[]): Promise<InboxLine[]> {
  const names = await organisationNames(
    world,
    threads.flatMap(({ row }) => row.organisation_id ?? []),
  );
  return threads.map(({ id, text, row, last }) => ({
    ...{ id, text, href: remarkHref(row), since: last.at },
    about: names.get(row.organisation_id ?? '') ?? null,
  }));
}

/** Questions and doubts that wait for an answer of this desk: about what is its own, and for the programme about the code and statements. */
export async function questionsFor(world: World, viewer: Viewer, desk: Desk): Promise<InboxLine[]> {
  const own = viewer.organisationId;
  const common = reachOf(viewer.role, 'question.ask') === 'any';
  if (own === null && !common) return [];
  const threads = await openThreads(world, (query) =>
    own === null ? query.where('organisation_id', 'is', null) : query.where('organisation_id', '=', own),
  );
  return linesOf(
    world,
    threads.filter((thread) => waitsForAnswer(thread) && waitsAt(desk, thread)),
  );
}

/** What this desk asked and others answered, as long as nobody closed it. */
export async function answersFor(world: World, desk: Desk): Promise<InboxLine[]> {
  const threads = await openThreads(world, (query) => query.where('hat', '=', desk.hat));
  const asked = threads.filter(({ begun }) => saidAt(desk, begun));
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
