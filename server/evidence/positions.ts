import { sql } from 'kysely';
import { typeGroup, type PilotOrganisation, type TypeGroup } from '../../shared/evidence/answers.ts';
import type { Layer, Position, QuestionId } from '../../shared/nouns.ts';
import { shownRound, type RoundRow } from '../../shared/rounds.ts';
import type { ScaleView } from '../../shared/scales.ts';
import { CURRENT, inRegister } from '../db/stages.ts';
import { agedLeanedOn } from '../db/aged.ts';
import { rowsOf } from '../db/rows-of.ts';
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
type Said = 'value_id' | 'answer' | 'no_answer' | 'floor' | 'ceiling';
type Signed = 'status' | 'signed_function';

/** A signed position, as far as figures are made of it, with the type of the organisation that holds it. */
export type EvidencePosition = Pick<Position, Given | Said | Signed> & { type: TypeGroup };

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

function roundsQuery(world: World) {
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
    .orderBy('round.id', 'desc');
}

/** All rounds with the meeting they hang on, latest first. */
export function listRounds(world: World): Promise<RoundRow[]> {
  return rowsOf(world, roundsQuery, null);
}

interface SignedAsked extends Pick<EvidenceSelection, 'value' | 'until'> {
  round: string;
  questions: readonly QuestionId[];
}

function signedQuery(world: World, asked: SignedAsked) {
  let query = read(world, 'position')
    .selectFrom('position')
    .where('position.round_id', '=', asked.round)
    .where('position.question', 'in', asked.questions)
    .where('position.state', '=', 'signed');
  if (asked.until !== undefined) query = query.where('position.signed_date', '<=', asked.until);
  query =
    asked.value === undefined ? query.where('position.value_id', 'is', null) : query.where('position.value_id', '=', asked.value);
  return query
    .select([
      ...(['position.id', 'position.organisation_id', 'position.holder', 'position.question', 'position.scale_id'] as const),
      ...(['position.layer', 'position.audience_option', 'position.meaning', 'position.value_id', 'position.answer'] as const),
      ...(['position.no_answer', 'position.floor', 'position.ceiling', 'position.status', 'position.signed_function'] as const),
      'position.framework_id',
    ])
    .orderBy('position.id');
}

/** Organisations by id: the ones asked, or those with a pilot. */
function organisationsQuery(world: World, ids: readonly string[] | 'with a pilot') {
  const every = read(world, 'organisation', 'pilot')
    .selectFrom('organisation')
    .select(['organisation.id', 'organisation.name', 'organisation.short_name', 'organisation.layer', 'organisation.network'])
    .orderBy('organisation.id');
  if (ids !== 'with a pilot') return every.where('organisation.id', 'in', ids);
  return every.where('organisation.id', 'in', (eb) => eb.selectFrom('pilot').select('pilot.organisation_id'));
}

async function listOrganisations(world: World, ids: readonly string[] | 'with a pilot'): Promise<EvidenceOrganisation[]> {
  if (ids.length === 0) return [];
  const rows = await rowsOf(world, organisationsQuery, ids);
  return rows.map((row) => ({ id: row.id, name: row.name, shortName: row.short_name, layer: row.layer, type: typeGroup(row) }));
}

/** Who holds the positions beside those that are known; nearly always nobody, so their names are not joined to every position. */
function otherHolders(world: World, rows: readonly { organisation_id: string }[], known: readonly EvidenceOrganisation[]) {
  const seen = new Set(known.map(({ id }) => id));
  const others = new Set<string>();
  for (const { organisation_id: id } of rows) if (!seen.has(id)) others.add(id);
  return listOrganisations(world, [...others].sort());
}

/** Positions with the type of who holds them. A row may be a thousandth of its kind: it is given its type, not copied. */
function typed(
  rows: Omit<EvidencePosition, 'type'>[],
  organisations: ReadonlyMap<string, EvidenceOrganisation>,
): EvidencePosition[] {
  const positions: EvidencePosition[] = [];
  for (const row of rows) {
    const holder = organisations.get(row.organisation_id);
    if (holder !== undefined) positions.push(Object.assign(row, { type: holder.type }));
  }
  return positions;
}

function registerQuery(world: World, withOthers: boolean) {
  return read(world, 'organisation')
    .selectFrom('organisation')
    .where(inRegister(world, withOthers ? CURRENT : 'core'))
    .groupBy(['organisation.layer', 'organisation.network'])
    .select((eb) => ['organisation.layer', 'organisation.network', eb.fn.countAll<number>().as('count')])
    .orderBy('organisation.layer')
    .orderBy('organisation.network');
}

/** The register on the world's date, per type; organisations beside the four layers count only where one of them takes part. */
async function countRegister(world: World, withOthers: boolean): Promise<Evidence['register']> {
  const rows = await rowsOf(world, registerQuery, withOthers);
  return rows.map(({ layer, network, count }) => ({ type: typeGroup({ layer, network }), count }));
}

// one collator for all: making one for each comparison takes longer than every query of a page together
const { compare } = new Intl.Collator('nl');

const byName = (a: EvidenceOrganisation, b: EvidenceOrganisation): number => compare(a.name, b.name) || (a.id < b.id ? -1 : 1);

/** Reads everything for results about these questions, in the world's revision and within its scope; drafts never count. */
export async function readEvidence(world: World, asked: EvidenceSelection, questions: readonly QuestionId[]): Promise<Evidence> {
  // an address holds more, such as the moment it pins; what is no selection may not enter a result's hash
  const selection = { round: asked.round, status: asked.status, value: asked.value, until: asked.until };
  const rounds = await listRounds(world);
  const round = shownRound(rounds, selection.round);
  const frame = await frameOf(world, round);
  const { value, until } = selection;
  const rows = round === null ? [] : await rowsOf(world, signedQuery, { round: round.id, value, until, questions });
  const takingPart = await listOrganisations(world, 'with a pilot');
  const organisations = [...takingPart, ...(await otherHolders(world, rows, takingPart))].sort(byName);
  const register = await countRegister(
    world,
    takingPart.some(({ type }) => type === 'other'),
  );
  return {
    ...{ frame, selection, rounds, round },
    positions: typed(rows, new Map(organisations.map((one) => [one.id, one]))),
    inPilot: takingPart.map(({ id, type }) => ({ id, type })),
    register,
    organisations,
    scales: await readScales(world),
    aged: round === null ? [] : await agedLeanedOn(world, round.id),
  };
}
