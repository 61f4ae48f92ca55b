import { sql } from 'kysely';
import type { EditionPage, EditionsFilter, EditionValue, PrincipleChoice } from '../../shared/editions.ts';
import type { NameStatus } from '../../shared/nouns.ts';
import { editionsWithShown } from '../db/code.ts';
import { standingOf } from './undo.ts';
import { read, type World } from '../db/world.ts';

/** The values of an edition in the order of the code, with how many findings are about each and on how many it has a hold in any way. */
export async function listValues(world: World, editionId: string): Promise<EditionValue[]> {
  return read(world, 'value', 'principle', 'foundation', 'finding')
    .selectFrom('value')
    .innerJoin('principle', 'principle.id', 'value.principle_id')
    .innerJoin('foundation', 'foundation.id', 'principle.foundation_id')
    .where('value.edition_id', '=', editionId)
    .select((eb) => [
      ...([
        'value.id',
        'value.number',
        'value.name',
        'value.name_status as nameStatus',
        'value.source',
        'value.revision',
      ] as const),
      ...(['principle.id as principleId', 'principle.name as principle', 'foundation.name as foundation'] as const),
      eb
        .selectFrom('finding')
        .whereRef('finding.value_id', '=', 'value.id')
        .select((n) => n.fn.countAll<number>().as('n'))
        .as('findings'),
      eb
        .selectFrom('finding')
        .where(sql<boolean>`value.id in (finding.value_id, finding.other_value_id, finding.merge_value_id)`)
        .select((n) => n.fn.countAll<number>().as('n'))
        .as('hanging'),
    ])
    .orderBy('foundation.position')
    .orderBy('principle.position')
    .orderBy('value.number')
    .orderBy('value.id')
    .execute() as Promise<EditionValue[]>;
}

/** The principles of an edition with the foundation each stands under, in the order of the code. */
export function listPrinciples(world: World, editionId: string): Promise<PrincipleChoice[]> {
  return read(world, 'principle', 'foundation')
    .selectFrom('principle')
    .innerJoin('foundation', 'foundation.id', 'principle.foundation_id')
    .select(['principle.id', 'principle.name', 'foundation.name as foundation'])
    .where('foundation.edition_id', '=', editionId)
    .orderBy('foundation.position')
    .orderBy('principle.position')
    .orderBy('principle.id')
    .execute();
}

/** An edition with its values as the filter asks, the one that pages show unless another is asked; empty where no edition was loaded. */
export async function editionPage(world: World, filter: EditionsFilter): Promise<EditionPage> {
  const { shown: edition = null, editions } = await editionsWithShown(world, filter.edition);
  const all = edition === null ? [] : await listValues(world, edition.id);
  const count = (status: NameStatus): number => all.filter((value) => value.nameStatus === status).length;
  return {
    ...{ edition, editions },
    values: all.filter((value) => filter.status?.includes(value.nameStatus) ?? true),
    counts: { confirmed: count('confirmed'), mentioned: count('mentioned'), working: count('working') },
    principles: edition === null ? [] : await listPrinciples(world, edition.id),
    standing: edition === null ? null : await standingOf(world, edition.id),
  };
}
