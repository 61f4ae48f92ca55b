import { describe, expect, it } from 'vitest';
import { positionStates } from '../../shared/nouns.ts';
import type { FilledPositionForm } from '../../shared/position-form.ts';
import { callerOf, everybody, known, outcome, whoMay, type Caller, type Who } from '../support/matrix.ts';
import { onEveryEngine } from '../support/worlds.ts';

/* Role by action by state, for positions: an organisation signs its own, a coordinator records that of the umbrella. */

const form: FilledPositionForm = {
  ...{ round: 'ronde-1', question: 'bindingness', layer: 'provincie', option: '', meaning: '', framework: '', value: '' },
  ...{ answers: '2', noAnswer: '', floor: '1', ceiling: '3', arguments: 'Wie mag hier wat?', findings: '' },
  ...{ status: 'ambtelijk', signedFunction: 'gemeentesecretaris', signedDate: '2022-10-01', reference: '' },
};
type State = (typeof positionStates)[number];
interface Seen {
  id: string;
  base: number;
}
const reason = 'Om te zien of het mag';
const listed = async (as: Caller, id: string): Promise<void> => {
  const { rows } = await as.positions.page({ layer: 'provincie' });
  if (!rows.some((row) => row.id === id)) throw Object.assign(new Error('geen'), { code: 'NOT_FOUND' });
};

const acts = {
  list: (as, { id }) => listed(as, id),
  form: (as, { id }) => as.positions.form({ id }),
  'save as draft': (as, seen) => as.positions.save({ ...seen, state: 'draft', form: { ...form, arguments: 'Anders.' } }),
  sign: (as, seen) => as.positions.save({ ...seen, state: 'signed', form: { ...form, arguments: 'Anders.' } }),
  withdraw: (as, seen) => as.positions.withdraw({ ...seen, reason }),
} satisfies Record<string, (as: Caller, seen: Seen) => Promise<unknown>>;
type ActName = keyof typeof acts;

const owner: Who[] = ['own'];
/** Who may do what with a position of `own` while its round is open; when it is closed only reading is left. */
const allowed: Record<State, Partial<Record<ActName, readonly Who[]>>> = {
  draft: { list: owner, form: owner, 'save as draft': owner, sign: owner, withdraw: owner },
  signed: { list: known, form: known, sign: owner, withdraw: owner },
};
const reading: readonly ActName[] = ['list', 'form'];

onEveryEngine('a position', 'example', (database) => {
  const as = (who: Who): Caller => callerOf(database(), who);
  const setRound = async (wanted: 'open' | 'closed'): Promise<void> => {
    for (const round of (await as('programme').rounds.page({})).rounds) {
      if (round.state === wanted) continue;
      const fields = { reason, close_date: wanted === 'open' ? '2099-12-31' : '' };
      await as('programme').rounds.setState({ id: round.id, base: round.revision, state: wanted, fields });
    }
  };
  let last: string | null = null;
  /** The one position of `own` about provincies, made anew in a state; the round is left as wanted. */
  const fresh = async (state: State, round: 'open' | 'closed'): Promise<Seen> => {
    await setRound('open');
    const there = last === null ? null : await outcome(async () => (await as('own').positions.form({ id: last ?? '' })).record);
    if (there?.code === 'ok' && last !== null) {
      const { record } = await as('own').positions.form({ id: last });
      if (record !== null) await as('own').positions.withdraw({ id: last, base: record.revision, reason });
    }
    const { id } = await as('own').positions.save({ state, form });
    last = id;
    const { record } = await as('own').positions.form({ id });
    await setRound(round);
    return { id, base: record?.revision ?? 0 };
  };

  for (const round of ['open', 'closed'] as const) {
    describe(`in a round that is ${round}`, () => {
      const cells = positionStates.flatMap((state) => (Object.keys(acts) as ActName[]).map((act) => [act, state] as const));
      it.each(cells)('%s is for exactly whom the table says when it is %s', async (act, state) => {
        const done = await whoMay(database(), acts[act], () => fresh(state, round));
        const may = round === 'open' || reading.includes(act) ? (allowed[state][act] ?? []) : [];
        expect(done).toEqual(everybody.filter((who) => may.includes(who)));
      });
    });
  }

  it.each(Object.keys(acts) as ActName[])('%s says of another’s draft what it says of what is not there', async (act) => {
    const draft = await fresh('draft', 'open');
    for (const who of known.filter((one) => one !== 'own')) {
      const there = await outcome(() => acts[act](as(who), draft));
      const nowhere = await outcome(() => acts[act](as(who), { ...draft, id: 'bestaat-niet' }));
      expect([who, there]).toEqual([who, nowhere]);
    }
  });

  it('is given by an organisation for itself and by a coordinator for its umbrella, and by nobody else', async () => {
    await setRound('open');
    const umbrella = { ...form, layer: 'waterschap' as const };
    const done: Who[] = [];
    for (const who of everybody) {
      const { code, message } = await outcome(() => as(who).positions.save({ state: 'signed', form: umbrella }));
      // the umbrella of waterschappen has said it already: whoever may is told so
      if (code === 'ok' || message.includes('al een standpunt')) done.push(who);
      else expect([who, ['FORBIDDEN', 'UNAUTHORIZED', 'BAD_REQUEST'].includes(code)]).toEqual([who, true]);
    }
    const signs: Who[] = ['own', 'other organisation', 'its coordinator', 'other coordinator'];
    expect(done).toEqual(everybody.filter((who) => signs.includes(who)));
  });
});
