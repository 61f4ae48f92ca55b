import type { PositionRow } from '../../shared/positions.ts';

/** What was signed in one round. */
export interface RoundOfPositions {
  id: string;
  name: string;
  rows: PositionRow[];
}

/** Positions by round, the round that was signed last first; within a round in the order given. */
export function positionsByRound(positions: readonly PositionRow[]): RoundOfPositions[] {
  const rounds = new Map<string, RoundOfPositions>();
  for (const row of positions) {
    const round = rounds.get(row.roundId) ?? { id: row.roundId, name: row.round, rows: [] };
    round.rows.push(row);
    rounds.set(row.roundId, round);
  }
  const last = ({ rows }: RoundOfPositions): string =>
    rows.reduce((day, { signedDate }) => (signedDate > day ? signedDate : day), '');
  return [...rounds.values()].sort((a, b) => (last(a) === last(b) ? 0 : last(a) < last(b) ? 1 : -1));
}
