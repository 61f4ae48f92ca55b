import type { BindingnessPage } from '../../shared/bindingness.ts';
import type { LeanedOn, PositionRow } from '../../shared/positions.ts';
import type { World } from '../db/world.ts';
import type { Evidence, EvidencePosition } from './positions.ts';
import { leanedOn, namedOption } from './rows.ts';

type Values = BindingnessPage['values'];

function cardOf(
  evidence: Evidence,
  position: EvidencePosition,
  findings: LeanedOn[],
): Omit<PositionRow, 'value' | 'valueNameStatus'> {
  const { round, organisations, scales } = evidence;
  const holder = organisations.find((one) => one.id === position.organisation_id);
  const scale = scales.get(position.scale_id);
  const codes = position.answer === null ? [] : position.answer.split('+');
  return {
    ...{ id: position.id, reference: position.reference, roundId: round?.id ?? '', round: round?.name ?? '' },
    ...{ organisationId: position.organisation_id, organisation: holder?.name ?? '', shortName: holder?.shortName ?? '' },
    organisationLayer: holder?.layer ?? 'other',
    network: position.type === 'G4' || position.type === 'G40' ? position.type : null,
    ...{ holder: position.holder, question: position.question, layer: position.layer, option: null, meaning: position.meaning },
    ...{ frameworkId: null, framework: null, valueId: position.value_id },
    answers: codes.flatMap((code) => namedOption(scale, code) ?? []),
    noAnswer: position.no_answer,
    floor: namedOption(scale, position.floor),
    ceiling: namedOption(scale, position.ceiling),
    ...{ arguments: position.arguments, status: position.status, signedFunction: position.signed_function },
    ...{ signedDate: position.signed_date, state: 'signed', revision: position.revision, findings },
  };
}

/** Every position on strictness of the selection as it stands under the figures, from the same read as the results; by id. */
export async function strictnessCards(world: World, evidence: Evidence, values: Values): Promise<PositionRow[]> {
  const { status } = evidence.selection;
  const positions = evidence.positions.filter(
    (one) => one.question === 'bindingness' && (status === undefined || one.status === status),
  );
  const findings = await leanedOn(
    world,
    positions.map(({ id }) => id),
  );
  return positions.map((position) => {
    const value = values.find(({ id }) => id === position.value_id);
    const leaning = findings.filter(({ positionId }) => positionId === position.id);
    return { ...cardOf(evidence, position, leaning), value: value?.name ?? null, valueNameStatus: value?.nameStatus ?? null };
  });
}
