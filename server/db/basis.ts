import { sql } from 'kysely';
import type { BasisEntry } from '../../shared/evidence/basis.ts';
import { canonicalText } from '../../shared/canonical.ts';
import { sha256 } from './hash.ts';
import { ownColumns } from './history.ts';
import { holdsAt, type World } from './world.ts';

export type StatementEntry = BasisEntry & { statementId: string; linkId: string };

/**
 * What statements rest on at the world's revision: every link with the hash of the version it leads to, or null where that record
 * was withdrawn, and of a finding the digest of what lies behind it; of one statement, or of all. It ignores the scope, for the
 * digest of a basis must be the same for whoever looks; what may be shown of it is up to the caller.
 */
export async function basisEntries(world: World, statementId?: string): Promise<StatementEntry[]> {
  const one = statementId === undefined ? sql`` : sql` and link.statement_id = ${statementId}`;
  const { rows } = await sql<StatementEntry>`
    select link.statement_id as "statementId", link.id as "linkId", link.side,
      case when link.finding_id is null then 'position' else 'finding' end as noun,
      coalesce(link.finding_id, link.position_id) as id, position.row_hash as hash
    from statement_link_version link
    left join position_version position on position.id = link.position_id and ${holdsAt(world, 'position')}
    where ${holdsAt(world, 'link')}${one}
    order by link.statement_id, link.id`.execute(world.db);
  if (rows.length === 0) return rows;
  const behind = await evidenceBehind(world, statementId);
  const findings = await findingDigests(world, statementId);
  return rows.map((entry) => {
    const row = entry.noun === 'finding' ? { ...entry, hash: findings.get(entry.id) ?? null } : entry;
    const pieces = row.noun === 'finding' && row.hash !== null ? behind.get(row.id) : undefined;
    return pieces === undefined ? row : { ...row, evidence: sha256(pieces.join('\n')) };
  });
}

/**
 * A digest of what each linked finding says, what its organisation recorded of frameworks with it included. Not the hash of its version: a check on completeness makes a version too, and changes
 * nothing of what it says. A finding that its organisation made a draft again is as if it were withdrawn.
 */
async function findingDigests(world: World, statementId: string | undefined): Promise<Map<string, string>> {
  const one = statementId === undefined ? sql`` : sql` and link.statement_id = ${statementId}`;
  const { rows } = await sql<Record<string, unknown> & { id: string }>`
    select finding.* from finding_version finding
    where ${holdsAt(world, 'finding')} and finding.state <> 'draft' and finding.id in
      (select link.finding_id from statement_link_version link where ${holdsAt(world, 'link')} and link.finding_id is not null${one})
    order by finding.id`.execute(world.db);
  const compared = await comparisonsWith(
    world,
    rows.map(({ id }) => id),
  );
  return new Map(
    rows.map((row) => {
      const { state: _state, ...said } = ownColumns(row);
      const comparisons = compared.get(row.id);
      return [row.id, sha256(canonicalText(comparisons === undefined ? said : { ...said, comparisons }))];
    }),
  );
}

/** The hashes of what was recorded with these findings about frameworks; a finding without any is not in it. */
async function comparisonsWith(world: World, findingIds: readonly string[]): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  if (findingIds.length === 0) return found;
  const { rows } = await sql<{ finding: string; hash: string }>`
    select comparison.finding_id as finding, comparison.row_hash as hash from comparison_version comparison
    where ${holdsAt(world, 'comparison')} and comparison.finding_id in (${sql.join(findingIds)})
    order by comparison.finding_id, comparison.id`.execute(world.db);
  for (const { finding, hash } of rows) found.set(finding, [...(found.get(finding) ?? []), hash]);
  return found;
}

/** The hashes of the evidence behind linked findings, with those of its files, by finding. */
async function evidenceBehind(world: World, statementId: string | undefined): Promise<Map<string, string[]>> {
  const one = statementId === undefined ? sql`` : sql` and link.statement_id = ${statementId}`;
  const { rows } = await sql<{ finding: string; piece: string; file: string | null }>`
    select evidence.finding_id as finding, evidence.row_hash as piece, attachment.row_hash as file
    from evidence_version evidence
    left join attachment_version attachment on attachment.evidence_id = evidence.id and ${holdsAt(world, 'attachment')}
    where ${holdsAt(world, 'evidence')} and evidence.finding_id in
      (select link.finding_id from statement_link_version link where ${holdsAt(world, 'link')} and link.finding_id is not null${one})
    order by evidence.finding_id, evidence.id, attachment.id`.execute(world.db);
  const behind = new Map<string, string[]>();
  for (const { finding, piece, file } of rows) {
    behind.set(finding, [...(behind.get(finding) ?? []), piece, ...(file === null ? [] : [file])]);
  }
  return behind;
}
