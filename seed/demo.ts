import { commit, type Change } from '../server/db/history.ts';
import type { Database } from '../server/db/open.ts';
import { ensurePerson } from '../server/db/persons.ts';
import { headOf, openWorld, read } from '../server/db/world.ts';
import { demoLeaning, demoParticipation, demoPositions } from './demo-positions.ts';
import { demoFiles } from './demo-files.ts';
import { addDemoWork, keepDemoMoment } from './demo-work.ts';
import { demoWorld, type Anchors, type DemoWorld, type WorldSize } from './demo-world.ts';
import { actionRow, positionRow } from './rows.ts';

const PERSON = 'example';
const everything = { key: 'demo', submitted: true, draftsOf: null, contacts: 'none', judgements: false, people: 'none' } as const;

async function anchorsOf(database: Database): Promise<Anchors> {
  const world = await openWorld(database, everything);
  const values = await read(world, 'value')
    .selectFrom('value')
    .select(['value.id', 'value.name'])
    .orderBy('value.number')
    .execute();
  const frameworks = await read(world, 'framework')
    .selectFrom('framework')
    .select('framework.id')
    .orderBy('framework.id')
    .execute();
  const items = await read(world, 'framework_item')
    .selectFrom('framework_item')
    .select(['framework_item.id', 'framework_item.framework_id as frameworkId'])
    .orderBy('framework_item.framework_id')
    .orderBy('framework_item.position')
    .execute();
  return { values, frameworks: frameworks.map((row) => row.id), items };
}

async function addRounds(change: Change): Promise<void> {
  const none = { process_state: null, commitments: null };
  await change.add('meeting', [
    {
      id: 'obdo-juni',
      body: 'OBDO',
      date: '2026-06-18',
      agenda_number: '26-41',
      deadline: '2026-06-04',
      ...none,
      process_state: 'besproken',
    },
    { id: 'cbcf-december', body: 'CBCF', date: '2026-12-17', agenda_number: '26-118', deadline: '2026-12-03', ...none },
  ]);
  await change.add('round', [
    {
      id: 'ronde-1',
      name: 'Ronde 1',
      meeting_id: 'obdo-juni',
      open_date: '2026-04-01',
      close_date: '2026-05-29',
      state: 'closed',
    },
    { id: 'ronde-2', name: 'Ronde 2', meeting_id: 'cbcf-december', open_date: '2026-10-01', close_date: null, state: 'open' },
  ]);
}

async function addPractice(change: Change, world: DemoWorld): Promise<void> {
  const { stages, contacts } = demoParticipation(world.organisations);
  await change.add('organisation', world.organisations);
  await change.add('participation', stages);
  await change.add('contact', contacts);
  await change.add('pilot', world.pilots);
  await change.add('examination', world.examinations);
  await change.add('finding', world.findings);
  await change.add('comparison', world.comparisons);
  await change.add('evidence', world.evidence);
  await change.add('attachment', world.lives);
  const measures = world.pilots.slice(0, 12).map((pilot, n) =>
    actionRow({
      id: `${pilot.id}-a`,
      pilot_id: pilot.id,
      organisation_id: pilot.organisation_id,
      value_id: 'privacy',
      text: 'Bewaartermijn vastleggen en delen met inwoners',
      importance: 1 + (n % 3),
      owner: 'privacy officer',
    }),
  );
  await change.add('action', measures);
}

const umbrella = {
  holder: 'umbrella',
  question: 'bindingness',
  scale_id: 'verplichting-v1',
  round_id: 'ronde-2',
  signed_function: 'directeur',
  signed_date: '2026-11-05',
} as const;

/**
 * Fills a database that has only the reference data with an invented world of a size; one that holds anything else is left alone.
 * @returns whether it was filled
 */
export async function fillDemo(database: Database, size: WorldSize = { organisations: 23, findings: 1_200 }): Promise<boolean> {
  const { revision } = await headOf(database);
  if (revision !== 1) return false;
  await ensurePerson(database, { id: PERSON, name: 'Voorbeeld' });
  const world = demoWorld(size, await anchorsOf(database));
  const deed = { personId: PERSON, command: 'example.fill' };
  const kept = await demoFiles(database.files, PERSON, world.findings);
  await commit(database, deed, async (change) => {
    await change.put('dataset', { id: 'dataset', kind: 'example' });
    await addRounds(change);
    await addPractice(change, world);
    await change.add('evidence', kept.evidence);
    await change.add('attachment', kept.lives);
  });
  await commit(database, deed, (change) =>
    change.add('position', demoPositions(world.organisations, { id: 'ronde-1', signed: '2026-05-20' })),
  );
  await keepDemoMoment(database, 'obdo-juni');
  const second = demoPositions(world.organisations, { id: 'ronde-2', signed: '2026-11-12' });
  await commit(database, deed, async (change) => {
    await change.add('position', second);
    await change.add('position_finding', demoLeaning(second, world.findings));
    await change.add('position', [
      positionRow({
        ...umbrella,
        id: 'koepel-1',
        organisation_id: 'koepel-uvw',
        layer: 'waterschap',
        answer: '1',
        floor: '0',
        ceiling: '2',
        arguments: 'Verzonnen: de koepel ziet de code als hulpmiddel naast het eigen kompas.',
      }),
      positionRow({
        ...umbrella,
        id: 'koepel-2',
        organisation_id: 'koepel-vng',
        layer: 'gemeente',
        answer: '2',
        floor: '1',
        ceiling: '3',
        arguments: 'Verzonnen: de koepel wil eerst voorbeelden delen.',
      }),
    ]);
  });
  await addDemoWork(database, { findings: world.findings, positions: second });
  return true;
}
