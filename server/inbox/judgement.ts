import type { InboxLine } from '../../shared/inbox.ts';
import { askedQuestions } from '../../shared/missing.ts';
import { reachOf, type Viewer } from '../../shared/policy.ts';
import { roundPhase } from '../../shared/round-forms.ts';
import { listStatements } from '../db/statement-rows.ts';
import { read, type World } from '../db/world.ts';
import { madeAt } from './work.ts';

/** Positions that an organisation with a pilot was asked for in a round that is open, and did not begin. */
export async function positionsToGive(world: World, organisationId: string): Promise<InboxLine[]> {
  const pilot = await read(world, 'pilot')
    .selectFrom('pilot')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .limit(1)
    .executeTakeFirst();
  if (pilot === undefined) return [];
  const rounds = await read(world, 'round').selectFrom('round').selectAll().orderBy('open_date').orderBy('id').execute();
  const open = rounds.filter((round) => roundPhase(round, world.today) === 'open');
  if (open.length === 0) return [];
  const given = await read(world, 'position')
    .selectFrom('position')
    .select(['round_id', 'question'])
    .where('organisation_id', '=', organisationId)
    .where('holder', '=', 'organisation')
    .where(
      'round_id',
      'in',
      open.map(({ id }) => id),
    )
    .execute();
  const there = new Set(given.map(({ round_id, question }) => `${round_id} ${question}`));
  return open.flatMap((round) =>
    askedQuestions
      .filter((question) => !there.has(`${round.id} ${question}`))
      .map((question) => ({
        id: `${round.id}:${question}`,
        text: { key: `positions.question.${question}` as const },
        about: round.name,
        href: `/standpunten/nieuw?question=${question}&round=${encodeURIComponent(round.id)}`,
        since: round.open_date,
      })),
  );
}

/** When the newest of what a statement rests on was made. */
async function restsSince(world: World, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await read(world, 'statement_link', 'finding', 'position')
    .selectFrom('statement_link')
    .leftJoin('finding', 'finding.id', 'statement_link.finding_id')
    .leftJoin('position', 'position.id', 'statement_link.position_id')
    .select(['statement_link.statement_id as id', 'statement_link.revision as linked'])
    .select(['finding.revision as found', 'position.revision as signed'])
    .where('statement_link.statement_id', 'in', ids)
    .execute();
  const newest = new Map<string, number>();
  for (const { id, linked, found, signed } of rows)
    newest.set(id, Math.max(newest.get(id) ?? 0, linked, found ?? 0, signed ?? 0));
  const made = await madeAt(world, [...newest.values()]);
  return new Map([...newest].flatMap(([id, revision]) => (made.has(revision) ? [[id, made.get(revision) ?? ''] as const] : [])));
}

/** Statements whose basis changed since they were judged: for who writes them all, for who rates them those they rated. */
export async function statementsToLookAt(world: World, { role, personId }: Viewer): Promise<InboxLine[]> {
  const writes = reachOf(role, 'statement.write') !== null;
  const rows = (await listStatements(world, { look: true })).filter(
    ({ ratings }) => writes || ratings.some((rating) => rating.personId === personId && !rating.current),
  );
  if (rows.length === 0) return [];
  const since = await restsSince(
    world,
    rows.map(({ id }) => id),
  );
  return rows.map(({ id, text, value }) => ({
    ...{ id, text, about: value, href: `/deelconclusies/${id}` },
    since: since.get(id) ?? null,
  }));
}
