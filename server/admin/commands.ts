import type { z } from 'zod';
import type { Organisation } from '../../shared/nouns.ts';
import type { OrganisationForm, saveOrganisationSchema } from '../../shared/register.ts';
import { sortKey } from '../../shared/search.ts';
import { CURRENT, inRegister } from '../db/stages.ts';
import { read, type World } from '../db/world.ts';
import { refusal, type CommandContext } from '../trpc.ts';

/** An organisation of the register; undefined where there is none, or where it is an umbrella organisation. */
function organisationOf(world: World, id: string): Promise<(Organisation & { revision: number }) | undefined> {
  const query = read(world, 'organisation')
    .selectFrom('organisation')
    .selectAll()
    .where('id', '=', id)
    .where('type', '<>', 'koepel');
  return query.executeTakeFirst();
}

/** What can succeed an organisation: current organisations of its own type, without itself. */
function successorsOf(world: World, organisation: Organisation): Promise<{ id: string; name: string }[]> {
  return read(world, 'organisation')
    .selectFrom('organisation')
    .select(['organisation.id', 'organisation.name'])
    .where('organisation.type', '=', organisation.type)
    .where('organisation.id', '<>', organisation.id)
    .where(inRegister(world, CURRENT))
    .orderBy('organisation.sort_key')
    .orderBy('organisation.id')
    .execute();
}

/** What the form of one organisation opens with; undefined where there is no such organisation. */
export async function organisationForm(world: World, id: string): Promise<OrganisationForm | undefined> {
  const organisation = await organisationOf(world, id);
  if (organisation === undefined) return undefined;
  const { seq: _seq, ...record } = organisation as Organisation & { revision: number; seq: number };
  return { organisation: record, successors: await successorsOf(world, organisation) };
}

/** Refuses what the form cannot know: an end before the beginning, a network outside the gemeenten, a successor that is not there. */
async function refuseWrong({ world, say }: CommandContext, row: Organisation): Promise<void> {
  if (row.begin_date !== null && row.end_date !== null && row.end_date < row.begin_date) {
    throw refusal('BAD_REQUEST', say('admin.problem.endBeforeBegin', { date: row.begin_date }), 'end_date');
  }
  if (row.network !== null && row.layer !== 'gemeente') throw refusal('BAD_REQUEST', say('admin.problem.network'), 'network');
  if (row.successor_id === null) return;
  const successors = await successorsOf(world, row);
  if (!successors.some(({ id }) => id === row.successor_id))
    throw refusal('BAD_REQUEST', say('admin.problem.successor'), 'successor_id');
}

/** Makes the next version of an organisation: name, network, end and successor. Everything else of the register stays as it is. */
export async function saveOrganisation(
  ctx: CommandContext,
  input: z.output<typeof saveOrganisationSchema>,
): Promise<{ revision: number }> {
  ctx.allow('organisation.manage');
  const there = await organisationOf(ctx.world, input.id);
  if (there === undefined) throw refusal('NOT_FOUND', ctx.say('admin.problem.gone'));
  const { reason, ...fields } = input.fields;
  const { seq: _seq, revision: _revision, ...own } = there as Organisation & { revision: number; seq: number };
  const row: Organisation = { ...own, ...fields, sort_key: sortKey(fields.short_name) };
  await refuseWrong(ctx, row);
  const { revision } = await ctx.change('organisation.save', (change) => change.put('organisation', row, input.base), reason);
  return { revision };
}
