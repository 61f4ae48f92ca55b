import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../shared/canonical.ts';
import { basisChanges, basisContent, basisFacts, type BasisEntry, type BasisRecord } from '../../shared/evidence/basis.ts';
import { finishedRatingSchema, references, saveStatementSchema } from '../../shared/statement-form.ts';
import { ratingOf, statementOf } from '../support/statements.ts';

const record = (id: string, given: Partial<BasisRecord> = {}): BasisRecord => ({
  ...{ id, side: 'for', noun: 'finding', organisationId: 'vb-gm-1', type: 'other-gemeente', umbrella: false },
  ...{ date: '2022-02-01', pieces: 0, aged: null, codings: { count: 0, differ: 0 } },
  ...given,
});
const none = { findings: 0, positions: 0, umbrellas: 0, organisations: [], types: [] };

describe('the facts of a statement', () => {
  it('are counts on each side, with age, what lies behind them and who stands on both', () => {
    const facts = basisFacts(
      [
        record('f1', { pieces: 2, aged: 'expired', codings: { count: 1, differ: 1 } }),
        record('f2', { date: '2021-11-20', codings: { count: 2, differ: 0 } }),
        record('s1', { noun: 'position', organisationId: 'vb-ws-1', type: 'waterschap', date: '2022-09-15' }),
        record('f3', { side: 'against', aged: 'review' }),
      ],
      '2022-10-19',
    );
    expect(facts).toEqual({
      for: { ...none, findings: 2, positions: 1, organisations: ['vb-gm-1', 'vb-ws-1'], types: ['other-gemeente', 'waterschap'] },
      against: { ...none, findings: 1, organisations: ['vb-gm-1'], types: ['other-gemeente'] },
      bothSides: ['vb-gm-1'],
      ...{ oldest: '2021-11-20', newest: '2022-09-15', monthsOld: 10, findings: 3, supported: 1, pieces: 2 },
      aged: { expired: 1, review: 1 },
      coded: { findings: 2, otherwise: 1 },
    });
  });

  it('count the position of an umbrella apart, and never among the organisations', () => {
    const umbrella = record('s5', { noun: 'position', organisationId: 'koepel-uvw', type: 'waterschap', umbrella: true });
    expect(basisFacts([umbrella], '2022-10-19').for).toEqual({ ...none, umbrellas: 1 });
  });

  it('say nothing of second coding to whom may not know it, and nothing of age where nothing is linked', () => {
    expect(basisFacts([record('f1', { codings: null })], '2022-10-19').coded).toBeNull();
    expect(basisFacts([], '2022-10-19')).toMatchObject({ oldest: null, newest: null, monthsOld: null, for: none, against: none });
  });
});

const entry = (id: string, hash: string | null, side: BasisEntry['side'] = 'for'): BasisEntry => ({
  ...{ id, hash, side, noun: 'finding' as const },
});

describe('a basis', () => {
  it('tells what became of it: added, unlinked, changed, withdrawn, moved to the other side', () => {
    const before = [entry('a', '1'), entry('b', '1'), entry('c', '1'), entry('d', '1'), entry('e', '1')];
    const after = [entry('b', '2'), entry('c', null), entry('d', '1', 'against'), entry('e', '1'), entry('f', '1')];
    expect(basisChanges(before, after).map(({ id, what }) => `${id} ${what}`)).toEqual([
      'a removed',
      'b changed',
      'c withdrawn',
      'd otherSide',
      'f added',
    ]);
  });

  it('has the same digest in whatever order its links come, and another when anything in it differs', () => {
    const entries = fc.uniqueArray(
      fc.record(
        {
          side: fc.constantFrom('for' as const, 'against' as const),
          noun: fc.constantFrom('finding' as const, 'position' as const),
          id: fc.string({ minLength: 1, maxLength: 4 }),
          hash: fc.option(fc.string({ maxLength: 4 })),
          evidence: fc.string({ maxLength: 2 }),
        },
        { requiredKeys: ['side', 'noun', 'id', 'hash'] },
      ),
      { selector: ({ noun, id }) => `${noun} ${id}`, maxLength: 6 },
    );
    const statement = { text: 'Zin.', kind: 'opinion' };
    const digest = (list: BasisEntry[]): string => canonicalText(basisContent(statement, list));
    fc.assert(
      fc.property(entries, entries, (some, others) => {
        expect(digest([...some].reverse())).toBe(digest(some));
        const same = basisChanges(some, others).length === 0;
        const both = [some, others].every((list) => list.every(({ hash }) => hash !== null));
        if (both) expect(digest(some) === digest(others)).toBe(same);
      }),
    );
    expect(canonicalText(basisContent({ ...statement, text: 'Anders.' }, []))).not.toBe(digest([]));
  });
});

describe('the form of a statement', () => {
  const problems = (form: object): string[] =>
    saveStatementSchema.safeParse({ form: statementOf(form) }).error?.issues.map((issue) => issue.message) ?? [];

  it('needs a sentence and a page to stand on, and a record on one side only', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ text: ' ' })).toEqual(['statements.problem.text']);
    expect(problems({ question: '', value: '' })).toEqual(['statements.problem.about']);
    expect(problems({ question: '' })).toEqual([]);
    expect(problems({ against: 'finding:f3' })).toEqual(['statements.problem.bothSides']);
  });

  it('names its records by kind and id, and an id may hold a colon', () => {
    expect(references('finding:f1+position:s:2+nonsense+finding:')).toEqual([
      { noun: 'finding', id: 'f1' },
      { noun: 'position', id: 's:2' },
    ]);
  });
});

it('a rating is finished when each of the four components has a reason', () => {
  expect(finishedRatingSchema.safeParse(ratingOf()).success).toBe(true);
  const lacking = finishedRatingSchema.safeParse(ratingOf({ adequacyReason: '  ', methodReason: '' }));
  expect(lacking.error?.issues.map((issue) => issue.path[0])).toEqual(['methodReason', 'adequacyReason']);
});
