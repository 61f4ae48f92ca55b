import type { Statement } from '../../shared/nouns.ts';
import type { LeaningStatement } from '../../shared/statements.ts';
import { listStatements } from '../db/statement-rows.ts';
import { read, type World } from '../db/world.ts';

/** A statement as it is recorded, or undefined where there is none that this viewer may know. */
export function statementRecord(world: World, id: string): Promise<(Statement & { revision: number }) | undefined> {
  return read(world, 'statement').selectFrom('statement').selectAll().where('statement.id', '=', id).executeTakeFirst();
}

/** The statements that rest on a finding or a position, each with the side it stands on. */
export async function leaningOn(world: World, noun: 'finding' | 'position', id: string): Promise<LeaningStatement[]> {
  const links = await read(world, 'statement_link')
    .selectFrom('statement_link')
    .select(['statement_link.statement_id as statementId', 'statement_link.side'])
    .where(noun === 'finding' ? 'statement_link.finding_id' : 'statement_link.position_id', '=', id)
    .execute();
  if (links.length === 0) return [];
  const sides = new Map(links.map(({ statementId, side }) => [statementId, side]));
  return (await listStatements(world, {})).flatMap((row) => {
    const side = sides.get(row.id);
    return side === undefined ? [] : [{ ...row, side }];
  });
}
