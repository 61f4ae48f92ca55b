import { setImmediate } from 'node:timers/promises';
import type { Edition, Noun, Nouns } from '../../shared/nouns.ts';
import { may, type Viewer } from '../../shared/policy.ts';
import type { EditionParts, Existing, FrameworkName, Named, Reference, RegisterName } from '../../shared/workbook/reference.ts';
import type { Kept } from '../../shared/workbook/versions.ts';
import { listEditions, shownEdition, valuesOf } from '../db/code.ts';
import {
  comparisonsOfOrganisation,
  earlierNames,
  evidenceOfOrganisation,
  versionsOfOrganisation,
  type RecordVersion,
} from '../db/every-version.ts';
import { read, type World } from '../db/world.ts';

/** Who loads: the person it is put to, and what that person may. */
export interface Loader {
  personId: string;
  mayLoad: (organisation: Pick<RegisterName, 'id' | 'type' | 'layer'>) => boolean;
  mayAddRounds: boolean;
  /** Whether this person may see drafts of the organisation. */
  seesDraftsOf: (organisationId: string) => boolean;
}

/** A viewer as a loader: the rights of the policy table, and for an umbrella organisation those of its positions. */
export function loaderOf(viewer: Viewer): Loader {
  return {
    personId: viewer.personId,
    mayLoad: ({ id, type, layer }) => {
      const subject = { organisationId: id, layer };
      const allowed = may(viewer, 'workbook.load', subject).allowed;
      return allowed && (type !== 'koepel' || may(viewer, 'umbrella-position.record', subject).allowed);
    },
    mayAddRounds: may(viewer, 'round.manage').allowed,
    seesDraftsOf: (organisationId) => may(viewer, 'draft.read', { organisationId }).allowed,
  };
}

async function frameworksOf(world: World): Promise<FrameworkName[]> {
  const earlier = await earlierNames(world, 'framework');
  const rows = await read(world, 'framework').selectFrom('framework').select(['id', 'name']).orderBy('id').execute();
  const items = await read(world, 'framework_item')
    .selectFrom('framework_item')
    .select(['id', 'name', 'framework_id'])
    .orderBy('framework_id')
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map(({ id, name }) => {
    const own = items.filter((item) => item.framework_id === id);
    return { id, name, earlier: earlier.get(id) ?? [], items: own.map((item) => ({ id: item.id, name: item.name })) };
  });
}

/** What findings under an edition can hang on, by the name it has and the names it had. */
async function partsOf(world: World, edition: Edition): Promise<EditionParts> {
  const values = await valuesOf(world, edition.id);
  const named = async (noun: 'value' | 'principle' | 'foundation', parts: [string, string][]): Promise<Named[]> => {
    const earlier = await earlierNames(world, noun);
    return [...new Map(parts)].map(([id, name]) => ({ id, name, earlier: earlier.get(id) ?? [] }));
  };
  const inOrder = [...values].sort((a, b) => a.number - b.number || (a.id < b.id ? -1 : 1));
  return {
    edition,
    foundations: await named(
      'foundation',
      values.map((one) => [one.foundationId, one.foundation]),
    ),
    principles: await named(
      'principle',
      values.map((one) => [one.principleId, one.principle]),
    ),
    values: await named(
      'value',
      inOrder.map((one) => [one.id, one.name]),
    ),
  };
}

async function otherEditions(world: World, shown: Edition): Promise<EditionParts[]> {
  const parts: EditionParts[] = [];
  for (const edition of await listEditions(world)) if (edition.id !== shown.id) parts.push(await partsOf(world, edition));
  return parts;
}

async function registerOf(world: World): Promise<RegisterName[]> {
  const earlier = await earlierNames(world, 'organisation');
  const rows = await read(world, 'organisation')
    .selectFrom('organisation')
    .select(['id', 'type', 'layer', 'name', 'short_name', 'official_name', 'abbreviation', 'end_date'])
    .orderBy('core', 'desc')
    .orderBy('sort_key')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, earlier: earlier.get(row.id) ?? [] }));
}

/** Everything a workbook is read against, at the world's revision, for who loads. */
export async function readReference(world: World, loader: Loader): Promise<Reference> {
  const edition = await shownEdition(world);
  if (edition === undefined) throw new Error('the database holds no edition of the code');
  const organisations = await registerOf(world);
  const register = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  const rounds = await read(world, 'round')
    .selectFrom('round')
    .select(['id', 'name', 'meeting_id', 'open_date', 'close_date', 'state'])
    .orderBy('open_date')
    .orderBy('id')
    .execute();
  const earlierRounds = await earlierNames(world, 'round');
  return {
    organisations,
    ...(await partsOf(world, edition)),
    otherEditions: await otherEditions(world, edition),
    frameworks: await frameworksOf(world),
    scales: await read(world, 'scale')
      .selectFrom('scale')
      .select(['id', 'question_id', 'question', 'ordered'])
      .orderBy('id')
      .execute(),
    options: await read(world, 'scale_option')
      .selectFrom('scale_option')
      .selectAll()
      .orderBy('scale_id')
      .orderBy('position')
      .orderBy('id')
      .execute(),
    rounds: rounds.map((round) => ({ ...round, earlier: earlierRounds.get(round.id) ?? [] })),
    today: world.today,
    allowed: (id) => {
      const organisation = register.get(id);
      return organisation !== undefined && loader.mayLoad(organisation);
    },
    mayAddRounds: loader.mayAddRounds,
  };
}

function keptOf<N extends Noun>(versions: readonly RecordVersion<N>[], hidden: (row: Nouns[N]) => boolean): Kept<Nouns[N]>[] {
  const records = new Map<
    string,
    { id: string; current: boolean; hidden: boolean; versions: { revision: number; row: Nouns[N] }[] }
  >();
  for (const { row, revision, current } of versions) {
    const before = records.get(row.id)?.versions ?? [];
    records.set(row.id, { id: row.id, current, hidden: hidden(row), versions: [...before, { revision, row }] });
  }
  return [...records.values()];
}

/**
 * What is there about these organisations, with every earlier version. One organisation at a time, so that pages are answered in
 * between. A draft that the loader may not see is marked as hidden.
 */
export async function readExisting(world: World, organisationIds: readonly string[], loader: Loader): Promise<Existing> {
  const pilots: Kept<Nouns['pilot']>[] = [];
  const examinations: Kept<Nouns['examination']>[] = [];
  const findings: Kept<Nouns['finding']>[] = [];
  const positions: Kept<Nouns['position']>[] = [];
  const comparisons: Kept<Nouns['comparison']>[] = [];
  const evidence: { finding_id: string; text: string }[] = [];
  for (const id of organisationIds) {
    const draft = (row: { state: string }): boolean => row.state === 'draft' && !loader.seesDraftsOf(id);
    pilots.push(...keptOf(await versionsOfOrganisation(world, 'pilot', id), () => false));
    examinations.push(...keptOf(await versionsOfOrganisation(world, 'examination', id), () => false));
    findings.push(...keptOf(await versionsOfOrganisation(world, 'finding', id), draft));
    positions.push(...keptOf(await versionsOfOrganisation(world, 'position', id), draft));
    comparisons.push(...keptOf(await comparisonsOfOrganisation(world, id), () => false));
    evidence.push(...(await evidenceOfOrganisation(world, id)));
    await setImmediate();
  }
  return { pilots, examinations, findings, comparisons, positions, evidence };
}
