import { roundPhase, type RoundRecord, type RoundsPage } from '../../shared/round-forms.ts';
import type { MeetingRow } from '../../shared/meetings.ts';
import type { Round } from '../../shared/nouns.ts';
import { read, type World } from '../db/world.ts';
import { listRounds } from '../evidence/positions.ts';

/** Rounds, latest first, with their phase today, and how many organisations signed a position in each. */
export async function listRoundRecords(world: World): Promise<RoundRecord[]> {
  const more = await read(world, 'round', 'position')
    .selectFrom('round')
    .leftJoin('position', (on) =>
      on
        .onRef('position.round_id', '=', 'round.id')
        .on('position.state', '=', 'signed')
        .on('position.holder', '=', 'organisation'),
    )
    .groupBy(['round.id', 'round.revision'])
    .select(['round.id', 'round.revision'])
    .select((eb) => eb.fn.count<number>('position.organisation_id').distinct().as('organisations'))
    .execute();
  return (await listRounds(world)).map((row) => {
    const { organisations, revision } = more.find(({ id }) => id === row.id) ?? { organisations: 0, revision: 0 };
    const phase = roundPhase({ state: row.state, open_date: row.openDate, close_date: row.closeDate }, world.today);
    return { ...row, phase, organisations, revision };
  });
}

/** Meetings, latest first, with the number of rounds that hang on each. */
export function listMeetings(world: World): Promise<MeetingRow[]> {
  return read(world, 'meeting', 'round')
    .selectFrom('meeting')
    .leftJoin('round', 'round.meeting_id', 'meeting.id')
    .groupBy(['meeting.id', 'meeting.body', 'meeting.date', 'meeting.agenda_number', 'meeting.deadline'])
    .groupBy(['meeting.process_state', 'meeting.commitments', 'meeting.revision'])
    .select(['meeting.id', 'meeting.body', 'meeting.date', 'meeting.agenda_number as agendaNumber', 'meeting.deadline'])
    .select(['meeting.process_state as processState', 'meeting.commitments', 'meeting.revision'])
    .select((eb) => eb.fn.count<number>('round.id').as('rounds'))
    .orderBy('meeting.date', 'desc')
    .orderBy('meeting.id')
    .execute();
}

export async function roundsPage(world: World): Promise<RoundsPage> {
  return { today: world.today, rounds: await listRoundRecords(world), meetings: await listMeetings(world) };
}

/** A round as it is recorded, or undefined. */
export function roundRecord(world: World, id: string): Promise<Round | undefined> {
  const columns = ['id', 'name', 'meeting_id', 'open_date', 'close_date', 'state'] as const;
  return read(world, 'round').selectFrom('round').select(columns).where('id', '=', id).executeTakeFirst();
}
