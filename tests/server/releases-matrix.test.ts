import { describe, expect, it } from 'vitest';
import { emptyEvidence } from '../../shared/evidence-links.ts';
import { emptyFindingForm, type FilledFindingForm } from '../../shared/finding-form.ts';
import type { FilledPositionForm } from '../../shared/position-form.ts';
import type { ReleasedNoun } from '../../shared/releases.ts';
import { callerOf, everybody, known, outcome, whoMay, type Caller, type Who } from '../support/matrix.ts';
import { onEveryEngine } from '../support/worlds.ts';

/* Role by action by state, for what an organisation releases: it alone, also of what others checked, and never a draft. */

const form: FilledFindingForm = {
  ...emptyFindingForm,
  ...{ pilot: 'p1', part: 'waarde:veiligheid', kind: 'knelpunt', text: 'Wie geeft dit vrij?', date: '2022-07-01' },
};
const position: FilledPositionForm = {
  ...{ round: 'ronde-1', question: 'bindingness', layer: 'provincie', option: '', meaning: '', framework: '', value: '' },
  ...{ answers: '2', noAnswer: '', floor: '1', ceiling: '3', arguments: 'Wie geeft dit vrij?', findings: '' },
  ...{ status: 'ambtelijk', signedFunction: 'gemeentesecretaris', signedDate: '2022-10-01', reference: '' },
};
const reason = 'Om te zien of het mag';

interface Seen {
  noun: ReleasedNoun;
  id: string;
  base: number;
  /** the revision of its release; 1 where it has none */
  release: number;
}
const missing = (): never => {
  throw Object.assign(new Error('geen'), { code: 'NOT_FOUND' });
};

const acts = {
  list: async (as, { noun, id }) => {
    const { rows } = await as.releases.page({ organisation: 'vb-gm-1' });
    if (!rows.some((row) => row.noun === noun && row.id === id)) missing();
  },
  history: async (as, { noun, id }) => {
    if ((await as.history.record({ noun: 'release', id: `${noun}:${id}` })).length === 0) missing();
  },
  give: (as, { noun, id, base }) => as.releases.give({ items: [{ noun, id, base }] }),
  'take back': (as, { noun, id, release }) => as.releases.takeBack({ items: [{ noun, id, base: release }], reason }),
} satisfies Record<string, (as: Caller, seen: Seen) => Promise<unknown>>;
type Act = keyof typeof acts;

const states = [
  ...(['draft finding', 'submitted finding', 'checked finding', 'draft position', 'signed position', 'pilot'] as const),
  ...(['released finding', 'released position', 'released pilot', 'released finding that is a draft again'] as const),
] as const;
type State = (typeof states)[number];

const owner: Who[] = ['own'];
const open = { list: known, give: owner };
const released = { list: known, history: known, give: owner, 'take back': owner };
/** Who may do what; what is not named nobody may. To give what is given already changes nothing and is no error. */
const allowed: Record<State, Partial<Record<Act, readonly Who[]>>> = {
  'draft finding': {},
  'submitted finding': open,
  'checked finding': open,
  'draft position': {},
  'signed position': open,
  pilot: open,
  'released finding': released,
  'released position': released,
  'released pilot': released,
  'released finding that is a draft again': { list: owner, history: owner, 'take back': owner },
};

onEveryEngine('a release', 'example', (database) => {
  const as = (who: Who): Caller => callerOf(database(), who);
  const revisionOf = async (id: string) => (await as('own').findings.detail({ id })).finding.revision;
  const findingIn = async (state: State): Promise<string> => {
    const { id } = await as('own').findings.save({ state: 'draft', form });
    if (state === 'draft finding') return id;
    await as('own').findings.saveEvidence({ finding: id, form: { ...emptyEvidence, kind: 'document', text: 'Verslag' } });
    await as('own').findings.submit({ id, base: await revisionOf(id) });
    if (state === 'checked finding') await as('programme').findings.check({ findings: [{ id, base: await revisionOf(id) }] });
    return id;
  };
  let last: string | null = null;
  const positionIn = async (state: State): Promise<string> => {
    const there = last === null ? null : (await as('own').positions.form({ id: last })).record;
    if (there) await as('own').positions.withdraw({ id: there.id, base: there.revision, reason });
    const { id } = await as('own').positions.save({ state: state === 'draft position' ? 'draft' : 'signed', form: position });
    last = id;
    return id;
  };
  const baseOf = async (noun: ReleasedNoun, id: string): Promise<number> => {
    if (noun === 'finding') return revisionOf(id);
    if (noun === 'pilot') return (await as('own').pilots.page({ id })).pilot.revision;
    return (await as('own').positions.form({ id })).record?.revision ?? 0;
  };
  const releaseOf = async (noun: ReleasedNoun, id: string): Promise<number | undefined> => {
    const { rows } = await as('own').releases.page({});
    return rows.find((row) => row.noun === noun && row.id === id)?.release?.revision;
  };
  const fresh = async (state: State): Promise<Seen> => {
    const noun = state.includes('finding') ? 'finding' : state.includes('position') ? 'position' : 'pilot';
    const id = noun === 'finding' ? await findingIn(state) : noun === 'position' ? await positionIn(state) : 'p1';
    const there = await releaseOf(noun, id);
    if (there !== undefined) await as('own').releases.takeBack({ items: [{ noun, id, base: there }] });
    if (state.startsWith('released')) await as('own').releases.give({ items: [{ noun, id, base: await baseOf(noun, id) }] });
    if (state.endsWith('again')) await as('own').findings.reopen({ id, base: await revisionOf(id), reason });
    return { noun, id, base: await baseOf(noun, id), release: (await releaseOf(noun, id)) ?? 1 };
  };

  describe('is for exactly whom the table says', () => {
    const cells = states.flatMap((state) => (Object.keys(acts) as Act[]).map((act) => [act, state] as const));
    it.each(cells.filter(([act, state]) => !(act === 'history' && state === 'pilot')))('%s of a %s', async (act, state) => {
      const done = await whoMay(database(), acts[act], () => fresh(state));
      expect(done).toEqual(everybody.filter((who) => (allowed[state][act] ?? []).includes(who)));
    });
  });

  it.each(['draft finding', 'draft position', 'released finding that is a draft again'] as const)(
    'says of a %s of another what it says of what is not there',
    async (state) => {
      const draft = await fresh(state);
      const gone = { ...draft, id: 'bestaat-niet' };
      for (const act of Object.keys(acts) as Act[])
        for (const who of known.filter((one) => one !== 'own')) {
          const attempts = [draft, gone].map((seen) => outcome(() => acts[act](as(who), seen)));
          const [there, nowhere] = await Promise.all(attempts);
          expect([act, who, there]).toEqual([act, who, nowhere]);
        }
    },
  );
});
