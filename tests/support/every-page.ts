import type { Change } from '../../server/db/history.ts';
import type { Database } from '../../server/db/open.ts';
import type { Dice } from '../../seed/random.ts';
import { examplePositions } from '../../seed/example-positions.ts';
import { contactRow, examinationRow, findingRow, participationRow } from '../../seed/rows.ts';
import { comparisonVerdicts } from '../../shared/nouns.ts';
import type { Moment } from '../../shared/moment.ts';
import { callerAs } from './worlds.ts';

const findingIds = ['f1', 'f2', 'f3', 'f4', 'f5', 'f6', 'f7', 'f8', 'f9', 'f10'];
const kinds = ['herkend', 'knelpunt', 'overlap', 'praktijk'] as const;

/** Every kind of edit there is, among them the register, the edition, a scale and a round. */
export const edits: ((change: Change, dice: Dice, n: number) => Promise<unknown>)[] = [
  (change, dice, n) =>
    change.put(
      'finding',
      findingRow({
        id: `n${String(n)}`,
        pilot_id: 'p2',
        organisation_id: 'vb-gm-2',
        value_id: dice.pick(['privacy', 'veiligheid']),
        kind: dice.pick(kinds),
        text: `Bevinding ${String(n)}`,
        relevance: dice.below(4),
        date: '2022-07-01',
      }),
    ),
  async (change, dice, n) => {
    const found = await change.current('finding', dice.pick(findingIds));
    if (found)
      await change.put('finding', {
        ...withoutRevision(found),
        text: `Gewijzigd ${String(n)}`,
        kind: dice.pick(kinds),
        framework_id: 'avg',
        relevance: dice.below(4),
        applicability: dice.below(4),
      });
  },
  (change, dice) => {
    const finding = dice.pick(findingIds);
    const compared = { framework_id: 'avg', item_id: null, verdict: dice.pick(comparisonVerdicts) };
    return change.put('comparison', { id: `vergelijking-${finding}`, finding_id: finding, ...compared });
  },
  (change, dice) => change.close('comparison', dice.pick(['k1', 'k2', 'k3'])),
  (change, dice) => change.close('finding', dice.pick(findingIds)),
  async (change, dice, n) => {
    const value = await change.current('value', dice.pick(['privacy', 'welzijn', 'transparantie']));
    if (value)
      await change.put('value', {
        ...withoutRevision(value),
        name: `Waarde ${String(n)}`,
        name_status: dice.pick(['confirmed', 'working']),
        principle_id: dice.pick(['participatie', 'mensenrechten']),
      });
  },
  async (change, dice, n) => {
    const one = await change.current('organisation', dice.pick(['vb-gm-1', 'vb-ws-1', 'gm0363']));
    if (one)
      await change.put('organisation', {
        ...withoutRevision(one),
        name: `Organisatie ${String(n)}`,
        end_date: dice.chance(30) ? '2022-01-01' : null,
      });
  },
  (change, dice, n) =>
    change.put(
      'participation',
      participationRow({
        id: `st${String(n)}`,
        organisation_id: dice.pick(['vb-gm-1', 'ws0372']),
        stage: dice.pick(['informed', 'confirmed', 'started']),
        date: '2022-08-01',
      }),
    ),
  (change, dice, n) =>
    change.put(
      'contact',
      contactRow({
        id: `ct${String(n)}`,
        organisation_id: 'ws0372',
        date: '2022-08-02',
        note: 'Gebeld',
        due_date: '2022-09-01',
        done: dice.chance(50) ? 1 : 0,
      }),
    ),
  async (change, dice) => {
    const position = dice.pick(examplePositions.slice(0, 3));
    const answer = 1 + dice.below(3);
    await change.put('position', {
      ...position,
      no_answer: null,
      answer: String(answer),
      floor: String(answer - 1),
      ceiling: String(answer + 1),
    });
  },
  (change, dice, n) =>
    change.put(
      'examination',
      examinationRow({
        id: 'e9',
        pilot_id: 'p5',
        organisation_id: 'vb-pv-1',
        value_id: 'toezicht',
        state: dice.pick(['examined', 'not-applicable']),
        date: `2022-0${String(1 + (n % 9))}-01`,
      }),
    ),
  async (change, _dice, n) => {
    const option = await change.current('scale_option', 'verplichting-v1:2');
    if (option) await change.put('scale_option', { ...withoutRevision(option), name: `Stap ${String(n)}` });
  },
  async (change, dice) => {
    const round = await change.current('round', 'ronde-1');
    if (round)
      await change.put('round', {
        ...withoutRevision(round),
        state: dice.pick(['open', 'closed']),
        close_date: dice.chance(50) ? '2022-12-01' : null,
      });
  },
];

function withoutRevision<T extends { revision: number }>(row: T): Omit<T, 'revision'> {
  const { revision: _revision, ...rest } = row;
  return rest;
}

/** What every page shows one reader at a moment, whole: rows, figures, result objects and their hashes. */
export async function everyPage(database: Database, role: string, moment: Moment): Promise<Record<string, unknown>> {
  const ask = callerAs(database, role);
  return {
    findings: await ask.findings.page(moment),
    search: await ask.findings.page({ ...moment, q: 'gewijzigd' }),
    overview: await ask.overview.page(moment),
    participation: await ask.participation.page(moment),
    organisation: await ask.organisations.page({ id: 'vb-gm-1', ...moment }),
    pilots: await ask.pilots.list(moment),
    pilot: await ask.pilots.page({ id: 'p1', ...moment }),
    values: await ask.values.list(moment),
    value: await ask.values.page({ id: 'privacy', ...moment }),
    bindingness: await ask.bindingness.page(moment),
    audience: await ask.audience.page(moment),
    integration: await ask.integration.page(moment),
    positions: await ask.positions.page(moment),
    history: await ask.history.record({ noun: 'value', id: 'privacy', ...moment }),
  };
}
