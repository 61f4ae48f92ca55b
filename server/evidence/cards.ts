import type { InferResult } from 'kysely';
import type { BindingnessPage } from '../../shared/bindingness.ts';
import type { LeanedOn, PositionRow } from '../../shared/positions.ts';
import type { LeanedOnMark } from '../db/aged.ts';
import { rowsOf } from '../db/rows-of.ts';
import { read, type World } from '../db/world.ts';
import type { Evidence, EvidencePosition } from './positions.ts';
import { namedOption } from './rows.ts';

type Values = BindingnessPage['values'];

/** What stands on a card and in no figure, of every signed position on strictness in a round. */
function signedQuery(world: World, roundId: string) {
  return read(world, 'position')
    .selectFrom('position')
    .select(['position.id', 'position.reference', 'position.arguments', 'position.signed_date', 'position.revision'])
    .where('position.round_id', '=', roundId)
    .where('position.question', '=', 'bindingness')
    .where('position.state', '=', 'signed');
}

type Signed = InferResult<ReturnType<typeof signedQuery>>[number];

interface Names {
  holders: ReadonlyMap<string, Evidence['organisations'][number]>;
  values: ReadonlyMap<string, Values[number]>;
}

/** Field by field and not spread together: the page makes a card of every position. */
function cardOf({ round, scales }: Evidence, position: EvidencePosition & Signed, { holders, values }: Names): PositionRow {
  const holder = holders.get(position.organisation_id);
  const value = position.value_id === null ? undefined : values.get(position.value_id);
  const scale = scales.get(position.scale_id);
  const codes = position.answer === null ? [] : position.answer.split('+');
  return {
    id: position.id,
    reference: position.reference,
    roundId: round?.id ?? '',
    round: round?.name ?? '',
    organisationId: position.organisation_id,
    organisation: holder?.name ?? '',
    shortName: holder?.shortName ?? '',
    organisationLayer: holder?.layer ?? 'other',
    network: position.type === 'G4' || position.type === 'G40' ? position.type : null,
    holder: position.holder,
    question: position.question,
    layer: position.layer,
    option: null,
    meaning: position.meaning,
    frameworkId: null,
    framework: null,
    valueId: position.value_id,
    value: value?.name ?? null,
    valueNameStatus: value?.nameStatus ?? null,
    answers: codes.flatMap((code) => namedOption(scale, code) ?? []),
    noAnswer: position.no_answer,
    floor: namedOption(scale, position.floor),
    ceiling: namedOption(scale, position.ceiling),
    arguments: position.arguments,
    status: position.status,
    signedFunction: position.signed_function,
    signedDate: position.signed_date,
    state: 'signed',
    revision: position.revision,
    findings: [],
  };
}

/** Every position on strictness of the selection as it stands under the figures, from the same read as the results; by id. */
export async function strictnessCards(
  world: World,
  evidence: Evidence<LeanedOn & LeanedOnMark>,
  values: Values,
): Promise<PositionRow[]> {
  const { status } = evidence.selection;
  const signed = evidence.round === null ? [] : await rowsOf(world, signedQuery, evidence.round.id);
  const names = {
    holders: new Map(evidence.organisations.map((one) => [one.id, one])),
    values: new Map(values.map((one) => [one.id, one])),
  };
  const said = new Map(signed.map((one) => [one.id, one]));
  const cards = evidence.positions.flatMap((position) => {
    const rest = said.get(position.id);
    if (rest === undefined || (status !== undefined && position.status !== status)) return [];
    return [cardOf(evidence, { ...position, ...rest }, names)];
  });
  const byId = new Map(cards.map((card) => [card.id, card]));
  for (const { mark: _mark, findingId: _findingId, ...finding } of evidence.leaned)
    byId.get(finding.positionId)?.findings.push(finding);
  return cards;
}
