import type { PaperRow, SnapshotRow, SnapshotsPage } from '../../shared/snapshots.ts';
import { personShown } from '../db/persons.ts';
import { read, type World } from '../db/world.ts';

interface Made {
  at: string;
  person: string;
}

/** When and by whom these revisions were made. */
async function madeIn(world: World, revisions: readonly number[]): Promise<(revision: number) => Made> {
  if (revisions.length === 0) return () => ({ at: '', person: '' });
  const rows = await world.db
    .selectFrom('change')
    .innerJoin('person', 'person.id', 'change.person_id')
    .select(['change.revision', 'change.at'])
    .select(personShown().as('person'))
    .where('change.revision', 'in', revisions)
    .execute();
  const made = new Map(rows.map(({ revision, at, person }) => [revision, { at, person }]));
  return (revision) => made.get(revision) ?? { at: '', person: '' };
}

async function listPapers(world: World): Promise<PaperRow[]> {
  const rows = await read(world, 'paper')
    .selectFrom('paper')
    .select(['paper.id', 'paper.snapshot_id as snapshotId', 'paper.title', 'paper.sha256', 'paper.filter', 'paper.revision'])
    .orderBy('paper.revision', 'desc')
    .orderBy('paper.id')
    .execute();
  const made = await madeIn(
    world,
    rows.map(({ revision }) => revision),
  );
  return rows.map(({ revision, filter, ...row }) => ({
    ...row,
    ...made(revision),
    choice: JSON.parse(filter) as PaperRow['choice'],
  }));
}

/** The moments that are kept, latest first, with the papers made from each. */
async function listSnapshots(world: World): Promise<SnapshotRow[]> {
  const rows = await read(world, 'snapshot', 'meeting')
    .selectFrom('snapshot')
    .leftJoin('meeting', 'meeting.id', 'snapshot.meeting_id')
    .select(['snapshot.id', 'snapshot.title', 'snapshot.reason', 'snapshot.as_of as asOf', 'snapshot.day'])
    .select(['snapshot.meeting_id as meetingId', 'meeting.body', 'meeting.date as meetingDate', 'snapshot.revision'])
    .select(['snapshot.chain_hash as chainHash', 'snapshot.digest'])
    .orderBy('snapshot.revision', 'desc')
    .orderBy('snapshot.id')
    .execute();
  const papers = await listPapers(world);
  const made = await madeIn(
    world,
    rows.map(({ revision }) => revision),
  );
  return rows.map(({ revision, ...row }) => ({
    ...row,
    ...made(revision),
    papers: papers.filter(({ snapshotId }) => snapshotId === row.id),
  }));
}

/** Everything on the page of the kept moments. */
export async function snapshotsPage(world: World): Promise<SnapshotsPage> {
  const meetings = await read(world, 'meeting')
    .selectFrom('meeting')
    .select(['meeting.id', 'meeting.body', 'meeting.date'])
    .orderBy('meeting.date', 'desc')
    .orderBy('meeting.id')
    .execute();
  return { snapshots: await listSnapshots(world), today: world.today, meetings };
}
