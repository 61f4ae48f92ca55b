import { expect, it } from 'vitest';
import { positionsByRound } from '../../client/organisations/positions-by-round.ts';
import type { PositionRow } from '../../shared/positions.ts';

const row = (id: string, roundId: string, signedDate: string): PositionRow =>
  ({ id, roundId, round: `Naam van ${roundId}`, signedDate }) as PositionRow;

it('leads with the round that was signed last, and keeps the order within each', () => {
  const rounds = positionsByRound([
    row('a', 'r1', '2026-03-02'),
    row('b', 'r2', '2026-10-01'),
    row('c', 'r1', '2026-03-09'),
    row('d', 'r2', '2026-09-01'),
  ]);
  expect(rounds.map(({ name, rows }) => [name, rows.map(({ id }) => id)])).toEqual([
    ['Naam van r2', ['b', 'd']],
    ['Naam van r1', ['a', 'c']],
  ]);
  expect(positionsByRound([])).toEqual([]);
});
