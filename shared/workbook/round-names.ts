import type { Round } from '../nouns.ts';
import { whyClosed } from '../rounds.ts';
import type { Sentence } from '../say.ts';
import { folded } from './cells.ts';
import { offer, type Context } from './context.ts';
import type { Addition } from './outcome.ts';
import type { PositionReader, PositionRow } from './position-row.ts';

/** The rounds that rows name: those of the database, also by an earlier name, and those that the file proposes. */
export class RoundNames {
  readonly #context: Context;
  readonly #known = new Map<string, string>();
  readonly #proposed = new Map<string, Addition<Round>>();

  constructor(context: Context) {
    this.#context = context;
    const { rounds } = context.reference;
    for (const { id, earlier = [] } of rounds) for (const name of earlier) this.#known.set(folded(name), id);
    for (const { id, name } of rounds) this.#known.set(folded(name), id);
  }

  /** The round of a row; one that does not exist is proposed where the person may make it, and wrong elsewhere. */
  find(reader: PositionReader, name: string): string | null {
    const known = this.#known.get(folded(name));
    if (known !== undefined) return known;
    const { reference, options } = this.#context;
    if (!reference.mayAddRounds) {
      const nearest = offer(this.#context, name, () => this.#names());
      return reader.complain('round', { key: 'workbook.expected.round' }, { nearest });
    }
    const id = options.newId();
    const row: Round = { id, name, meeting_id: null, open_date: reference.today, close_date: null, state: 'open' };
    this.#known.set(folded(name), id);
    this.#proposed.set(id, { tab: reader.table.name, rows: [reader.row + 1], row });
    return id;
  }

  /** A proposed round opens with the first signature in it. */
  include({ key, fields }: PositionRow): void {
    const round = this.#proposed.get(key.round_id)?.row;
    const date = fields.signed_date;
    if (round && date && date < round.open_date) round.open_date = date;
  }

  isClosed(id: string): boolean {
    const { rounds, today } = this.#context.reference;
    return rounds.some((round) => round.id === id && whyClosed(round, today) !== null);
  }

  /** The proposed rounds that positions came in; each is noted, beside the round it resembles. */
  proposals(used: ReadonlySet<string>): Addition<Round>[] {
    const rounds = [...this.#proposed.values()].filter(({ row }) => used.has(row.id));
    for (const { tab, row } of rounds) {
      const nearest = offer(this.#context, row.name, () => this.#names());
      const sentence: Sentence = nearest
        ? { key: 'workbook.notice.roundNear', args: { round: row.name, nearest } }
        : { key: 'workbook.notice.round', args: { round: row.name } };
      this.#context.notices.push({ tab, cell: null, sentence });
    }
    return rounds;
  }

  #names(): string[] {
    return this.#context.reference.rounds.map((round) => round.name);
  }
}
