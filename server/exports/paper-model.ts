import type { Request } from 'express';
import { canonicalText } from '../../shared/canonical.ts';
import { pinnedMoment, type Moment } from '../../shared/moment.ts';
import { composePaper } from '../../shared/papers/compose.ts';
import { meetingOf, type PaperData, type PaperFacts, type PaperFilter } from '../../shared/papers/request.ts';
import type { PaperDocument } from '../../shared/papers.ts';
import { scopeOf, type Viewer } from '../../shared/policy.ts';
import { snapshotMoment } from '../../shared/snapshots.ts';
import { sha256 } from '../db/hash.ts';
import type { Database } from '../db/open.ts';
import { openWorld, read, type World } from '../db/world.ts';
import { createCaller } from '../router.ts';
import { datasetKind } from '../sessions/repository.ts';
import { localeOf, originOf } from '../session.ts';
import { sayIn } from '../texts.ts';

// A paper holds what was submitted, never anyone's draft: its permalinks must show the same to whoever opens them.
export const reader: Viewer = { personId: 'paper', role: 'reader', organisationId: null, layer: null };

/** A paper of a kept moment that is not there. */
export class NoSnapshotError extends Error {}

/** A paper that is to be made final while nobody said for which meeting it is. */
export class NoMeetingError extends Error {}

/** What was adopted, each with all it rests on. */
async function adopted(ask: ReturnType<typeof createCaller>, moment: Moment): Promise<PaperData['statements']> {
  const rows = await ask.statements.about({ state: 'adopted', ...moment });
  return Promise.all(rows.map(({ id }) => ask.statements.detail({ id, ...moment })));
}

async function dataOf(
  ask: ReturnType<typeof createCaller>,
  { round, status, layer }: PaperFilter,
  moment: Moment,
): Promise<PaperData> {
  const overview = await ask.overview.page({ layer, ...moment });
  const bindingness = await ask.bindingness.page({ round, status, ...moment });
  const audience = await ask.audience.page({ round, status, ...moment });
  const { meetings } = await ask.rounds.page(moment);
  return { overview, bindingness, audience, meetings, statements: await adopted(ask, moment) };
}

/** The kept moment a paper is made from, looked up among all there are now; null where none is asked. */
async function snapshotOf(database: Database, id: string | undefined) {
  if (id === undefined) return null;
  const row = await read(await openWorld(database, scopeOf(reader)), 'snapshot')
    .selectFrom('snapshot')
    .select(['snapshot.title', 'snapshot.digest', 'snapshot.as_of as asOf', 'snapshot.day'])
    .where('snapshot.id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw new NoSnapshotError(id);
  return row;
}

function hashOf(data: PaperData): string {
  const results = [data.overview.participation, data.overview.matrix, ...data.bindingness.strictness, ...data.audience.meanings];
  return sha256(
    [...results.map((result) => result.hash), ...data.statements.map((one) => sha256(canonicalText(one)))].join('\n'),
  );
}

async function factsOf(world: World, req: Request) {
  const origin = originOf(req);
  const example = (await datasetKind(world)) === 'example';
  return { language: localeOf(req.headers), origin, example, revision: world.revision, day: world.today, asOf: world.asOf };
}

/** The paper of a choice, at the moment asked or at the kept moment it is made from; a draft until it is made final. @throws NoMeetingError */
export async function paperOf(
  database: Database,
  req: Request,
  asked: { filter: PaperFilter; moment: Moment; draft: boolean },
): Promise<PaperDocument> {
  const { filter, draft } = asked;
  const snapshot = await snapshotOf(database, filter.snapshot);
  const world = await openWorld(database, scopeOf(reader), snapshot === null ? asked.moment : snapshotMoment(snapshot));
  const base = await factsOf(world, req);
  const say = sayIn(base.language);
  const ask = createCaller({ database, viewer: reader, locale: base.language, say });
  const data = await dataOf(ask, filter, pinnedMoment(world));
  const { body, date } = meetingOf(filter, data.meetings, world.today);
  if (!draft && (body === null || date === null)) throw new NoMeetingError();
  const facts: PaperFacts = { ...base, draft, snapshot, hash: hashOf(data) };
  return composePaper(say, { data, facts, filter });
}
