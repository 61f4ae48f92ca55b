import { waitsForAnswer, type OpenThread } from '../../shared/inbox.ts';
import type { Remark } from '../../shared/nouns.ts';
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
async function threadsAbout(world: World, { noun, id }: RemarksFilter, organisationId: string | null): Promise<Thread[]> {
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
    .map((row) => {
      const answers = rows.filter((answer) => answer.thread_id === row.id).map(viewOf);
      const resolved = row.resolved === 1;
      const open = waitingKinds.includes(row.kind) && !resolved;
      const waits = open && waitsForAnswer({ organisationId, begun: row, last: answers.at(-1) ?? row });
      return { ...viewOf(row), resolved, waits, answers };
    });
}

/** What is said about a record of this organisation, and how many questions about it wait for an answer. */
export async function remarksOn(world: World, about: RemarksFilter, organisationId: string | null): Promise<RemarksPage> {
  const threads = await threadsAbout(world, about, organisationId);
  return { threads, open: threads.filter(({ waits }) => waits).length, organisationId };
}

type Row = Remark & { revision: number; seq: number };
export type FoundThread = OpenThread & { row: Row };

/** The questions and doubts that nobody closed, with the last word of each; `narrow` says about what. */
export async function openThreads(
  world: World,
  narrow: (query: ReturnType<typeof unresolved>) => ReturnType<typeof unresolved>,
): Promise<FoundThread[]> {
  const rows = await narrow(unresolved(world)).execute();
  if (rows.length === 0) return [];
  const answers = await read(world, 'remark')
    .selectFrom('remark')
    .select(['thread_id', 'person_id as personId', 'hat', 'said_on as at'])
    .where(
      'thread_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('said_on')
    .orderBy('id')
    .execute();
  const last = new Map(answers.map(({ thread_id, ...word }) => [thread_id, word]));
  return rows.map((row) => {
    const begun = { personId: row.person_id, hat: row.hat, at: row.said_on };
    const { id, kind, text, organisation_id: organisationId } = row;
    return { id, kind, text, organisationId, begun, last: last.get(id) ?? begun, row };
  });
}

function unresolved(world: World) {
  return read(world, 'remark')
    .selectFrom('remark')
    .selectAll()
    .where('thread_id', 'is', null)
    .where('resolved', '=', 0)
    .where('kind', 'in', [...waitingKinds])
    .orderBy('said_on')
    .orderBy('id');
}
