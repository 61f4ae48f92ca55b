import type { z } from 'zod';
import type { BasisNoun, Side } from '../../shared/evidence/basis.ts';
import type { Statement, StatementLink } from '../../shared/nouns.ts';
import {
  referenceText,
  references,
  statementColumns,
  type adoptStatementSchema,
  type endStatementSchema,
  type SaveStatement,
} from '../../shared/statement-form.ts';
import { whyNotAdopted, type StatementRow } from '../../shared/statements.ts';
import { isThere } from '../db/exists.ts';
import { basisEntries, type StatementEntry } from '../db/basis.ts';
import type { Change } from '../db/history.ts';
import { insideChange } from '../db/examined.ts';
import { ConflictError } from '../db/merge.ts';
import { addOnce, TakenError } from '../db/once.ts';
import { read, type World } from '../db/world.ts';
import { refusal, type CommandContext } from '../trpc.ts';
import { listStatements } from '../db/statement-rows.ts';
import { statementRecord } from './repository.ts';

type Saved = Promise<{ id: string; revision: number }>;
type Recorded = Statement & { revision: number };

async function writable(ctx: CommandContext, id: string): Promise<Recorded> {
  const record = await statementRecord(ctx.world, id);
  if (record === undefined) throw refusal('NOT_FOUND', ctx.say('statements.problem.gone'));
  ctx.allow('statement.write');
  return record;
}

const keyOf = (one: { noun: BasisNoun; id: string }): string => referenceText(one);

/** The links at a moment, also those that lead to what was withdrawn since: who saves no longer sees these, and they must be able to go. */
async function linksAt(world: World, statementId: string): Promise<Map<string, StatementEntry>> {
  return new Map((await basisEntries(world, statementId)).map((entry) => [keyOf(entry), entry]));
}

/** The links of a form, by the record they lead to. */
function wantedLinks(form: SaveStatement['form'], statementId: string): Map<string, StatementLink> {
  const links = (['for', 'against'] as const).flatMap((side) =>
    references(form[side]).map((reference): [string, StatementLink] => {
      const ids = {
        finding_id: reference.noun === 'finding' ? reference.id : null,
        position_id: reference.noun === 'position' ? reference.id : null,
      };
      const key = keyOf(reference);
      return [key, { id: `${statementId}:${key}`, statement_id: statementId, side, ...ids }];
    }),
  );
  return new Map(links);
}

/**
 * Changes the links as the form changed them since it was opened; what somebody else linked meanwhile stays. @throws ConflictError where
 * somebody else put the same record elsewhere: it never changes sides unasked.
 */
async function putLinks(change: Change, ctx: CommandContext, saved: { id: string; input: SaveStatement }): Promise<void> {
  const { id, input } = saved;
  const wanted = wantedLinks(input.form, id);
  const then = { ...ctx.world, revision: input.opened ?? input.base ?? 0, newest: false };
  const opened = await linksAt(then, id);
  const there = await linksAt(insideChange(ctx.world, change), id);
  for (const key of new Set([...opened.keys(), ...wanted.keys()])) {
    const side = (links: ReadonlyMap<string, { side: Side }>): Side | null => links.get(key)?.side ?? null;
    const [base, theirs, mine] = [side(opened), side(there), side(wanted)];
    if (mine === base || mine === theirs) continue;
    if (theirs !== base) throw new ConflictError('statement', id, [{ field: key, base, theirs, mine }]);
    const link = wanted.get(key);
    if (link !== undefined) await change.put('statement_link', link);
    else await change.close('statement_link', there.get(key)?.linkId ?? '');
  }
}

/** What is sent again under an id is the same with the same links only. @throws TakenError */
async function refuseOtherLinks(
  world: World,
  change: Change,
  { id, input }: { id: string; input: SaveStatement },
): Promise<void> {
  const there = await linksAt(insideChange(world, change), id);
  const wanted = wantedLinks(input.form, id);
  const same = there.size === wanted.size && [...wanted].every(([key, { side }]) => there.get(key)?.side === side);
  if (!same) throw new TakenError('statement', id);
}

/** Only what was submitted or signed can be linked, and only a value and round that are there. */
async function refuseUnknown({ world, say }: CommandContext, row: Statement, form: SaveStatement['form']): Promise<void> {
  for (const [noun, id] of [
    ['value', row.value_id],
    ['round', row.round_id],
  ] as const) {
    if (id !== null && !(await isThere(world, noun, id))) throw refusal('BAD_REQUEST', say(`statements.problem.${noun}`), noun);
  }
  const linked = [...references(form.for), ...references(form.against)];
  for (const noun of ['finding', 'position'] as const) {
    const ids = linked.filter((one) => one.noun === noun).map(({ id }) => id);
    if (ids.length === 0) continue;
    const { n } = await read(world, noun)
      .selectFrom(noun as 'finding')
      .where('state', '<>', 'draft')
      .where('id', 'in', ids)
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    if (n !== new Set(ids).size) throw refusal('BAD_REQUEST', say('statements.problem.unknownLink'));
  }
}

/** Adds a statement, or makes the next version of a draft; what is adopted must be reopened first. */
export async function saveStatement(ctx: CommandContext, input: SaveStatement): Saved {
  if (input.id === undefined) ctx.allow('statement.write');
  const record = input.id === undefined ? null : await writable(ctx, input.id);
  if (record?.state === 'adopted') throw refusal('BAD_REQUEST', ctx.say('statements.problem.adopted'));
  const id = record?.id ?? input.newId ?? crypto.randomUUID();
  const row: Statement = { id, ...statementColumns(input.form), state: 'draft', basis: null };
  await refuseUnknown(ctx, row, input.form);
  const { revision } = await ctx.change('statement.save', async (change) => {
    if (record !== null) await change.put('statement', row, input.base);
    else if ((await addOnce(change, 'statement', row)) === 'same') return refuseOtherLinks(ctx.world, change, { id, input });
    await putLinks(change, ctx, { id, input });
  });
  return { id, revision };
}

/** The row a command is about, as its reader saw it. @throws CONFLICT where it changed since. */
export async function seenStatement(ctx: CommandContext, seen: { id: string; basis: string }): Promise<StatementRow> {
  const [row] = await listStatements(ctx.world, {}, seen.id);
  if (row === undefined) throw refusal('NOT_FOUND', ctx.say('statements.problem.gone'));
  if (row.basis !== seen.basis) throw refusal('CONFLICT', ctx.say('statements.problem.otherBasis'));
  return row;
}

/** Adopts a statement on the basis that was seen; refused while a reason is missing or nobody rated that basis. */
export async function adoptStatement(ctx: CommandContext, seen: z.infer<typeof adoptStatementSchema>): Saved {
  const record = await writable(ctx, seen.id);
  const row = await seenStatement(ctx, seen);
  const why = whyNotAdopted(row, ctx.say);
  if (why !== null) throw refusal('BAD_REQUEST', ctx.say(why.key, why.args));
  return put(ctx, 'statement.adopt', { row: { ...record, state: 'adopted', basis: row.basis }, base: seen.base });
}

/** Makes a statement a draft again, with a reason; what was adopted stays in the history. */
export async function reopenStatement(ctx: CommandContext, { id, base, reason }: z.infer<typeof endStatementSchema>): Saved {
  const record = await writable(ctx, id);
  if (record.state === 'draft') throw refusal('BAD_REQUEST', ctx.say('statements.problem.draft'));
  return put(ctx, 'statement.reopen', { row: { ...record, state: 'draft', basis: null }, base, reason });
}

/** Looked at within the change: somebody may have written since the page was read, also a moment ago. @throws CONFLICT */
async function refuseChanged(change: Change, { say }: CommandContext, { id, base }: { id: string; base: number }): Promise<void> {
  if ((await change.current('statement', id))?.revision !== base)
    throw refusal('CONFLICT', say('statements.problem.changedMeanwhile'));
}

interface Step {
  row: Statement;
  base: number;
  reason?: string;
}

async function put(ctx: CommandContext, command: string, { row, base, reason }: Step): Saved {
  const { id, text, kind, question, layer, value_id, round_id, state, basis } = row;
  const own: Statement = { id, text, kind, question, layer, value_id, round_id, state, basis };
  const write = async (change: Change): Promise<void> => {
    await refuseChanged(change, ctx, { id, base });
    await change.put('statement', own);
  };
  const { revision } = await ctx.change(command, write, reason ?? null);
  return { id, revision };
}

function ratingsOf(world: World, statementId: string): Promise<{ id: string }[]> {
  return read(world, 'statement_rating')
    .selectFrom('statement_rating')
    .select('statement_rating.id')
    .where('statement_rating.statement_id', '=', statementId)
    .execute();
}

/** Withdraws a draft with its links and ratings: gone today, still there in every earlier revision. */
export async function withdrawStatement(ctx: CommandContext, { id, base, reason }: z.infer<typeof endStatementSchema>): Saved {
  const record = await writable(ctx, id);
  if (record.state === 'adopted') throw refusal('BAD_REQUEST', ctx.say('statements.problem.adopted'));
  const { revision } = await ctx.change(
    'statement.withdraw',
    async (change) => {
      await refuseChanged(change, ctx, { id, base });
      const now = insideChange(ctx.world, change);
      for (const { linkId } of (await linksAt(now, id)).values()) await change.close('statement_link', linkId);
      for (const rating of await ratingsOf(now, id)) await change.close('statement_rating', rating.id);
      await change.close('statement', id);
    },
    reason,
  );
  return { id, revision };
}
