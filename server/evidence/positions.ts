import { sql } from 'kysely';
import type { PilotOrganisation, TypeGroup } from '../../shared/evidence/answers.ts';
import type { Position, QuestionId } from '../../shared/nouns.ts';
import { toldApart } from '../../shared/evidence/names.ts';
import { shownRound, type RoundRow } from '../../shared/rounds.ts';
import type { ScaleView } from '../../shared/scales.ts';
import type { LeanedOnMark } from '../db/aged.ts';
import { leanedOnMarks } from '../db/leaned.ts';
import { rowsOf } from '../db/rows-of.ts';
import { read, type World } from '../db/world.ts';
import { frameOf, type Frame } from './frame.ts';
import { byName, listOrganisations, otherHolders, type EvidenceOrganisation } from './organisations.ts';
import { countRegister, type RegisterSize } from './register.ts';
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

/** Everything that results about positions are built from: one revision, one round. */
export interface Evidence<Leaned extends LeanedOnMark = LeanedOnMark> {
  frame: Frame;
  selection: EvidenceSelection;
  rounds: RoundRow[];
  round: RoundRow | null;
  /** of every status: what the selection's status leaves out is named, not forgotten */
  positions: EvidencePosition[];
  inPilot: PilotOrganisation[];
  register: RegisterSize[];
  /** everyone who has a pilot or holds one of the positions, by name */
  organisations: EvidenceOrganisation[];
  scales: Map<string, ScaleView>;
  /** the findings behind the signed positions of the round, with how their evidence stands */
  leaned: Leaned[];
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

interface Wanted<Leaned> {
  questions: readonly QuestionId[];
  /** what is read of the findings that positions lean on */
  leanedIn: (world: World, roundId: string) => Promise<Leaned[]>;
}

/** Reads everything for results about these questions, in the world's revision and within its scope; drafts never count. */
export function readEvidence(world: World, asked: EvidenceSelection, questions: readonly QuestionId[]): Promise<Evidence> {
  return readEvidenceWith(world, asked, { questions, leanedIn: leanedOnMarks });
}

/** The same, where a page shows more of the findings that positions lean on than how their evidence stands. */
export async function readEvidenceWith<Leaned extends LeanedOnMark>(
  world: World,
  asked: EvidenceSelection,
  { questions, leanedIn }: Wanted<Leaned>,
): Promise<Evidence<Leaned>> {
  // an address holds more, such as the moment it pins; what is no selection may not enter a result's hash
  const selection = { round: asked.round, status: asked.status, value: asked.value, until: asked.until };
  const rounds = await listRounds(world);
  const round = shownRound(rounds, selection.round);
  const frame = await frameOf(world, round);
  const { value, until } = selection;
  const rows = round === null ? [] : await rowsOf(world, signedQuery, { round: round.id, value, until, questions });
  const takingPart = await listOrganisations(world, 'with a pilot');
  const organisations = toldApart([...takingPart, ...(await otherHolders(world, rows, takingPart))].sort(byName));
  const register = await countRegister(world, takingPart);
  return {
    ...{ frame, selection, rounds, round },
    positions: typed(rows, new Map(organisations.map((one) => [one.id, one]))),
    inPilot: takingPart.map(({ id, type }) => ({ id, type })),
    register,
    organisations,
    scales: await readScales(world),
    leaned: round === null ? [] : await leanedIn(world, round.id),
  };
}
