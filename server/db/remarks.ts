import { waitingKinds, type RemarksFilter, type RemarksPage, type RemarkView, type Thread } from '../../shared/remarks.ts';
import { organisationNames } from './organisation-names.ts';
import { personNames } from './persons.ts';
import { read, type World } from './world.ts';

/* What is said about records: the pages of several nouns show it beside their own. */

const organisationOf = (hat: string): string | undefined => /^pilotorganisation:(.+)$/.exec(hat)?.[1];

/** The names of who is named in each of these remarks and has not seen it yet. */
async function namedIn(world: World, ids: readonly string[]): Promise<Map<string, string[]>> {
  if (ids.length === 0) return new Map();
  const rows = await read(world, 'remark_mention')
    .selectFrom('remark_mention')
    .select(['remark_id', 'person_id'])
    .where('remark_id', 'in', ids)
    .orderBy('id')
    .execute();
  const names = await personNames(
    world,
    rows.map(({ person_id }) => person_id),
  );
  const named = new Map<string, string[]>();
  for (const { remark_id, person_id } of rows)
    named.set(remark_id, [...(named.get(remark_id) ?? []), names.get(person_id) ?? person_id]);
  return named;
}

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
  const named = await namedIn(
    world,
    rows.map(({ id }) => id),
  );
  const organisations = await organisationNames(
    world,
    rows.flatMap(({ hat }) => organisationOf(hat) ?? []),
  );
  const viewOf = ({ thread_id: _thread, resolved: _resolved, ...row }: (typeof rows)[number]): RemarkView => ({
    ...row,
    named: named.get(row.id) ?? [],
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
