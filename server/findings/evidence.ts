import type { z } from 'zod';
import type { EvidenceForm, saveEvidenceSchema, Withdraw } from '../../shared/evidence-links.ts';
import type { Attachment, Evidence } from '../../shared/nouns.ts';
import type { Change } from '../db/history.ts';
import { hasEvidence } from '../db/finding-rows.ts';
import { mergeEdit } from '../db/merge.ts';
import { addOnce, TakenError } from '../db/once.ts';
import { read, type World } from '../db/world.ts';
import { refusal, type CommandContext } from '../trpc.ts';
import { ownFinding, refuseStale } from './commands.ts';
import { orNull } from '../../shared/written.ts';

type Versioned<Row> = Row & { revision: number };
interface Piece {
  evidence: Versioned<Evidence>;
  life: Versioned<Attachment> | undefined;
}

/** A piece of evidence with its life in a world, or undefined where it is not there. The life of a piece bears its id. */
async function pieceIn(world: World, id: string): Promise<Piece | undefined> {
  const evidence = await read(world, 'evidence').selectFrom('evidence').selectAll().where('id', '=', id).executeTakeFirst();
  const life = await read(world, 'attachment').selectFrom('attachment').selectAll().where('id', '=', id).executeTakeFirst();
  return evidence && { evidence, life };
}

/** Evidence of a finding that this viewer may write. @throws NOT_FOUND or FORBIDDEN. */
async function ownPiece(ctx: CommandContext, id: string): Promise<Piece> {
  const piece = await pieceIn(ctx.world, id);
  if (piece === undefined) throw refusal('NOT_FOUND', ctx.say('findings.gone'));
  await ownFinding(ctx, piece.evidence.finding_id);
  return piece;
}

/** The piece as it was when the edit began. @throws CONFLICT where it was not there then. */
async function pieceAt({ world, say }: CommandContext, id: string, base: number): Promise<Piece> {
  const piece = await pieceIn({ ...world, revision: base, newest: false }, id);
  if (piece === undefined) throw refusal('CONFLICT', say('findings.changedMeanwhile'));
  return piece;
}

type FileColumns = Pick<Attachment, 'file_name' | 'media_type' | 'size' | 'sha256'>;
const noFile: FileColumns = { file_name: null, media_type: null, size: null, sha256: null };

/** The file a form asks for: the one that was there, one this person just sent, or none. @throws BAD_REQUEST for any other. */
async function fileOf(ctx: CommandContext, asked: string, before: Attachment | undefined): Promise<FileColumns> {
  if (asked === '') return noFile;
  if (before !== undefined && before.sha256 === asked) {
    const { file_name, media_type, size, sha256 } = before;
    return { file_name, media_type, size, sha256 };
  }
  const sent = await ctx.database.files.keep(ctx.viewer.personId, asked);
  if (sent === undefined) throw refusal('BAD_REQUEST', ctx.say('attachments.refused.notSent'), 'file');
  return sent;
}

const lifeless = (id: string): Attachment => ({
  ...{ id, evidence_id: id, ...noFile },
  ...{ expires: null, review_on: null, note: null },
});

function lifeOf(id: string, { expires, review, note }: EvidenceForm, file: FileColumns): Attachment {
  return { id, evidence_id: id, ...file, expires: orNull(expires), review_on: orNull(review), note: orNull(note) };
}

/** Writes the life of a piece that had none when the edit began; where it got one meanwhile, both are put together. */
async function putFirstLife(change: Change, life: Attachment): Promise<void> {
  const now = await change.current('attachment', life.id);
  if (now === undefined) {
    const says = [life.sha256, life.expires, life.review_on, life.note].some((column) => column !== null);
    if (says) await change.put('attachment', life);
    return;
  }
  const { revision, ...current } = now;
  const joined = mergeEdit('attachment', { ...lifeless(life.id) }, { current: { ...current }, wanted: { ...life } });
  await change.put('attachment', joined as unknown as Attachment, revision);
}

/** What is sent again under an id is the same with the same file and dates only. @throws TakenError */
async function refuseOtherLife(change: Change, life: Attachment): Promise<void> {
  const { sha256, expires, review_on, note } = (await change.current('attachment', life.id)) ?? lifeless(life.id);
  const same = sha256 === life.sha256 && expires === life.expires && review_on === life.review_on && note === life.note;
  if (!same) throw new TakenError('evidence', life.id);
}

/**
 * Adds evidence to a finding, or makes the next version of it; it stays with the finding it was given to. `base` is the revision at which
 * the edit began: what others changed since in other fields stays, and in the same fields is asked.
 */
export async function saveEvidence(ctx: CommandContext, input: z.infer<typeof saveEvidenceSchema>): Promise<{ id: string }> {
  const there = input.id === undefined ? undefined : await ownPiece(ctx, input.id);
  const finding = await ownFinding(ctx, there?.evidence.finding_id ?? input.finding);
  const before = there && (await pieceAt(ctx, there.evidence.id, input.base ?? ctx.world.revision));
  const { kind, text, url, file } = input.form;
  const id = there?.evidence.id ?? input.newId ?? crypto.randomUUID();
  const row: Evidence = { id, finding_id: finding.id, kind, text, url: orNull(url) };
  const life = lifeOf(id, input.form, await fileOf(ctx, file, before?.life));
  await ctx.change('evidence.save', async (change) => {
    if (before !== undefined) await change.put('evidence', row, before.evidence.revision);
    else if ((await addOnce(change, 'evidence', row)) === 'same') return refuseOtherLife(change, life);
    if (before?.life === undefined) await putFirstLife(change, life);
    else await change.put('attachment', life, before.life.revision);
  });
  return { id };
}

/** What was checked has a source: the last one is not taken from under it. */
async function keepSource(change: Change, findingId: string, say: CommandContext['say']): Promise<void> {
  if (!(await hasEvidence(change, findingId))) throw refusal('BAD_REQUEST', say('findings.problem.lastSource'));
}

/** Withdraws a piece of evidence and its life, with the reason. Its file stays: earlier revisions still show it. */
export async function withdrawEvidence(ctx: CommandContext, { id, base, reason }: Withdraw): Promise<{ revision: number }> {
  const piece = await ownPiece(ctx, id);
  const { revision } = await ctx.change(
    'evidence.withdraw',
    async (change) => {
      const [evidence, life] = [await change.current('evidence', id), await change.current('attachment', id)];
      refuseStale(base, Math.max(evidence?.revision ?? 0, life?.revision ?? 0), ctx.say);
      await change.close('evidence', id);
      await change.close('attachment', id);
      const finding = await change.current('finding', piece.evidence.finding_id);
      if (finding?.state === 'checked') await keepSource(change, finding.id, ctx.say);
    },
    reason,
  );
  return { revision };
}
