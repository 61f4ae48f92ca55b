import type { Examination, ExaminationState } from '../../shared/nouns.ts';
import type { Change } from './history.ts';
import { read, type World } from './world.ts';

/** The world as a change sees it while it is being made: its own writes included. */
export function insideChange(world: World, change: Change): World {
  return { ...world, db: change.trx, revision: change.revision, newest: true };
}

/** The base of an edit that began when there was no record yet: a version that never was. */
export const NOTHING_YET = 0;

/** What an examination is about: one record for each value of a pilot. */
export interface Examined {
  pilotId: string;
  organisationId: string;
  valueId: string;
  state: ExaminationState;
  date: string | null;
}

/** The examination of a value in a pilot as it stands, or undefined. */
export function examinationOf(
  world: World,
  pilotId: string,
  valueId: string,
): Promise<(Examination & { revision: number }) | undefined> {
  return read(world, 'examination')
    .selectFrom('examination')
    .select(['id', 'pilot_id', 'organisation_id', 'value_id', 'state', 'date', 'revision'])
    .where('pilot_id', '=', pilotId)
    .where('value_id', '=', valueId)
    .executeTakeFirst();
}

/** The values about which a pilot has findings that were submitted; `but` is the id of one that does not count. */
export async function foundIn(world: World, pilotId: string, but = ''): Promise<Set<string>> {
  const rows = await read(world, 'finding')
    .selectFrom('finding')
    .select('value_id')
    .distinct()
    .where('pilot_id', '=', pilotId)
    .where('value_id', 'is not', null)
    .where('state', '<>', 'draft')
    .where('id', '<>', but)
    .execute();
  return new Set(rows.flatMap(({ value_id: id }) => (id === null ? [] : [id])));
}

/**
 * Records what was examined, as a next version of the one record of that pilot and value. Writers queue on the head of the history, so
 * that looking for the record and writing it are one. A value nobody wrote about, set to 'not-examined', needs no record.
 */
export async function recordExamination(
  change: Change,
  world: World,
  examined: Examined & { base?: number | undefined },
): Promise<void> {
  const { pilotId, organisationId, valueId, state, date, base } = examined;
  const there = await examinationOf(insideChange(world, change), pilotId, valueId);
  if (there === undefined && state === 'not-examined') return;
  const id = there?.id ?? crypto.randomUUID();
  // a date that is not said again stays
  const row: Examination = {
    id,
    pilot_id: pilotId,
    organisation_id: organisationId,
    value_id: valueId,
    state,
    date: date ?? there?.date ?? null,
  };
  await change.put('examination', row, there === undefined ? undefined : base);
}
