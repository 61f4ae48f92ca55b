import type { Evidence, Finding } from '../nouns.ts';
import type { Sentence } from '../say.ts';
import { ComparisonPlanner, submittedAnew } from './comparisons.ts';
import { headersOf, reportSettled, type Context } from './context.ts';
import { examinedKey, ExaminationPlanner, type ExaminedRow } from './examinations.ts';
import { FindingIndex, findingKey, SAME_TEXT, wantedOf } from './finding-index.ts';
import { findingColumns, findingFields, newEvidence, newFinding, readFinding, type FindingRow } from './finding-row.ts';
import type { ColumnOf } from './form.ts';
import { markOf } from './marks.ts';
import { nothing, type Addition, type Source } from './outcome.ts';
import { listsFor, readPilot, readValue } from './pilot-row.ts';
import type { PilotPlanner } from './pilots.ts';
import { RowReader } from './rows.ts';
import { cellName } from './sheet.ts';
import type { FormTable, Notice, TableRow } from './table.ts';
import { distance, settle, type Kept } from './versions.ts';

const sourceOf = (reader: RowReader<'findings'>): Source => ({ tab: reader.table.name, rows: [reader.row + 1] });
const fingerprint = ({ own, fields, evidence, comparison }: FindingRow): string =>
  JSON.stringify([own, fields, evidence, comparison]);

/** Plans the tab Bevindingen: first every row is read, then what they hold is matched with what is there. */
export class FindingPlanner {
  readonly outcome = nothing<Finding>();
  readonly evidence: Addition<Evidence>[] = [];
  readonly examinations: ExaminationPlanner;
  readonly comparisons: ComparisonPlanner;
  readonly #context: Context;
  readonly #pilots: PilotPlanner;
  readonly #index: FindingIndex;
  readonly #rows: FindingRow[] = [];
  readonly #examined: ExaminedRow[] = [];
  readonly #taken = new Set<string>();

  constructor(context: Context, pilots: PilotPlanner) {
    this.#context = context;
    this.#pilots = pilots;
    this.comparisons = new ComparisonPlanner(context, context.existing);
    this.#index = new FindingIndex(context.existing, this.comparisons);
    this.examinations = new ExaminationPlanner(context);
  }

  read(table: FormTable, tableRow: TableRow): void {
    const reader = new RowReader<'findings'>(table, tableRow);
    const said = reader.neededChoice('examined', this.#context.lists.list('examination'))?.code;
    if (said === 'examined' || said === 'not-applicable' || said === 'not-examined') this.#readExamined(reader, said);
    else {
      const row = readFinding(this.#context, reader, this.#pilots);
      if (row !== null) this.#rows.push(row);
    }
    this.#context.ledger.sound(reader);
  }

  #readExamined(reader: RowReader<'findings'>, state: ExaminedRow['state']): void {
    const pilot = readPilot(this.#context, reader, this.#pilots);
    const valueId = readValue(listsFor(this.#context, pilot), reader);
    const date = reader.pastDate('date', this.#context.reference.today);
    for (const column of findingColumns) {
      if (reader.found(column) === '') continue;
      if (column === 'kind' || column === 'text') reader.complain(column, { key: 'workbook.expected.noFinding' });
      else
        this.#notice(reader, column, { sentence: { key: 'workbook.notice.notKept', args: { column: reader.header(column) } } });
    }
    if (reader.problems.length === 0 && pilot && valueId !== null)
      this.#examined.push({ reader, ...pilot, valueId, state, date });
  }

  /** Matches what was read; yields after each group of rows, so that the caller can breathe. */
  *finish(): Generator<void> {
    this.#planExamined();
    yield;
    const marked = new Map<string, FindingRow>();
    const groups = new Map<string, FindingRow[]>();
    for (const row of this.#rows) {
      if (row.reference !== null && this.#planMarked(row, row.reference, marked)) continue;
      const group = groups.get(findingKey(row.own)) ?? [];
      group.push(row);
      groups.set(findingKey(row.own), group);
      yield;
    }
    for (const rows of groups.values()) {
      this.#planGroup(rows);
      yield;
    }
  }

  #planExamined(): void {
    const withFinding = new Map<string, number>();
    for (const { own, reader } of this.#rows) {
      if (own.value_id !== null) withFinding.set(examinedKey(own.pilot_id, own.value_id), reader.row + 1);
    }
    for (const examined of this.#examined) {
      this.examinations.plan(examined, withFinding);
      this.#context.ledger.sound(examined.reader);
    }
  }

  /** A row whose Kenmerk is known, or stands in the file before; false where it is neither. */
  #planMarked(row: FindingRow, reference: string, marked: Map<string, FindingRow>): boolean {
    const mark = markOf(row.own.organisation_id, reference);
    const before = marked.get(mark);
    if (before !== undefined) {
      if (fingerprint(before) === fingerprint(row)) this.#context.ledger.skip(row.reader, 'twice');
      else row.reader.complain('reference', { key: 'workbook.expected.once', args: { row: before.reader.row + 1 } });
      this.#context.ledger.sound(row.reader);
      return true;
    }
    marked.set(mark, row);
    const { kept, several } = this.#index.marked(row.own.organisation_id, reference);
    if (several > 0) {
      row.reader.complain('reference', { key: 'workbook.expected.oneRecord', args: { count: several } });
      this.#context.ledger.sound(row.reader);
    } else if (kept !== undefined) this.#settle(row, kept);
    return kept !== undefined;
  }

  /**
   * Rows that say the same of the same part. One that equals a version of a record is there already; the others go to the records that
   * are left, nearest first; what remains is new. Two rows may differ in the rest only: then they are two findings, and it is noted.
   */
  #planGroup(rows: readonly FindingRow[]): void {
    const left = new Map<string, FindingRow>();
    for (const row of rows) {
      const there = this.#index.equal(row);
      if (there !== undefined) this.#settle(row, there);
      else if (left.has(fingerprint(row)) && row.reference === null) this.#context.ledger.skip(row.reader, 'twice');
      else if (left.size < SAME_TEXT) left.set(`${row.reference ?? ''}${fingerprint(row)}`, row);
      else {
        row.reader.complain('text', { key: 'workbook.expected.ownText', args: { limit: SAME_TEXT } });
        this.#context.ledger.sound(row.reader);
      }
    }
    for (const row of left.values()) {
      const free = this.#index.candidates(row).filter((kept) => kept.current && !this.#taken.has(kept.id));
      const [nearest] = free.sort((a, b) => distance(a, wantedOf(row)) - distance(b, wantedOf(row)));
      if (nearest === undefined) this.#add(row, rows[0]);
      else this.#settle(row, nearest);
    }
  }

  #settle(row: FindingRow, kept: Kept<Finding>): void {
    this.#taken.add(kept.id);
    const { ledger } = this.#context;
    const unknown = this.#index.unknownEvidence(row, kept);
    const settled = settle(kept, wantedOf(row));
    const compared = this.comparisons.news(kept.id, row.comparison);
    const headers = [
      ...(compared === null ? [] : [row.reader.header('verdict')]),
      ...(unknown.length > 0 ? [row.reader.header('evidence')] : []),
    ];
    if (settled.state !== 'same' || !kept.current || kept.hidden || headers.length === 0) {
      const change = reportSettled(this.#context, row.reader, { noun: 'finding', kept, settled, columns: findingFields });
      if (!this.examinations.admits(row.reader, change?.row) || change === null) return;
      // words that changed are submitted anew: whoever checked them read others
      this.outcome.changes.push({ ...sourceOf(row.reader), ...change, row: { ...change.row, state: 'submitted' } });
      headers.unshift(...headersOf(row.reader, findingFields, change.fields));
    } else if (compared !== null) this.outcome.changes.push(...submittedAnew(sourceOf(row.reader), kept));
    ledger.change([row.reader], headers);
    if (compared !== null) this.comparisons.plan(sourceOf(row.reader), compared);
    this.#addEvidence(row, kept.id, unknown);
    this.#imply(row);
  }

  #add(row: FindingRow, first: FindingRow | undefined): void {
    const finding = newFinding(this.#context, row);
    if (!this.examinations.admits(row.reader, finding)) return;
    this.outcome.adds.push({ ...sourceOf(row.reader), row: finding });
    this.#context.ledger.add(row.reader);
    const compared = this.comparisons.news(finding.id, row.comparison);
    if (compared !== null) this.comparisons.plan(sourceOf(row.reader), compared);
    this.#addEvidence(row, finding.id, row.evidence);
    this.#imply(row);
    if (row.reference !== null) return;
    if (first && first !== row) {
      const sentence: Sentence = { key: 'workbook.notice.sameFinding', args: { row: first.reader.row + 1 } };
      this.#notice(row.reader, 'text', { sentence });
    }
    const near = this.#index.resembling(row);
    if (near === undefined) return;
    const { id, reference: mark, text } = near;
    const beside = { added: row.own.text, id, reference: mark, text };
    this.#notice(row.reader, 'text', { sentence: { key: 'workbook.notice.nearFinding', args: { text } }, beside });
  }

  #addEvidence(row: FindingRow, findingId: string, texts: readonly string[]): void {
    for (const text of texts) this.evidence.push({ ...sourceOf(row.reader), row: newEvidence(this.#context, findingId, text) });
  }

  #imply({ own, fields, reader }: FindingRow): void {
    if (own.value_id === null) return;
    const { pilot_id: pilotId, organisation_id: organisationId, value_id: valueId } = own;
    this.examinations.imply({ reader, pilotId, organisationId, valueId, state: 'examined', date: fields.date ?? null });
  }

  #notice(reader: RowReader<'findings'>, column: ColumnOf<'findings'>, notice: Pick<Notice, 'sentence' | 'beside'>): void {
    const cell = cellName(reader.row, reader.table.columns.get(column) ?? 0);
    this.#context.notices.push({ tab: reader.table.name, cell, ...notice });
  }
}
