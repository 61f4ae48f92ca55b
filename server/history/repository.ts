import {
  fieldChanges,
  type FieldChange,
  type RecordNoun,
  type RecordVersion,
  type WithdrawnRecord,
} from '../../shared/history.ts';
import type { Noun } from '../../shared/nouns.ts';
import { isLastVersion, versionsOfRecord, type PastVersion } from '../db/past.ts';
import { personShown } from '../db/persons.ts';
import type { World } from '../db/world.ts';
import { inNames, scaleIn } from './names.ts';

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
    .select(personShown().as('person'))
    .where('change.revision', '<=', world.revision);
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
  const scale = scaleIn(versions.at(-1));
  const named = await inNames(
    world,
    history.map(({ changes: fields }) => fields),
    scale,
  );
  return history.map((version, index) => ({ ...version, changes: named[index] ?? [] })).reverse();
}

/** The version with which a load of reference data brought a record since; what people changed is told from there. */
async function broughtByLoad(world: World, first: PastVersion | undefined, from: number): Promise<PastVersion | undefined> {
  if (first === undefined || first.revision <= from) return undefined;
  const made = await heads(world).where('change.revision', '=', first.revision).executeTakeFirst();
  return made?.command === 'reference.load' ? first : undefined;
}

/** The fields of a record that differ between an earlier revision and now, as far as this viewer may know; all of a new record. */
export async function recordDifference(world: World, noun: Noun, at: { id: string; from: number }): Promise<FieldChange[]> {
  const versions = await versionsOfRecord(world, noun, at.id);
  const there = versions.findLast(({ revision, closed }) => revision <= at.from && (closed === null || closed > at.from));
  const before = there ?? (await broughtByLoad(world, versions[0], at.from));
  const after = versions.at(-1);
  if (after === undefined) return [];
  // of what was withdrawn its last words are shown, of what is new its first
  const changes = fieldChanges(before === after ? null : (before?.row ?? null), after.row);
  return (await inNames(world, [changes], scaleIn(after))).flat();
}

/** That a record was withdrawn, for whom may know its last version; null for everyone else, and where it holds. */
export async function recordWithdrawn(world: World, noun: RecordNoun, id: string): Promise<WithdrawnRecord | null> {
  const last = (await versionsOfRecord(world, noun, id)).at(-1);
  if (last === undefined || last.closed === null) return null;
  // an earlier version that everyone might read says nothing of a later draft, nor of its end
  if (!(await isLastVersion(world, noun, { id, revision: last.revision }))) return null;
  const head = await heads(world).where('change.revision', '=', last.closed).executeTakeFirst();
  if (head === undefined) return null;
  const { revision: _revision, ...deed } = head;
  return { ...deed, said: await recordDifference(world, noun, { id, from: last.closed - 1 }) };
}
