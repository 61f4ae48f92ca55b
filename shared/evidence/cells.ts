import type { ExaminationState, FindingKind } from '../nouns.ts';

/** In order of precedence: what is found in one outweighs what follows. */
export const cellStates = ['contested', 'finding', 'examined', 'not-applicable', 'not-examined'] as const;
export type CellState = (typeof cellStates)[number];

/** How many findings of each kind one organisation has about one value. */
export type KindCounts = Partial<Record<FindingKind, number>>;

function has(kinds: KindCounts, kind: FindingKind): boolean {
  return (kinds[kind] ?? 0) > 0;
}

/** All findings in a cell together. */
export function findingsIn(kinds: KindCounts): number {
  return Object.values(kinds).reduce((sum, count) => sum + count, 0);
}

/**
 * The state of one value at one organisation. Contested: its findings hold both 'herkend' and 'knelpunt' or 'overlap'.
 * Findings outweigh what the examination says; without an examination (null) a value is not examined, which is not 'nothing found'.
 */
export function cellState(examination: ExaminationState | null, kinds: KindCounts): CellState {
  if (has(kinds, 'herkend') && (has(kinds, 'knelpunt') || has(kinds, 'overlap'))) return 'contested';
  if (findingsIn(kinds) > 0) return 'finding';
  return examination ?? 'not-examined';
}

/** The examination of a value over all pilots of one organisation: examined anywhere is examined; null where none is recorded. */
export function overPilots(examinations: readonly ExaminationState[]): ExaminationState | null {
  const order: readonly ExaminationState[] = ['examined', 'not-applicable', 'not-examined'];
  return order.find((state) => examinations.includes(state)) ?? null;
}

const symbols: Readonly<Record<CellState, string>> = {
  contested: '≠',
  finding: '●',
  examined: '○',
  'not-applicable': '–',
  'not-examined': '·',
};

/** One distinct character per state, so that no state is told by colour alone. */
export function cellSymbol(state: CellState): string {
  return symbols[state];
}
