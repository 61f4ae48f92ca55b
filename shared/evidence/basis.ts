import type { Aged, AgedState } from '../attachments.ts';
import { plainOrder } from '../canonical.ts';
import type { TypeGroup } from './answers.ts';

/*
 * What a statement rests on: the facts one can count of it, and what became of it since somebody judged it. Counting is all the
 * program does here (evidence method, 6): how solid it is, a person says.
 */

export type Side = 'for' | 'against';
export type BasisNoun = 'finding' | 'position';

/** A finding or position that is linked to a statement, as far as the facts need it. */
export interface BasisRecord {
  side: Side;
  noun: BasisNoun;
  id: string;
  organisationId: string;
  type: TypeGroup;
  /** a position of an umbrella stands beside the organisations and never counts in them */
  umbrella: boolean;
  /** when it happened or was signed, ISO */
  date: string;
  /** links, documents and quotations behind a finding */
  pieces: number;
  /** how the worst of these pieces stands; null where none is aged */
  aged: AgedState | null;
  /** second persons who coded the finding, and how many of them gave another kind or relevance; null where one may not know */
  codings: { count: number; differ: number } | null;
}

/** What can be counted of one side. */
export interface SideFacts {
  findings: number;
  positions: number;
  umbrellas: number;
  /** ids, sorted */
  organisations: string[];
  types: TypeGroup[];
}

export interface BasisFacts {
  for: SideFacts;
  against: SideFacts;
  /** organisations that stand on both sides, sorted */
  bothSides: string[];
  oldest: string | null;
  newest: string | null;
  /** whole months between the oldest and today */
  monthsOld: number | null;
  findings: number;
  /** findings with at least one link, document or quotation, and how many of those there are */
  supported: number;
  pieces: number;
  /** findings that rest on evidence that has expired, and others that rest on evidence to look at again */
  aged: Aged;
  /** findings that a second person coded, and those where that came out otherwise; null where one may not know */
  coded: { findings: number; otherwise: number } | null;
}

const sorted = <T extends string>(texts: readonly T[]): T[] => [...new Set(texts)].sort(plainOrder);

function sideFacts(records: readonly BasisRecord[]): SideFacts {
  const counted = records.filter(({ umbrella }) => !umbrella);
  return {
    findings: counted.filter(({ noun }) => noun === 'finding').length,
    positions: counted.filter(({ noun }) => noun === 'position').length,
    umbrellas: records.length - counted.length,
    organisations: sorted(counted.map(({ organisationId }) => organisationId)),
    types: sorted(counted.map(({ type }) => type)),
  };
}

/** Whole months from one ISO date to another; 0 where the second comes first. */
function monthsBetween(from: string, to: string): number {
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number);
  return Math.max(0, (toYear - year) * 12 + toMonth - month - (toDay < day ? 1 : 0));
}

/**
 * The facts of a basis, in counts: organisations, types, what stands against it, age, what lies behind the findings, second coding.
 * In: every linked record that the viewer may know. Nothing is weighed and no level follows from it; without records all is 0 or null.
 */
export function basisFacts(records: readonly BasisRecord[], today: string): BasisFacts {
  const [pro, contra] = [
    sideFacts(records.filter(({ side }) => side === 'for')),
    sideFacts(records.filter(({ side }) => side === 'against')),
  ];
  const findings = records.filter(({ noun }) => noun === 'finding');
  const dates = sorted(records.map(({ date }) => date));
  const oldest = dates[0] ?? null;
  const codings = findings.flatMap((record) => (record.codings === null ? [] : [record.codings]));
  return {
    for: pro,
    against: contra,
    bothSides: pro.organisations.filter((id) => contra.organisations.includes(id)),
    oldest,
    newest: dates.at(-1) ?? null,
    monthsOld: oldest === null ? null : monthsBetween(oldest, today),
    findings: findings.length,
    supported: findings.filter(({ pieces }) => pieces > 0).length,
    pieces: findings.reduce((sum, { pieces }) => sum + pieces, 0),
    aged: {
      expired: findings.filter(({ aged }) => aged === 'expired').length,
      review: findings.filter(({ aged }) => aged === 'review').length,
    },
    coded:
      codings.length < findings.length
        ? null
        : {
            findings: codings.filter(({ count }) => count > 0).length,
            otherwise: codings.filter(({ differ }) => differ > 0).length,
          },
  };
}

/** One link of a basis with the hash of the version it leads to; without a hash the record was withdrawn. */
export interface BasisEntry {
  side: Side;
  noun: BasisNoun;
  id: string;
  hash: string | null;
  /** the digest of what lies behind a finding: links, documents, quotations and their files; absent where nothing does */
  evidence?: string;
}

export const basisChangeKinds = ['added', 'removed', 'otherSide', 'changed', 'evidence', 'withdrawn'] as const;
export type BasisChangeKind = (typeof basisChangeKinds)[number];
export interface BasisChange {
  what: BasisChangeKind;
  noun: BasisNoun;
  id: string;
}

const keyOf = ({ noun, id }: { noun: BasisNoun; id: string }): string => `${noun} ${id}`;

/** What became of one record between two moments, or null where it is the same. */
function changeOf(before: BasisEntry | undefined, after: BasisEntry | undefined): BasisChangeKind | null {
  if (before === undefined) return 'added';
  if (after === undefined) return 'removed';
  if (after.hash === null) return before.hash === null ? null : 'withdrawn';
  if (before.hash !== after.hash) return 'changed';
  if (before.evidence !== after.evidence) return 'evidence';
  return before.side === after.side ? null : 'otherSide';
}

/** What differs between a basis as it was judged and as it is, by noun and id. */
export function basisChanges(before: readonly BasisEntry[], after: readonly BasisEntry[]): BasisChange[] {
  const [old, now] = [new Map(before.map((one) => [keyOf(one), one])), new Map(after.map((one) => [keyOf(one), one]))];
  return sorted([...old.keys(), ...now.keys()]).flatMap((key) => {
    const one = now.get(key) ?? old.get(key);
    const what = changeOf(old.get(key), now.get(key));
    return one === undefined || what === null ? [] : [{ what, noun: one.noun, id: one.id }];
  });
}

/** The data whose canonical text is the digest of a basis: what is claimed, as which kind, and every version it rests on. Order never matters. */
export function basisContent(statement: { text: string; kind: string }, entries: readonly BasisEntry[]): object {
  const links = entries.map(({ side, noun, id, hash, evidence }) => ({ side, noun, id, hash, evidence }));
  return {
    text: statement.text,
    kind: statement.kind,
    links: links.sort((a, b) => plainOrder(keyOf(a), keyOf(b))),
  };
}
