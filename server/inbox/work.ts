import { sql, type SelectQueryBuilder } from 'kysely';
import { INBOX_COUNTED, INBOX_LINES, longestFirst, type InboxLine } from '../../shared/inbox.ts';
import type { Layer } from '../../shared/nouns.ts';
import { agedFindings } from '../db/aged.ts';
import { isLacking, isSourceless, isWhole } from '../db/whole-findings.ts';
import { read, type World } from '../db/world.ts';

/** How many there are, and the first of them. */
export interface Waiting {
  total: number;
  lines: InboxLine[];
  /** how many beside them wait for somebody else first; only of what is to be checked */
  later?: number;
}

/** Whose findings: of one organisation, of one layer, or of all. */
export type Whose = { organisation: string } | { layer: Layer } | 'all';

/** Counts no further than anybody needs to know. */
async function countOf<DB, TB extends keyof DB>(world: World, query: SelectQueryBuilder<DB, TB, object>): Promise<number> {
  const some = query.select(sql<number>`1`.as('one')).limit(INBOX_COUNTED);
  const { n } = await world.db
    .selectFrom(some.as('some') as never)
    .select(sql<number>`count(*)`.as('n'))
    .executeTakeFirstOrThrow();
  return Number(n);
}

/** When changes were made, by their revision. */
export async function madeAt(world: World, revisions: readonly number[]): Promise<Map<number, string>> {
  if (revisions.length === 0) return new Map();
  const rows = await world.db
    .selectFrom('change')
    .select(['revision', 'at'])
    .where('revision', 'in', [...new Set(revisions)])
    .execute();
  return new Map(rows.map(({ revision, at }) => [revision, at]));
}

interface Found {
  id: string;
  text: string;
  about: string | null;
  revision: number;
}

/** Lines that wait since their version was made. */
async function sinceMade(world: World, path: string, rows: readonly Found[]): Promise<InboxLine[]> {
  const made = await madeAt(
    world,
    rows.map(({ revision }) => revision),
  );
  return rows.map(({ id, text, about, revision }) => ({
    ...{ id, text, about, href: `${path}/${id}` },
    since: made.get(revision) ?? null,
  }));
}

function findings(world: World, whose: Whose) {
  const query = read(world, 'finding', 'organisation', 'pilot', 'evidence')
    .selectFrom('finding')
    .innerJoin('organisation', 'organisation.id', 'finding.organisation_id');
  if (whose === 'all') return query;
  return 'layer' in whose
    ? query.where('organisation.layer', '=', whose.layer)
    : query.where('finding.organisation_id', '=', whose.organisation);
}

/** Submitted findings that are complete and that nobody checked yet, and how many wait for their organisation; in the order in which they were submitted, as their index. */
export async function toCheckFor(world: World, whose: Whose): Promise<Waiting> {
  const waiting = submitted(world, whose);
  return { ...(await firstSubmitted(world, waiting.where(isWhole))), later: await countOf(world, waiting.where(isLacking)) };
}

/** Those of them without a source: they cannot be checked as complete. */
export function withoutSource(world: World, whose: Whose): Promise<Waiting> {
  return firstSubmitted(world, submitted(world, whose).where(isSourceless));
}

function submitted(world: World, whose: Whose) {
  return findings(world, whose).where('finding.state', '=', sql.lit('submitted'));
}

async function firstSubmitted(world: World, waiting: ReturnType<typeof submitted>): Promise<Waiting> {
  const rows = await waiting
    .select(['finding.id', 'finding.text', 'organisation.name as about', 'finding.revision'])
    .orderBy('finding.revision')
    .orderBy('finding.id')
    .limit(INBOX_LINES)
    .execute();
  return { total: await countOf(world, waiting), lines: await sinceMade(world, '/bevindingen', rows) };
}

/** Findings that rest on evidence that has expired or must be looked at again. */
export async function agedFor(world: World, whose: Whose): Promise<Waiting> {
  const aged = findings(world, whose).innerJoin(agedFindings(world).as('aged'), (on) =>
    on.onRef('aged.finding_id', '=', 'finding.id'),
  );
  const rows = await aged
    .select(['finding.id', 'finding.text', 'organisation.name as about', 'aged.since'])
    .orderBy('aged.since')
    .orderBy('finding.id')
    .limit(INBOX_LINES)
    .execute();
  const lines = rows.map((row) => ({ ...row, href: `/bevindingen/${row.id}` }));
  return { total: await countOf(world, aged), lines };
}

/** What an organisation began and did not submit or sign: findings, then positions. */
export async function draftsOf(world: World, organisationId: string): Promise<Waiting> {
  const drafts = read(world, 'finding', 'pilot')
    .selectFrom('finding')
    .innerJoin('pilot', 'pilot.id', 'finding.pilot_id')
    .where('finding.state', '=', 'draft')
    .where('finding.organisation_id', '=', organisationId);
  const rows = await drafts
    .select(['finding.id', 'finding.text', 'pilot.title as about', 'finding.revision'])
    .orderBy('finding.revision')
    .orderBy('finding.id')
    .limit(INBOX_LINES)
    .execute();
  const positions = await draftPositions(world, organisationId);
  const lines = longestFirst([...(await sinceMade(world, '/bevindingen', rows)), ...positions]);
  return { total: (await countOf(world, drafts)) + positions.length, lines: lines.slice(0, INBOX_LINES) };
}

async function draftPositions(world: World, organisationId: string): Promise<InboxLine[]> {
  const rows = await read(world, 'position', 'round')
    .selectFrom('position')
    .innerJoin('round', 'round.id', 'position.round_id')
    .select(['position.id', 'position.question', 'round.name as about', 'position.revision'])
    .where('position.state', '=', 'draft')
    .where('position.organisation_id', '=', organisationId)
    .orderBy('position.revision')
    .orderBy('position.id')
    .execute();
  const lines = await sinceMade(
    world,
    '/standpunten',
    rows.map(({ question, ...row }) => ({ ...row, text: question })),
  );
  return lines.map((line, at) => ({ ...line, text: { key: `positions.question.${rows[at]?.question ?? 'basis'}` } }));
}

/** Agreements with organisations that are due, of those whose contacts the viewer may see. */
export async function contactsDue(world: World): Promise<Waiting> {
  const due = read(world, 'contact', 'organisation')
    .selectFrom('contact')
    .innerJoin('organisation', 'organisation.id', 'contact.organisation_id')
    .where('contact.done', '=', 0)
    .where('contact.due_date', '<=', world.today);
  const rows = await due
    .select(['contact.id', 'contact.next_step as text', 'contact.due_date as since'])
    .select(['organisation.id as organisationId', 'organisation.name as about'])
    .orderBy('contact.due_date')
    .orderBy('contact.id')
    .limit(INBOX_LINES)
    .execute();
  const lines = rows.map(({ organisationId, text, ...row }) => ({
    ...row,
    text: text ?? { key: 'inbox.contact' as const },
    href: `/organisaties/${organisationId}#contacten`,
  }));
  return { total: await countOf(world, due), lines };
}
