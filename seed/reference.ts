import { commit, type Change } from '../server/db/history.ts';
import type { Database } from '../server/db/open.ts';
import { ensurePerson, SYSTEM } from '../server/db/persons.ts';
import type { Organisation } from '../shared/nouns.ts';
import { sortKey } from '../shared/search.ts';
import { announcement, readReferenceFiles, type ReferenceFiles, type RegisterEntry } from './files.ts';
import { scalesOf } from './scales.ts';

/** The umbrella organisations: they take positions beside the pilots and are in no register count. */
const umbrellas = [
  { id: 'koepel-uvw', abbreviation: 'UvW', name: 'Unie van Waterschappen', layer: 'waterschap' },
  { id: 'koepel-vng', abbreviation: 'VNG', name: 'Vereniging van Nederlandse Gemeenten', layer: 'gemeente' },
  { id: 'koepel-ipo', abbreviation: 'IPO', name: 'Interprovinciaal Overleg', layer: 'provincie' },
] as const;

function umbrellaRow(umbrella: (typeof umbrellas)[number]): Organisation {
  const none = {
    official_name: null,
    province_id: null,
    network: null,
    umbrella_id: null,
    cbs_code: null,
    begin_date: null,
    end_date: null,
  };
  const { id, abbreviation, name, layer } = umbrella;
  const fixed = {
    type: 'koepel',
    successor_id: null,
    core: 0 as const,
    invented: 0 as const,
    source: announcement,
  };
  return { id, abbreviation, name, layer, short_name: abbreviation, sort_key: sortKey(name), ...none, ...fixed };
}

function organisationRow(entry: RegisterEntry, core: 0 | 1): Organisation {
  const umbrella = umbrellas.find((one) => one.abbreviation === entry.koepel);
  return {
    id: entry.id,
    type: entry.type,
    layer: core === 1 ? (entry.bestuurslaag ?? 'other') : 'other',
    name: entry.naam,
    short_name: entry.naamKort ?? entry.naam,
    official_name: entry.officieleNaam,
    abbreviation: entry.afkorting,
    province_id: entry.provincie,
    network: entry.netwerken[0] ?? null,
    umbrella_id: umbrella?.id ?? null,
    cbs_code: entry.cbsCode,
    begin_date: entry.begindatum,
    end_date: entry.einddatum,
    successor_id: null,
    core,
    invented: 0,
    sort_key: sortKey(entry.naamKort ?? entry.naam),
    source: entry.bron,
  };
}

async function addRegister(change: Change, files: ReferenceFiles): Promise<void> {
  await change.add('organisation', umbrellas.map(umbrellaRow));
  const core = files.core.map((entry) => organisationRow(entry, 1));
  // provinces first: gemeenten and waterschappen refer to them
  await change.add(
    'organisation',
    core.filter((row) => row.layer === 'provincie'),
  );
  await change.add(
    'organisation',
    core.filter((row) => row.layer !== 'provincie'),
  );
  await change.add(
    'organisation',
    files.others.map((entry) => organisationRow(entry, 0)),
  );
}

async function addCode(change: Change, { code }: ReferenceFiles): Promise<void> {
  const edition = code.edition.id;
  const { id, title, short, published } = code.edition;
  await change.add('edition', [{ id, title, short, published }]);
  await change.add(
    'foundation',
    code.foundations.map((one, position) => ({ id: one.id, edition_id: edition, name: one.name, position })),
  );
  const principles = code.foundations.flatMap((foundation) =>
    foundation.principles.map((one) => ({ ...one, foundation: foundation.id })),
  );
  await change.add(
    'principle',
    principles.map((one, position) => ({ id: one.id, foundation_id: one.foundation, name: one.name, position })),
  );
  const values = principles.flatMap((principle) => principle.values.map((one) => ({ ...one, principle: principle.id })));
  await change.add(
    'value',
    values.map((one) => ({
      id: one.id,
      edition_id: edition,
      principle_id: one.principle,
      number: one.number,
      name: one.name,
      name_status: one.nameStatus,
      source: one.source,
    })),
  );
}

async function addQuestionsAndFrameworks(change: Change, files: ReferenceFiles): Promise<void> {
  const { scales, options } = scalesOf(files.scales);
  await change.add('scale', scales);
  await change.add('scale_option', options);
  const { frameworks } = files;
  await change.add(
    'framework',
    frameworks.map(({ id, name, source, layer = null, status = null }) => ({ id, name, layer, status, source })),
  );
  const items = frameworks.flatMap((one) =>
    one.items.map((name, position) => ({ id: `${one.id}:${String(position)}`, framework_id: one.id, name, position })),
  );
  await change.add('framework_item', items);
}

async function addPublicFacts(change: Change, { participation }: ReferenceFiles): Promise<void> {
  const stages = participation.stages.map(({ organisation, stage, date, basis, source }) => ({
    id: `bekend-${organisation}`,
    organisation_id: organisation,
    ...{ stage, date, basis, source, reason: null, channel: null },
  }));
  await change.add('participation', stages);
  const layers = participation.layers.map((fact, index) => ({
    id: `laag-${String(index + 1)}`,
    kind: 'layer' as const,
    organisation_id: null,
    ...fact,
  }));
  const uses = participation.earlierUse.map(({ organisation, text, date, source }) => ({
    id: `eerder-${organisation}`,
    ...{ kind: 'earlier-use' as const, layer: null, organisation_id: organisation, text, date, source },
  }));
  await change.add('public_fact', [...layers, ...uses]);
}

/**
 * Loads register, code, scales, frameworks and what is publicly known, each with its source, into a database that has none yet.
 * A database that has them keeps its own: what BZK renamed or confirmed is never reset.
 */
export async function loadReference(database: Database, folder: string): Promise<void> {
  const head = await database.read.selectFrom('head').select('revision').executeTakeFirstOrThrow();
  if (head.revision > 0) return;
  await ensurePerson(database, { id: SYSTEM, name: 'Pilotmonitor' });
  const files = readReferenceFiles(folder);
  await commit(database, { personId: SYSTEM, command: 'reference.load' }, async (change) => {
    await addRegister(change, files);
    await addCode(change, files);
    await addQuestionsAndFrameworks(change, files);
    await addPublicFacts(change, files);
    await change.add('dataset', [{ id: 'dataset', kind: 'undecided' }]);
  });
}
