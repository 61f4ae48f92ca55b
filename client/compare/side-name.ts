import type { CompareSide } from '../../shared/compare.ts';
import type { Say } from '../../shared/say.ts';
import { formatDate } from '../ui/format.ts';
import type { Language } from '../ui/say.tsx';

/** A round by its name, a day by its date with the round that was shown then. */
export function sideName({ kind, day, round }: CompareSide, say: Say, language: Language): string {
  if (kind === 'round') return say('compare.side.round', { round: round?.name ?? '' });
  const date = formatDate(day, language);
  return round === null ? say('compare.side.day', { date }) : say('compare.side.dayRound', { date, round: round.name });
}
