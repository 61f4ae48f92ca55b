import { sql } from 'kysely';
import { fieldChanges, type FieldValue, type RecordNoun, type RecordVersion } from '../../shared/history.ts';
import { versionsOfRecord } from '../db/past.ts';
import { read, type World } from '../db/world.ts';

interface ChangeHead {
  revision: number;
  at: string;
  person: string;
  command: string;
  reason: string | null;
}

function heads(world: World) {
  return world.db
    .selectFrom('change')
    .innerJoin('person', 'person.id', 'change.person_id')
    .select(['change.revision', 'change.at', 'change.command', 'change.reason'])
    .select((eb) => eb.fn.coalesce('person.name', 'person.id').as('person'))
    .where('change.revision', '<=', world.revision);
}

/** Which noun the ids of a column belong to, for showing names instead. */
const namedColumns: Record<string, 'value' | 'organisation' | 'framework' | 'round' | 'pilot'> = {
  value_id: 'value',
  merge_value_id: 'value',
  other_value_id: 'value',
  organisation_id: 'organisation',
  successor_id: 'organisation',
  framework_id: 'framework',
  round_id: 'round',
  pilot_id: 'pilot',
};

async function namesOf(world: World, ids: Set<string>): Promise<Map<string, string>> {
  if (ids.size === 0) return new Map();
  const list = [...ids];
  const named = (noun: 'value' | 'organisation' | 'framework' | 'round') =>
    read(world, noun)
      .selectFrom(noun)
      .select([`${noun}.id`, `${noun}.name`] as never)
      .where(sql.ref(`${noun}.id`), 'in', list)
      .execute() as Promise<{ id: string; name: string }[]>;
  const pilots = read(world, 'pilot')
    .selectFrom('pilot')
    .select(['pilot.id', 'pilot.title as name'])
    .where('pilot.id', 'in', list)
    .execute();
  const all = await Promise.all([named('value'), named('organisation'), named('framework'), named('round'), pilots]);
  return new Map(all.flat().map((row) => [row.id, row.name]));
}

function withNames(versions: RecordVersion[], names: Map<string, string>): RecordVersion[] {
  const nameOf = (field: string, value: FieldValue): FieldValue =>
    field in namedColumns && typeof value === 'string' ? (names.get(value) ?? value) : value;
  return versions.map((version) => ({
    ...version,
    changes: version.changes.map((one) => ({
      field: one.field,
      before: nameOf(one.field, one.before),
      after: nameOf(one.field, one.after),
    })),
  }));
}

/** The whole history of one record that this viewer may know, newest first. */
export async function recordHistory(world: World, noun: RecordNoun, id: string): Promise<RecordVersion[]> {
  const versions = await versionsOfRecord(world, noun, id);
  const revisions = [
    ...new Set(versions.flatMap((version) => [version.revision, ...(version.closed === null ? [] : [version.closed])])),
  ];
  if (revisions.length === 0) return [];
  const changes = new Map(
    (await heads(world).where('change.revision', 'in', revisions).execute()).map((head: ChangeHead) => [head.revision, head]),
  );
  const history: RecordVersion[] = [];
  versions.forEach((version, index) => {
    const head = changes.get(version.revision);
    if (head)
      history.push({
        ...head,
        made: index === 0,
        withdrawn: false,
        changes: fieldChanges(versions[index - 1]?.row ?? null, version.row),
      });
    const end =
      version.closed === null || versions.some((other) => other.revision === version.closed)
        ? undefined
        : changes.get(version.closed);
    if (end) history.push({ ...end, made: false, withdrawn: true, changes: [] });
  });
  const ids = new Set(
    history
      .flatMap((version) => version.changes.flatMap((one) => [one.before, one.after]))
      .filter((value) => typeof value === 'string'),
  );
  return withNames(history.reverse(), await namesOf(world, ids));
}
