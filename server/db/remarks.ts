import { waitingKinds, type RemarksFilter, type RemarksPage, type RemarkView, type Thread } from '../../shared/remarks.ts';
import { organisationNames } from './organisation-names.ts';
import { personNames } from './persons.ts';
import { read, type World } from './world.ts';

/* What is said about records: the pages of several nouns show it beside their own. */

const organisationOf = (hat: string): string | undefined => /^pilotorganisation:(.+)$/.exec(hat)?.[1];

/** Everything said about a record, oldest first, within what the viewer may know. */
async function threadsAbout(world: World, { noun, id }: RemarksFilter): Promise<Thread[]> {
  const rows = await read(world, 'remark')
    .selectFrom('remark')
    .select([
      ...(['remark.id', 'remark.kind', 'remark.text', 'remark.person_id as personId', 'remark.hat'] as const),
      ...(['remark.said_on as at', 'remark.revision', 'remark.thread_id', 'remark.resolved'] as const),
    ])
    .where(`remark.${noun}_id`, '=', id)
    .orderBy('remark.said_on')
    .orderBy('remark.id')
    .execute();
  const names = await personNames(
    world,
    rows.map(({ personId }) => personId),
  );
  const organisations = await organisationNames(
    world,
    rows.flatMap(({ hat }) => organisationOf(hat) ?? []),
  );
  const viewOf = ({ thread_id: _thread, resolved: _resolved, ...row }: (typeof rows)[number]): RemarkView => ({
    ...row,
    person: names.get(row.personId) ?? row.personId,
    organisation: organisations.get(organisationOf(row.hat) ?? '') ?? null,
  });
  return rows
    .filter((row) => row.thread_id === null)
    .map((row) => ({
      ...viewOf(row),
      resolved: row.resolved === 1,
      answers: rows.filter((answer) => answer.thread_id === row.id).map(viewOf),
    }));
}

/** What is said about a record of this organisation, and how many questions about it nobody closed yet. */
export async function remarksOn(world: World, about: RemarksFilter, organisationId: string | null): Promise<RemarksPage> {
  const threads = await threadsAbout(world, about);
  const open = threads.filter(({ kind, resolved }) => waitingKinds.includes(kind) && !resolved).length;
  return { threads, open, organisationId };
}
