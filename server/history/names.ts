import { sql } from 'kysely';
import type { FieldChange, FieldValue } from '../../shared/history.ts';
import type { PastVersion } from '../db/past.ts';
import { read, type World } from '../db/world.ts';
import { readScales, scaleOf } from '../evidence/scales.ts';

/* Fields of a history hold ids and codes of scales; a reader gets the names, as far as this viewer may know them. */

/** The column by which a noun is called. */
const called = {
  value: 'name',
  principle: 'name',
  foundation: 'name',
  edition: 'short',
  organisation: 'name',
  framework: 'name',
  framework_item: 'name',
  round: 'name',
  pilot: 'title',
  finding: 'text',
  evidence: 'text',
  statement: 'text',
  snapshot: 'title',
  meeting: 'body',
} as const;
type Called = keyof typeof called;

/** Which noun the ids of a column belong to, for showing names instead. */
const namedColumns: Partial<Record<string, Called>> = {
  value_id: 'value',
  merge_value_id: 'value',
  other_value_id: 'value',
  principle_id: 'principle',
  foundation_id: 'foundation',
  edition_id: 'edition',
  organisation_id: 'organisation',
  successor_id: 'organisation',
  umbrella_id: 'organisation',
  province_id: 'organisation',
  framework_id: 'framework',
  item_id: 'framework_item',
  round_id: 'round',
  pilot_id: 'pilot',
  finding_id: 'finding',
  evidence_id: 'evidence',
  statement_id: 'statement',
  snapshot_id: 'snapshot',
  meeting_id: 'meeting',
};

const sides = ({ before, after }: FieldChange): FieldValue[] => [before, after];

async function namesOf(world: World, noun: Called, ids: readonly string[]): Promise<[string, string][]> {
  const name = noun === 'meeting' ? sql<string>`body || ', ' || date` : sql<string>`${sql.ref(called[noun])}`;
  const rows = await read(world, noun)
    .selectFrom(noun as 'value')
    .select(['id', name.as('name')])
    .where('id', 'in', ids)
    .execute();
  return rows.map((row) => [row.id, row.name]);
}

/** The version of the scale that a record answers on; undefined where it is no position. */
export const scaleIn = (version: PastVersion | undefined): string | undefined => {
  const id = version?.row['scale_id'];
  return typeof id === 'string' ? id : undefined;
};

const onScale = ['answer', 'floor', 'ceiling'];

/** Lists of changes with names for ids, and with the options of the scale at what holds codes of it. */
export async function inNames(
  world: World,
  lists: readonly (readonly FieldChange[])[],
  scale: string | undefined,
): Promise<FieldChange[][]> {
  const all = lists.flat();
  const nouns = new Set(all.flatMap(({ field }) => namedColumns[field] ?? []));
  const names = new Map<string, Map<string, string>>();
  for (const noun of nouns) {
    const held = all.filter(({ field }) => namedColumns[field] === noun).flatMap(sides);
    const ids = [...new Set(held.filter((value) => typeof value === 'string'))];
    names.set(noun, new Map(ids.length === 0 ? [] : await namesOf(world, noun, ids)));
  }
  const scales = scale === undefined ? undefined : await readScales(world);
  const withOptions = (change: FieldChange): FieldChange => {
    const { field } = change;
    const on = field === 'audience_option' ? scales && scaleOf(scales, 'audience-option') : scales?.get(scale ?? '');
    return on !== undefined && (onScale.includes(field) || field === 'audience_option')
      ? { ...change, options: on.options }
      : change;
  };
  const nameOf = (field: string, value: FieldValue): FieldValue =>
    typeof value === 'string' ? (names.get(namedColumns[field] ?? '')?.get(value) ?? value) : value;
  const inWords = (change: FieldChange): FieldChange =>
    withOptions({ ...change, before: nameOf(change.field, change.before), after: nameOf(change.field, change.after) });
  return lists.map((changes) => changes.map(inWords));
}
