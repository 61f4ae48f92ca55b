import type { PositionStatus } from '../nouns.ts';

/** Read from the top: an informatiemanager is no manager, a CIO can be a director. Whole words where a part would say too much. */
const groups: readonly { option: string; functions: RegExp }[] = [
  { option: 'informatie', functions: /\b(cio|ciso)\b|informatiemanager|architect/ },
  { option: 'jurist', functions: /jurist|privacy|\bfg\b|gegevensbescherming/ },
  { option: 'management', functions: /secretaris|directeur|manager/ },
  { option: 'beleid', functions: /beleid|inkoop|ethicus/ },
];

/**
 * The audience option the signer belongs to, to show 'to itself' apart. A position fixed by the board is the board's: 'bestuurder'.
 * For one of officials the function decides, in Dutch as it was signed. Null where the function says nothing.
 */
export function ownOption(status: PositionStatus, signedFunction: string | null): string | null {
  if (status === 'bestuurlijk') return 'bestuurder';
  const text = (signedFunction ?? '').toLowerCase();
  return groups.find(({ functions }) => functions.test(text))?.option ?? null;
}
