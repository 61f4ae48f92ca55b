import { readReferenceFiles } from '../../seed/files.ts';
import { scalesOf } from '../../seed/scales.ts';
import type { Layer, Round } from '../../shared/nouns.ts';
import type { Outcome } from '../../shared/workbook/outcome.ts';
import { planWorkbook, type Plan } from '../../shared/workbook/plan.ts';
import type { Existing, PlanOptions, Reference, RegisterName } from '../../shared/workbook/reference.ts';
import type { RawCell, RawSheet } from '../../shared/workbook/sheet.ts';
import type { Kept } from '../../shared/workbook/versions.ts';

const files = readReferenceFiles(new URL('../../seed/domain', import.meta.url).pathname);
const scales = scalesOf(files.scales);

function registerName(entry: (typeof files.core)[number], layer: Layer): RegisterName {
  const { id, type, naam: name, naamKort, officieleNaam, afkorting, einddatum } = entry;
  return {
    id,
    type,
    layer,
    name,
    short_name: naamKort ?? name,
    official_name: officieleNaam,
    abbreviation: afkorting,
    end_date: einddatum,
  };
}

const umbrella: RegisterName = {
  id: 'koepel-uvw',
  type: 'koepel',
  layer: 'waterschap',
  name: 'Unie van Waterschappen',
  short_name: 'UvW',
  official_name: null,
  abbreviation: 'UvW',
  end_date: null,
};

const principles = files.code.foundations.flatMap((foundation) => foundation.principles);

/** The real reference data, as the database would give it; rounds and rights as the test wants them. */
export function referenceWith(more: Partial<Reference> = {}): Reference {
  return {
    organisations: [
      umbrella,
      ...files.core.map((entry) => registerName(entry, entry.bestuurslaag ?? 'other')),
      ...files.others.map((entry) => registerName(entry, 'other')),
    ],
    edition: files.code.edition,
    foundations: files.code.foundations,
    principles,
    values: principles.flatMap((principle) => principle.values),
    frameworks: files.frameworks.map(({ id, name, items }) => ({
      ...{ id, name },
      items: items.map((item, position) => ({ id: `${id}:${String(position)}`, name: item })),
    })),
    scales: scales.scales,
    options: scales.options,
    rounds: [],
    today: '2026-11-24',
    allowed: () => true,
    mayAddRounds: true,
    ...more,
  };
}

export const round = (name: string, state: Round['state'] = 'open'): Round => ({
  id: `ronde-${name}`,
  name,
  meeting_id: null,
  open_date: '2022-01-01',
  close_date: null,
  state,
});

export const nothingYet: Existing = { pilots: [], examinations: [], findings: [], comparisons: [], positions: [], evidence: [] };

export function counter(): PlanOptions {
  let last = 0;
  return { newId: () => `id-${String((last += 1))}` };
}

/** A sheet of cells as a reader gives it; an ISO day becomes a real date. */
export function sheetOf(name: string | null, rows: readonly (string | number | null)[][]): RawSheet {
  const cells = rows.map((values, row) =>
    values.flatMap((value, column): RawCell[] => {
      if (value === null) return [];
      if (typeof value === 'number') return [{ row, column, value, kind: 'number' }];
      const date = /^\d{4}-\d{2}-\d{2}$/.test(value);
      return [{ row, column, value, kind: date ? 'date' : 'text', ...(date && { date: value }) }];
    }),
  );
  return { name, rows: cells.filter((row) => row.length > 0) };
}

export function planOf(
  sheets: readonly RawSheet[],
  known: { reference?: Reference; existing?: Existing; options?: PlanOptions } = {},
): Plan {
  const { reference = referenceWith(), existing = nothingYet, options = counter() } = known;
  return planWorkbook(sheets, reference, { existing, options });
}

/** What the database would hold after the plan, on top of what it held: each record with all its versions. */
export function after(plan: Plan, before: Existing = nothingYet, revision = 1): Existing {
  const keep = <T extends { id: string }>(kept: readonly Kept<T>[], { adds, changes }: Outcome<T>): Kept<T>[] => {
    const records = new Map(kept.map((record) => [record.id, record]));
    for (const { row } of [...adds, ...changes]) {
      const versions = [...(records.get(row.id)?.versions ?? []), { revision, row }];
      records.set(row.id, { id: row.id, current: true, versions });
    }
    return [...records.values()];
  };
  return {
    pilots: keep(before.pilots, plan.pilots),
    examinations: keep(before.examinations, plan.examinations),
    findings: keep(before.findings, plan.findings),
    comparisons: keep(before.comparisons, plan.comparisons),
    positions: keep(before.positions, plan.positions),
    evidence: [...before.evidence, ...plan.evidence.map(({ row }) => row)],
  };
}

/** Problems as 'tab cell': found, for comparing whole lists. */
export const where = (plan: Plan): string[] => plan.problems.map((problem) => `${problem.tab} ${problem.cell}`);
