import { typeGroups, type PilotOrganisation } from '../../shared/evidence/answers.ts';
import { cellState } from '../../shared/evidence/cells.ts';
import { concludeCoverage } from '../../shared/evidence/coverage.ts';
import { concludeRatings, type RatingCount, type ValueRating } from '../../shared/evidence/rating.ts';
import { makeResult, type Result } from '../../shared/evidence/result.ts';
import type { Aged } from '../../shared/attachments.ts';
import { nothingCarried } from '../../shared/carried.ts';
import { layers, type Edition } from '../../shared/nouns.ts';
import type { CodeValue, ValueCoverage, ValuePage, ValueRow, ValuesFilter, ValuesPage } from '../../shared/values.ts';
import { countAged } from '../db/aged.ts';
import { carriedUnder, originsOf } from '../db/carried.ts';
import { editionsWithShown, madeBy, shownEdition, valuesOf } from '../db/code.ts';
import { findingRows, findingsIn, newestFindings, type FindingSelection } from '../db/finding-rows.ts';
import { read, type World } from '../db/world.ts';
import { frameOf, sealed, type Frame } from '../evidence/frame.ts';
import { countRegister, type RegisterSize } from '../evidence/register.ts';
import {
  countByKind,
  countByPart,
  countSteps,
  kindCounts,
  countChecked,
  organisationsOf,
  type KindRow,
  type NamedOrganisation,
} from './repository.ts';
import { lineageOf } from './lineage.ts';
import { countAdvice, countDilemmas, countOverlaps, listProposals } from './relations.ts';

/** How many findings the page itself shows; the list of findings has the rest. */
const SHOWN = 20;
/** Steps of relevance and of applicability. */
const STEPS = 4;
const scaleIds = { relevance: 'belang-v1', applicability: 'toepasbaarheid-v1' } as const;

function grouped<Row>(rows: readonly Row[], key: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}

function valueRow(value: CodeValue, rows: KindRow[], organisations: readonly NamedOrganisation[]): ValueRow {
  const speaking = new Set(rows.map((row) => row.organisationId));
  const spoken = layers.filter((layer) => organisations.some((one) => one.layer === layer && speaking.has(one.id)));
  return { ...value, organisations: speaking.size, layers: spoken, kinds: kindCounts(rows), carried: null };
}

/** The values of an edition with what was found about each; across: with what stands under them from older editions, apart. */
export async function valuesPage(world: World, { edition: asked, across = false }: ValuesFilter): Promise<ValuesPage> {
  const { shown: edition, editions } = await editionsWithShown(world, asked);
  if (edition === undefined) return { edition: null, editions, rows: [], parts: [] };
  const kinds = await countByKind(world);
  const organisations = await organisationsOf(world, [...new Set(kinds.map((row) => row.organisationId))]);
  const byValue = grouped(kinds, (row) => row.valueId);
  const values = await valuesOf(world, edition.id);
  const carried = across ? await carriedUnder(world, await originsOf(world, edition.id)) : null;
  return {
    ...{ edition, editions },
    parts: await countByPart(world, edition.id),
    rows: values.map((value) => ({
      ...valueRow(value, byValue.get(value.id) ?? [], organisations),
      carried: carried && (carried.get(value.id) ?? nothingCarried),
    })),
  };
}

interface Recorded {
  value: ValuePage['value'];
  edition: Edition;
}

/** A value in its place in its own edition, whichever is shown elsewhere. */
async function valueRecord(world: World, id: string): Promise<Recorded | undefined> {
  const record = await read(world, 'value')
    .selectFrom('value')
    .select(['value.edition_id as editionId', 'value.revision'])
    .where('value.id', '=', id)
    .executeTakeFirst();
  const value = record && (await valuesOf(world, record.editionId)).find((one) => one.id === id);
  const edition = record && (await shownEdition(world, record.editionId));
  return value && edition && { value: { ...value, revision: record.revision }, edition };
}

const nobody = {
  organisations: [],
  distribution: [],
  byLayer: [],
  leaveOneOut: [],
  trials: [],
  n: 0,
  counts: [0, 0, 0, 0],
  median: null,
  modes: [],
  middleHalf: null,
  agreement: null,
  shape: null,
};

interface Asked {
  valueId: string;
  frame: Frame;
  organisations: readonly NamedOrganisation[];
  /** of all findings about the value; where none rests on aged evidence, none of a part does */
  aged: Aged | undefined;
}

const aboutValue = (world: World, id: string): FindingSelection => findingsIn(world).where('finding.value_id', '=', id);

async function ratingOf(
  world: World,
  { valueId, frame, organisations, aged }: Asked,
  question: 'relevance' | 'applicability',
): Promise<Result<ValueRating>> {
  const types = new Map(organisations.map((one) => [one.id, one.type]));
  const counts = (await countSteps(world, valueId, question)).map((row): RatingCount => ({
    ...row,
    organisationType: types.get(row.organisationId) ?? 'other',
  }));
  const outcome = concludeRatings(counts, STEPS)[0] ?? { valueId, ...nobody };
  const parts = {
    ...frame,
    question,
    selection: { value: valueId },
    scales: [scaleIds[question]],
    weighting: 'organisation',
    outcome,
    positionIds: [],
    aged: aged && (await countAged(world, aboutValue(world, valueId).where(`finding.${question}`, 'is not', null))),
  };
  return sealed(makeResult(parts));
}

function coverageOf(
  register: readonly RegisterSize[],
  organisations: readonly NamedOrganisation[],
  spoken: readonly PilotOrganisation[],
): ValueCoverage[] {
  const speaking = concludeCoverage(register, spoken);
  const taking = concludeCoverage(
    register,
    organisations.filter((one) => one.hasPilot),
  );
  const of = (list: typeof speaking, type: string) => list.find((one) => one.type === type);
  return typeGroups
    .filter((type) => of(speaking, type) ?? of(taking, type))
    .map((type) => ({
      type,
      spoken: of(speaking, type)?.inPilot ?? [],
      inPilot: of(taking, type)?.inPilot.length ?? 0,
      inRegister: of(taking, type)?.inRegister ?? of(speaking, type)?.inRegister ?? 0,
    }));
}

/** Everything about one value, or undefined where there is none. */
export async function valuePage(world: World, id: string, across = false): Promise<ValuePage | undefined> {
  const record = await valueRecord(world, id);
  if (record === undefined) return undefined;
  const { value, edition } = record;
  const kinds = grouped(await countByKind(world, id), (row) => row.organisationId);
  const named = await organisationsOf(world, [...kinds.keys()]);
  const speaking = named
    .filter((one) => kinds.has(one.id))
    .map(({ hasPilot: _hasPilot, ...one }) => ({ ...one, kinds: kindCounts(kinds.get(one.id) ?? []) }));
  const takingPart = named.filter((one) => one.hasPilot);
  const aged = await countAged(world, aboutValue(world, id));
  const asked = { valueId: id, frame: { ...(await frameOf(world)), edition: edition.id }, organisations: named, aged };
  return {
    ...{ value, edition, organisations: speaking, aged },
    relevance: await ratingOf(world, asked, 'relevance'),
    applicability: await ratingOf(world, asked, 'applicability'),
    coverage: coverageOf(await countRegister(world, takingPart), named, speaking),
    contested: speaking.filter((one) => cellState(null, one.kinds) === 'contested').map((one) => one.id),
    advice: await countAdvice(world, id),
    proposals: await listProposals(world, id),
    dilemmas: await countDilemmas(world, id, { at: 'value_id', names: 'other_value_id' }),
    dilemmasFrom: await countDilemmas(world, id, { at: 'other_value_id', names: 'value_id' }),
    overlaps: await countOverlaps(world, id),
    checked: await countChecked(world, id),
    findings: await findingRows(world, newestFindings(aboutValue(world, id), SHOWN)),
    lineage: await lineageOf(world, { id, editionId: edition.id, across }),
    changed: await madeBy(world, value.revision),
  };
}
