import { sql } from 'kysely';
import type { BasisEntry } from '../../shared/evidence/basis.ts';
import { holdsAt, type World } from './world.ts';

export type StatementEntry = BasisEntry & { statementId: string; linkId: string };

/**
 * What statements rest on at the world's revision: every link with the hash of the version it leads to, or null where that record
 * was withdrawn; of one statement, or of all. It ignores the scope, for the digest of a basis must be the same for whoever looks;
 * what may be shown of it is up to the caller.
 */
export async function basisEntries(world: World, statementId?: string): Promise<StatementEntry[]> {
  const one = statementId === undefined ? sql`` : sql` and link.statement_id = ${statementId}`;
  const { rows } = await sql<StatementEntry>`
    select link.statement_id as "statementId", link.id as "linkId", link.side,
      case when link.finding_id is null then 'position' else 'finding' end as noun,
      coalesce(link.finding_id, link.position_id) as id, coalesce(finding.row_hash, position.row_hash) as hash
    from statement_link_version link
    left join finding_version finding on finding.id = link.finding_id and ${holdsAt(world, 'finding')}
    left join position_version position on position.id = link.position_id and ${holdsAt(world, 'position')}
    where ${holdsAt(world, 'link')}${one}
    order by link.statement_id, link.id`.execute(world.db);
  return rows;
}
