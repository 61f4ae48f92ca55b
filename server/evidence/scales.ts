import type { ScaleView } from '../../shared/scales.ts';
import { rowsOf } from '../db/rows-of.ts';
import { read, type World } from '../db/world.ts';

function scalesQuery(world: World) {
  return read(world, 'scale', 'scale_option')
    .selectFrom('scale')
    .innerJoin('scale_option', 'scale_option.scale_id', 'scale.id')
    .select([
      ...(['scale.id', 'scale.question_id as questionId', 'scale.question', 'scale.ordered'] as const),
      ...(['scale_option.code', 'scale_option.name', 'scale_option.name_en as nameEn'] as const),
      ...(['scale_option.meaning', 'scale_option.precedent'] as const),
    ])
    .orderBy('scale.id')
    .orderBy('scale_option.position')
    .orderBy('scale_option.id');
}

/** Every scale with its options in order, by scale id. A few dozen rows. */
export async function readScales(world: World): Promise<Map<string, ScaleView>> {
  const rows = await rowsOf(world, scalesQuery, null);
  const scales = new Map<string, ScaleView>();
  for (const { id, questionId, question, ordered, ...option } of rows) {
    const scale = scales.get(id) ?? { id, questionId, question, ordered: ordered === 1, options: [] };
    scale.options.push(option);
    scales.set(id, scale);
  }
  return scales;
}

/** The newest version of a question's scale; a position given under an earlier version keeps that one and is not counted on this. */
export function scaleOf(scales: ReadonlyMap<string, ScaleView>, questionId: string): ScaleView {
  const versions = [...scales.values()]
    .filter((scale) => scale.questionId === questionId)
    .sort((a, b) => versionNumber(a) - versionNumber(b));
  const newest = versions.at(-1);
  if (newest === undefined) throw new Error(`there is no scale for ${questionId}`);
  return newest;
}

const versionNumber = (scale: ScaleView): number => Number(/-v(\d+)$/.exec(scale.id)?.[1] ?? 0);
