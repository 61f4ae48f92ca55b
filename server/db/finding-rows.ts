import { sql, type InferResult, type SelectQueryBuilder, type SqlBool } from 'kysely';
import { agedStates, evidenceState, keptFile } from '../../shared/attachments.ts';
import { fileHref } from '../../shared/evidence-links.ts';
import type { FindingRow } from '../../shared/findings.ts';
import type { Attachment, Evidence } from '../../shared/nouns.ts';
import type { PilotEvidence } from '../../shared/pilots.ts';
import { agedMark, isAged } from './aged.ts';
import { findingNames, type FindingNames } from './finding-names.ts';
import type { Change } from './history.ts';
import { FOREVER, type Relations } from './schema.ts';
import { rowsOf } from './rows-of.ts';
import { holdsAt, read, type World } from './world.ts';

/** A selection of findings, whatever it was made with. */
export type FindingSelection = SelectQueryBuilder<Pick<Relations, 'finding' | 'organisation'>, 'finding', object>;

/** The findings of a world, to narrow, order and limit. */
export function findingsIn(world: World): FindingSelection {
  return read(world, 'finding', 'organisation').selectFrom('finding') as FindingSelection;
}

/** Newest first, `limit` of them: the order of every list of findings, and of its cursor. */
export function newestFindings(selection: FindingSelection, limit: number): FindingSelection {
  return selection.orderBy('finding.date', 'desc').orderBy('finding.id').limit(limit);
}

/** The place of a finding in that order. */
export const cursorAt = ({ date, id }: Pick<FindingRow, 'date' | 'id'>): string => `${date}|${id}`;

/** What comes after a place in that order. The first comparison alone lets an index begin there. */
export function beyond(query: FindingSelection, cursor: string | undefined): FindingSelection {
  const [date, id] = (cursor ?? '').split('|');
  if (date === undefined || id === undefined) return query;
  return query.where(sql<SqlBool>`finding.date <= ${date} and (finding.date < ${date} or finding.id > ${id})`);
}

const columns = [
  ...(['f.id', 'f.reference', 'f.kind', 'f.text', 'f.level', 'f.date', 'f.state', 'f.organisation_id', 'f.pilot_id'] as const),
  ...(['f.value_id', 'f.principle_id', 'f.foundation_id', 'f.relevance', 'f.applicability', 'f.advice'] as const),
  ...(['f.text_proposal', 'f.other_value_id', 'f.merge_value_id', 'f.framework_id', 'f.effect'] as const),
] as const;

/** The selected findings as they are stored, newest first, each with the number of its pieces of evidence and how they stand. */
export function storedFindings(world: World, selection: FindingSelection) {
  // straight from the table: whoever sees the finding sees its evidence, and to ask that again for every piece doubles the time
  const pieces = sql<number>`(select count(*) from evidence_version piece where piece.finding_id = f.id and ${holdsAt(world, 'piece')})`;
  return read(world, 'finding')
    .selectFrom(selection.selectAll('finding').as('f'))
    .select(columns)
    .select(pieces.as('evidence'))
    .select(agedMark(world, 'f.id').as('aged'))
    .orderBy('f.date', 'desc')
    .orderBy('f.id');
}

type StoredFinding = InferResult<ReturnType<typeof storedFindings>>[number];

/** A stored finding with its names. Field by field, for a file of all findings makes a hundred thousand of these. */
export function findingRow(row: StoredFinding, { parts, pilots, organisations, frameworks }: FindingNames): FindingRow {
  const organisation = organisations.get(row.organisation_id);
  const subjectId = row.value_id ?? row.principle_id ?? row.foundation_id;
  const subject = subjectId === null ? undefined : parts.get(subjectId);
  const merge = row.merge_value_id === null ? undefined : parts.get(row.merge_value_id);
  const other = row.other_value_id === null ? undefined : parts.get(row.other_value_id);
  return {
    id: row.id,
    reference: row.reference,
    organisationId: row.organisation_id,
    organisation: organisation?.name ?? row.organisation_id,
    layer: organisation?.layer ?? 'other',
    pilotId: row.pilot_id,
    pilot: pilots.get(row.pilot_id) ?? row.pilot_id,
    level: row.level,
    subjectId,
    subject: subject?.name ?? null,
    nameStatus: subject?.nameStatus ?? null,
    kind: row.kind,
    text: row.text,
    relevance: row.relevance,
    applicability: row.applicability,
    advice: row.advice,
    textProposal: row.text_proposal,
    mergeWith: merge?.name ?? null,
    mergeNameStatus: merge?.nameStatus ?? null,
    otherValue: other?.name ?? null,
    otherNameStatus: other?.nameStatus ?? null,
    framework: row.framework_id === null ? null : (frameworks.get(row.framework_id) ?? null),
    effect: row.effect,
    date: row.date,
    state: row.state,
    evidence: Number(row.evidence),
    aged: agedStates.find((state) => isAged(row.aged, state)) ?? null,
  };
}

/** Selected findings with the names a reader needs, newest first. `names` as `findingNames` gives them, where one has them already. */
export async function findingRows(world: World, selection: FindingSelection, names?: FindingNames): Promise<FindingRow[]> {
  const known = names ?? (await findingNames(world));
  const rows = await storedFindings(world, selection).execute();
  return rows.map((row) => findingRow(row, known));
}

/** A stored finding whose columns are read from a list, under their names. */
class ListedFinding {
  readonly cells: readonly unknown[];

  constructor(cells: readonly unknown[]) {
    this.cells = cells;
  }
}

[...columns.map((column) => column.slice('f.'.length)), 'evidence', 'aged'].forEach((name, at) => {
  Object.defineProperty(ListedFinding.prototype, name, {
    get(this: ListedFinding) {
      return this.cells[at];
    },
  });
});

/** The same as `findingRows`, for a file of all findings: in two thirds of the time, and never within a change. */
export async function listedFindings(world: World, selection: FindingSelection, names: FindingNames): Promise<FindingRow[]> {
  const lists = await world.lists(storedFindings(world, selection).compile());
  return lists.map((cells) => findingRow(new ListedFinding(cells) as unknown as StoredFinding, names));
}

function evidenceQuery(world: World, asked: { pilotId: string; limit: number }) {
  return read(world, 'finding')
    .with(
      (cte) => cte('piece').notMaterialized(),
      () => sql<Evidence>`(select * from evidence_version v where ${holdsAt(world, 'v')})`,
    )
    .with(
      (cte) => cte('life').notMaterialized(),
      () => sql<Attachment>`(select * from attachment_version v where ${holdsAt(world, 'v')})`,
    )
    .selectFrom('finding')
    .innerJoin('piece', 'piece.finding_id', 'finding.id')
    .leftJoin('life', 'life.evidence_id', 'piece.id')
    .select(['life.file_name', 'life.media_type', 'life.size', 'life.sha256', 'life.expires', 'life.review_on'])
    .select(['piece.id', 'finding.id as findingId', 'finding.text as finding', 'piece.kind', 'piece.text', 'piece.url'])
    .where('finding.pilot_id', '=', asked.pilotId)
    .orderBy('finding.date', 'desc')
    .orderBy('finding.id')
    .orderBy('piece.id')
    .limit(asked.limit);
}

/** The evidence behind the findings of a pilot, each with its life, of the newest finding first, `limit` pieces; straight from the tables, for the reason above. */
export async function evidenceOfPilot(world: World, pilotId: string, limit: number): Promise<PilotEvidence[]> {
  const rows = await rowsOf(world, evidenceQuery, { pilotId, limit });
  return rows.map(({ file_name, media_type, size, sha256, ...row }) => {
    const file = keptFile({ file_name, media_type, size, sha256 });
    const href = file && fileHref(row.id, world.newest ? undefined : world.revision);
    return { ...row, file, href, state: evidenceState(row, world.today) };
  });
}

/** Whether a finding has a piece of evidence, as it stands within a change. */
export async function hasEvidence({ trx }: Change, findingId: string): Promise<boolean> {
  const piece = await trx
    .selectFrom('evidence_version')
    .select('id')
    .where('finding_id', '=', findingId)
    .where('until', '=', FOREVER)
    .limit(1)
    .executeTakeFirst();
  return piece !== undefined;
}
