import type { BlindFinding, CodedFinding } from '../../shared/codings.ts';
import type { Coding } from '../../shared/nouns.ts';
import { read, type World } from '../db/world.ts';

/** Findings this person has not judged and did not write, in an order that has nothing to do with who wrote them. */
function uncoded(world: World, personId: string) {
  return read(world, 'finding', 'coding', 'pilot', 'value', 'principle', 'foundation')
    .selectFrom('finding')
    .where('finding.state', '<>', 'draft')
    .where('finding.id', 'not in', (eb) =>
      eb.selectFrom('coding').select('coding.finding_id').where('coding.person_id', '=', personId),
    );
}

/** The next finding to judge, without what its organisation judged. */
export async function nextUncoded(world: World, personId: string): Promise<BlindFinding | null> {
  const row = await uncoded(world, personId)
    .innerJoin('pilot', 'pilot.id', 'finding.pilot_id')
    .leftJoin('value', 'value.id', 'finding.value_id')
    .leftJoin('principle', 'principle.id', 'finding.principle_id')
    .leftJoin('foundation', 'foundation.id', 'finding.foundation_id')
    .select((eb) => [
      ...(['finding.id', 'finding.text', 'finding.level', 'value.name_status as nameStatus', 'pilot.topic as case'] as const),
      eb.fn.coalesce('value.name', 'principle.name', 'foundation.name').as('subject'),
    ])
    .orderBy('finding.id')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** How many findings there are to judge at all. */
export async function countSubmitted(world: World): Promise<number> {
  const { n } = await read(world, 'finding')
    .selectFrom('finding')
    .where('finding.state', '<>', 'draft')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return n;
}

/** How many findings this person can still judge. */
export async function countUncoded(world: World, personId: string): Promise<number> {
  const { n } = await uncoded(world, personId)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return n;
}

/** Every second judgement beside the first. */
export function listCoded(world: World): Promise<CodedFinding[]> {
  return read(world, 'coding', 'finding', 'organisation')
    .selectFrom('coding')
    .innerJoin('finding', 'finding.id', 'coding.finding_id')
    .innerJoin('organisation', 'organisation.id', 'finding.organisation_id')
    .where('finding.state', '<>', 'draft')
    .select([
      ...(['coding.finding_id as findingId', 'finding.text', 'organisation.name as organisation', 'finding.kind'] as const),
      ...(['finding.relevance', 'coding.person_id as coderId', 'coding.person_id as coder'] as const),
      ...(['coding.kind as otherKind', 'coding.relevance as otherRelevance'] as const),
    ])
    .orderBy('coding.finding_id')
    .orderBy('coding.id')
    .execute();
}

/** The judgement this person gave of a finding, if any. */
export function ownCoding(world: World, findingId: string, personId: string): Promise<Coding | undefined> {
  return read(world, 'coding')
    .selectFrom('coding')
    .select(['id', 'finding_id', 'person_id', 'kind', 'relevance', 'date'])
    .where('finding_id', '=', findingId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
}

/** Whether there is a submitted finding of this id. */
export async function isSubmitted(world: World, findingId: string): Promise<boolean> {
  const row = await read(world, 'finding')
    .selectFrom('finding')
    .select('finding.id')
    .where('finding.id', '=', findingId)
    .where('finding.state', '<>', 'draft')
    .executeTakeFirst();
  return row !== undefined;
}
