import type { Twin } from '../../say.ts';
import type { meetings as nl } from '../nl/meetings.ts';

export const meetings: Twin<typeof nl> = {
  section: 'Meetings',
  table: 'Meetings',
  column: {
    date: 'Date',
    body: 'Body',
    agendaNumber: 'Agenda number',
    deadline: 'Hand in by',
    processState: 'State of the process',
    commitments: 'Commitments',
    rounds: 'Rounds',
  },
  empty: 'There is no meeting yet',
  emptyHelp: 'Record where the code is discussed. Rounds and papers hang on it.',
  add: 'New meeting',
  change: 'Edit',
  changeLabel: 'Edit: {name}',
  paper: 'Make a paper',
  form: {
    add: 'New meeting',
    edit: 'Edit meeting',
    body: 'Body',
    date: 'Date',
    agendaNumber: 'Agenda number',
    deadline: 'Hand in on or before',
    processState: 'State of the process',
    processStateHelp: 'For instance: on the agenda, discussed, decided.',
    commitments: 'Commitments',
    commitmentsHelp: 'What was promised in or about this meeting, and to whom.',
  },
  problem: {
    gone: 'This meeting does not exist.',
    body: 'Choose a body.',
    deadline: 'Handing in cannot be after the meeting. Choose an earlier day.',
  },
};
