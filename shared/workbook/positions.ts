import type { Position, Round } from '../nouns.ts';
import { headersOf, reportPlacing, type ColumnsOf, type Context } from './context.ts';
import { nothing, type Addition } from './outcome.ts';
import { Places, type Placing } from './places.ts';
import { readPosition, severalAnswers, type PositionRow } from './position-row.ts';
import { complainUnlike, keyOf, united, type Given } from './position-union.ts';
import { RoundNames } from './round-names.ts';
import { RowReader } from './rows.ts';
import type { FormTable, TableRow } from './table.ts';
import type { Signed } from './versions.ts';

const columns: ColumnsOf<Position> = {
  ...{
    reference: 'reference',
    round_id: 'round',
    question: 'question',
    layer: 'layer',
    audience_option: 'audience',
    meaning: 'meaning',
  },
  ...{ framework_id: 'framework', value_id: 'value', answer: 'answer', no_answer: 'answer', floor: 'floor', ceiling: 'ceiling' },
  ...{ arguments: 'arguments', status: 'status', signed_function: 'signedBy', signed_date: 'date' },
};

const signed: Signed<Position> = {
  fields: ['answer', 'no_answer', 'floor', 'ceiling', 'arguments', 'status', 'signed_function', 'signed_date'],
  isLater: ({ signed_date: date = '' }, now) => date > now.signed_date,
};

/** Plans the tab Standpunten. Rows of one question that takes several answers make one position. */
export class PositionPlanner {
  readonly outcome = nothing<Position>();
  readonly rounds: Addition<Round>[] = [];
  readonly #context: Context;
  readonly #places: Places<Position>;
  readonly #groups = new Map<string, PositionRow[]>();
  readonly #roundNames: RoundNames;

  constructor(context: Context) {
    this.#context = context;
    this.#roundNames = new RoundNames(context);
    this.#places = new Places(context.existing.positions, { key: keyOf, signed });
  }

  read(table: FormTable, tableRow: TableRow): void {
    const reader = new RowReader<'positions'>(table, tableRow);
    const row = readPosition(this.#context, reader, (name) => this.#roundNames.find(reader, name));
    if (this.#context.ledger.sound(reader) && row !== null) this.#collect(row);
  }

  #collect(row: PositionRow): void {
    const own = severalAnswers.includes(row.key.question) ? '' : String(this.#groups.size);
    const key = `${row.key.organisation_id}|${keyOf(row.key)}|${own}`;
    const group = this.#groups.get(key) ?? [];
    group.push(row);
    this.#groups.set(key, group);
    this.#roundNames.include(row);
  }

  /** Places what was read; yields after each position, so that the caller can breathe. */
  *finish(): Generator<void> {
    for (const rows of this.#groups.values()) {
      this.#place(rows);
      yield;
    }
    this.rounds.push(...this.#roundNames.proposals(new Set(this.outcome.adds.map(({ row }) => row.round_id))));
  }

  #place(group: readonly PositionRow[]): void {
    const [first] = group;
    if (first === undefined) return;
    const rows = group.length > 1 ? this.#together(group) : group;
    const { reader, reference, key, fields } = first;
    const given = united(rows);
    const { arguments: reasons, ...answer } = given;
    const wanted: Partial<Position> = { ...fields, ...answer, ...(reader.has('arguments') && { arguments: reasons }) };
    const marked = reference === null ? wanted : { ...wanted, ...key, reference };
    const wish = { owner: key.organisation_id, reference, key: keyOf(key), wanted: marked, row: reader.row + 1 };
    const placing = this.#places.place(wish);
    if (this.#isClosed(placing, key.round_id)) this.#wrong(rows, 'round', 'workbook.expected.openRound');
    else if (placing.state === 'new') this.#add(rows, given);
    else this.#report(rows, placing);
  }

  /** The rows that make one position together; a row that does not fit is wrong, one that says nothing more is passed over. */
  #together(group: readonly PositionRow[]): PositionRow[] {
    const said = new Set<string>();
    return group.filter((row) => {
      if (group[0]) complainUnlike(group[0], row);
      if (!this.#context.ledger.sound(row.reader)) return false;
      const says = JSON.stringify([row.answer, row.noAnswer, row.fields.arguments]);
      if (said.has(says)) this.#context.ledger.skip(row.reader, 'twice');
      return said.size !== said.add(says).size;
    });
  }

  #isClosed(placing: Placing<Position>, roundId: string): boolean {
    const changes = placing.state === 'new' || (placing.state === 'found' && placing.settled.state === 'changed');
    return changes && this.#roundNames.isClosed(roundId);
  }

  #wrong(
    rows: readonly PositionRow[],
    column: 'round' | 'answer',
    key: 'workbook.expected.openRound' | 'workbook.expected.withRow',
  ): void {
    const args = { row: (rows[0]?.reader.row ?? 0) + 1 };
    for (const { reader } of rows) {
      if (reader.problems.length === 0) reader.complain(column, { key, args });
      this.#context.ledger.sound(reader);
    }
  }

  #add(rows: readonly PositionRow[], given: Given): void {
    const [first] = rows;
    const scale = first && this.#context.lists.scaleOf(first.key.question);
    if (first === undefined || scale === undefined) return;
    const { key, reference, holder, fields } = first;
    const signed = { status: 'ambtelijk' as const, signed_function: '', signed_date: '', state: 'signed' as const };
    const own = { id: this.#context.options.newId(), reference, holder, scale_id: scale, ...key };
    const row: Position = { ...own, ...signed, floor: null, ceiling: null, ...fields, ...given };
    this.outcome.adds.push({ ...sourceOf(rows), row });
    this.#context.ledger.add(...rows.map(({ reader }) => reader));
  }

  #report(rows: readonly PositionRow[], placing: Exclude<Placing<Position>, { state: 'new' }>): void {
    const [first, ...others] = rows;
    if (first === undefined) return;
    const { ledger, lists } = this.#context;
    const change = reportPlacing(this.#context, first.reader, { noun: 'position', placing, columns, identity: 'question' });
    if (first.reader.problems.length > 0) return this.#wrong(rows, 'answer', 'workbook.expected.withRow');
    if (change === null) return others.forEach(({ reader }) => ledger.skip(reader, 'there'));
    const headers = headersOf(first.reader, columns, change.fields);
    ledger.change(
      rows.map(({ reader }) => reader),
      headers,
    );
    // an answer that changes is given under the scale of today
    const answered = change.fields.some(
      (field) => field === 'answer' || field === 'no_answer' || field === 'floor' || field === 'ceiling',
    );
    const scale = answered ? lists.scaleOf(first.key.question) : undefined;
    this.outcome.changes.push({ ...sourceOf(rows), ...change, row: { ...change.row, scale_id: scale ?? change.row.scale_id } });
  }
}

const sourceOf = (rows: readonly PositionRow[]): { tab: string; rows: number[] } => ({
  tab: rows[0]?.reader.table.name ?? '',
  rows: rows.map(({ reader }) => reader.row + 1),
});
