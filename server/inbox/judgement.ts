import type { InboxLine } from '../../shared/inbox.ts';
import { askedQuestions } from '../../shared/missing.ts';
import { reachOf, type Viewer } from '../../shared/policy.ts';
import type { Position, QuestionId } from '../../shared/nouns.ts';
import { roundPhase } from '../../shared/round-forms.ts';
import type { Sentence } from '../../shared/say.ts';
import { listStatements } from '../db/statement-rows.ts';
import { read, type World } from '../db/world.ts';
import { madeAt } from './work.ts';

/**
 * Positions that an organisation with a pilot was asked for in a round that is open, and did not begin. Added value is asked of every
 * framework, so that its line stays until each has a position, and says how many of them were answered.
 */
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
    .select(['round_id', 'question', 'framework_id', 'state'])
    .where('organisation_id', '=', organisationId)
    .where('holder', '=', 'organisation')
    .where(
      'round_id',
      'in',
      open.map(({ id }) => id),
    )
    .execute();
  const known = await read(world, 'framework').selectFrom('framework').select('id').orderBy('id').execute();
  const frameworks = known.map(({ id }) => id);
  return open.flatMap((round) => {
    const here = given.filter(({ round_id }) => round_id === round.id);
    return askedQuestions.flatMap((question) => {
      const text = stillToGive(
        question,
        here.filter((one) => one.question === question),
        frameworks,
      );
      if (text === null) return [];
      const href = `/standpunten/nieuw?question=${question}&round=${encodeURIComponent(round.id)}`;
      return [{ id: `${round.id}:${question}`, text, about: round.name, href, since: round.open_date }];
    });
  });
}

/** What is still to give on a question, in words; null where all of it was given or begun. Only what was signed counts as answered. */
function stillToGive(
  question: QuestionId,
  given: readonly Pick<Position, 'framework_id' | 'state'>[],
  frameworks: readonly string[],
): Sentence | null {
  if (given.length === 0) return { key: `positions.question.${question}` };
  if (question !== 'addedValue' || frameworks.every((id) => given.some((one) => one.framework_id === id))) return null;
  const answered = frameworks.filter((id) => given.some((one) => one.framework_id === id && one.state === 'signed'));
  return { key: 'inbox.addedValue', args: { answered: answered.length, total: frameworks.length } };
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
