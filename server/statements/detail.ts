import { basisChanges, basisFacts, type BasisRecord } from '../../shared/evidence/basis.ts';
import type { StatementFormPage } from '../../shared/statement-form.ts';
import { statementForm } from '../../shared/statement-form.ts';
import type { Linked, StatementDetail, StatementRow } from '../../shared/statements.ts';
import { basisEntries } from '../db/basis.ts';
import { madeBy, valuesToChoose } from '../db/code.ts';
import { read, type World } from '../db/world.ts';
import { listRounds } from '../evidence/positions.ts';
import { linkables, linkedTo } from './linked.ts';
import { listStatements } from '../db/statement-rows.ts';
import { statementRecord } from './repository.ts';

type Codings = ReadonlyMap<string, { count: number; differ: number }>;

/** Second codings of findings; null for whom may not know them. */
async function codingsOf(world: World, ids: readonly string[]): Promise<Codings | null> {
  if (!world.scope.judgements) return null;
  if (ids.length === 0) return new Map();
  const rows = await read(world, 'coding', 'finding')
    .selectFrom('coding')
    .innerJoin('finding', 'finding.id', 'coding.finding_id')
    .select(['finding.id', 'finding.kind', 'finding.relevance', 'coding.kind as otherKind', 'coding.relevance as otherRelevance'])
    .where('finding.id', 'in', ids)
    .execute();
  const found = new Map<string, { count: number; differ: number }>();
  for (const row of rows) {
    const { count, differ } = found.get(row.id) ?? { count: 0, differ: 0 };
    const otherwise = row.kind !== row.otherKind || row.relevance !== row.otherRelevance;
    found.set(row.id, { count: count + 1, differ: differ + (otherwise ? 1 : 0) });
  }
  return found;
}

function basisRecord(linked: Linked, codings: Codings | null): BasisRecord {
  const { noun, side, type, record } = linked;
  return {
    ...{ noun, side, type, id: record.id, organisationId: record.organisationId },
    umbrella: noun === 'position' && record.holder === 'umbrella',
    date: noun === 'finding' ? record.date : record.signedDate,
    pieces: noun === 'finding' ? record.evidence : 0,
    aged: noun === 'finding' ? record.aged : null,
    codings: codings === null ? null : (codings.get(record.id) ?? { count: 0, differ: 0 }),
  };
}

/** The oldest revision at which somebody rated or adopted what may no longer be so. */
function judgedAt({ ratings, state, revision }: StatementRow): number {
  const outdated = ratings.filter(({ current }) => !current).map((rating) => rating.revision);
  return Math.min(...outdated, ...(state === 'adopted' ? [revision] : []));
}

/** What became of the basis since it was judged, each with the record as one may read it, today or as it was then. */
async function changesOf(world: World, row: StatementRow, linked: readonly Linked[]): Promise<StatementDetail['changes']> {
  if (!row.look) return [];
  const then: World = { ...world, revision: judgedAt(row), newest: false };
  const changes = basisChanges(await basisEntries(then, row.id), await basisEntries(world, row.id));
  const gone = changes.filter(({ id }) => !linked.some(({ record }) => record.id === id));
  const idsOf = (noun: 'finding' | 'position'): string[] => gone.filter((one) => one.noun === noun).map(({ id }) => id);
  const before = await linkables(then, { findings: idsOf('finding'), positions: idsOf('position') });
  return changes.map((change) => ({
    ...change,
    record: [...linked, ...before].find(({ noun, record }) => noun === change.noun && record.id === change.id) ?? null,
  }));
}

/** How many findings about its value are not linked: what may have been left out. */
async function countUnlinked(world: World, row: StatementRow, linked: readonly Linked[]): Promise<number | null> {
  const { valueId } = row;
  if (valueId === null) return null;
  const { n } = await read(world, 'finding')
    .selectFrom('finding')
    .where('finding.value_id', '=', valueId)
    .where('finding.state', '<>', 'draft')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return n - linked.filter(({ noun, record }) => noun === 'finding' && record.subjectId === valueId).length;
}

/** One statement with everything around it, or undefined where there is none that this viewer may know. */
export async function statementDetail(world: World, id: string): Promise<StatementDetail | undefined> {
  const [row] = await listStatements(world, {}, id);
  if (row === undefined) return undefined;
  const linked = await linkedTo(world, id);
  const codings = await codingsOf(
    world,
    linked.flatMap(({ noun, record }) => (noun === 'finding' ? [record.id] : [])),
  );
  const organisations = new Map(linked.map(({ record }) => [record.organisationId, record.organisation]));
  return {
    statement: row,
    linked,
    facts: basisFacts(
      linked.map((one) => basisRecord(one, codings)),
      world.today,
    ),
    organisations: [...organisations].map(([organisationId, name]) => ({ id: organisationId, name })),
    unlinked: await countUnlinked(world, row, linked),
    changes: await changesOf(world, row, linked),
    changed: await madeBy(world, row.revision),
  };
}

async function recordOf(world: World, id: string): Promise<StatementFormPage['record'] | undefined> {
  const row = await statementRecord(world, id);
  if (row === undefined) return undefined;
  const links = await read(world, 'statement_link')
    .selectFrom('statement_link')
    .selectAll()
    .where('statement_link.statement_id', '=', id)
    .orderBy('statement_link.id')
    .execute();
  const linked = await linkedTo(world, id);
  return { id, revision: row.revision, state: row.state, form: statementForm(row, links), linked };
}

/** What the form of a statement opens with; undefined where that statement is not there. */
export async function statementFormPage(world: World, id: string | undefined): Promise<StatementFormPage | undefined> {
  const record = id === undefined ? null : await recordOf(world, id);
  if (record === undefined) return undefined;
  return { record, opened: world.revision, ...(await choices(world, record?.form.value)) };
}

/** What a statement can be about: the values of the code, and the rounds. */
export async function choices(world: World, chosen?: string): Promise<Pick<StatementFormPage, 'values' | 'rounds'>> {
  const values = await valuesToChoose(world, chosen);
  return {
    values: values.map(({ id, name, nameStatus }) => ({ id, name, nameStatus })),
    rounds: (await listRounds(world)).map(({ id, name }) => ({ id, name })),
  };
}
