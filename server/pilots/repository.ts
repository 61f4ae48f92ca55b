import { byName, byNameWithin } from '../../shared/in-order.ts';
import type { FindingKind } from '../../shared/nouns.ts';
import type { PilotChoices, PilotRow, PilotsFilter, PilotValue } from '../../shared/pilots.ts';
import { searchable, searchWords } from '../../shared/search.ts';
import { valuesOf } from '../db/code.ts';
import { rowsOf } from '../db/rows-of.ts';
import { read, type World } from '../db/world.ts';

interface PilotCounts {
  findings: number;
  /** values that were examined, or have a finding */
  values: Set<string>;
}

/**
 * How many findings the viewer sees by pilot and value: what is submitted, and apart from it the drafts of an organisation of their
 * own. The index by pilot and value knows no organisation, so it covers the first, and the second are few.
 */
export function countsByPilotAndValue(world: World) {
  const count = (seen: World) =>
    read(seen, 'finding')
      .selectFrom('finding')
      .select((eb) => ['finding.pilot_id as pilotId', 'finding.value_id as valueId', eb.fn.countAll<number>().as('n')])
      .groupBy(['finding.pilot_id', 'finding.value_id']);
  const { scope } = world;
  if (scope.draftsOf === null || !scope.submitted) return [count(world)];
  const drafts = count(world).where('finding.organisation_id', '=', scope.draftsOf).where('finding.state', '=', 'draft');
  return [count({ ...world, scope: { ...scope, draftsOf: null } }), drafts];
}

/** Findings and examined values of every pilot, or of one. */
async function countPilots(world: World, id: string | undefined): Promise<(pilotId: string) => PilotCounts> {
  const examined = read(world, 'examination')
    .selectFrom('examination')
    .select(['examination.pilot_id as pilotId', 'examination.value_id as valueId'])
    .where('examination.state', '=', 'examined');
  const counts = new Map<string, PilotCounts>();
  const of = (pilotId: string): PilotCounts => {
    const known = counts.get(pilotId) ?? { findings: 0, values: new Set<string>() };
    counts.set(pilotId, known);
    return known;
  };
  for (const part of countsByPilotAndValue(world)) {
    const found = await (id === undefined ? part : part.where('finding.pilot_id', '=', id)).execute();
    for (const { pilotId, valueId, n } of found) {
      of(pilotId).findings += n;
      if (valueId !== null) of(pilotId).values.add(valueId);
    }
  }
  const looked = await (id === undefined ? examined : examined.where('examination.pilot_id', '=', id)).execute();
  for (const { pilotId, valueId } of looked) of(pilotId).values.add(valueId);
  return of;
}

/** The words of the filter are looked for afterwards. */
function listQuery(world: World, filter: Omit<PilotsFilter, 'q'> & { id: string | undefined }) {
  let query = read(world, 'pilot', 'organisation')
    .selectFrom('pilot')
    .innerJoin('organisation', 'organisation.id', 'pilot.organisation_id')
    .select([
      ...(['pilot.id', 'pilot.reference', 'pilot.title', 'pilot.topic', 'pilot.method', 'pilot.case_text as caseText'] as const),
      ...(['organisation.id as organisationId', 'organisation.name as organisation', 'organisation.layer'] as const),
      ...(['pilot.start_date as startDate', 'pilot.end_date as endDate'] as const),
    ])
    .orderBy('organisation.sort_key')
    .orderBy('organisation.id')
    .orderBy('pilot.id');
  if (filter.id !== undefined) query = query.where('pilot.id', '=', filter.id);
  if (filter.organisation !== undefined) query = query.where('pilot.organisation_id', '=', filter.organisation);
  if (filter.topic !== undefined) query = query.where('pilot.topic', '=', filter.topic);
  if (filter.method !== undefined) query = query.where('pilot.method', '=', filter.method);
  if (filter.layer !== undefined && filter.layer.length > 0) query = query.where('organisation.layer', 'in', filter.layer);
  return query;
}

/** Pilots by organisation and title; `id` asks for one. */
export async function listPilots(world: World, filter: PilotsFilter, id?: string): Promise<PilotRow[]> {
  const { q = '', ...chosen } = filter;
  const found = matching(await rowsOf(world, listQuery, { ...chosen, id }), q);
  const rows = byNameWithin(
    found,
    ({ organisationId }) => organisationId,
    ({ title }) => title,
  );
  const countsOf = await countPilots(world, id);
  return rows.map(({ caseText: _caseText, ...row }) => ({
    ...row,
    findings: countsOf(row.id).findings,
    values: countsOf(row.id).values.size,
  }));
}

/** Pilots are few (hundreds), so their text is searched here, by the same rule as findings: every word begins a word. */
function matching<Row extends { title: string; organisation: string; topic: string | null; caseText: string | null }>(
  rows: Row[],
  q: string,
): Row[] {
  const words = searchWords(q);
  return rows.filter((row) => {
    const text = ` ${searchable([row.title, row.organisation, row.topic, row.caseText].join(' '))}`;
    return words.every((word) => text.includes(` ${word}`));
  });
}

/** What the filters of the list can choose from. */
export async function pilotChoices(world: World): Promise<PilotChoices> {
  const rows = await read(world, 'pilot', 'organisation')
    .selectFrom('pilot')
    .innerJoin('organisation', 'organisation.id', 'pilot.organisation_id')
    .select(['organisation.id', 'organisation.name', 'pilot.topic', 'pilot.method'])
    .orderBy('organisation.sort_key')
    .orderBy('organisation.id')
    .execute();
  const named = (names: (string | null)[]): string[] =>
    [...new Set(names.filter((name) => name !== null))].sort(byName((name) => name));
  return {
    organisations: [...new Map(rows.map(({ id, name }) => [id, { id, name }])).values()],
    topics: named(rows.map((row) => row.topic)),
    methods: named(rows.map((row) => row.method)),
  };
}

/** How many findings of a pilot hang on each value, by kind; null for those on another part of the code. */
function kindsQuery(world: World, pilotId: string) {
  return read(world, 'finding')
    .selectFrom('finding')
    .select((eb) => ['finding.value_id as valueId', 'finding.kind', eb.fn.countAll<number>().as('n')])
    .where('finding.pilot_id', '=', pilotId)
    .groupBy(['finding.value_id', 'finding.kind']);
}

function examinationsQuery(world: World, pilotId: string) {
  return read(world, 'examination')
    .selectFrom('examination')
    .select(['examination.value_id as valueId', 'examination.state', 'examination.date', 'examination.revision'])
    .where('examination.pilot_id', '=', pilotId)
    .orderBy('examination.id');
}

/** Every value of the pilot's edition with what was examined and found, and how many findings hang on something else. */
export async function pilotValues(
  world: World,
  pilot: { id: string; editionId: string },
): Promise<{ values: PilotValue[]; otherFindings: number }> {
  const values = await valuesOf(world, pilot.editionId);
  const kinds: { valueId: string | null; kind: FindingKind; n: number }[] = await rowsOf(world, kindsQuery, pilot.id);
  const examinations = await rowsOf(world, examinationsQuery, pilot.id);
  const recorded = new Map(examinations.map((one) => [one.valueId, one]));
  const kindsOf = (valueId: string) =>
    Object.fromEntries(kinds.filter((one) => one.valueId === valueId).map(({ kind, n }) => [kind, n]));
  return {
    values: values.map((value) => {
      const { state = null, date = null, revision = null } = recorded.get(value.id) ?? {};
      return { ...value, examination: state, date, revision, kinds: kindsOf(value.id) };
    }),
    otherFindings: kinds.filter(({ valueId }) => valueId === null).reduce((sum, { n }) => sum + n, 0),
  };
}
