import type { DraftFinding, DraftRow, DraftsFilter, DraftsPage, TextProposal } from '../../shared/drafts.ts';
import { byNameWithin } from '../../shared/in-order.ts';
import type { AdviceId } from '../../shared/nouns.ts';
import { editionsWithShown, valuesOf } from '../db/code.ts';
import { read, type World } from '../db/world.ts';

/** Findings under an edition that propose another text, a merge, or any change, in the order of the code's values and by organisation. */
async function listProposals(world: World, editionId: string): Promise<TextProposal[]> {
  const rows = await read(world, 'finding', 'organisation', 'value')
    .selectFrom('finding')
    .innerJoin('organisation', 'organisation.id', 'finding.organisation_id')
    .leftJoin('value', 'value.id', 'finding.merge_value_id')
    .select([
      ...(['finding.id as findingId', 'finding.value_id as valueId', 'organisation.id as organisationId'] as const),
      ...(['organisation.name as organisation', 'finding.advice', 'finding.text'] as const),
      ...(['finding.text_proposal as proposal', 'value.name as mergeWith', 'value.name_status as mergeStatus'] as const),
    ])
    .where('finding.edition_id', '=', editionId)
    .where('finding.state', '<>', 'draft')
    .where((eb) =>
      eb.or([
        eb('finding.text_proposal', 'is not', null),
        eb('finding.merge_value_id', 'is not', null),
        eb.and([eb('finding.advice', 'is not', null), eb('finding.advice', '<>', 'behouden')]),
      ]),
    )
    .orderBy('organisation.sort_key')
    .orderBy('finding.date')
    .orderBy('finding.id')
    .execute();
  return rows;
}

/** The findings that lines are traced to, as far as the viewer may know them. */
async function findingsOfDrafts(world: World): Promise<(DraftFinding & { draftId: string })[]> {
  return read(world, 'text_draft_finding', 'finding', 'organisation')
    .selectFrom('text_draft_finding')
    .innerJoin('finding', 'finding.id', 'text_draft_finding.finding_id')
    .innerJoin('organisation', 'organisation.id', 'finding.organisation_id')
    .select([
      ...(['text_draft_finding.text_draft_id as draftId', 'finding.id', 'finding.text'] as const),
      'organisation.name as organisation',
    ])
    .orderBy('organisation.sort_key')
    .orderBy('finding.id')
    .execute();
}

async function listDrafts(world: World, editionId: string): Promise<DraftRow[]> {
  const rows = await read(world, 'text_draft', 'value')
    .selectFrom('text_draft')
    .leftJoin('value', 'value.id', 'text_draft.value_id')
    .select([
      ...(['text_draft.id', 'text_draft.revision', 'text_draft.value_id as valueId', 'value.name as value'] as const),
      ...(['value.name_status as nameStatus', 'text_draft.kind', 'text_draft.name', 'text_draft.text'] as const),
      'text_draft.note',
    ])
    .where('text_draft.edition_id', '=', editionId)
    .orderBy((eb) => eb.fn.coalesce('value.number', eb.val(1_000)))
    .orderBy('text_draft.id')
    .execute();
  const findings = await findingsOfDrafts(world);
  const inOrder = byNameWithin(
    rows,
    ({ valueId }) => valueId ?? '',
    ({ name }) => name,
  );
  return inOrder.map((row) => ({
    ...row,
    kind: row.kind as AdviceId,
    findings: findings.flatMap(({ draftId, ...finding }) => (draftId === row.id ? [finding] : [])),
  }));
}

/** The text of an edition: its values, what findings propose for each, and the lines of a next edition so far. */
export async function draftsPage(world: World, filter: DraftsFilter): Promise<DraftsPage> {
  const { shown: edition = null, editions } = await editionsWithShown(world, filter.edition);
  if (edition === null) return { edition, editions, values: [], proposals: [], drafts: [] };
  const asked = ({ valueId }: { valueId: string | null }): boolean => filter.value === undefined || valueId === filter.value;
  return {
    ...{ edition, editions },
    values: await valuesOf(world, edition.id),
    proposals: (await listProposals(world, edition.id)).filter(asked),
    drafts: (await listDrafts(world, edition.id)).filter(asked),
  };
}

/** The links of a line by the finding they lead to; one to a finding that was withdrawn since is seen by nobody. */
export async function linkIds(world: World, draftId: string): Promise<Map<string, string>> {
  const rows = await read(world, 'text_draft_finding')
    .selectFrom('text_draft_finding')
    .select(['text_draft_finding.id', 'text_draft_finding.finding_id as findingId'])
    .where('text_draft_finding.text_draft_id', '=', draftId)
    .execute();
  return new Map(rows.map(({ id, findingId }) => [findingId, id]));
}
