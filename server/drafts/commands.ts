import type { z } from 'zod';
import type { saveDraftSchema, withdrawDraftSchema } from '../../shared/drafts.ts';
import type { TextDraft } from '../../shared/nouns.ts';
import { valuesOf } from '../db/code.ts';
import { insideChange } from '../db/examined.ts';
import type { Change } from '../db/history.ts';
import { read } from '../db/world.ts';
import { refusal, type CommandContext } from '../trpc.ts';
import { linkIds } from './repository.ts';

type Save = z.output<typeof saveDraftSchema>;

async function there({ world, say }: CommandContext, id: string): Promise<TextDraft & { revision: number }> {
  const row = await read(world, 'text_draft').selectFrom('text_draft').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw refusal('NOT_FOUND', say('drafts.problem.gone'));
  return row;
}

/** Only a value of the edition can be changed, and only submitted findings can be what a line rests on: others read it too. */
async function refuseUnknown({ world, say }: CommandContext, { edition, form }: Save): Promise<void> {
  const values = await valuesOf(world, edition);
  if (values.length === 0 || (form.value !== '' && !values.some(({ id }) => id === form.value)))
    throw refusal('BAD_REQUEST', say('drafts.problem.unknownValue'));
  if (form.findings.length === 0) return;
  const { n } = await read(world, 'finding')
    .selectFrom('finding')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('finding.id', 'in', form.findings)
    .where('finding.state', '<>', 'draft')
    .executeTakeFirstOrThrow();
  if (n !== new Set(form.findings).size) throw refusal('BAD_REQUEST', say('drafts.problem.finding'));
}

interface Links {
  id: string;
  findings: readonly string[];
  /** what was ticked when the form opened; absent where the findings are all there are to be */
  ticked?: readonly string[] | undefined;
}

async function putLinks(change: Change, ctx: CommandContext, draft: Links): Promise<void> {
  const now = await linkIds(insideChange(ctx.world, change), draft.id);
  const { findings, ticked } = draft;
  const gone = (finding: string): boolean => !findings.includes(finding) && (ticked?.includes(finding) ?? true);
  for (const [finding, link] of now) if (gone(finding)) await change.close('text_draft_finding', link);
  for (const finding of findings)
    if (!now.has(finding) && ticked?.includes(finding) !== true)
      await change.put('text_draft_finding', {
        ...{ id: `${draft.id}:${finding}`, text_draft_id: draft.id, finding_id: finding },
      });
}

/** What was ticked when the form opened; where it does not say, what was linked in the version it began at. */
async function tickedThen({ world }: CommandContext, { id, base = 0, ticked }: Save): Promise<readonly string[] | undefined> {
  if (id === undefined || ticked !== undefined) return ticked;
  return [...(await linkIds({ ...world, revision: base, newest: false }, id)).keys()];
}

/** Adds a line of a next edition, or makes the next version of one, with the findings it is traced to. */
export async function saveDraft(ctx: CommandContext, input: Save): Promise<{ id: string; revision: number }> {
  ctx.allow('edition.manage');
  const record = input.id === undefined ? undefined : await there(ctx, input.id);
  await refuseUnknown(ctx, input);
  const { value, kind, name, text, note, findings } = input.form;
  const id = record?.id ?? crypto.randomUUID();
  const row: TextDraft = { id, edition_id: input.edition, value_id: value === '' ? null : value, kind, name, text, note };
  const ticked = await tickedThen(ctx, input);
  const { revision } = await ctx.change('text-draft.save', async (change) => {
    await change.put('text_draft', row, input.base);
    await putLinks(change, ctx, { id, findings, ticked });
  });
  return { id, revision };
}

/** Withdraws a line with its links: gone today, still there in every earlier revision. */
export async function withdrawDraft(
  ctx: CommandContext,
  { id, base, reason }: z.output<typeof withdrawDraftSchema>,
): Promise<{ revision: number }> {
  ctx.allow('edition.manage');
  await there(ctx, id);
  const { revision } = await ctx.change(
    'text-draft.withdraw',
    async (change) => {
      const now = await change.current('text_draft', id);
      if (now?.revision !== base) throw refusal('CONFLICT', ctx.say('findings.changedMeanwhile'));
      await putLinks(change, ctx, { id, findings: [] });
      await change.close('text_draft', id);
    },
    reason,
  );
  return { revision };
}
