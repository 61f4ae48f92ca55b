import { sql } from 'kysely';
import { byName } from '../../shared/in-order.ts';
import { findingKinds, type FindingKind } from '../../shared/nouns.ts';
import type {
  ContactRow,
  OrganisationFacts,
  OrganisationPage,
  PilotOfOrganisation,
  StageRow,
} from '../../shared/organisations.ts';
import type { FactRow } from '../../shared/participation.ts';
import { read, type World } from '../db/world.ts';

const named = (id: string | null, name: string | null) => (id === null || name === null ? null : { id, name });

/** One organisation with the names of those it refers to, or null where there is none with that id. */
export async function organisationById(world: World, id: string): Promise<OrganisationFacts | null> {
  const row = await read(world, 'organisation')
    .selectFrom('organisation')
    .leftJoin('organisation as province', 'province.id', 'organisation.province_id')
    .leftJoin('organisation as umbrella', 'umbrella.id', 'organisation.umbrella_id')
    .leftJoin('organisation as successor', 'successor.id', 'organisation.successor_id')
    .select([
      ...([
        'organisation.id',
        'organisation.type',
        'organisation.layer',
        'organisation.name',
        'organisation.official_name',
      ] as const),
      ...(['organisation.abbreviation', 'organisation.network', 'organisation.begin_date', 'organisation.end_date'] as const),
      ...(['organisation.core', 'organisation.invented', 'organisation.source', 'organisation.cbs_code'] as const),
      ...(['province.id as provinceId', 'province.name as provinceName', 'umbrella.id as umbrellaId'] as const),
      ...(['umbrella.name as umbrellaName', 'successor.id as successorId', 'successor.name as successorName'] as const),
    ])
    .where('organisation.id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { provinceId, provinceName, umbrellaId, umbrellaName, successorId, successorName, ...facts } = row;
  return {
    ...facts,
    province: named(provinceId, provinceName),
    umbrella: named(umbrellaId, umbrellaName),
    successor: named(successorId, successorName),
  };
}

/** Its stages, the one it is in now first: by date, and on one date the one recorded last. */
export function listStages(world: World, organisationId: string): Promise<StageRow[]> {
  return read(world, 'participation')
    .selectFrom('participation')
    .select(['id', 'organisation_id', 'stage', 'date', 'basis', 'reason', 'channel', 'source', 'revision'])
    .where('organisation_id', '=', organisationId)
    .orderBy('date', 'desc')
    .orderBy('seq', 'desc')
    .execute();
}

/** Its contacts as far as the viewer may see any, latest first. */
export function listContacts(world: World, organisationId: string): Promise<ContactRow[]> {
  return read(world, 'contact')
    .selectFrom('contact')
    .select(['id', 'organisation_id', 'date', 'channel', 'who', 'note', 'next_step', 'due_date', 'done', 'revision'])
    .where('organisation_id', '=', organisationId)
    .orderBy('date', 'desc')
    .orderBy('seq', 'desc')
    .execute();
}

/** Its pilots by title, with how many findings each has that the viewer may know. */
export async function listPilots(world: World, organisationId: string): Promise<PilotOfOrganisation[]> {
  const rows = await read(world, 'pilot', 'finding')
    .selectFrom('pilot')
    .select([
      'pilot.id',
      'pilot.title',
      'pilot.topic',
      'pilot.method',
      'pilot.start_date as startDate',
      'pilot.end_date as endDate',
    ])
    .select((eb) => {
      const findings = eb.selectFrom('finding').whereRef('finding.pilot_id', '=', 'pilot.id');
      return sql<number>`${findings.select((n) => n.fn.countAll<number>().as('n'))}`.as('findings');
    })
    .where('pilot.organisation_id', '=', organisationId)
    .orderBy('pilot.id')
    .execute();
  return rows.sort(byName(({ title }) => title));
}

/** How many findings of each kind it has, in the fixed order of kinds. */
export async function countKinds(world: World, organisationId: string): Promise<OrganisationPage['kinds']> {
  const rows = await read(world, 'finding')
    .selectFrom('finding')
    .select((eb) => ['finding.kind', eb.fn.countAll<number>().as('findings')])
    .where('finding.organisation_id', '=', organisationId)
    .groupBy('finding.kind')
    .execute();
  const place = (kind: FindingKind): number => findingKinds.indexOf(kind);
  return rows.sort((a, b) => place(a.kind) - place(b.kind));
}

/** What public sources say about it. */
export function listFacts(world: World, organisationId: string): Promise<FactRow[]> {
  return read(world, 'public_fact', 'organisation')
    .selectFrom('public_fact')
    .innerJoin('organisation', 'organisation.id', 'public_fact.organisation_id')
    .select([
      'public_fact.id',
      'public_fact.kind',
      'public_fact.text',
      'public_fact.date',
      'public_fact.source',
      'organisation.layer',
    ])
    .select(['public_fact.organisation_id as organisationId', 'organisation.name as organisation'])
    .where('public_fact.organisation_id', '=', organisationId)
    .orderBy('public_fact.id')
    .execute();
}
