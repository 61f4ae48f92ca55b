import { z } from 'zod';
import type { NameStatus } from './nouns.ts';
import type { Sentence } from './say.ts';

/* What a person follows: they find in their inbox what others changed in it, until they say to have seen it. */

export const followedNouns = ['organisation', 'pilot', 'value', 'finding', 'statement'] as const;
export type FollowedNoun = (typeof followedNouns)[number];

/** Enough for every waterschap and every value, and few enough to look at each morning. */
export const FOLLOWED_MOST = 200;
/** Of the changes of so many days one hears; what is older is on the page of what changed. */
export const FOLLOWED_DAYS = 90;

const record = { noun: z.enum(followedNouns), id: z.string().min(1).max(120) };
export const followSchema = z.strictObject({ ...record, follow: z.boolean() });
export const followSeenSchema = z.strictObject({ ...record, revision: z.number().int().positive() });

/** Something that is followed. */
export interface Followed {
  noun: FollowedNoun;
  id: string;
  /** in its own words, Dutch; null where it can no longer be seen */
  name: string | null;
  nameStatus: NameStatus | null;
  /** the organisation it belongs to */
  about: string | null;
}

const paths: Record<FollowedNoun, string> = {
  organisation: '/organisaties',
  pilot: '/pilots',
  value: '/waarden',
  finding: '/bevindingen',
  statement: '/deelconclusies',
};

/** The name of what is followed: in its own words, but for a working name, which says so, and for what can no longer be seen. */
export function followedText({ name, nameStatus }: Pick<Followed, 'name' | 'nameStatus'>): string | Sentence {
  if (name === null) return { key: 'follow.gone' };
  return nameStatus === 'working' ? { key: 'follow.working', args: { name } } : name;
}

/** The page of what is followed. */
export const followedHref = ({ noun, id }: Pick<Followed, 'noun' | 'id'>): string => `${paths[noun]}/${id}`;

/** One name for what is followed, as the lines of the inbox carry it. */
export const followedKey = ({ noun, id }: Pick<Followed, 'noun' | 'id'>): string => `${noun}:${id}`;

/** What `followedKey` made; undefined for anything else. */
export function parseFollowedKey(key: string): Pick<Followed, 'noun' | 'id'> | undefined {
  const at = key.indexOf(':');
  const noun = followedNouns.find((one) => one === key.slice(0, Math.max(0, at)));
  return noun === undefined ? undefined : { noun, id: key.slice(at + 1) };
}
