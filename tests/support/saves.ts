import { emptyEvidence } from '../../shared/evidence-links.ts';
import { emptyFindingForm, type FilledFindingForm } from '../../shared/finding-form.ts';
import type { FilledPositionForm } from '../../shared/position-form.ts';
import type { Caller } from './matrix.ts';
import { ratingOf, statementOf } from './statements.ts';

/* Every procedure that writes over what is there, each with a record of its own to change. */

interface Save {
  as: string;
  /** makes or finds a record that this procedure changes, and gives its id */
  fresh(as: Caller): Promise<string>;
  /** what it is changed to: three edits that differ */
  write(as: Caller, id: string, edit: { n: 0 | 1 | 2; base: number }): Promise<unknown>;
}

const own = 'pilotorganisation:vb-gm-1';
const reason = 'Om te zien of het mag';
const text = (n: number): string => `Tekst nummer ${String(n)}`;
let count = 0;
const next = (): string => String((count += 1));

const finding = (n = 0): FilledFindingForm => ({
  ...emptyFindingForm,
  ...{ pilot: 'p1', part: 'waarde:veiligheid', kind: 'knelpunt', text: text(n), date: '2022-07-01' },
});
const draft = async (as: Caller): Promise<string> => (await as.findings.save({ state: 'draft', form: finding() })).id;
const piece = (n = 0) => ({ ...emptyEvidence, kind: 'document' as const, text: text(n) });
const verdicts = ['none', 'overlap', 'addition'] as const;
const compared = (n: 0 | 1 | 2) => ({ framework: 'avg', item: '', verdict: verdicts[n] });
const stage = (n = 0) => ({
  ...{ stage: 'confirmed' as const, date: '2022-03', basis: '' as const, source: text(n), channel: '' as const, reason: '' },
});
const contact = (n = 0) => ({
  ...{ date: '2022-04-01', channel: '' as const, who: '', note: text(n), next_step: '', due_date: '', done: '' as const },
});
const action = (n = 0) => ({
  ...{ value: 'privacy', text: text(n), need: '', importance: '2' as const, owner: '', state: 'open' as const },
});
const pilot = (title: string, n = 0) => ({
  ...{ title, topic: text(n), caseText: '', method: '', start: '', end: '', roles: '', reference: '' },
});
const position = (n = 0): FilledPositionForm => ({
  ...{ round: 'ronde-1', question: 'audience', layer: '', option: 'management', meaning: 'applies', framework: '', value: '' },
  ...{ answers: 'first', noAnswer: '', floor: '', ceiling: '', arguments: text(n), findings: '', reference: '' },
  ...{ status: 'ambtelijk', signedFunction: 'secretaris', signedDate: '2022-10-01' },
});
const round = (name: string, n = 0) => ({
  ...{ name, meeting_id: '', open_date: `209${String(n)}-01-01`, close_date: '', reason: '' },
});
const method = (n = 0) => ({ large: `0,9${String(n)}`, reasonable: '0,5', little: '0,2', spread: '-0,2', reason });
const meeting = (n = 0) => ({
  ...{ body: 'OBDO' as const, date: '2027-01-28', agenda_number: '', deadline: '', process_state: text(n), commitments: '' },
});
const line = (n = 0) => ({
  ...{ value: 'transparantie', kind: 'aanpassen' as const, name: 'Openheid', text: text(n), note: '', findings: [] },
});
const states = ['examined', 'not-applicable', 'not-examined'] as const;
const newRound = async (as: Caller): Promise<string> =>
  (await as.rounds.save({ fields: round(`Te proberen ronde ${next()}`) })).id;
const statement = async (as: Caller): Promise<string> => (await as.statements.save({ form: statementOf() })).id;

export const saves: Record<string, Save> = {
  'findings.save': {
    as: own,
    fresh: draft,
    write: (as, id, { n, base }) => as.findings.save({ id, base, state: 'draft', form: finding(n) }),
  },
  'findings.saveEvidence': {
    as: own,
    fresh: async (as) => (await as.findings.saveEvidence({ finding: await draft(as), form: piece() })).id,
    write: (as, id, { n, base }) => as.findings.saveEvidence({ id, base, finding: 'f1', form: piece(n) }),
  },
  'findings.saveComparison': {
    as: own,
    fresh: async (as) => (await as.findings.saveComparison({ finding: await draft(as), form: compared(0) })).id,
    write: (as, id, { n, base }) => as.findings.saveComparison({ id, base, finding: 'f1', form: compared(n) }),
  },
  'participation.record': {
    as: 'programme',
    fresh: async (as) => (await as.participation.record({ organisation: 'vb-gm-1', form: stage() })).id,
    write: (as, id, { n, base }) => as.participation.record({ organisation: 'vb-gm-1', corrects: { id, base }, form: stage(n) }),
  },
  'participation.recordContact': {
    as: 'programme',
    fresh: async (as) => (await as.participation.recordContact({ organisation: 'vb-gm-1', form: contact() })).id,
    write: (as, id, { n, base }) =>
      as.participation.recordContact({ organisation: 'vb-gm-1', corrects: { id, base }, form: contact(n) }),
  },
  'actions.save': {
    as: own,
    fresh: async (as) => (await as.actions.save({ pilot: 'p1', form: action() })).id,
    write: (as, id, { n, base }) => as.actions.save({ id, base, pilot: 'p1', form: action(n) }),
  },
  'examinations.save': {
    as: own,
    fresh: async (as) => {
      await as.examinations.save({ pilot: 'p1', states: [{ value: 'solidariteit', state: states[0] }] });
      return 'solidariteit';
    },
    write: (as, value, { n, base }) => as.examinations.save({ pilot: 'p1', states: [{ value, state: states[n], base }] }),
  },
  'pilots.save': {
    as: own,
    fresh: async (as) => (await as.pilots.save({ form: pilot('Sluis') })).id,
    write: (as, id, { n, base }) => as.pilots.save({ id, base, form: pilot('Sluis', n) }),
  },
  'positions.save': {
    as: own,
    fresh: async (as) => (await as.positions.save({ state: 'draft', form: position() })).id,
    write: (as, id, { n, base }) => as.positions.save({ id, base, state: 'draft', form: position(n) }),
  },
  'statements.save': {
    as: 'programme',
    fresh: statement,
    write: (as, id, { n, base }) => as.statements.save({ id, base, form: statementOf({ text: text(n) }) }),
  },
  'statements.rate': {
    as: 'programme',
    fresh: async (as) => {
      const id = await statement(as);
      const { basis } = (await as.statements.detail({ id })).statement;
      await as.statements.rate({ id, basis, form: ratingOf() });
      return id;
    },
    write: async (as, id, { n, base }) => {
      const { basis } = (await as.statements.detail({ id })).statement;
      return as.statements.rate({ id, basis, base, form: ratingOf({ methodReason: text(n) }) });
    },
  },
  'rounds.save': {
    as: 'programme',
    fresh: newRound,
    write: (as, id, { n, base }) => as.rounds.save({ id, base, fields: round('Zelfde ronde', n) }),
  },
  'rounds.setState': {
    as: 'programme',
    fresh: newRound,
    write: (as, id, { n, base }) =>
      as.rounds.setState({ id, base, state: 'open', fields: { close_date: `209${String(n)}-05-01`, reason } }),
  },
  'methods.fix': {
    as: 'programme',
    fresh: async (as) => {
      const id = await newRound(as);
      await as.methods.fix({ round: id, fields: method() });
      return id;
    },
    write: (as, id, { n, base }) => as.methods.fix({ round: id, base, fields: method(n) }),
  },
  'meetings.save': {
    as: 'programme',
    fresh: async (as) => (await as.meetings.save({ fields: meeting() })).id,
    write: (as, id, { n, base }) => as.meetings.save({ id, base, fields: meeting(n) }),
  },
  'drafts.save': {
    as: 'programme',
    fresh: async (as) => (await as.drafts.save({ edition: 'codio-2021', form: line() })).id,
    write: (as, id, { n, base }) => as.drafts.save({ id, base, edition: 'codio-2021', form: line(n) }),
  },
  'editions.saveValue': {
    as: 'programme',
    fresh: async (as) => {
      const value = (await as.editions.page({})).values.find(({ id }) => id === 'inspraak');
      const fields = { principle_id: value?.principleId ?? '', number: String(value?.number ?? 0), reason: '' };
      const named = { name: 'Eerste naam', name_status: 'working' as const, source: '' };
      await as.editions.saveValue({ id: 'inspraak', base: value?.revision ?? 0, fields: { ...fields, ...named } });
      return 'inspraak';
    },
    write: async (as, id, { n, base }) => {
      const value = (await as.editions.page({})).values.find((one) => one.id === id);
      const fields = { principle_id: value?.principleId ?? '', number: String(value?.number ?? 0), reason: '' };
      const named = { name: text(n), name_status: 'working' as const, source: '' };
      return as.editions.saveValue({ id, base, fields: { ...fields, ...named } });
    },
  },
  'admin.saveOrganisation': {
    as: 'administrator',
    fresh: async (as) => {
      const form = await as.admin.organisation({ id: 'gm1680' });
      const fields = { short_name: 'Hunze', network: '' as const, end_date: '', successor_id: '', reason };
      await as.admin.saveOrganisation({
        id: 'gm1680',
        base: form.organisation.revision,
        fields: { ...fields, name: 'Gemeente' },
      });
      return 'gm1680';
    },
    write: (as, id, { n, base }) => {
      const fields = { short_name: 'Hunze', network: '' as const, end_date: '', successor_id: '', reason };
      return as.admin.saveOrganisation({ id, base, fields: { ...fields, name: text(n) } });
    },
  },
};
