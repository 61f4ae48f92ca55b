import type { Noun } from '../../shared/nouns.ts';
import type { ChangeRow } from '../../shared/overview.ts';
import { isLoad, visibleItems } from '../db/past.ts';
import { personShown } from '../db/persons.ts';
import { read, type World } from '../db/world.ts';

type Head = Pick<ChangeRow, 'revision' | 'at' | 'person' | 'command' | 'reason'>;

function newestChanges(world: World, limit: number): Promise<Head[]> {
  return world.db
    .selectFrom('change')
    .innerJoin('person', 'person.id', 'change.person_id')
    .select(['change.revision', 'change.at', 'change.command', 'change.reason'])
    .select(personShown().as('person'))
    .where('change.revision', '<=', world.revision)
    .orderBy('change.revision', 'desc')
    .limit(limit)
    .execute();
}

/** The noun a command is about by its name: 'umbrella-position.record' is about a position. */
const nounOf = (command: string): string => (command.split('.')[0] ?? '').replace('umbrella-', '').replaceAll('-', '_');

const ofOrganisation = ['participation', 'contact', 'pilot', 'examination', 'finding', 'action', 'position'] as const;
type OfOrganisation = (typeof ofOrganisation)[number];
const hasOrganisation = (noun: string | null): noun is OfOrganisation => ofOrganisation.includes(noun as OfOrganisation);

/** For each change the noun to tell of: what its command is about, or else the first this viewer may know; null where there is none. */
async function nounsSeen(world: World, heads: readonly Head[]): Promise<Map<number, Noun>> {
  if (heads.length === 0) return new Map();
  const items = await visibleItems(
    world,
    heads.map((head) => head.revision),
  );
  const seen = heads.flatMap(({ revision, command }): [number, Noun][] => {
    const own = items.filter((item) => item.revision === revision).map((item) => item.noun);
    const noun = own.find((one) => one === nounOf(command)) ?? own[0];
    return noun === undefined ? [] : [[revision, noun as Noun]];
  });
  return new Map(seen);
}

async function firstRecords(world: World, seen: ReadonlyMap<number, Noun>): Promise<Map<number, string>> {
  const rows = await world.db
    .selectFrom('change_item')
    .select((eb) => ['change_item.revision', 'change_item.noun', eb.fn.min('change_item.id').as('id')])
    .where('change_item.revision', 'in', [...seen.keys()])
    .groupBy(['change_item.revision', 'change_item.noun'])
    .execute();
  return new Map(rows.filter((row) => seen.get(row.revision) === row.noun).map((row) => [row.revision, row.id]));
}

type Holder = Pick<ChangeRow, 'organisationId' | 'organisation'>;

/** The organisations whose records these are, as far as the viewer may know; one read for each noun there is. */
async function holdersOf(world: World, records: readonly { noun: Noun; id: string }[]): Promise<Map<string, Holder>> {
  const nouns = ofOrganisation.filter((noun) => records.some((record) => record.noun === noun));
  const found = nouns.map(async (noun) => {
    // all of these have the one column that is read here, so one of them stands for each
    const table = noun as 'pilot';
    const ids = records.filter((record) => record.noun === noun).map((record) => record.id);
    const rows = await read(world, 'organisation', table)
      .selectFrom(table)
      .innerJoin('organisation', 'organisation.id', `${table}.organisation_id`)
      .select([`${table}.id`, 'organisation.id as organisationId', 'organisation.name as organisation'])
      .where(`${table}.id`, 'in', ids)
      .execute();
    return rows.map(({ id, ...holder }): [string, Holder] => [`${noun} ${id}`, holder]);
  });
  return new Map((await Promise.all(found)).flat());
}

/** The newest changes that touched anything this viewer may know, at most `limit` of them. */
export async function recentChanges(world: World, limit: number): Promise<ChangeRow[]> {
  const heads = await newestChanges(world, limit * 5);
  const seen = await nounsSeen(
    world,
    heads.filter((head) => !isLoad(head.command)),
  );
  const shown = heads.filter((head) => isLoad(head.command) || seen.has(head.revision)).slice(0, limit);
  const nouns = new Map([...seen].filter(([revision]) => shown.some((head) => head.revision === revision)));
  const ids = nouns.size === 0 ? new Map<number, string>() : await firstRecords(world, nouns);
  const records = [...nouns]
    .flatMap(([revision, noun]) => [{ noun, id: ids.get(revision) ?? '' }])
    .filter(({ noun }) => hasOrganisation(noun));
  const holders = await holdersOf(world, records);
  return shown.map((head) => {
    const noun = nouns.get(head.revision) ?? null;
    const id = ids.get(head.revision) ?? null;
    const holder = holders.get(`${String(noun)} ${String(id)}`) ?? { organisationId: null, organisation: null };
    // of a record that is no longer there only what happened is told
    const there = !hasOrganisation(noun) || holder.organisationId !== null;
    return { ...head, noun, id: there ? id : null, ...holder };
  });
}
