import { changeNouns, type ChangeLine, type ChangesFilter, type ChangesPage } from '../../shared/changes.ts';
import { countChanged, listChanged, loadsSince, type ChangedRecord } from '../db/changed.ts';
import { madeIn } from '../db/persons.ts';
import { amsterdamDate, read, revisionOn, type World } from '../db/world.ts';
import type { ChangeNoun } from '../../shared/changes.ts';

export const PAGE = 50;
const DAYS = 30;

/** A day some days before another. */
function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}

/** What this person saw last; null where nothing was ever marked as seen. */
async function lastVisit(world: World, personId: string): Promise<{ revision: number; at: string } | null> {
  const row = await world.db.selectFrom('visit').select(['revision', 'at']).where('person_id', '=', personId).executeTakeFirst();
  return row ?? null;
}

function lastMeeting(world: World) {
  return read(world, 'meeting')
    .selectFrom('meeting')
    .select(['meeting.body', 'meeting.date'])
    .where('meeting.date', '<', world.today)
    .orderBy('meeting.date', 'desc')
    .orderBy('meeting.id')
    .executeTakeFirst();
}

type From = ChangesPage['from'];

/** Since a day: that day itself included. */
async function sinceDay(world: World, day: string): Promise<From> {
  return { kind: 'day', revision: await revisionOn({ read: world.db }, daysBefore(day, 1)), at: day, body: null };
}

/** Since when: as asked, or since the last visit, or else over the last thirty days. A meeting knew what was there on its day. */
async function fromOf(
  world: World,
  { since, from }: ChangesFilter,
  visit: { revision: number; at: string } | null,
): Promise<From> {
  const kind = since ?? (from === undefined ? 'visit' : 'day');
  if (kind === 'visit' && visit !== null)
    return { kind, revision: Math.min(visit.revision, world.revision), at: visit.at, body: null };
  const meeting = kind === 'meeting' ? await lastMeeting(world) : undefined;
  if (meeting !== undefined)
    return { kind, revision: await revisionOn({ read: world.db }, meeting.date), at: meeting.date, body: meeting.body };
  return sinceDay(world, from ?? daysBefore(world.today, DAYS));
}

function whatHappened({ holds, known }: ChangedRecord<ChangeNoun>): ChangeLine['what'] {
  if (holds === 0) return 'withdrawn';
  return known === 0 ? 'made' : 'changed';
}

async function lines(world: World, records: ChangedRecord<ChangeNoun>[]): Promise<ChangeLine[]> {
  const made = await madeIn(world, [...new Set(records.map(({ last }) => last))]);
  return records.map((record) => {
    const { at = '', person = '' } = made.get(record.last) ?? {};
    return {
      ...{ noun: record.noun, id: record.id, label: record.label, changes: record.changes },
      ...{ organisationId: record.organisation_id, organisation: record.organisation },
      ...{ valueId: record.value_id, value: record.value, valueStatus: record.value_status },
      ...{ what: whatHappened(record), at: at === '' ? '' : amsterdamDate(at), person },
    };
  });
}

/** A load of reference data is one line, however many records it brought. */
function loadLine({ revision, at, person, records }: Awaited<ReturnType<typeof loadsSince>>[number]): ChangeLine {
  return {
    ...{ noun: 'reference' as const, id: String(revision), label: String(records), changes: 1, what: 'loaded' as const },
    ...{ organisationId: null, organisation: null, valueId: null, value: null, valueStatus: null },
    ...{ at: amsterdamDate(at), person },
  };
}

/** What differs from then, as far as this viewer may know, a page at a time. */
export async function changesPage(
  world: World,
  filter: ChangesFilter & { size?: number | undefined },
  personId: string,
): Promise<ChangesPage> {
  const visit = await lastVisit(world, personId);
  const from = await fromOf(world, filter, visit);
  const loads = await loadsSince(world, from.revision);
  const asked = { from: from.revision, except: loads.map(({ revision }) => revision) };
  const counts = await countChanged(world, { nouns: changeNouns, ...asked });
  const nouns = filter.noun ?? changeNouns;
  const total = counts.filter(({ noun }) => nouns.includes(noun)).reduce((sum, { n }) => sum + n, 0);
  const size = filter.size ?? PAGE;
  const pages = Math.max(1, Math.ceil(total / size));
  const page = Math.min(filter.page ?? 1, pages);
  const { group = 'organisation' } = filter;
  const records = await listChanged(world, { nouns, ...asked, group, limit: size, offset: (page - 1) * size });
  // of no organisation and no value, and so after all that are
  const told = filter.noun === undefined ? loads.map(loadLine) : [];
  return {
    ...{ from, revision: world.revision, visited: visit?.at ?? null },
    lines: [...(await lines(world, records)), ...(page === pages ? told : [])],
    ...{ total: total + told.length, counts, page, pages },
  };
}
