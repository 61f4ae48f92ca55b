import { describe, expect, it } from 'vitest';
import { callerOf, everybody, whoMay, type Caller, type Who } from '../support/matrix.ts';
import { ratingOf, statementOf } from '../support/statements.ts';
import { onEveryEngine } from '../support/worlds.ts';

/* Role by action for the rest of the table of rights, each asked of the procedure itself, with the two hats of one person; and by state for statements. */

const reason = 'Om te zien of het mag';
const stage = { stage: 'confirmed', date: '2022-03', basis: '', source: 'telefoon', channel: '', reason: '' } as const;
const contact = { date: '2022-04-01', channel: '', who: '', note: 'Gebeld.', next_step: '', due_date: '', done: '' } as const;
const pilot = { title: '', caseText: '', topic: '', method: '', start: '', end: '', roles: '', reference: '' };
const action = { value: 'privacy', text: 'Afplakken', need: '', importance: '2', owner: '', state: 'open' } as const;
const meeting = {
  body: 'OBDO',
  date: '2027-01-28',
  agenda_number: '',
  deadline: '',
  process_state: '',
  commitments: '',
} as const;
const method = { large: '0,9', reasonable: '0,5', little: '0,2', spread: '-0,2', reason };
const coding = { kind: 'herkend', relevance: 'unsaid' } as const;
const draft = {
  value: 'transparantie',
  kind: 'aanpassen',
  name: 'Openheid',
  text: 'Wij zijn open.',
  note: '',
  findings: [] as string[],
} as const;

let n = 0;
const next = (): string => String((n += 1));
const roundOf = (): { name: string; meeting_id: string; open_date: string; close_date: string; reason: string } => ({
  ...{ name: `Te proberen ronde ${next()}`, meeting_id: '', open_date: '2098-01-01', close_date: '', reason: '' },
});

interface Seen {
  round: string;
  finding: string;
  pilotBase: number;
  edition: string;
  stageRecord: { id: string; base: number };
  contactRecord: { id: string; base: number };
}
const owner: Who[] = ['own'];
const programme: Who[] = ['programme'];
const layer: Who[] = ['its coordinator', 'programme'];
const judges: Who[] = ['its coordinator', 'other coordinator', 'programme'];

/** Each action with who may; about `own` and its layer where it is about somebody. */
const acts: Record<string, [who: Who[], act: (as: Caller, seen: Seen) => Promise<unknown>]> = {
  'record a stage': [layer, (as) => as.participation.record({ organisation: 'vb-gm-1', form: stage })],
  'record a contact': [layer, (as) => as.participation.recordContact({ organisation: 'vb-gm-1', form: contact })],
  'withdraw a stage': [layer, (as, { stageRecord }) => as.participation.withdraw({ ...stageRecord, reason })],
  'withdraw a contact': [layer, (as, { contactRecord }) => as.participation.withdrawContact({ ...contactRecord, reason })],
  'add a pilot': [owner, (as) => as.pilots.save({ organisation: 'vb-gm-1', form: { ...pilot, title: `Pilot ${next()}` } })],
  'change a pilot': [
    owner,
    (as, { pilotBase: base }) => as.pilots.save({ id: 'p1', base, form: { ...pilot, title: `Pilot ${next()}` } }),
  ],
  'record an examination': [
    owner,
    (as) => as.examinations.save({ pilot: 'p1', states: [{ value: 'solidariteit', state: 'examined' }], date: '2022-03-31' }),
  ],
  'record an action': [owner, (as) => as.actions.save({ pilot: 'p1', form: { ...action, text: `Afplakken ${next()}` } })],
  'open a round': [programme, (as) => as.rounds.save({ fields: roundOf() })],
  'close a round': [
    programme,
    async (as, { round }) => {
      const page = await as.rounds.page({});
      const { revision: base, state } = page.rounds.find(({ id }) => id === round) ?? { revision: 0, state: 'open' as const };
      const wanted = state === 'open' ? 'closed' : 'open';
      return as.rounds.setState({ id: round, base, state: wanted, fields: { reason, close_date: '' } });
    },
  ],
  'add a meeting': [programme, (as) => as.meetings.save({ fields: { ...meeting, agenda_number: next() } })],
  'fix a method': [programme, (as, { round }) => as.methods.fix({ round, fields: { ...method, large: '0,85' } })],
  'draft a text': [
    programme,
    (as, { edition }) => as.drafts.save({ edition, form: { ...draft, findings: [], name: `Openheid ${next()}` } }),
  ],
  'judge a second time': [judges, (as, { finding }) => as.codings.save({ finding, form: coding })],
  'keep a moment': [programme, (as) => as.snapshots.keep({ fields: { title: `Stand ${next()}`, reason, day: '', meeting: '' } })],
  'invite a reader': [
    ['administrator'],
    (as) => as.people.invite({ email: `nieuw${next()}@voorbeeld.example`, role: 'reader', organisation_id: '', layer: '' }),
  ],
  'invite somebody of the layer': [
    ['its coordinator', 'administrator'],
    (as) =>
      as.people.invite({
        ...{ email: `nieuw${next()}@voorbeeld.example`, role: 'pilotorganisation', organisation_id: 'vb-gm-1', layer: '' },
      }),
  ],
  'see what would be removed': [['administrator'], (as) => as.people.retention({ months: 12 })],
};

onEveryEngine('the table of rights', 'example', (database) => {
  const as = (who: Who): Caller => callerOf(database(), who);
  const fresh = async (): Promise<Seen> => {
    const { id: round } = await as('programme').rounds.save({ fields: roundOf() });
    const { edition } = await as('programme').drafts.page({});
    const { next: one } = await as('programme').codings.page({});
    const { participation } = as('programme');
    const { id: stageId } = await participation.record({ organisation: 'vb-gm-1', form: stage });
    const stageRecord = { id: stageId, base: (await database().head()).revision };
    const { id: contactId } = await participation.recordContact({ organisation: 'vb-gm-1', form: contact });
    const contactRecord = { id: contactId, base: (await database().head()).revision };
    const pilotBase = (await as('own').pilots.page({ id: 'p1' })).pilot.revision;
    return { pilotBase, round, finding: one?.id ?? '', edition: edition?.id ?? '', stageRecord, contactRecord };
  };

  it.each(Object.keys(acts))('lets exactly whom it names %s', async (name) => {
    const [may, act] = acts[name] ?? [[], () => Promise.reject(new Error(name))];
    const done = await whoMay(database(), act, fresh);
    expect(done).toEqual(everybody.filter((who) => may.includes(who)));
  });
});

const states = ['draft', 'adopted'] as const;
interface Statement {
  id: string;
  base: number;
  basis: string;
  /** the version of the one rating there is: it is one person under every hat */
  rated: number | undefined;
}
const statementActs = {
  read: (as, { id }) => as.statements.detail({ id }),
  save: (as, { id, base }) => as.statements.save({ id, base, form: statementOf({ text: `Anders ${next()}.` }) }),
  rate: (as, { id, basis, rated: base }) =>
    as.statements.rate({ id, basis, base, form: ratingOf({ adequacyReason: `Omdat ${next()}.` }) }),
  adopt: (as, seen) => as.statements.adopt(seen),
  reopen: (as, { id, base }) => as.statements.reopen({ id, base, reason }),
  withdraw: (as, { id, base }) => as.statements.withdraw({ id, base, reason }),
} satisfies Record<string, (as: Caller, seen: Statement) => Promise<unknown>>;
type StatementAct = keyof typeof statementActs;
const everyRole = everybody.filter((who) => who !== 'nobody');
const allowed: Record<(typeof states)[number], Partial<Record<StatementAct, Who[]>>> = {
  draft: { read: judges, save: programme, rate: judges, adopt: programme, withdraw: programme },
  adopted: { read: everyRole, rate: judges, reopen: programme },
};

onEveryEngine('a statement', 'example', (database) => {
  const as = (who: Who): Caller => callerOf(database(), who);
  const fresh = async (state: (typeof states)[number]): Promise<Statement> => {
    const { id } = await as('programme').statements.save({ form: statementOf({ text: `Deelconclusie ${next()}.` }) });
    const seen = async (): Promise<Statement> => {
      const { statement } = await as('programme').statements.detail({ id });
      return { id, base: statement.revision, basis: statement.basis, rated: statement.ratings[0]?.revision };
    };
    await as('programme').statements.rate({ id, basis: (await seen()).basis, form: ratingOf() });
    if (state === 'adopted') await as('programme').statements.adopt(await seen());
    return seen();
  };

  describe.each(states)('that is %s', (state) => {
    it.each(Object.keys(statementActs) as StatementAct[])('%s is for exactly whom the table says', async (act) => {
      const done = await whoMay(database(), statementActs[act], () => fresh(state));
      expect(done).toEqual(everybody.filter((who) => (allowed[state][act] ?? []).includes(who)));
    });
  });
});
