import { typeGroup, type TypeGroup } from '../../shared/evidence/answers.ts';
import { searchable, searchWords } from '../../shared/search.ts';
import type { Say } from '../../shared/say.ts';
import type { CandidatesFilter } from '../../shared/statement-form.ts';
import { linkedText, type Linkable, type Linked } from '../../shared/statements.ts';
import { findingRows, findingsIn, newestFindings } from '../db/finding-rows.ts';
import { matchesWords } from '../db/search.ts';
import { read, type World } from '../db/world.ts';
import { listPositions } from '../evidence/rows.ts';

async function typesOf(world: World, ids: readonly string[]): Promise<Map<string, TypeGroup>> {
  if (ids.length === 0) return new Map();
  const rows = await read(world, 'organisation')
    .selectFrom('organisation')
    .select(['organisation.id', 'organisation.layer', 'organisation.network'])
    .where('organisation.id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, typeGroup(row)]));
}

interface Ids {
  findings: readonly string[];
  positions: readonly string[];
}

/** Findings and positions by id, as far as the viewer may know them; findings first, newest first. */
export async function linkables(world: World, ids: Ids): Promise<Linkable[]> {
  const findings =
    ids.findings.length === 0 ? [] : await findingRows(world, findingsIn(world).where('finding.id', 'in', ids.findings));
  const positions = ids.positions.length === 0 ? [] : await listPositions(world, { ids: [...ids.positions] });
  return withTypes(world, [
    ...findings.map((record) => ({ noun: 'finding' as const, record })),
    ...positions.map((record) => ({ noun: 'position' as const, record })),
  ]);
}

type Untyped = Linkable extends infer One ? (One extends Linkable ? Omit<One, 'type'> : never) : never;

async function withTypes(world: World, records: readonly Untyped[]): Promise<Linkable[]> {
  const types = await typesOf(
    world,
    records.map(({ record }) => record.organisationId),
  );
  return records.map((one) => ({ ...one, type: types.get(one.record.organisationId) ?? 'other' }) as Linkable);
}

/** What is linked to a statement, for and against, as far as the viewer may know it. */
export async function linkedTo(world: World, statementId: string): Promise<Linked[]> {
  const links = await read(world, 'statement_link')
    .selectFrom('statement_link')
    .selectAll()
    .where('statement_link.statement_id', '=', statementId)
    .execute();
  const found = await linkables(world, {
    findings: links.flatMap((link) => link.finding_id ?? []),
    positions: links.flatMap((link) => link.position_id ?? []),
  });
  return found.flatMap((one): Linked[] => {
    const link = links.find((each) => (one.noun === 'finding' ? each.finding_id : each.position_id) === one.record.id);
    return link === undefined ? [] : [{ ...one, side: link.side }];
  });
}

const SHOWN = 25;

async function candidateFindings(world: World, filter: CandidatesFilter): Promise<Untyped[]> {
  let query = findingsIn(world).where('finding.state', '<>', 'draft');
  const { value, layer } = filter;
  if (value !== undefined) query = query.where('finding.value_id', '=', value);
  if (layer !== undefined) {
    query = query.where('finding.organisation_id', 'in', (eb) =>
      eb.selectFrom('organisation').select('organisation.id').where('organisation.layer', '=', layer),
    );
  }
  const words = searchWords(filter.q ?? '');
  if (words.length > 0) query = query.where(matchesWords(world.engine, words));
  const rows = await findingRows(world, newestFindings(query, SHOWN));
  return rows.map((record) => ({ noun: 'finding', record }));
}

/** Positions are found by what a reader sees of them, and their answers are words of a scale: so they are matched here. */
async function candidatePositions(world: World, filter: CandidatesFilter, say: Say): Promise<Untyped[]> {
  const words = searchWords(filter.q ?? '');
  const { question, layer, value } = filter;
  const rows = await listPositions(world, { question, layer, value, state: 'signed' });
  const found = rows.filter((record) => {
    const text = linkedText({ noun: 'position', type: 'other', record }, say);
    const shown = searchable(`${record.organisation} ${text} ${record.arguments ?? ''}`).split(' ');
    return words.every((word) => shown.some((one) => one.startsWith(word)));
  });
  return found.slice(0, SHOWN).map((record) => ({ noun: 'position', record }));
}

/** What could be linked: the newest findings or positions that hold these words, within the filters. */
export async function candidates(world: World, filter: CandidatesFilter, say: Say): Promise<Linkable[]> {
  const found = filter.noun === 'finding' ? candidateFindings(world, filter) : candidatePositions(world, filter, say);
  return withTypes(world, await found);
}
