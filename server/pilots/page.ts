import { answerNames } from '../../shared/scales.ts';
import type { PilotAction, PilotPage, PilotPosition } from '../../shared/pilots.ts';
import { madeBy } from '../db/code.ts';
import { findingNames } from '../db/finding-names.ts';
import { evidenceOfPilot, findingRow, findingsIn, newestFindings, storedFindings } from '../db/finding-rows.ts';
import { releasedAs } from '../db/released.ts';
import { rowsOf } from '../db/rows-of.ts';
import { read, type World } from '../db/world.ts';
import { readScales, scaleOf } from '../evidence/scales.ts';
import { listPilots, pilotValues } from './repository.ts';

/** How many findings the page itself shows; the list of findings has the rest. */
const SHOWN = 20;

/** How many pieces of evidence. */
const PIECES = 100;

function recordQuery(world: World, id: string) {
  return read(world, 'pilot', 'edition')
    .selectFrom('pilot')
    .innerJoin('edition', 'edition.id', 'pilot.edition_id')
    .select([
      'pilot.case_text as caseText',
      'pilot.roles',
      'pilot.edition_id as editionId',
      'edition.short as edition',
      'pilot.revision',
    ])
    .where('pilot.id', '=', id);
}

function findingsQuery(world: World, id: string) {
  return storedFindings(world, newestFindings(findingsIn(world).where('finding.pilot_id', '=', id), SHOWN));
}

function actionsQuery(world: World, pilotId: string) {
  return read(world, 'action', 'value')
    .selectFrom('action')
    .leftJoin('value', 'value.id', 'action.value_id')
    .select([
      ...(['action.id', 'action.pilot_id', 'action.organisation_id', 'action.value_id', 'action.text', 'action.need'] as const),
      ...(['action.importance', 'action.owner', 'action.state', 'action.revision'] as const),
      ...(['value.name as value', 'value.name_status as valueStatus'] as const),
    ])
    .where('action.pilot_id', '=', pilotId)
    .orderBy('action.id');
}

function positionsQuery(world: World, organisationId: string) {
  return read(world, 'position', 'round', 'framework')
    .selectFrom('position')
    .innerJoin('round', 'round.id', 'position.round_id')
    .leftJoin('framework', 'framework.id', 'position.framework_id')
    .select([
      ...(['position.id', 'round.name as round', 'position.question', 'position.layer', 'position.scale_id as scaleId'] as const),
      ...(['position.audience_option as audience', 'framework.name as framework', 'position.answer', 'position.state'] as const),
      ...(['position.no_answer as noAnswer', 'position.status', 'position.signed_date as date'] as const),
    ])
    .where('position.organisation_id', '=', organisationId)
    .where('position.holder', '=', 'organisation')
    .orderBy('round.open_date', 'desc')
    .orderBy('position.id');
}

/** Positions of an organisation in the names of their scales; what several answers joined with '+' say is several names. */
async function positionsOf(world: World, organisationId: string): Promise<PilotPosition[]> {
  const rows = await rowsOf(world, positionsQuery, organisationId);
  const scales = await readScales(world);
  const named = (scaleId: string, code: string) => answerNames(scales.get(scaleId), code);
  const audienceScale = scaleOf(scales, 'audience-option').id;
  return rows.map(({ scaleId, audience, framework, answer, ...row }) => ({
    ...row,
    subject:
      (audience === null ? undefined : named(audienceScale, audience)[0]) ??
      (framework === null ? null : { name: framework, nameEn: framework }),
    answers: named(scaleId, answer ?? ''),
  }));
}

/** One pilot with everything around it, or undefined where there is none. */
export async function pilotPage(world: World, id: string): Promise<PilotPage | undefined> {
  const [row] = await listPilots(world, {}, id);
  const [record] = await rowsOf(world, recordQuery, id);
  if (row === undefined || record === undefined) return undefined;
  const pilot = { ...row, ...record };
  const names = await findingNames(world);
  const found = await rowsOf(world, findingsQuery, id);
  return {
    pilot,
    ...(await pilotValues(world, pilot)),
    findings: found.map((finding) => findingRow(finding, names)),
    evidence: await evidenceOfPilot(world, id, PIECES),
    actions: (await rowsOf(world, actionsQuery, id)) satisfies PilotAction[],
    positions: await positionsOf(world, pilot.organisationId),
    released: await releasedAs(world, 'pilot', id),
    changed: await madeBy(world, record.revision),
  };
}
