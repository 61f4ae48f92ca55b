import { commit, type Change } from '../server/db/history.ts';
import { digestAt } from '../server/db/moments.ts';
import type { Database } from '../server/db/open.ts';
import { ensurePerson } from '../server/db/persons.ts';
import { listStatements } from '../server/db/statement-rows.ts';
import { headOf, openWorld, read, type World } from '../server/db/world.ts';
import type { Release, StatementRating } from '../shared/nouns.ts';
import { demoRemarks, demoStatements, fairlySolid, thin, unfinished, type Grounds, type Judged } from './demo-statements.ts';

/*
 * What people would have done in the invented world: a kept moment, deelconclusies and how solid they are found, releases, a few words.
 * It is put to the roles that one chooses on this computer, for nobody else is there.
 */

const scope = { key: 'demo-work', submitted: true, draftsOf: null, contacts: 'none', judgements: true, people: 'none' } as const;
const programme = 'demo-programme';
const coordinator = 'demo-coordinator-waterschap';
const releasing = ['vb-003', 'vb-013'] as const;
const talking = ['vb-001', 'vb-014'] as const;
const roleOf = (organisationId: string): string => `demo-pilotorganisation-${organisationId}`;

/** Keeps the moment as it is now, as the programme would before a meeting. */
export async function keepDemoMoment(database: Database, meetingId: string): Promise<void> {
  const { revision, hash } = await headOf(database);
  const world = await openWorld(database, scope);
  const { digest } = await digestAt(world.db, revision);
  const words = { title: 'Stand na ronde 1', reason: 'Het gesprek in het OBDO rust op deze stand.' };
  const moment = { as_of: revision, day: world.today, meeting_id: meetingId, chain_hash: hash, digest };
  await ensurePerson(database, { id: programme, name: null });
  await commit(database, { personId: programme, command: 'snapshot.keep', reason: words.reason }, (change) =>
    change.add('snapshot', [{ id: 'stand-ronde-1', ...words, ...moment }]),
  );
}

/** Drafts first, for a judgement is of a basis that is there; then the judgements; then the first is adopted. */
async function addStatements(database: Database, grounds: Grounds): Promise<void> {
  const statements = demoStatements(grounds);
  await commit(database, { personId: programme, command: 'statement.save' }, async (change) => {
    await change.add(
      'statement',
      statements.map(({ row }) => row),
    );
    await change.add(
      'statement_link',
      statements.flatMap(({ links }) => links),
    );
  });
  const bases = new Map((await listStatements(await openWorld(database, scope), {})).map(({ id, basis }) => [id, basis]));
  const rate = async (id: string, personId: string, judgement: (judged: Judged) => StatementRating): Promise<void> => {
    const basis = bases.get(id);
    if (basis === undefined) return;
    const rating = judgement({ statementId: id, personId, basis });
    await commit(database, { personId, command: 'statement.rate' }, (change) => change.add('statement_rating', [rating]));
  };
  await rate('dc-1', programme, fairlySolid);
  await rate('dc-1', coordinator, thin);
  await rate('dc-2', programme, unfinished);
  const first = statements.find(({ row }) => row.id === 'dc-1')?.row;
  if (first === undefined) return;
  await commit(database, { personId: programme, command: 'statement.adopt' }, (change) =>
    change.put('statement', { ...first, state: 'adopted', basis: bases.get(first.id) ?? null }),
  );
}

/** Some of what one organisation may release: its pilots, eight findings and one of its positions, as they are now. */
async function releasesOf(world: World, organisationId: string): Promise<Release[]> {
  const from = async (noun: 'pilot' | 'finding' | 'position', most: number): Promise<Release[]> => {
    const rows = await read(world, noun)
      .selectFrom(noun as 'pilot')
      .where('organisation_id', '=', organisationId)
      .select(['id', 'revision'])
      .orderBy('id')
      .limit(most)
      .execute();
    const none = { finding_id: null, position_id: null, pilot_id: null };
    return rows.map(({ id, revision }) => ({
      ...{ id: `${noun}:${id}`, organisation_id: organisationId, seen_revision: revision },
      ...none,
      [`${noun}_id`]: id,
    }));
  };
  return [...(await from('pilot', 2)), ...(await from('finding', 8)), ...(await from('position', 1))];
}

async function addReleases(database: Database): Promise<void> {
  for (const organisationId of releasing) {
    const rows = await releasesOf(await openWorld(database, scope), organisationId);
    if (rows.length === 0) continue;
    await commit(database, { personId: roleOf(organisationId), command: 'release.give' }, (change) =>
      change.add('release', rows),
    );
  }
}

async function addRemarks(change: Change, { findings }: Grounds): Promise<void> {
  const about = talking.flatMap((owner) => findings.find((finding) => finding.organisation_id === owner) ?? []);
  await change.add('remark', demoRemarks(about, change.at));
}

/** Adds what people would have done with these findings and positions. */
export async function addDemoWork(database: Database, grounds: Grounds): Promise<void> {
  for (const id of [programme, coordinator, ...[...releasing, ...talking].map(roleOf)])
    await ensurePerson(database, { id, name: null });
  await addStatements(database, grounds);
  await addReleases(database);
  await commit(database, { personId: programme, command: 'remark.add' }, (change) => addRemarks(change, grounds));
}
