import { insideChange } from '../db/examined.ts';
import type { Change } from '../db/history.ts';
import { ConflictError } from '../db/merge.ts';
import { TakenError } from '../db/once.ts';
import { read, type World } from '../db/world.ts';

/* The findings that a position leans on: part of the whole that is signed. */

interface Linking {
  position: string;
  findings: readonly string[];
}

/** The links of a position to findings in a world. */
function linksIn(world: World, position: string): Promise<{ id: string; finding_id: string }[]> {
  return read(world, 'position_finding')
    .selectFrom('position_finding')
    .select(['position_finding.id', 'position_finding.finding_id'])
    .where('position_finding.position_id', '=', position)
    .orderBy('position_finding.id')
    .execute();
}

const textOf = (ids: readonly string[]): string => [...ids].sort().join();

/** The ids of the findings that a position leans on in a world, as one text. */
async function leaningOn(world: World, position: string): Promise<string> {
  return textOf((await linksIn(world, position)).map(({ finding_id: id }) => id));
}

/** Refuses to undo what somebody else linked or unlinked since the form was read, at the revision `opened`. @throws ConflictError */
export async function refuseOtherLinks(
  change: Change,
  world: World,
  { position, findings, opened }: Linking & { opened: number },
): Promise<void> {
  const now = await leaningOn(insideChange(world, change), position);
  if (now === textOf(findings)) return;
  const then = await leaningOn({ ...world, revision: Math.min(opened, world.revision), newest: false }, position);
  if (now !== then) throw new ConflictError('position', position, []);
}

/** What is sent again under an id is the same with the same findings only. @throws TakenError */
export async function refuseOther(change: Change, world: World, { position, findings }: Linking): Promise<void> {
  if ((await leaningOn(insideChange(world, change), position)) !== textOf(findings)) throw new TakenError('position', position);
}

/** Makes the links to findings what the form says; a link that stays is left as it is. */
export async function putLinks(change: Change, world: World, { position, findings }: Linking): Promise<void> {
  const there = await linksIn(insideChange(world, change), position);
  for (const old of there) if (!findings.includes(old.finding_id)) await change.close('position_finding', old.id);
  for (const finding of findings) {
    if (there.some((old) => old.finding_id === finding)) continue;
    await change.put('position_finding', { id: `${position}:${finding}`, position_id: position, finding_id: finding });
  }
}
