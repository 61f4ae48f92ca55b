import type { MeetingBody, Round } from './nouns.ts';
import type { MessageKey } from './say.ts';

/** A period in which positions are asked, with the meeting it hangs on and how many signed positions it holds. */
export interface RoundRow {
  id: string;
  name: string;
  openDate: string;
  closeDate: string | null;
  state: Round['state'];
  meetingId: string | null;
  body: MeetingBody | null;
  meetingDate: string | null;
  positions: number;
}

/** Why no position can be given or changed in a round on a day; null where it can. A round with a closing date closes after that day. */
export function whyClosed(round: Pick<Round, 'state' | 'open_date' | 'close_date'>, today: string): MessageKey | null {
  if (round.state === 'closed') return 'positions.round.closed';
  if (round.open_date > today) return 'positions.round.notYet';
  return round.close_date !== null && round.close_date < today ? 'positions.round.past' : null;
}

/** The same of a round as a page has it; null too where there is no round. */
export function closedFor(
  round: Pick<RoundRow, 'state' | 'openDate' | 'closeDate'> | undefined,
  today: string,
): MessageKey | null {
  if (round === undefined) return null;
  return whyClosed({ state: round.state, open_date: round.openDate, close_date: round.closeDate }, today);
}

/**
 * The round a page shows when none is chosen: the latest with signed positions, or else the latest. `rounds` come latest first.
 * Two rounds are never counted together.
 */
export function shownRound(rounds: readonly RoundRow[], chosen: string | undefined): RoundRow | null {
  if (chosen !== undefined) return rounds.find((round) => round.id === chosen) ?? null;
  return rounds.find((round) => round.positions > 0) ?? rounds[0] ?? null;
}
