import type { EditionPreview, PlannedName, PreviewLine } from '../../shared/edition-preview.ts';
import { nothingCarried } from '../../shared/carried.ts';
import { planProblems, plannedValues, type EditionPlan, type OldEdition } from '../../shared/edition-plan.ts';
import { editionId, editionRows, plannedStanding } from '../../shared/edition-rows.ts';
import { carriedUnder, originsOf, type Origin } from '../db/carried.ts';
import { listEditions, valuesOf } from '../db/code.ts';
import { read, type World } from '../db/world.ts';
import { refusal, type CommandContext } from '../trpc.ts';

/** An edition with its whole structure, in the order of the code; undefined where it is not there. */
export async function oldEdition(world: World, id: string): Promise<OldEdition | undefined> {
  const edition = (await listEditions(world)).find((one) => one.id === id);
  if (edition === undefined) return undefined;
  const foundations = await read(world, 'foundation')
    .selectFrom('foundation')
    .select(['foundation.id', 'foundation.name', 'foundation.position'])
    .where('foundation.edition_id', '=', id)
    .orderBy('foundation.position')
    .orderBy('foundation.id')
    .execute();
  const principles = await read(world, 'principle', 'foundation')
    .selectFrom('principle')
    .innerJoin('foundation', 'foundation.id', 'principle.foundation_id')
    .select(['principle.id', 'foundation.id as foundationId', 'principle.name', 'principle.position'])
    .where('foundation.edition_id', '=', id)
    .orderBy('foundation.position')
    .orderBy('principle.position')
    .orderBy('principle.id')
    .execute();
  return { edition, foundations, principles, values: await valuesOf(world, id) };
}

/** What stands under every planned value: its origins in the old edition, and what stood under these already. */
async function plannedOrigins(world: World, old: OldEdition, plan: EditionPlan): Promise<Origin[]> {
  const before = await originsOf(world, old.edition.id);
  return plannedValues(old, plan).flatMap(({ name, origins }) => {
    const older = before.filter(({ valueId }) => origins.includes(valueId)).map(({ originId }) => originId);
    return [...new Set([...origins, ...older])].map((originId) => ({ valueId: name, originId }));
  });
}

const nameOf = ({ name, nameStatus }: PlannedName): PlannedName => ({ name, nameStatus });

/** Every line of a plan with what it does, and every value that comes out of it, counted as the pages will count it. */
async function previewed(world: World, old: OldEdition, plan: EditionPlan): Promise<Pick<EditionPreview, 'lines' | 'values'>> {
  const planned = plannedValues(old, plan).map((one) => ({ ...one, nameStatus: plannedStanding(one, old, plan).name_status }));
  const outcome = await carriedUnder(world, await plannedOrigins(world, old, plan));
  const own = await carriedUnder(
    world,
    old.values.map(({ id }) => ({ valueId: id, originId: id })),
  );
  const ofOld = old.values.map((value): PreviewLine => {
    const kind = plan.lines.find(({ valueId }) => valueId === value.id)?.kind ?? 'same';
    const becomes = planned.filter(({ origins }) => origins.includes(value.id)).map(nameOf);
    return { at: value.id, was: nameOf(value), kind, becomes, ...(own.get(value.id) ?? nothingCarried) };
  });
  const added = planned
    .filter(({ kind }) => kind === 'new')
    .map((one): PreviewLine => ({ at: one.name, was: null, kind: 'new', becomes: [nameOf(one)], ...nothingCarried }));
  return {
    lines: [...ofOld, ...added],
    values: planned.map((one, index) => ({
      ...{ number: index + 1, kind: one.kind, ...nameOf(one), ...(outcome.get(one.name) ?? nothingCarried) },
    })),
  };
}

async function elsewhere(world: World, editionOfOld: string): Promise<number> {
  const { n } = await read(world, 'finding')
    .selectFrom('finding')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('finding.edition_id', '=', editionOfOld)
    .where('finding.value_id', 'is', null)
    .executeTakeFirstOrThrow();
  return n;
}

/** What a plan would do to what is there, before it is carried out; undefined where the edition it begins with is not there. */
export async function previewEdition(world: World, plan: EditionPlan): Promise<EditionPreview | undefined> {
  const old = await oldEdition(world, plan.from);
  if (old === undefined) return undefined;
  const problems = planProblems(old, plan);
  const id = editionId(plan.short);
  if (id === '' || (await listEditions(world)).some((one) => one.id === id))
    problems.push({ at: null, key: 'mapping.problem.shortTaken', args: { short: plan.short } });
  const parts = problems.length > 0 ? { lines: [], values: [] } : await previewed(world, old, plan);
  return { from: old.edition, problems, onNoValue: await elsewhere(world, old.edition.id), ...parts };
}

/** Writes a new edition with its was-wordtlijst in one change. Findings, examinations and positions stay where they are. */
export async function addEdition(ctx: CommandContext, plan: EditionPlan): Promise<{ id: string; revision: number }> {
  ctx.allow('edition.manage');
  const preview = await previewEdition(ctx.world, plan);
  const old = await oldEdition(ctx.world, plan.from);
  if (preview === undefined || old === undefined) throw refusal('NOT_FOUND', ctx.say('mapping.problem.from'));
  const [problem] = preview.problems;
  if (problem !== undefined) throw refusal('BAD_REQUEST', ctx.say(problem.key, problem.args));
  const rows = editionRows(old, plan);
  const { revision } = await ctx.change('edition.add', async (change) => {
    // the preview was read before this change began
    if ((await change.current('edition', rows.edition.id)) !== undefined)
      throw refusal('CONFLICT', ctx.say('mapping.problem.shortTaken', { short: plan.short }));
    // an edition that was undone leaves its ids behind, and these may come back
    await change.put('edition', rows.edition);
    for (const row of rows.foundations) await change.put('foundation', row);
    for (const row of rows.principles) await change.put('principle', row);
    for (const row of rows.values) await change.put('value', row);
    for (const row of rows.mappings) await change.put('mapping', row);
  });
  return { id: rows.edition.id, revision };
}
