import { sql } from 'kysely';
import { typeGroup, type PilotOrganisation, type TypeGroup } from '../../shared/evidence/answers.ts';
import type { Layer, Position, QuestionId } from '../../shared/nouns.ts';
import { shownRound, type RoundRow } from '../../shared/rounds.ts';
import type { ScaleView } from '../../shared/scales.ts';
import { CURRENT, inRegister } from '../db/stages.ts';
import { agedLeanedOn } from '../db/aged.ts';
import { read, type World } from '../db/world.ts';
import { frameOf, type Frame } from './frame.ts';
import { readScales } from './scales.ts';

/* What the two questions are concluded from, in one read: several nouns ask it (the two pages, the overview, the paper). */

/** What a figure about positions is limited to. Without a round: the latest with signed positions. */
export interface EvidenceSelection {
  round?: string | undefined;
  status?: Position['status'] | undefined;
  /** the value the strictness is about; absent: about no single value */
  value?: string | undefined;
  /** signed on this day or before */
  until?: string | undefined;
}

type Given =
  'id' | 'organisation_id' | 'holder' | 'question' | 'scale_id' | 'layer' | 'audience_option' | 'meaning' | 'framework_id';
type Said = 'value_id' | 'answer' | 'no_answer' | 'floor' | 'ceiling' | 'arguments' | 'reference';
type Signed = 'status' | 'signed_function' | 'signed_date';

/** A signed position with the type of the organisation that holds it; `revision` is that of the version. */
export type EvidencePosition = Pick<Position, Given | Said | Signed> & { type: TypeGroup; revision: number };

export interface EvidenceOrganisation {
  id: string;
  name: string;
  shortName: string;
  layer: Layer;
  type: TypeGroup;
}

/** Everything that results about positions are built from: one revision, one round. */
export interface Evidence {
  frame: Frame;
  selection: EvidenceSelection;
  rounds: RoundRow[];
  round: RoundRow | null;
  /** of every status: what the selection's status leaves out is named, not forgotten */
  positions: EvidencePosition[];
  inPilot: PilotOrganisation[];
  register: { type: TypeGroup; count: number }[];
  /** everyone who has a pilot or holds one of the positions, by name */
  organisations: EvidenceOrganisation[];
  scales: Map<string, ScaleView>;
  /** the findings behind these positions that rest on aged evidence */
  aged: Awaited<ReturnType<typeof agedLeanedOn>>;
}

/** All rounds with the meeting they hang on, latest first. */
export async function listRounds(world: World): Promise<RoundRow[]> {
  return read(world, 'round', 'meeting', 'position')
    .with('signed', (db) =>
      db
        .selectFrom('position')
        .where('position.state', '=', 'signed')
        .groupBy('position.round_id')
        .select((eb) => ['position.round_id', eb.fn.countAll<number>().as('n')]),
    )
    .selectFrom('round')
    .leftJoin('meeting', 'meeting.id', 'round.meeting_id')
    .leftJoin('signed', 'signed.round_id', 'round.id')
    .select((eb) => [
      ...(['round.id', 'round.name', 'round.open_date as openDate', 'round.close_date as closeDate', 'round.state'] as const),
      ...(['round.meeting_id as meetingId', 'meeting.body', 'meeting.date as meetingDate'] as const),
      eb.fn.coalesce('signed.n', sql<number>`0`).as('positions'),
    ])
    .orderBy('round.open_date', 'desc')
    .orderBy('round.id', 'desc')
    .execute();
}

async function signedPositions(
  world: World,
  round: RoundRow | null,
  asked: EvidenceSelection & { questions: readonly QuestionId[] },
) {
  if (round === null) return [];
  let query = read(world, 'position', 'organisation')
    .selectFrom('position')
    .innerJoin('organisation', 'organisation.id', 'position.organisation_id')
    .where('position.round_id', '=', round.id)
    .where('position.question', 'in', asked.questions)
    .where('position.state', '=', 'signed');
  if (asked.until !== undefined) query = query.where('position.signed_date', '<=', asked.until);
  query =
    asked.value === undefined ? query.where('position.value_id', 'is', null) : query.where('position.value_id', '=', asked.value);
  const rows = await query
    .select([
      ...(['position.id', 'position.organisation_id', 'position.holder', 'position.question', 'position.scale_id'] as const),
      ...(['position.layer', 'position.audience_option', 'position.meaning', 'position.value_id', 'position.answer'] as const),
      ...(['position.no_answer', 'position.floor', 'position.ceiling', 'position.status', 'position.signed_function'] as const),
      ...([
        'position.arguments',
        'position.reference',
        'position.signed_date',
        'position.revision',
        'position.framework_id',
      ] as const),
      ...(['organisation.name', 'organisation.short_name', 'organisation.layer as own_layer', 'organisation.network'] as const),
    ])
    .orderBy('position.id')
    .execute();
  // a row may be a thousandth of its kind: it is given its type, not copied
  return rows.map((row) => Object.assign(row, { type: typeGroup({ layer: row.own_layer, network: row.network }) }));
}

/** The organisations that take part: those with a pilot. */
async function pilotOrganisations(world: World): Promise<EvidenceOrganisation[]> {
  const rows = await read(world, 'organisation', 'pilot')
    .selectFrom('organisation')
    .where('organisation.id', 'in', (eb) => eb.selectFrom('pilot').select('pilot.organisation_id'))
    .select(['organisation.id', 'organisation.name', 'organisation.short_name', 'organisation.layer', 'organisation.network'])
    .orderBy('organisation.id')
    .execute();
  return rows.map((row) => ({ id: row.id, name: row.name, shortName: row.short_name, layer: row.layer, type: typeGroup(row) }));
}

/** The register on the world's date, per type; organisations beside the four layers count only where one of them takes part. */
async function countRegister(world: World, withOthers: boolean): Promise<Evidence['register']> {
  const rows = await read(world, 'organisation')
    .selectFrom('organisation')
    .where(inRegister(world, withOthers ? CURRENT : 'core'))
    .groupBy(['organisation.layer', 'organisation.network'])
    .select((eb) => ['organisation.layer', 'organisation.network', eb.fn.countAll<number>().as('count')])
    .orderBy('organisation.layer')
    .orderBy('organisation.network')
    .execute();
  return rows.map(({ layer, network, count }) => ({ type: typeGroup({ layer, network }), count }));
}

// one collator for all: making one for each comparison takes longer than every query of a page together
const { compare } = new Intl.Collator('nl');

function byName(organisations: readonly EvidenceOrganisation[]): EvidenceOrganisation[] {
  const once = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  return [...once.values()].sort((a, b) => compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
}

/** Reads everything for results about these questions, in the world's revision and within its scope; drafts never count. */
export async function readEvidence(world: World, asked: EvidenceSelection, questions: readonly QuestionId[]): Promise<Evidence> {
  // an address holds more, such as the moment it pins; what is no selection may not enter a result's hash
  const selection = { round: asked.round, status: asked.status, value: asked.value, until: asked.until };
  const rounds = await listRounds(world);
  const round = shownRound(rounds, selection.round);
  const frame = await frameOf(world, round);
  const rows = await signedPositions(world, round, { ...selection, questions });
  const takingPart = await pilotOrganisations(world);
  const register = await countRegister(
    world,
    takingPart.some(({ type }) => type === 'other'),
  );
  const holders = new Map<string, EvidenceOrganisation>();
  for (const { organisation_id: id, name, short_name: shortName, own_layer: layer, type } of rows) {
    if (!holders.has(id)) holders.set(id, { id, name, shortName, layer, type });
  }
  return {
    ...{ frame, selection, rounds, round },
    positions: rows,
    inPilot: takingPart.map(({ id, type }) => ({ id, type })),
    register,
    organisations: byName([...takingPart, ...holders.values()]),
    scales: await readScales(world),
    aged: round === null ? [] : await agedLeanedOn(world, round.id),
  };
}
