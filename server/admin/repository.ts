import type { AdminPage, DataPage, FrameworkRow, NounCount } from '../../shared/admin.ts';
import { byName } from '../../shared/in-order.ts';
import type { DatasetKind, NameStatus } from '../../shared/nouns.ts';
import { roundPhase } from '../../shared/round-forms.ts';
import { shownEdition } from '../db/code.ts';
import { nounList } from '../db/schema.ts';
import { anyVisibleSince } from '../db/past.ts';
import { personShown } from '../db/persons.ts';
import { read, type World } from '../db/world.ts';
import { countParts } from './register.ts';

/** Existing frameworks in order of their names, with their items and how many findings overlap with each. */
export async function listFrameworks(world: World): Promise<FrameworkRow[]> {
  const items = await read(world, 'framework_item')
    .selectFrom('framework_item')
    .select(['framework_item.framework_id', 'framework_item.name'])
    .orderBy('framework_item.framework_id')
    .orderBy('framework_item.position')
    .orderBy('framework_item.id')
    .execute();
  const rows = await read(world, 'framework', 'finding')
    .selectFrom('framework')
    .leftJoin('finding', 'finding.framework_id', 'framework.id')
    .groupBy(['framework.id', 'framework.name', 'framework.layer', 'framework.status', 'framework.source'])
    .select(['framework.id', 'framework.name', 'framework.layer', 'framework.status', 'framework.source'])
    .select((eb) => eb.fn.count<number>('finding.id').as('findings'))
    .orderBy('framework.id')
    .execute();
  rows.sort(byName(({ name }) => name));
  return rows.map((row) => ({ ...row, items: items.filter((item) => item.framework_id === row.id).map((item) => item.name) }));
}

const counted = nounList.filter((noun): noun is NounCount['noun'] => noun !== 'dataset');

/** How many records of each noun this viewer may know. */
async function countRecords(world: World): Promise<NounCount[]> {
  const count = async (noun: NounCount['noun']): Promise<NounCount> => {
    const query = read(world, noun)
      .selectFrom(noun as 'pilot')
      .select((eb) => eb.fn.countAll<number>().as('records'));
    return { noun, ...(await query.executeTakeFirstOrThrow()) };
  };
  return Promise.all(counted.map(count));
}

async function datasetKind(world: World): Promise<DatasetKind> {
  const row = await read(world, 'dataset').selectFrom('dataset').select('dataset.kind').executeTakeFirst();
  return row?.kind ?? 'undecided';
}

/**
 * What this database holds: its kind, the revision looked at, the hash of the chain there, and counts per noun. Who made that revision, when
 * and how is told to who may know something of what was changed in it.
 */
export async function dataPage(world: World): Promise<DataPage> {
  const change = await world.db
    .selectFrom('change')
    .innerJoin('person', 'person.id', 'change.person_id')
    .select(['change.at', 'change.command', 'change.hash', personShown().as('person')])
    .where('change.revision', '=', world.revision)
    .executeTakeFirst();
  const mayKnow = await anyVisibleSince(world, world.revision - 1);
  const { at = null, person = null, command = null } = (mayKnow ? change : undefined) ?? {};
  return {
    dataset: await datasetKind(world),
    revision: world.revision,
    at,
    person,
    command,
    hash: change?.hash ?? '',
    counts: await countRecords(world),
  };
}

async function countNames(world: World): Promise<AdminPage['names']> {
  const edition = await shownEdition(world);
  const rows = await read(world, 'value')
    .selectFrom('value')
    .where('value.edition_id', '=', edition?.id ?? '')
    .groupBy('value.name_status')
    .select((eb) => ['value.name_status', eb.fn.countAll<number>().as('n')])
    .execute();
  const n = (status: NameStatus): number => rows.find((row) => row.name_status === status)?.n ?? 0;
  return { confirmed: n('confirmed'), mentioned: n('mentioned'), working: n('working') };
}

async function countRounds(world: World): Promise<AdminPage['rounds']> {
  const rounds = await read(world, 'round')
    .selectFrom('round')
    .select(['round.state', 'round.open_date', 'round.close_date'])
    .execute();
  return { all: rounds.length, open: rounds.filter((round) => roundPhase(round, world.today) === 'open').length };
}

/** What the first page of the administration says of each part. */
export async function adminPage(world: World): Promise<AdminPage> {
  const meeting = await read(world, 'meeting')
    .selectFrom('meeting')
    .select(['meeting.body', 'meeting.date'])
    .where('meeting.date', '>=', world.today)
    .orderBy('meeting.date')
    .orderBy('meeting.id')
    .executeTakeFirst();
  const frameworks = await read(world, 'framework')
    .selectFrom('framework')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return {
    register: await countParts(world, {}),
    names: await countNames(world),
    rounds: await countRounds(world),
    meeting: meeting ?? null,
    frameworks: frameworks.n,
    dataset: await datasetKind(world),
  };
}
