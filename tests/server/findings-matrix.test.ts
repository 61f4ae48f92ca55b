import { describe, expect, it } from 'vitest';
import { emptyEvidence } from '../../shared/evidence-links.ts';
import { emptyFindingForm, type FilledFindingForm } from '../../shared/finding-form.ts';
import { findingStates, type FindingState } from '../../shared/nouns.ts';
import { callerOf, everybody, known, outcome, whoMay, type Caller, type Who } from '../support/matrix.ts';
import { onEveryEngine } from '../support/worlds.ts';

/* Role by action by state, for findings and what is said about them: who may, in each state, with a round open and without. */

const form: FilledFindingForm = {
  ...emptyFindingForm,
  ...{ pilot: 'p1', part: 'waarde:veiligheid', kind: 'knelpunt', text: 'Wie mag hier wat?', date: '2022-07-01' },
};
const compared = { framework: 'digikompas', item: 'digikompas:3', verdict: 'tension' } as const;
const piece = { ...emptyEvidence, kind: 'document' as const, text: 'Verslag' };

interface Seen {
  id: string;
  base: number;
  evidence: string;
  comparison: string;
  remark: string;
}
type Act = (as: Caller, seen: Seen) => Promise<unknown>;
const reason = 'Om te zien of het mag';
const say =
  (kind: 'question' | 'remark' | 'disagreement' | 'doubt'): Act =>
  (as, { id }) =>
    as.remarks.add({ about: { noun: 'finding', id }, kind, text: 'Klopt dit?' });

const acts = {
  detail: (as, { id }) => as.findings.detail({ id }),
  form: (as, { id }) => as.findings.form({ id }),
  record: async (as, { id }) => {
    const versions = await as.history.record({ noun: 'finding', id });
    // a record one may not know has no history; the matrix reads that as not found
    if (versions.length === 0) throw Object.assign(new Error('geen'), { code: 'NOT_FOUND' });
  },
  save: (as, { id, base }) => as.findings.save({ id, base, state: 'draft', form: { ...form, text: `${form.text} Ook dit.` } }),
  submit: (as, { id, base }) => as.findings.submit({ id, base }),
  reopen: (as, { id, base }) => as.findings.reopen({ id, base, reason }),
  check: (as, { id, base }) => as.findings.check({ findings: [{ id, base }] }),
  uncheck: (as, { id, base }) => as.findings.uncheck({ id, base, reason }),
  withdraw: (as, { id, base }) => as.findings.withdraw({ id, base, reason }),
  'add evidence': (as, { id }) => as.findings.saveEvidence({ finding: id, form: piece }),
  'withdraw evidence': async (as, { evidence }) =>
    as.findings.withdrawEvidence({ id: evidence, base: await revisionOf(evidence), reason }),
  'compare with a framework': (as, { id }) =>
    as.findings.saveComparison({ finding: id, form: { ...compared, framework: 'avg', item: '' } }),
  'change a comparison': async (as, { id, comparison }) =>
    as.findings.saveComparison({
      ...{ id: comparison, base: await revisionOf(comparison), finding: id },
      form: { ...compared, verdict: 'none' },
    }),
  'withdraw a comparison': async (as, { comparison }) =>
    as.findings.withdrawComparison({ id: comparison, base: await revisionOf(comparison), reason }),
  remarks: (as, { id }) => as.remarks.page({ noun: 'finding', id }),
  question: say('question'),
  remark: say('remark'),
  disagreement: say('disagreement'),
  doubt: say('doubt'),
  'close a conversation': async (as, { remark }) =>
    as.remarks.resolve({ id: remark, base: await revisionOf(remark), resolved: true }),
} satisfies Record<string, Act>;
type ActName = keyof typeof acts;

// the revision at which a piece or a remark was made, as its maker was told
const made = new Map<string, number>();
const revisionOf = (id: string): Promise<number> => Promise.resolve(made.get(id) ?? 1);

const checkers: Who[] = ['its coordinator', 'programme'];
const speakers: Who[] = ['own', 'other organisation', 'its coordinator', 'other coordinator', 'programme'];
const readers = { detail: known, form: known, record: known, remarks: known } as const;
const said = { question: checkers, remark: speakers, disagreement: speakers, doubt: known } as const;
const nobody: Who[] = [];
const owner: Who[] = ['own'];

/** Who may do what with a finding of `own`; what is not named nobody may. */
const allowed: Record<FindingState, Partial<Record<ActName, readonly Who[]>>> = {
  draft: {
    ...{ detail: owner, form: owner, record: owner, remarks: owner, remark: owner, disagreement: owner, doubt: owner },
    ...{ save: owner, submit: owner, withdraw: owner, 'add evidence': owner, 'withdraw evidence': owner },
    ...{ 'compare with a framework': owner, 'change a comparison': owner, 'withdraw a comparison': owner },
    'close a conversation': owner,
  },
  submitted: {
    ...{ ...readers, ...said, check: checkers, reopen: owner, withdraw: owner },
    ...{ 'add evidence': owner, 'withdraw evidence': owner },
    'close a conversation': [...checkers, 'own'],
  },
  checked: {
    ...{ ...readers, ...said, uncheck: checkers, reopen: owner, withdraw: owner },
    ...{ 'add evidence': owner, 'withdraw evidence': owner },
    'close a conversation': [...checkers, 'own'],
  },
};
/** What waits for an open round: by then others have decided on it. A draft is nobody else's business, round or not. */
const needsRound: readonly ActName[] = ['reopen', 'withdraw'];

function mayDo(act: ActName, { state, round }: { state: FindingState; round: 'open' | 'closed' }): readonly Who[] {
  if (round === 'closed' && state !== 'draft' && needsRound.includes(act)) return nobody;
  return allowed[state][act] ?? nobody;
}

onEveryEngine('a finding', 'example', (database) => {
  const as = (who: Who): Caller => callerOf(database(), who);
  /** A complete finding of `own` in a state, with a piece of evidence and a conversation that its organisation began. */
  const fresh = async (state: FindingState): Promise<Seen> => {
    const { id } = await as('own').findings.save({ state: 'draft', form });
    // two pieces, as the last one of a checked finding is not withdrawn
    await as('own').findings.saveEvidence({ finding: id, form: piece });
    const evidence = (await as('own').findings.saveEvidence({ finding: id, form: piece })).id;
    made.set(evidence, (await database().head()).revision);
    const comparison = (await as('own').findings.saveComparison({ finding: id, form: compared })).id;
    made.set(comparison, (await database().head()).revision);
    const remark = await startedByAnother(id);
    const now = async () => (await as('own').findings.detail({ id })).finding.revision;
    if (state !== 'draft') await as('own').findings.submit({ id, base: await now() });
    if (state === 'checked') await as('programme').findings.check({ findings: [{ id, base: await now() }] });
    return { id, base: await now(), evidence, comparison, remark };
  };
  // begun by a colleague, so that closing it is a right of the hat and not of who began it
  const startedByAnother = async (id: string): Promise<string> => {
    const { createCaller } = await import('../../server/router.ts');
    const { sayIn } = await import('../../server/texts.ts');
    const viewer = { personId: 'demo-colleague', role: 'pilotorganisation', organisationId: 'vb-gm-1', layer: null } as const;
    const colleague = createCaller({ database: database(), viewer, locale: 'nl', say: sayIn('nl') });
    const added = await colleague.remarks.add({ about: { noun: 'finding', id }, kind: 'remark', text: 'Ter herinnering' });
    made.set(added.id, added.revision);
    return added.id;
  };
  const setRound = async (wanted: 'open' | 'closed'): Promise<void> => {
    for (const round of (await as('programme').rounds.page({})).rounds) {
      if (round.state === wanted) continue;
      const fields = { reason, close_date: wanted === 'open' ? '2099-12-31' : '' };
      await as('programme').rounds.setState({ id: round.id, base: round.revision, state: wanted, fields });
    }
  };

  for (const round of ['open', 'closed'] as const) {
    describe(`with a round that is ${round}`, () => {
      const cells = findingStates.flatMap((state) => (Object.keys(acts) as ActName[]).map((act) => [act, state] as const));
      it.each(cells)('%s is for exactly whom the table says when it is %s', async (act, state) => {
        await setRound(round);
        const done = await whoMay(database(), acts[act], () => fresh(state));
        expect(done).toEqual(everybody.filter((who) => mayDo(act, { state, round }).includes(who)));
      });
    });
  }

  it.each(Object.keys(acts) as ActName[])('%s says of another’s draft what it says of what is not there', async (act) => {
    const draft = await fresh('draft');
    const gone = { ...draft, id: 'bestaat-niet', evidence: 'bestaat-niet', comparison: 'bestaat-niet', remark: 'bestaat-niet' };
    for (const who of known.filter((one) => one !== 'own')) {
      const [there, nowhere] = [await outcome(() => acts[act](as(who), draft)), await outcome(() => acts[act](as(who), gone))];
      expect([who, there]).toEqual([who, nowhere]);
      expect([who, ['NOT_FOUND', 'FORBIDDEN'].includes(there.code)]).toEqual([who, true]);
    }
  });

  it('is known as a draft under the hat of its organisation only, also to one person with both', async () => {
    const { id } = await fresh('draft');
    const counted = async (who: Who): Promise<number> => (await as(who).findings.page({ q: 'mag hier' })).total;
    const own = await counted('own');
    const others = await counted('reader');
    expect(own).toBeGreaterThan(others);
    for (const who of known.filter((one) => one !== 'own')) expect([who, await counted(who)]).toEqual([who, others]);
    expect(JSON.stringify(await as('its coordinator').findings.toCheck({}))).not.toContain(id);
  });
});
