import { hash } from 'node:crypto';
import { canonicalText } from '../../shared/canonical.ts';

/** SHA-256 in hex of a text. */
export function sha256(text: string): string {
  return hash('sha256', text);
}

/** The hash of one version: its noun, id, revision and own columns; never when it was closed, which the chain covers. */
export function rowHash(noun: string, revision: number, row: object): string {
  return sha256(canonicalText({ noun, revision, row }));
}

/** What a change did to one record: the hash of the version it opened, or null where it only closed one. */
export interface ItemDigest {
  noun: string;
  id: string;
  rowHash: string | null;
}

/** The link of the chain: everything about a change, over the hash of the one before. Items may come in any order. */
export function changeHash(previous: string, change: object, items: ItemDigest[]): string {
  const sorted = [...items].sort((a, b) => (a.noun + '\n' + a.id < b.noun + '\n' + b.id ? -1 : 1));
  return sha256(canonicalText({ previous, change, items: sorted }));
}
