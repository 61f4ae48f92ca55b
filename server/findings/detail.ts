import type { FindingDetail, FindingFormPage, LeaningPosition } from '../../shared/finding-detail.ts';
import { findingForm } from '../../shared/finding-form.ts';
import type { Finding } from '../../shared/nouns.ts';
import { answerNames, type ScaleView } from '../../shared/scales.ts';
import { madeBy } from '../db/code.ts';
import { readScales } from '../evidence/scales.ts';
import { findingNames } from '../db/finding-names.ts';
import { findingRows, findingsIn } from '../db/finding-rows.ts';
import { releasedAs } from '../db/released.ts';
import { remarksOn } from '../db/remarks.ts';
import { read, type World } from '../db/world.ts';
import { comparisonsOf } from './comparisons.ts';
import { piecesOf } from './pieces.ts';
import { lacking } from './lacking.ts';
import { findingChoices, frameworkChoices } from './repository.ts';

/** A finding as it is recorded, or undefined where there is none that this viewer may know. */
export function findingRecord(world: World, id: string): Promise<(Finding & { revision: number }) | undefined> {
  return read(world, 'finding').selectFrom('finding').selectAll().where('id', '=', id).executeTakeFirst();
}

async function positionsOn(world: World, findingId: string): Promise<LeaningPosition[]> {
  const rows = await read(world, 'position_finding', 'position', 'organisation', 'round')
    .selectFrom('position_finding')
    .innerJoin('position', 'position.id', 'position_finding.position_id')
    .innerJoin('organisation', 'organisation.id', 'position.organisation_id')
    .innerJoin('round', 'round.id', 'position.round_id')
    .select([
      ...(['position.id', 'position.question', 'position.layer', 'position.no_answer as noAnswer', 'position.status'] as const),
      ...(['organisation.id as organisationId', 'organisation.name as organisation', 'round.name as round'] as const),
      ...(['position.scale_id as scaleId', 'position.answer', 'position.signed_date as date'] as const),
    ])
    .where('position_finding.finding_id', '=', findingId)
    .orderBy('organisation.sort_key')
    .orderBy('position.id')
    .execute();
  const scales = rows.length === 0 ? new Map<string, ScaleView>() : await readScales(world);
  return rows.map(({ scaleId, answer, ...row }) => ({ ...row, answers: answerNames(scales.get(scaleId), answer) }));
}

/** The names around a finding that a list does not show. */
async function placeOf(world: World, record: Finding) {
  const edition = await read(world, 'edition')
    .selectFrom('edition')
    .select('short')
    .where('id', '=', record.edition_id)
    .executeTakeFirst();
  const value =
    record.value_id === null
      ? undefined
      : await read(world, 'value')
          .selectFrom('value')
          .select('principle_id')
          .where('id', '=', record.value_id)
          .executeTakeFirst();
  const principle = await read(world, 'principle', 'foundation')
    .selectFrom('principle')
    .innerJoin('foundation', 'foundation.id', 'principle.foundation_id')
    .select(['principle.name as principle', 'foundation.name as foundation'])
    .where('principle.id', '=', value?.principle_id ?? record.principle_id ?? '')
    .executeTakeFirst();
  return { edition: edition?.short ?? '', principle: principle?.principle ?? null, foundation: principle?.foundation ?? null };
}

/** One finding with everything around it, or undefined where there is none that this viewer may know. */
export async function findingDetail(world: World, id: string): Promise<FindingDetail | undefined> {
  const record = await findingRecord(world, id);
  const names = await findingNames(world);
  const [row] = await findingRows(world, findingsIn(world).where('finding.id', '=', id), names);
  if (record === undefined || row === undefined) return undefined;
  const ids = { otherValueId: record.other_value_id, mergeValueId: record.merge_value_id, frameworkId: record.framework_id };
  return {
    finding: { ...row, ...ids, ...(await placeOf(world, record)), revision: record.revision },
    comparisons: await comparisonsOf(world, id),
    frameworks: await frameworkChoices(world, names.frameworks),
    evidence: await piecesOf(world, id),
    positions: await positionsOn(world, id),
    missing: await lacking(world, record),
    remarks: await remarksOn(world, { noun: 'finding', id }, record.organisation_id),
    released: await releasedAs(world, 'finding', id),
    changed: await madeBy(world, record.revision),
  };
}

/** What the form opens with; `record` is null where no id is given, undefined where that finding is not there. */
export async function findingFormPage(world: World, id: string | undefined): Promise<FindingFormPage | undefined> {
  const record = id === undefined ? null : await findingRecord(world, id);
  if (record === undefined) return undefined;
  const dataset = await read(world, 'dataset').selectFrom('dataset').select('kind').executeTakeFirst();
  const invented = await read(world, 'organisation', 'pilot')
    .selectFrom('organisation')
    .select('organisation.id')
    .where('organisation.invented', '=', 1)
    .where('organisation.id', 'in', (eb) => eb.selectFrom('pilot').select('pilot.organisation_id'))
    .orderBy('organisation.id')
    .execute();
  return {
    choices: await findingChoices(world),
    dataset: dataset?.kind ?? 'undecided',
    invented: invented.map((one) => one.id),
    record: record && {
      id: record.id,
      revision: record.revision,
      state: record.state,
      organisationId: record.organisation_id,
      form: findingForm(record),
    },
  };
}
