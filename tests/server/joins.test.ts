import { expect, it } from 'vitest';
import { commit } from '../../server/db/history.ts';
import { ConflictError } from '../../server/db/merge.ts';
import type { Noun, Nouns } from '../../shared/nouns.ts';
import { onEveryEngine } from '../support/worlds.ts';

/** A record as both editors opened it, and what each of them changes; each edit alone keeps every rule. */
interface Pair<N extends Noun = Noun> {
  noun: N;
  opened: Omit<Nouns[N], 'id'>;
  one: Partial<Nouns[N]>;
  other: Partial<Nouns[N]>;
}
const pair = <N extends Noun>(noun: N, opened: Omit<Nouns[N], 'id'>, edits: [Partial<Nouns[N]>, Partial<Nouns[N]>]): Pair =>
  ({ noun, opened, one: edits[0], other: edits[1] }) as unknown as Pair;

const finding: Omit<Nouns['finding'], 'id'> = {
  ...{
    reference: null,
    pilot_id: 'p1',
    organisation_id: 'vb-gm-1',
    edition_id: 'codio-2021',
    level: 'waarde',
    value_id: 'privacy',
  },
  ...{ principle_id: null, foundation_id: null, kind: 'herkend', text: 'Een zin.', relevance: null, applicability: null },
  ...{ advice: null, text_proposal: null, merge_value_id: null, other_value_id: null, framework_id: null, effect: null },
  ...{ date: '2022-03-03', state: 'submitted' },
};
const pilot: Omit<Nouns['pilot'], 'id'> = {
  ...{ reference: null, organisation_id: 'vb-gm-1', edition_id: 'codio-2021', title: 'Nog een', case_text: null, topic: null },
  ...{ method: null, start_date: '2022-01-01', end_date: '2022-06-01', roles: null },
};
const meeting: Omit<Nouns['meeting'], 'id'> = {
  ...{ body: 'OBDO', date: '2027-06-01', agenda_number: null, deadline: '2027-05-01', process_state: null, commitments: null },
};
const round: Omit<Nouns['round'], 'id'> = {
  ...{ name: 'Ronde 9', meeting_id: null, open_date: '2026-01-01', close_date: '2026-06-01', state: 'open' },
};
const stage: Omit<Nouns['participation'], 'id'> = {
  ...{ organisation_id: 'vb-gm-1', stage: 'confirmed', date: '2022-03', basis: null, reason: 'oud', channel: null, source: 't' },
};
const contact: Omit<Nouns['contact'], 'id'> = {
  ...{ organisation_id: 'vb-gm-1', date: '2022-03-03', channel: null, who: null, note: 'Gebeld', next_step: null },
  ...{ due_date: '2022-04-01', done: 0 },
};
const statement: Omit<Nouns['statement'], 'id'> = {
  ...{ text: 'Een zin.', kind: 'opinion', question: 'bindingness', layer: null, value_id: 'privacy', round_id: null },
  ...{ state: 'draft', basis: null },
};
const value: Omit<Nouns['value'], 'id'> = {
  ...{
    edition_id: 'codio-2021',
    principle_id: 'participatie',
    number: 90,
    name: 'Werknaam',
    name_status: 'working',
    source: null,
  },
};

const pairs: [string, Pair][] = [
  ['a pilot that ends before it starts', pair('pilot', pilot, [{ end_date: '2022-02-01' }, { start_date: '2022-03-01' }])],
  ['a round that closes before it opens', pair('round', round, [{ close_date: '2026-02-01' }, { open_date: '2026-03-01' }])],
  ['a deadline after its meeting', pair('meeting', meeting, [{ date: '2027-05-10' }, { deadline: '2027-05-28' }])],
  ['a stop without a reason', pair('participation', stage, [{ stage: 'stopped' }, { reason: null }])],
  ['a next step without a date', pair('contact', contact, [{ next_step: 'bellen' }, { due_date: null }])],
  [
    'a link without an address',
    pair('evidence', { finding_id: 'f1', kind: 'document', text: 'Rapport', url: 'https://voorbeeld.nl' }, [
      { kind: 'link' },
      { url: null },
    ]),
  ],
  ['a statement about nothing', pair('statement', statement, [{ question: null }, { value_id: null }])],
  [
    'a dilemma of a value with itself',
    pair('finding', { ...finding, kind: 'dilemma', other_value_id: 'inspraak' }, [
      { value_id: 'veiligheid' },
      { other_value_id: 'veiligheid' },
    ]),
  ],
  [
    'an advice to change without the text',
    pair('finding', { ...finding, text_proposal: 'Zo.' }, [{ advice: 'aanpassen' }, { text_proposal: null }]),
  ],
  [
    'an overlap without a framework',
    pair('finding', { ...finding, framework_id: 'avg' }, [{ kind: 'overlap' }, { framework_id: null }]),
  ],
  [
    'another name under a confirmation and its source',
    pair('value', value, [{ name_status: 'confirmed', source: 'gedrukte tabel' }, { name: 'Heel anders' }]),
  ],
];

onEveryEngine('two edits at once', 'example', (database) => {
  const put = async (noun: Noun, row: object, base?: number): Promise<number> =>
    (await commit(database(), { personId: 'example', command: 'test' }, (change) => change.put(noun, row as Nouns[Noun], base)))
      .revision;
  const now = async (noun: Noun, id: string): Promise<object | undefined> =>
    (await commit(database(), { personId: 'example', command: 'test' }, (change) => change.current(noun, id))).result;

  it.each(pairs)('are asked before they become %s', async (_what, { noun, opened, one, other }) => {
    const id = crypto.randomUUID();
    const base = await put(noun, { id, ...opened });
    await put(noun, { id, ...opened, ...one }, base);
    const joined = put(noun, { id, ...opened, ...other }, base);
    await expect(joined).rejects.toThrow(ConflictError);
    const differs = [...Object.keys(one), ...Object.keys(other)].sort();
    const asked = await joined.then(
      () => [],
      (error: unknown) => (error instanceof ConflictError ? error.fields : []),
    );
    expect(asked.map(({ field }) => field)).toEqual(expect.arrayContaining(differs));
    expect(await now(noun, id)).toMatchObject(one);
  });

  it('are put together where they go together', async () => {
    const id = crypto.randomUUID();
    const own = { ...pilot, id, title: 'Samen' };
    const base = await put('pilot', own);
    await put('pilot', { ...own, end_date: '2022-03-01' }, base);
    await put('pilot', { ...own, start_date: '2022-02-01' }, base);
    expect(await now('pilot', id)).toMatchObject({ start_date: '2022-02-01', end_date: '2022-03-01' });
    const word = crypto.randomUUID();
    const begun = await put('value', { id: word, ...value });
    await put('value', { id: word, ...value, name_status: 'confirmed', source: 'gedrukte tabel' }, begun);
    await put('value', { id: word, ...value, number: 91 }, begun);
    expect(await now('value', word)).toMatchObject({ name_status: 'confirmed', source: 'gedrukte tabel', number: 91 });
  });

  it('are no reason to ask about what was amiss before', async () => {
    const id = crypto.randomUUID();
    const amiss = { ...pilot, title: 'Al fout', end_date: '2021-01-01' };
    const base = await put('pilot', { id, ...amiss });
    await put('pilot', { id, ...amiss, topic: 'camera' }, base);
    await put('pilot', { id, ...amiss, method: 'werkatelier' }, base);
    expect(await now('pilot', id)).toMatchObject({ topic: 'camera', method: 'werkatelier' });
  });
});
