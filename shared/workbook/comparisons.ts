import { comparisonVerdicts, type Comparison, type Finding } from '../nouns.ts';
import type { Context } from './context.ts';
import { nothing, type Alteration, type Outcome, type Source } from './outcome.ts';
import type { Existing } from './reference.ts';
import type { RowReader } from './rows.ts';
import type { Kept } from './versions.ts';

/** What a row says of the framework that it names, or of one item of it. */
export type ComparisonWish = Pick<Comparison, 'framework_id' | 'item_id' | 'verdict'>;

/** Reads Kaderonderdeel and Oordeel over kader; null where the row says nothing of a framework, or something is wrong with it. */
export function readComparison(
  { lists }: Context,
  reader: RowReader<'findings'>,
  frameworkId: string | null,
): ComparisonWish | null {
  const said = reader.choice('verdict', lists.list('verdicts'))?.code;
  const verdict = comparisonVerdicts.find((one) => one === said);
  const named = reader.found('framework') !== '';
  for (const column of ['item', 'verdict'] as const) {
    if (reader.found(column) !== '' && !named) reader.complain(column, { key: 'workbook.expected.frameworkFor' });
  }
  if (frameworkId === null) return null;
  const items = lists.itemsOf(frameworkId);
  const item = reader.choice('item', items, items.choices.length === 1 ? { key: 'workbook.expected.noItem' } : undefined);
  if (reader.found('item') !== '' && reader.found('verdict') === '')
    reader.complain(reader.has('verdict') ? 'verdict' : 'item', { key: 'workbook.expected.verdictFor' });
  if (verdict === undefined) return null;
  return { framework_id: frameworkId, item_id: item === null || item.code === '' ? null : item.code, verdict };
}

const keyOf = ({ finding_id, framework_id, item_id }: Omit<Comparison, 'id' | 'verdict'>): string =>
  `${finding_id}|${framework_id}|${item_id ?? ''}`;

interface News {
  row: Comparison;
  /** the revision it goes on from; absent for what is new */
  base?: number;
}

/** Of a finding that was checked another verdict is other words too: it is submitted anew. */
export function submittedAnew(source: Source, { versions }: Kept<Finding>): Alteration<Finding>[] {
  const newest = versions.at(-1);
  if (newest?.row.state !== 'checked') return [];
  return [{ ...source, row: { ...newest.row, state: 'submitted' }, base: newest.revision, fields: [] }];
}

/** Matches what rows say of frameworks with what is recorded; what was said before, or was withdrawn, an old file does not bring back. */
export class ComparisonPlanner {
  readonly outcome: Outcome<Comparison> = nothing<Comparison>();
  readonly #context: Context;
  readonly #kept = new Map<string, Kept<Comparison>[]>();

  constructor(context: Context, { comparisons }: Existing) {
    this.#context = context;
    for (const record of comparisons) {
      for (const { row } of record.versions) {
        const there = this.#kept.get(keyOf(row)) ?? [];
        if (!there.includes(record)) this.#kept.set(keyOf(row), [...there, record]);
      }
    }
  }

  /** What the wish adds or changes with a finding that is there; null where it says nothing new. */
  news(findingId: string, wish: ComparisonWish | null): News | null {
    if (wish === null) return null;
    const key = keyOf({ finding_id: findingId, ...wish });
    const records = this.#kept.get(key) ?? [];
    const said = records.some(({ versions }) => versions.some(({ row }) => keyOf(row) === key && row.verdict === wish.verdict));
    if (said) return null;
    const now = records.flatMap(({ current, versions }) => {
      const newest = versions.at(-1);
      return current && newest !== undefined && keyOf(newest.row) === key ? [newest] : [];
    })[0];
    if (now !== undefined) return { row: { ...now.row, verdict: wish.verdict }, base: now.revision };
    return { row: { id: this.#context.options.newId(), finding_id: findingId, ...wish } };
  }

  /** Takes over what is new. */
  plan(source: Source, { row, base }: News): void {
    if (base === undefined) this.outcome.adds.push({ ...source, row });
    else this.outcome.changes.push({ ...source, row, base, fields: ['verdict'] });
  }
}
