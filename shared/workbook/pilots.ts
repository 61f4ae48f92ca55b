import type { Pilot } from '../nouns.ts';
import { folded } from './cells.ts';
import { headersOf, readOrganisation, reportPlacing, type ColumnsOf, type Context } from './context.ts';
import { nothing } from './outcome.ts';
import { Places } from './places.ts';
import { RowReader, shown } from './rows.ts';
import type { FormTable, Problem, TableRow } from './table.ts';
import { keyOf, WrongPilots } from './wrong-pilots.ts';

export interface PilotName {
  id: string;
  title: string;
  editionId: string;
}

const columns: ColumnsOf<Pilot> = {
  reference: 'reference',
  title: 'pilot',
  case_text: 'case',
  topic: 'topic',
  method: 'method',
  start_date: 'start',
  end_date: 'end',
};

function readFields(reader: RowReader<'pilots'>): Partial<Pilot> {
  const wanted: Partial<Pilot> = {};
  if (reader.has('case')) wanted.case_text = reader.text('case');
  if (reader.has('topic')) wanted.topic = reader.text('topic');
  if (reader.has('method')) wanted.method = reader.text('method');
  if (reader.has('start')) wanted.start_date = reader.date('start');
  if (reader.has('end')) wanted.end_date = reader.date('end');
  const { start_date: start, end_date: end } = wanted;
  if (start && end && end < start) reader.complain('end', { key: 'workbook.expected.dateFrom', args: { date: shown(start) } });
  return wanted;
}

/** Plans the tab Pilots; a pilot is its Kenmerk, else its organisation and title. Afterwards it knows every pilot a row can name. */
export class PilotPlanner {
  readonly outcome = nothing<Pilot>();
  readonly #context: Context;
  readonly #places: Places<Pilot>;
  readonly #named = new Map<string, PilotName>();
  readonly #wrong = new WrongPilots();

  constructor(context: Context) {
    this.#context = context;
    const { pilots } = context.existing;
    this.#places = new Places(pilots, { key: (row) => folded(row.title) });
  }

  plan(table: FormTable, tableRow: TableRow): void {
    const reader = new RowReader<'pilots'>(table, tableRow);
    const organisation = readOrganisation(this.#context, reader);
    if (organisation?.type === 'koepel') reader.complain('organisation', { key: 'workbook.expected.noUmbrella' });
    const title = reader.needed('pilot');
    const reference = reader.text('reference');
    const wanted = readFields(reader);
    if (organisation && title !== null) {
      const own = { organisation_id: organisation.id, title, reference };
      if (reader.problems.length === 0) this.#place(reader, own, wanted);
    }
    this.#wrong.note(reader, { organisationId: organisation?.id ?? null, title, reference });
    this.#context.ledger.sound(reader);
  }

  #place(reader: RowReader<'pilots'>, own: Pick<Pilot, 'organisation_id' | 'title' | 'reference'>, fields: Partial<Pilot>): void {
    const { organisation_id: owner, title, reference } = own;
    const wanted = reference === null ? fields : { ...fields, reference, title };
    const placing = this.#places.place({ owner, reference, key: folded(title), wanted, row: reader.row + 1 });
    const source = { tab: reader.table.name, rows: [reader.row + 1] };
    if (placing.state === 'new') {
      const empty = { case_text: null, topic: null, method: null, start_date: null, end_date: null, roles: null };
      const { options, reference: known } = this.#context;
      const row: Pilot = { id: options.newId(), edition_id: known.edition.id, ...empty, ...fields, ...own };
      this.outcome.adds.push({ ...source, row });
      this.#context.ledger.add(reader);
      this.#named.set(keyOf(owner, title), { id: row.id, title, editionId: row.edition_id });
      return;
    }
    const change = reportPlacing(this.#context, reader, { noun: 'pilot', placing, columns, identity: 'pilot' });
    if (change === null) return;
    this.#context.ledger.change([reader], headersOf(reader, columns, change.fields));
    this.outcome.changes.push({ ...source, ...change });
    this.#named.set(keyOf(owner, title), { id: change.row.id, title, editionId: change.row.edition_id });
  }

  /** The pilot a row names: one of the file or of the database, also by an earlier title; where its own row has a problem, that one. */
  find(organisationId: string, title: string): PilotName | { wrong: Problem } | undefined {
    const key = keyOf(organisationId, title);
    const named = this.#named.get(key);
    if (named !== undefined) return named;
    const kept = this.#places.find(organisationId, folded(title));
    const newest = kept?.versions.at(-1)?.row;
    if (kept?.current && newest) return { id: kept.id, title: newest.title, editionId: newest.edition_id };
    const wrong = this.#wrong.named(organisationId, title);
    return wrong && { wrong };
  }

  /** What is wrong with a row of the organisation that does not say which pilot it is: it may be any that is not found. */
  untitled(organisationId: string): Problem | undefined {
    return this.#wrong.untitled(organisationId);
  }

  /** The titles of an organisation's pilots, to offer the nearest. */
  titles(organisationId: string): string[] {
    const planned = this.outcome.adds.filter(({ row }) => row.organisation_id === organisationId).map(({ row }) => row.title);
    const there = this.#context.existing.pilots.flatMap(({ current, versions }) => {
      const newest = versions.at(-1)?.row;
      return current && newest?.organisation_id === organisationId ? [newest.title] : [];
    });
    return [...planned, ...there];
  }
}
