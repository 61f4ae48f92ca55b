import type { Noun } from '../../shared/nouns.ts';
import type { RemarksFilter, RemarksPage } from '../../shared/remarks.ts';
import { remarksOn } from '../db/remarks.ts';
import { read, type World } from '../db/world.ts';

/** What a remark is about, with whose it is; undefined where this viewer may know no such record. */
export async function subjectOf(
  world: World,
  { noun, id }: RemarksFilter,
): Promise<{ organisationId: string | null } | undefined> {
  const organisation = noun === 'finding' || noun === 'pilot';
  const row = await read(world, noun as Noun)
    .selectFrom(noun as 'finding')
    .select(organisation ? ['id', 'organisation_id as organisationId'] : ['id'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row && { organisationId: (row as { organisationId?: string }).organisationId ?? null };
}

/** The conversation about a record; undefined where this viewer may know no such record. */
export async function remarksPage(world: World, about: RemarksFilter): Promise<RemarksPage | undefined> {
  const subject = await subjectOf(world, about);
  return subject && remarksOn(world, about, subject.organisationId);
}
