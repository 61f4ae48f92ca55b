import { commit, type Change } from '../server/db/history.ts';
import type { Database } from '../server/db/open.ts';
import { ensurePerson } from '../server/db/persons.ts';
import { exampleComparisons, exampleEvidence, exampleFindings } from './example-findings.ts';
import { exampleExaminations, exampleOrganisations, examplePilots } from './example-pilots.ts';
import { exampleMeeting, examplePositions, exampleRound } from './example-positions.ts';
import { actionRow, contactRow, participationRow } from './rows.ts';

/*
 * A small world known by heart, for tests: five invented organisations, five pilots, eleven findings (one a draft), and one round
 * in which four of the five took a position. What it should say is written beside it, so that a test can be read with it.
 */

async function addPractice(change: Change): Promise<void> {
  await change.add('organisation', exampleOrganisations);
  await change.add('participation', [
    participationRow({ id: 'd-1', organisation_id: 'vb-gm-1', stage: 'confirmed', date: '2021-09-01', channel: 'VNG' }),
    participationRow({ id: 'd-2', organisation_id: 'vb-gm-1', stage: 'started', date: '2021-10-04', channel: 'VNG' }),
    participationRow({
      id: 'd-3',
      organisation_id: 'vb-ws-1',
      stage: 'information-requested',
      date: '2021-11-02',
      channel: 'Uniebureau',
    }),
  ]);
  await change.add('contact', [
    contactRow({
      id: 'c1',
      organisation_id: 'vb-ws-1',
      date: '2021-11-02',
      channel: 'Uniebureau',
      who: 'informatiemanager',
      note: 'Vraagt om uitleg over de dertig waarden.',
      next_step: 'Toelichting plannen',
      due_date: '2021-11-30',
    }),
  ]);
  await change.add('pilot', examplePilots);
  await change.add('examination', exampleExaminations);
  await change.add('finding', exampleFindings);
  await change.add('comparison', exampleComparisons);
  await change.add('evidence', exampleEvidence);
  await change.add('action', [
    actionRow({
      id: 'a-1',
      pilot_id: 'p1',
      organisation_id: 'vb-gm-1',
      value_id: 'privacy',
      text: 'Bewaartermijn op één dag zetten',
      importance: 3,
      owner: 'privacy officer',
    }),
  ]);
}

/** Fills a database that has the reference data with the small world, in one change. */
export async function fillExample(database: Database): Promise<void> {
  await ensurePerson(database, { id: 'example', name: 'Voorbeeld' });
  await commit(database, { personId: 'example', command: 'example.fill' }, async (change) => {
    await addPractice(change);
    await change.add('meeting', [exampleMeeting]);
    await change.add('round', [exampleRound]);
    await change.add('position', examplePositions);
    await change.add('position_finding', [{ id: 's3:f4', position_id: 's3', finding_id: 'f4' }]);
    await change.put('dataset', { id: 'dataset', kind: 'example' });
  });
}
