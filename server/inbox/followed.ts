import {
  followedHref,
  followedKey,
  FOLLOWED_DAYS,
  followedNouns,
  followedText,
  type Followed,
  type FollowedNoun,
} from '../../shared/follow.ts';
import type { InboxLine } from '../../shared/inbox.ts';
import { newsOf } from '../db/followed.ts';
import { read, revisionOn, type World } from '../db/world.ts';

/** What this person follows, as it was kept; in the order of nouns. */
export async function followsOf(world: World, personId: string) {
  const rows = await world.db
    .selectFrom('follow')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('at')
    .orderBy('record_id')
    .execute();
  const place = (noun: FollowedNoun): number => followedNouns.indexOf(noun);
  return rows.sort((a, b) => place(a.noun) - place(b.noun));
}

type Named = Omit<Followed, 'noun'>;

const readers: Record<FollowedNoun, (world: World, ids: readonly string[]) => Promise<Named[]>> = {
  organisation: async (world, ids) => {
    const rows = await read(world, 'organisation')
      .selectFrom('organisation')
      .select(['id', 'name'])
      .where('id', 'in', ids)
      .execute();
    return rows.map((row) => ({ ...row, nameStatus: null, about: null }));
  },
  pilot: async (world, ids) => {
    const rows = await read(world, 'pilot', 'organisation')
      .selectFrom('pilot')
      .innerJoin('organisation', 'organisation.id', 'pilot.organisation_id')
      .select(['pilot.id', 'pilot.title as name', 'organisation.name as about'])
      .where('pilot.id', 'in', ids)
      .execute();
    return rows.map((row) => ({ ...row, nameStatus: null }));
  },
  value: async (world, ids) => {
    const rows = await read(world, 'value')
      .selectFrom('value')
      .select(['id', 'name', 'name_status as nameStatus'])
      .where('id', 'in', ids)
      .execute();
    return rows.map((row) => ({ ...row, about: null }));
  },
  finding: async (world, ids) => {
    const rows = await read(world, 'finding', 'organisation')
      .selectFrom('finding')
      .innerJoin('organisation', 'organisation.id', 'finding.organisation_id')
      .select(['finding.id', 'finding.text as name', 'organisation.name as about'])
      .where('finding.id', 'in', ids)
      .execute();
    return rows.map((row) => ({ ...row, nameStatus: null }));
  },
  statement: async (world, ids) => {
    const rows = await read(world, 'statement')
      .selectFrom('statement')
      .select(['id', 'text as name'])
      .where('id', 'in', ids)
      .execute();
    return rows.map((row) => ({ ...row, nameStatus: null, about: null }));
  },
};

const LONGEST = 160;

/** What is followed by name, in the order given; without a name what can no longer be seen. */
export async function namedFollows(
  world: World,
  follows: readonly { noun: FollowedNoun; record_id: string }[],
): Promise<Followed[]> {
  const named = new Map<string, Named>();
  for (const noun of followedNouns) {
    const ids = follows.filter((one) => one.noun === noun).map((one) => one.record_id);
    if (ids.length === 0) continue;
    for (const row of await readers[noun](world, ids)) named.set(followedKey({ noun, id: row.id }), row);
  }
  return follows.map(({ noun, record_id: id }) => {
    const { name = null, nameStatus = null, about = null } = named.get(followedKey({ noun, id })) ?? {};
    return {
      noun,
      id,
      name: name !== null && name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name,
      nameStatus,
      about,
    };
  });
}

/** Whether a record can be seen by who wants to follow it. */
export async function canFollow(world: World, noun: FollowedNoun, id: string): Promise<boolean> {
  return (await readers[noun](world, [id])).length > 0;
}

/** The day from which one hears of changes. */
const firstDay = (today: string): string =>
  new Date(Date.parse(`${today}T12:00:00Z`) - FOLLOWED_DAYS * 86_400_000).toISOString().slice(0, 10);

/** What others changed in what this person follows and has not been seen, a line for each; nothing at an earlier moment. */
export async function followedNews(world: World, personId: string): Promise<InboxLine[]> {
  const follows = world.newest ? await followsOf(world, personId) : [];
  if (follows.length === 0) return [];
  const followed = new Map(
    followedNouns.map((noun) => [noun, follows.filter((one) => one.noun === noun).map((one) => one.record_id)] as const),
  );
  const from = Math.max(
    Math.min(...follows.map(({ revision }) => revision)),
    await revisionOn({ read: world.db }, firstDay(world.today)),
  );
  const news = new Map((await newsOf(world, { followed, from, personId })).map((one) => [followedKey(one), one]));
  const changed = follows.filter(({ noun, record_id: id }) => news.has(followedKey({ noun, id })));
  return (await namedFollows(world, changed)).flatMap((one) => {
    const key = followedKey(one);
    const { changes, at } = news.get(key) ?? { changes: 0, at: null };
    return [{ id: key, text: followedText(one), about: one.about, href: followedHref(one), since: at, changes }];
  });
}
