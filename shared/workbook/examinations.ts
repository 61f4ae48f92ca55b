import { leavesRoomFor } from '../examinations.ts';
import type { Examination, ExaminationState, Finding } from '../nouns.ts';
import { headersOf, reportPlacing, type ColumnsOf, type Context } from './context.ts';
import { nothing } from './outcome.ts';
import { Places } from './places.ts';
import type { RowReader } from './rows.ts';

/** A value looked at in a pilot; with which outcome, and when. */
export interface Examined {
  pilotId: string;
  organisationId: string;
  valueId: string;
  state: ExaminationState;
  date: string | null;
}

export interface ExaminedRow extends Examined {
  reader: RowReader<'findings'>;
}

const columns: ColumnsOf<Examination> = { state: 'examined', date: 'date' };
const keyOf = ({ pilotId, valueId }: Examined): string => `${pilotId}|${valueId}`;

/** Plans what was examined: what rows say outright, and that a value with a finding was examined. A pilot and value are one record. */
export class ExaminationPlanner {
  readonly outcome = nothing<Examination>();
  readonly #context: Context;
  readonly #places: Places<Examination>;
  readonly #said = new Set<string>();
  /** what rows of the file make of an examination */
  readonly #becomes = new Map<string, ExaminationState>();
  /** what findings are about that are there and were submitted */
  readonly #found = new Set<string>();

  constructor(context: Context) {
    this.#context = context;
    for (const { current, versions } of context.existing.findings) {
      const row = versions.at(-1)?.row;
      if (current && row !== undefined && row.state !== 'draft' && row.value_id !== null)
        this.#found.add(examinedKey(row.pilot_id, row.value_id));
    }
    this.#places = new Places(context.existing.examinations, { key: (row) => `${row.pilot_id}|${row.value_id}` });
  }

  /** A row without finding. `withFinding` holds the rows of the file in which the same value of the pilot has one. */
  plan(examined: ExaminedRow, withFinding: ReadonlyMap<string, number>): void {
    const { reader, state, date } = examined;
    const row = withFinding.get(keyOf(examined));
    if (state !== 'examined' && row !== undefined) {
      reader.complain('examined', { key: 'workbook.expected.noFindingIn', args: { row } });
      return;
    }
    const wanted: Partial<Examination> = reader.has('date') ? { state, date } : { state };
    const wish = { owner: examined.organisationId, reference: null, key: keyOf(examined), wanted, row: reader.row + 1 };
    const placing = this.#places.place(wish);
    const source = { tab: reader.table.name, rows: [reader.row + 1] };
    this.#said.add(keyOf(examined));
    if (placing.state === 'new') {
      if (!this.#fits(examined, state)) return;
      this.outcome.adds.push({ ...source, row: this.#row(examined) });
      this.#context.ledger.add(reader);
      return;
    }
    const change = reportPlacing(this.#context, reader, { noun: 'examination', placing, columns, identity: 'value' });
    if (change === null || (change.fields.includes('state') && !this.#fits(examined, change.row.state))) return;
    this.#context.ledger.change([reader], headersOf(reader, columns, change.fields));
    this.outcome.changes.push({ ...source, ...change });
  }

  /** Whether what a row says goes with the findings that are there; else it is a problem. */
  #fits(examined: ExaminedRow, state: ExaminationState): boolean {
    const fits = leavesRoomFor(state) || !this.#found.has(keyOf(examined));
    if (fits) this.#becomes.set(keyOf(examined), state);
    else examined.reader.complain('examined', { key: 'workbook.expected.noFindingStored' });
    return fits;
  }

  /** Whether a row is sound beside what it makes of a finding: a first one on a value that does not apply in its pilot is a problem. */
  admits(reader: RowReader<'findings'>, finding: Finding | undefined): boolean {
    if (finding !== undefined && finding.value_id !== null) this.#complainDenied(reader, finding, finding.value_id);
    return this.#context.ledger.sound(reader);
  }

  #complainDenied(reader: RowReader<'findings'>, finding: Finding, valueId: string): void {
    const key = examinedKey(finding.pilot_id, valueId);
    const kept = this.#places.find(finding.organisation_id, key);
    const stored = kept?.current === true ? kept.versions.at(-1)?.row.state : undefined;
    const state = this.#becomes.get(key) ?? stored;
    if (state === 'not-applicable' && !this.#found.has(key))
      reader.complain('examined', { key: 'workbook.expected.notApplicable' });
  }

  /** A finding that is added or changed marks its value as examined, unless a row says so itself; the row counts as the finding's. */
  imply(examined: ExaminedRow): void {
    if (this.#said.has(keyOf(examined))) return;
    this.#said.add(keyOf(examined));
    const source = { tab: examined.reader.table.name, rows: [examined.reader.row + 1] };
    const kept = this.#places.find(examined.organisationId, keyOf(examined));
    const newest = kept?.versions.at(-1);
    if (!kept?.current || newest === undefined) {
      this.outcome.adds.push({ ...source, row: this.#row(examined) });
    } else if (newest.row.state !== 'examined') {
      const row: Examination = { ...newest.row, state: 'examined', date: examined.date };
      this.outcome.changes.push({ ...source, row, base: newest.revision, fields: ['state', 'date'] });
    }
  }

  #row({ pilotId, organisationId, valueId, state, date }: Examined): Examination {
    return {
      id: this.#context.options.newId(),
      pilot_id: pilotId,
      organisation_id: organisationId,
      value_id: valueId,
      state,
      date,
    };
  }
}

/** The key under which `withFinding` of {@link ExaminationPlanner.plan} holds a value of a pilot. */
export const examinedKey = (pilotId: string, valueId: string): string => `${pilotId}|${valueId}`;
