import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fileServer } from '../support/files.ts';
import { statementOf } from '../support/statements.ts';
import { callerAs, onEveryEngine } from '../support/worlds.ts';

// what stands beside the figures is saved as it is shown: the same counts and names, at the same moment
onEveryEngine('the tables beside figures, as files', 'example', (database) => {
  let server: Awaited<ReturnType<typeof fileServer>>;
  beforeAll(async () => {
    server = await fileServer(database());
  });
  afterAll(() => server.close());

  const saved = (table: string, search = '', role = 'reader'): Promise<Response> =>
    fetch(`${server.origin.replace(/\/[a-z]+$/, '')}/download/${table}.csv${search}`, { headers: { cookie: `rol=${role}` } });

  /** The lines of a csv under its column heads, without the mark that ends each in an example. */
  async function lines(table: string, search = '', role = 'reader'): Promise<string[][]> {
    const answer = await saved(table, search, role);
    expect([table, answer.status]).toEqual([table, 200]);
    const rows = parse(await answer.text(), { bom: true, delimiter: ';' });
    return rows.slice(1).map((cells) => cells.slice(0, -1));
  }
  const ask = () => callerAs(database(), 'reader');

  it('coverage per type', async () => {
    const { coverage } = await ask().bindingness.page({});
    const shown = coverage.outcome.map(({ inPilot, inRegister }) => [String(inPilot.length), String(inRegister)]);
    expect((await lines('coverage')).map(([, inPilot, inRegister]) => [inPilot, inRegister])).toEqual(shown);
    expect(shown.length).toBeGreaterThan(3);
  });
  it('the kinds of no answer, of every layer and of one', async () => {
    const all = await lines('bindingness-no-answers');
    expect(all.map(([layer]) => layer)).toEqual([
      ...Array.from({ length: 4 }, () => 'Provincies'),
      ...Array.from({ length: 4 }, () => 'Gemeenten'),
      ...Array.from({ length: 4 }, () => 'Waterschappen'),
    ]);
    expect(await lines('bindingness-no-answers', '?layer=waterschap')).toEqual([
      ['Waterschappen', 'geen oordeel', '1', 'Hoogheemraadschap van Oefenland'],
      ['Waterschappen', 'niet besproken', '0', ''],
      ['Waterschappen', 'niet van toepassing', '0', ''],
      ['Waterschappen', 'niet ingevuld', '0', ''],
    ]);
  });
  it('what was tried with the middle', async () => {
    const { strictness } = await ask().bindingness.page({});
    const tried = strictness.flatMap(({ outcome }) => outcome.leaveOneOut.map(() => outcome.layer));
    expect((await lines('bindingness-left-out')).length).toBe(tried.length);
    expect((await lines('bindingness-left-out', '?layer=gemeente')).map(([, , , moves]) => moves)).toEqual(['ja', 'ja']);
    const trials = strictness.find(({ outcome }) => outcome.layer === 'gemeente')?.outcome.trials ?? [];
    const file = await lines('bindingness-trials', '?layer=gemeente');
    expect(file.map(([, , times]) => times)).toEqual(trials.map(({ tried: times }) => String(times)));
    expect(trials.length).toBeGreaterThan(0);
  });
  it('support for each step, with every layer of government as a column of its own', async () => {
    expect((await lines('bindingness-support'))[2]).toEqual([
      ...['Richtinggevend', 'geen antwoord', 'geen antwoord', '2 van 2', '1 van 1', 'nog niet te zeggen'],
    ]);
  });
  it('the combinations of each meaning', async () => {
    const { meanings } = await ask().audience.page({});
    const counts = meanings.map(({ outcome }) => outcome.combinations.map((one) => String(one.organisationIds.length)));
    expect((await lines('audience-combinations')).map((line) => line[2])).toEqual(counts.flat());
    expect((await lines('audience-combinations', '?meaning=applies')).map((line) => line[2])).toEqual(counts[0]);
    expect(counts.flat().length).toBeGreaterThan(1);
  });
  it('what each organisation answered about each group', async () => {
    const { meanings } = await ask().audience.page({});
    const cells = meanings[0]?.outcome.options.flatMap((block) => block.cells) ?? [];
    const file = await lines('audience-answers', '?meaning=applies');
    expect(file.length).toBe(cells.length);
    const on = (group: string) => file.filter((line) => line[1] === group).map((line) => line.slice(2));
    expect(on('Bestuurders')).toEqual([
      ['Gemeente Oefendorp', 'Ook', ''],
      ['Gemeente Voorbeeldstad', 'In de eerste plaats', 'ja'],
      ['Hoogheemraadschap van Oefenland', 'geen oordeel', ''],
      ['Provincie Modelland', 'niet ingevuld', ''],
      ['Waterschap Voorbeeldwater', 'In de eerste plaats', ''],
    ]);
    expect((await lines('audience-options', '?meaning=applies')).length).toBe(meanings[0]?.outcome.options.length);
  });
  it('what the code adds to each framework', async () => {
    const { added } = await ask().integration.page({});
    expect((await lines('integration-added')).map((line) => line.at(-1))).toEqual(added.map(({ outcome }) => String(outcome.n)));
  });
  it('the judgements of a value: per step, per layer, and what was tried', async () => {
    const { relevance } = await ask().values.page({ id: 'privacy' });
    const { counts, byLayer, trials } = relevance.outcome;
    const rating = (name: string) => lines(`value-relevance-${name}`, '?value=privacy');
    expect((await rating('steps')).map(([, count]) => count)).toEqual(counts.map(String));
    expect((await rating('layers')).map(([, n]) => n)).toEqual(byLayer.map(({ n }) => String(n)));
    expect((await rating('trials')).map(([, tried]) => tried)).toEqual(trials.map(({ tried }) => String(tried)));
    expect(byLayer.length).toBeGreaterThan(0);
  });
  it('of what is not there say so in words', async () => {
    for (const [table, search, words] of [
      ['value-advice', '?value=nergens', 'Deze waarde is er niet'],
      ['pilot-values', '?pilot=nergens', 'Deze pilot '],
    ] as const) {
      const answer = await saved(table, search);
      expect([table, answer.status, await answer.text()]).toEqual([table, 404, expect.stringContaining(words)]);
    }
  });
  it('the facts of a deelconclusie, for and against', async () => {
    const { id } = await callerAs(database(), 'programme').statements.save({ form: statementOf() });
    // a draft is not there for a reader, and the file says so in words
    const hidden = await saved('statement-facts', `?statement=${id}`);
    expect([hidden.status, await hidden.text()]).toEqual([
      404,
      'Deze deelconclusie bestaat niet (meer). Ga terug naar de lijst.\n',
    ]);
    const facts = await lines('statement-facts', `?statement=${id}`, 'programme');
    expect(facts.map(([, pro, contra]) => [pro, contra])).toEqual([
      ['1', '1'],
      ['1', '0'],
      ['1', '1'],
      ['Andere gemeenten', 'G40'],
    ]);
  });
});
