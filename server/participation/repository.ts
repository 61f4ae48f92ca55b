import { sql } from 'kysely';
import type { FollowUp } from '../../shared/follow-ups.ts';
import type { Layer } from '../../shared/nouns.ts';
import type { FactRow, ParticipationFilter, ParticipationRow } from '../../shared/participation.ts';
import { namesContain } from '../db/organisation-names.ts';
import { inRegister, readStages } from '../db/stages.ts';
import { read, type World } from '../db/world.ts';

/** Organisations of the asked part of the register with stage and pilots joined, not yet filtered. */
function organisations(world: World, filter: ParticipationFilter) {
  return readStages(world)
    .selectFrom('organisation')
    .leftJoin('stage_now', 'stage_now.organisation_id', 'organisation.id')
    .leftJoin('pilots_of', 'pilots_of.organisation_id', 'organisation.id')
    .where(inRegister(world, filter.register ?? 'core'));
}
type Organisations = ReturnType<typeof organisations>;

function inNetwork(query: Organisations, network: ParticipationFilter['network']): Organisations {
  if (network === undefined) return query;
  if (network === 'none') return query.where('organisation.layer', '=', 'gemeente').where('organisation.network', 'is', null);
  return query.where('organisation.network', '=', network);
}

/** Everything a filter asks but the layer, which the page counts apart. */
function selected(world: World, filter: ParticipationFilter): Organisations {
  let query = inNetwork(organisations(world, filter), filter.network);
  const { stage, province } = filter;
  if (stage !== undefined && stage.length > 0)
    query = query.where((eb) => eb(eb.fn.coalesce('stage_now.stage', sql.lit('none')), 'in', stage as never));
  if (province !== undefined) query = query.where('organisation.province_id', '=', province);
  if (filter.pilot === true) query = query.where('pilots_of.n', '>', 0);
  for (const word of namesContain(filter.q ?? '')) query = query.where(word);
  return query;
}

const layerOrder = sql<number>`case organisation.layer when 'rijk' then 0 when 'provincie' then 1 when 'gemeente' then 2 when 'waterschap' then 3 else 4 end`;

/** The organisations a filter selects with their stage, by layer and name. */
export function listOrganisations(world: World, filter: ParticipationFilter): Promise<ParticipationRow[]> {
  let query = selected(world, filter).leftJoin('organisation as province', 'province.id', 'organisation.province_id');
  if (filter.layer !== undefined) query = query.where('organisation.layer', '=', filter.layer);
  return query
    .select((eb) => [
      'organisation.id',
      'organisation.name',
      'organisation.layer',
      'organisation.network',
      'province.short_name as province',
      eb.fn.coalesce('stage_now.stage', sql.lit('none')).as('stage'),
      'stage_now.date as since',
      'stage_now.basis',
      'stage_now.channel',
      'stage_now.source',
      eb.fn.coalesce('pilots_of.n', sql.lit(0)).as('pilots'),
    ])
    .orderBy(layerOrder)
    .orderBy('organisation.sort_key')
    .orderBy('organisation.id')
    .execute() as Promise<ParticipationRow[]>;
}

/** How many organisations of each layer a filter selects, its own layer apart. */
export function countByLayer(world: World, filter: ParticipationFilter): Promise<{ layer: Layer; count: number }[]> {
  return selected(world, filter)
    .select((eb) => ['organisation.layer', eb.fn.countAll<number>().as('count')])
    .groupBy('organisation.layer')
    .orderBy(layerOrder)
    .execute();
}

/** The provincies of the register, by name, for choosing one. */
export function listProvinces(world: World): Promise<{ id: string; name: string }[]> {
  return read(world, 'organisation')
    .selectFrom('organisation')
    .select(['organisation.id', 'organisation.short_name as name'])
    .where('organisation.layer', '=', 'provincie')
    .where('organisation.type', '<>', 'koepel')
    .where(inRegister(world, 'core'))
    .orderBy('organisation.sort_key')
    .orderBy('organisation.id')
    .execute();
}

/** What public sources say about a layer, or about earlier use by an organisation; of one layer where it is given. */
export function listFacts(world: World, layer: Layer | undefined): Promise<FactRow[]> {
  const factLayer = sql<Layer>`coalesce(public_fact.layer, organisation.layer)`;
  let query = read(world, 'public_fact', 'organisation')
    .selectFrom('public_fact')
    .leftJoin('organisation', 'organisation.id', 'public_fact.organisation_id')
    .select(['public_fact.id', 'public_fact.kind', 'public_fact.text', 'public_fact.date', 'public_fact.source'])
    .select(['public_fact.organisation_id as organisationId', 'organisation.name as organisation', factLayer.as('layer')]);
  if (layer !== undefined) query = query.where(factLayer, '=', layer);
  return query.orderBy('public_fact.kind', 'desc').orderBy('public_fact.id').execute();
}

type DueRow = Omit<FollowUp, 'kind'>;

/** Open agreements with a date, of organisations whose contacts the viewer may see. */
export function listDue(world: World, layer: Layer | undefined): Promise<DueRow[]> {
  let query = read(world, 'contact', 'organisation')
    .selectFrom('contact')
    .innerJoin('organisation', 'organisation.id', 'contact.organisation_id')
    .select(['organisation.id as organisationId', 'organisation.name as organisation', 'organisation.layer'])
    .select(['contact.next_step as what', 'contact.channel', sql<string>`contact.due_date`.as('date')])
    .where('contact.done', '=', 0)
    .where('contact.due_date', 'is not', null);
  if (layer !== undefined) query = query.where('organisation.layer', '=', layer);
  return query.orderBy('contact.due_date').orderBy('contact.id').execute();
}

type WaitingRow = DueRow & { stage: 'information-requested' | 'announced' };

/** Organisations whose stage waits for somebody to act: explanation asked and not given, announced and not confirmed. */
export function listWaiting(world: World, layer: Layer | undefined): Promise<WaitingRow[]> {
  let query = readStages(world)
    .selectFrom('stage_now')
    .innerJoin('organisation', 'organisation.id', 'stage_now.organisation_id')
    .where(inRegister(world, 'core'))
    .select(['organisation.id as organisationId', 'organisation.name as organisation', 'organisation.layer'])
    .select(['stage_now.basis as what', 'stage_now.channel', 'stage_now.date'])
    .select(sql<WaitingRow['stage']>`stage_now.stage`.as('stage'))
    .where('stage_now.stage', 'in', ['information-requested', 'announced']);
  if (layer !== undefined) query = query.where('organisation.layer', '=', layer);
  return query.orderBy('stage_now.date').orderBy('organisation.sort_key').orderBy('organisation.id').execute();
}

/** The layer of an organisation, for asking whether somebody may; null where there is no such organisation. */
export async function layerOf(world: World, organisationId: string): Promise<Layer | null> {
  const query = read(world, 'organisation')
    .selectFrom('organisation')
    .select('organisation.layer')
    .where('organisation.id', '=', organisationId);
  return (await query.executeTakeFirst())?.layer ?? null;
}

/** The day an organisation ended; null where it stands, or where there is none. */
export async function endOf(world: World, organisationId: string): Promise<string | null> {
  const query = read(world, 'organisation')
    .selectFrom('organisation')
    .select('organisation.end_date')
    .where('organisation.id', '=', organisationId);
  return (await query.executeTakeFirst())?.end_date ?? null;
}

/** The organisation that a stage or a contact belongs to, as far as the viewer may know; null where there is none. */
export async function holderOf(world: World, noun: 'participation' | 'contact', id: string): Promise<string | null> {
  const query = read(world, noun).selectFrom(noun).select(`${noun}.organisation_id`).where(`${noun}.id`, '=', id);
  return ((await query.executeTakeFirst()) as { organisation_id: string } | undefined)?.organisation_id ?? null;
}

/** The ids of all stages of an organisation. */
export async function stagesOf(world: World, organisationId: string): Promise<string[]> {
  const query = read(world, 'participation').selectFrom('participation').select('participation.id');
  const rows = await query.where('participation.organisation_id', '=', organisationId).execute();
  return rows.map(({ id }) => id);
}

/** Whether a contact with an organisation is recorded, as far as the viewer may know. */
export async function hasContact(world: World, organisationId: string): Promise<boolean> {
  const query = read(world, 'contact').selectFrom('contact').select('contact.id').limit(1);
  return (await query.where('contact.organisation_id', '=', organisationId).executeTakeFirst()) !== undefined;
}
