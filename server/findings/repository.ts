import { sql, type SqlBool } from 'kysely';
import {
  FINDINGS_PAGE,
  type FindingChoices,
  type FindingRow,
  type FindingsFilter,
  type PartChoice,
} from '../../shared/findings.ts';
import { positionsNamed } from '../../shared/positions.ts';
import { searchWords } from '../../shared/search.ts';
import { restsOn } from '../db/aged.ts';
import { comparesWith } from '../db/compared.ts';
import { editionsWithShown } from '../db/code.ts';
import { findingNames, type CodeRow, type FindingNames } from '../db/finding-names.ts';
import {
  beyond,
  cursorAt,
  findingRow,
  findingsIn,
  listedFindings,
  newestFindings,
  storedFindings,
  type FindingSelection,
} from '../db/finding-rows.ts';
import { leanedOnBy } from '../evidence/rows.ts';
import { matchesWords } from '../db/search.ts';
import { rowsOf } from '../db/rows-of.ts';
import { read, type World } from '../db/world.ts';

const plainFilters = [
  ['value', 'finding.value_id'],
  ['principle', 'finding.principle_id'],
  ['foundation', 'finding.foundation_id'],
  ['pilot', 'finding.pilot_id'],
  ['otherValue', 'finding.other_value_id'],
  ['relevance', 'finding.relevance'],
  ['applicability', 'finding.applicability'],
] as const;

const listFilters = [
  ['organisation', 'finding.organisation_id'],
  ['kind', 'finding.kind'],
  ['level', 'finding.level'],
  ['advice', 'finding.advice'],
] as const;

/** The findings that positions lean on; none where the words name no positions. */
function behindPositions(world: World, query: FindingSelection, text: string): FindingSelection {
  const positions = positionsNamed(text);
  return positions === null ? query.where(sql<SqlBool>`1 = 0`) : query.where('finding.id', 'in', leanedOnBy(world, positions));
}

/** The findings that a statement rests on, to select from. */
function linkedTo(world: World, statementId: string) {
  return read(world, 'statement_link')
    .selectFrom('statement_link')
    .select('statement_link.finding_id')
    .where('statement_link.statement_id', '=', statementId)
    .where('statement_link.finding_id', 'is not', null)
    .$castTo<{ finding_id: string }>();
}

/** The findings a filter selects, not yet what is shown of them. */
function selected(world: World, filter: FindingsFilter): FindingSelection {
  let query = findingsIn(world);
  for (const [key, column] of plainFilters) if (filter[key] !== undefined) query = query.where(column, '=', filter[key]);
  for (const [key, column] of listFilters) {
    const chosen = filter[key];
    if (chosen !== undefined && chosen.length > 0) query = query.where(column, 'in', chosen as never);
  }
  const { layer } = filter;
  if (layer !== undefined && layer.length > 0) {
    query = query.where('finding.organisation_id', 'in', (eb) =>
      eb.selectFrom('organisation').select('organisation.id').where('organisation.layer', 'in', layer),
    );
  }
  const { framework, item, verdict } = filter;
  if (framework !== undefined || item !== undefined || verdict !== undefined)
    query = query.where(comparesWith(world, { framework, item, verdict }));
  if (filter.evidence !== undefined) query = query.where(restsOn(world, filter.evidence));
  if (filter.statement !== undefined) query = query.where('finding.id', 'in', linkedTo(world, filter.statement));
  if (filter.positions !== undefined) query = behindPositions(world, query, filter.positions);
  if (filter.until !== undefined) query = query.where('finding.date', '<=', filter.until);
  const sought = filter.q?.trim() ?? '';
  if (sought === '') return query;
  const words = searchWords(sought);
  // signs alone are in no text that is searched, so they are found nowhere
  return query.where(words.length === 0 ? sql<SqlBool>`1 = 0` : matchesWords(world.engine, words));
}

function countQuery(world: World, filter: FindingsFilter) {
  return selected(world, filter).select((eb) => eb.fn.countAll<number>().as('n'));
}

/** How many findings a filter selects. */
export async function countFindings(world: World, filter: FindingsFilter): Promise<number> {
  const [row] = await rowsOf(world, countQuery, filter);
  return row?.n ?? 0;
}

function pageQuery(world: World, filter: FindingsFilter) {
  return storedFindings(world, newestFindings(beyond(selected(world, filter), filter.after), FINDINGS_PAGE));
}

/** One page of findings with the names a reader needs, newest first, from the cursor on. */
export async function listFindings(world: World, filter: FindingsFilter, names: FindingNames): Promise<FindingRow[]> {
  const rows = await rowsOf(world, pageQuery, filter);
  return rows.map((row) => findingRow(row, names));
}

// small enough that nobody else waits long, large enough that asking costs nothing beside reading
const PART = 1_000;

/** All findings of a filter in parts, so that a hundred thousand are never in memory together; their names are read once. */
export async function* everyFinding(world: World, filter: FindingsFilter): AsyncGenerator<FindingRow[]> {
  const names = await findingNames(world);
  for (let after = filter.after; ;) {
    const rows = await listedFindings(world, newestFindings(beyond(selected(world, filter), after), PART), names);
    yield rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < PART) return;
    after = cursorAt(last);
  }
}

function itemsQuery(world: World) {
  return read(world, 'framework_item')
    .selectFrom('framework_item')
    .select(['id', 'name', 'framework_id as frameworkId'])
    .orderBy('framework_id')
    .orderBy('position')
    .orderBy('id');
}

/** The frameworks of these names with their items, to choose from. */
export async function frameworkChoices(
  world: World,
  frameworks: ReadonlyMap<string, string>,
): Promise<FindingChoices['frameworks']> {
  const items = await rowsOf(world, itemsQuery, null);
  return [...frameworks].map(([id, name]) => {
    const own = items.filter((item) => item.frameworkId === id);
    return { id, name, items: own.map((item) => ({ id: item.id, name: item.name })) };
  });
}

/** What the filters and the form can choose from; `names` where one has read them already. */
export async function findingChoices(world: World, names?: FindingNames): Promise<FindingChoices> {
  const { pilotList: pilots, frameworks, code } = names ?? (await findingNames(world));
  const parts = await partChoices(world, code);
  return {
    pilots,
    frameworks: await frameworkChoices(world, frameworks),
    organisations: [
      ...new Map(pilots.map((one) => [one.organisationId, { id: one.organisationId, name: one.organisation }])).values(),
    ],
    foundations: parts.flatMap(({ foundations }) => foundations),
    principles: parts.flatMap(({ principles }) => principles),
    values: parts.flatMap(({ values }) => values),
  };
}

type Parts = Pick<FindingChoices, 'foundations' | 'principles' | 'values'>;
type Place = (group: string) => Pick<PartChoice, 'group' | 'editionId'>;

/** The parts of one edition, each once, in the order of the code. */
function partsOf(code: readonly CodeRow[], place: Place): Parts {
  const foundations = new Map<string, PartChoice>();
  const principles = new Map<string, PartChoice>();
  const values: PartChoice[] = [];
  for (const { foundationId, foundation, principleId, principle, valueId, value, status } of code) {
    foundations.set(foundationId, { id: foundationId, name: foundation, nameStatus: null, ...place('') });
    if (principleId === null || principle === null) continue;
    principles.set(principleId, { id: principleId, name: principle, nameStatus: null, ...place(foundation) });
    if (valueId !== null && value !== null) values.push({ id: valueId, name: value, nameStatus: status, ...place(principle) });
  }
  return { foundations: [...foundations.values()], principles: [...principles.values()], values };
}

/** What a finding can be about, edition by edition, the one that is shown first; where there are several, each part says which. */
async function partChoices(world: World, code: readonly CodeRow[]): Promise<Parts[]> {
  const { shown, editions } = await editionsWithShown(world);
  const inOrder = [...editions].sort((a, b) => Number(b.id === shown?.id) - Number(a.id === shown?.id));
  return inOrder.map(({ id: editionId, short }) => {
    const place: Place = (group) =>
      editions.length > 1 ? { group: group === '' ? short : `${group} (${short})`, editionId } : { group };
    return partsOf(
      code.filter((row) => row.editionId === editionId),
      place,
    );
  });
}
