import type { SelectQueryBuilder } from 'kysely';
import type { FindingRow } from '../../shared/findings.ts';
import type { Relations } from './schema.ts';
import { read, type World } from './world.ts';

/** A selection of findings, whatever it was made with. */
export type FindingSelection = SelectQueryBuilder<Pick<Relations, 'finding' | 'organisation'>, 'finding', object>;

/** The findings of a world, to narrow, order and limit. */
export function findingsIn(world: World): FindingSelection {
  return read(world, 'finding', 'organisation').selectFrom('finding') as FindingSelection;
}

/** Newest first, `limit` of them: the order of every list of findings, and of its cursor. */
export function newestFindings(selection: FindingSelection, limit: number): FindingSelection {
  return selection.orderBy('finding.date', 'desc').orderBy('finding.id').limit(limit);
}

/** Selected findings with the names a reader needs, newest first. Names are joined to the selection only, never to all findings. */
export function findingRows(world: World, selection: FindingSelection): Promise<FindingRow[]> {
  const nouns = ['organisation', 'pilot', 'value', 'principle', 'foundation', 'framework', 'evidence'] as const;
  return read(world, 'finding', ...nouns)
    .selectFrom(selection.selectAll('finding').as('f'))
    .innerJoin('organisation as org', 'org.id', 'f.organisation_id')
    .innerJoin('pilot', 'pilot.id', 'f.pilot_id')
    .leftJoin('value as val', 'val.id', 'f.value_id')
    .leftJoin('principle as pri', 'pri.id', 'f.principle_id')
    .leftJoin('foundation as fou', 'fou.id', 'f.foundation_id')
    .leftJoin('value as other', 'other.id', 'f.other_value_id')
    .leftJoin('value as merge', 'merge.id', 'f.merge_value_id')
    .leftJoin('framework', 'framework.id', 'f.framework_id')
    .select((eb) => [
      ...(['f.id', 'f.reference', 'f.kind', 'f.text', 'f.level', 'f.date', 'f.state'] as const),
      ...([
        'f.organisation_id as organisationId',
        'org.name as organisation',
        'org.layer',
        'f.pilot_id as pilotId',
        'pilot.title as pilot',
      ] as const),
      eb.fn.coalesce('f.value_id', 'f.principle_id', 'f.foundation_id').as('subjectId'),
      eb.fn.coalesce('val.name', 'pri.name', 'fou.name').as('subject'),
      ...([
        'val.name_status as nameStatus',
        'f.relevance',
        'f.applicability',
        'f.advice',
        'f.text_proposal as textProposal',
      ] as const),
      ...(['merge.name as mergeWith', 'merge.name_status as mergeNameStatus', 'other.name as otherValue'] as const),
      ...(['other.name_status as otherNameStatus', 'framework.name as framework', 'f.effect'] as const),
      eb
        .selectFrom('evidence')
        .whereRef('evidence.finding_id', '=', 'f.id')
        .select((n) => n.fn.countAll<number>().as('n'))
        .as('evidence'),
    ])
    .orderBy('f.date', 'desc')
    .orderBy('f.id')
    .execute() as Promise<FindingRow[]>;
}
