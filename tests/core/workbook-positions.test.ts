import { describe, expect, it } from 'vitest';
import { after, planOf, referenceWith, round, sheetOf, where } from '../support/spreadsheets-reference.ts';
import { positionHeader, positionRow, positions, open, none, type Row } from '../support/spreadsheets-rows.ts';

describe('a position', () => {
  it('is added with the scale it was given under, and once', () => {
    const plan = planOf([positions(positionRow({ floor: 'Inspiratiebron', ceiling: 'Pas toe of leg uit', why: 'Reden' }))], {
      reference: open,
    });
    const [added] = plan.positions.adds;
    expect(added?.row).toMatchObject({
      ...{
        round_id: 'ronde-Ronde 1',
        holder: 'organisation',
        question: 'bindingness',
        scale_id: 'verplichting-v1',
        layer: 'gemeente',
      },
      ...{ answer: '2', no_answer: null, floor: '1', ceiling: '3', arguments: 'Reden', status: 'ambtelijk', state: 'signed' },
      ...{ signed_function: 'gemeentesecretaris', signed_date: '2022-09-15', audience_option: null, meaning: null },
    });
    const again = planOf([positions(positionRow({ floor: 'inspiratiebron', ceiling: 'Pas toe of leg uit', why: 'Reden' }))], {
      reference: open,
      existing: after(plan),
    });
    expect(again.counts.positions).toEqual({ ...none, skipped: 1 });
  });

  it('of an umbrella organisation stands beside the others', () => {
    const plan = planOf([positions(['Unie van Waterschappen', ...positionRow({ layer: 'waterschap' }).slice(1)])], {
      reference: open,
    });
    expect(plan.positions.adds.map(({ row }) => row.holder)).toEqual(['umbrella']);
  });

  it('to a question with several answers is one, out of its rows', () => {
    const basis = (answer: string, why: string | null = null) => positionRow({ question: 'Op welke grondslag?', answer, why });
    const rows = [
      basis('Wet of regeling', 'Nodig.'),
      basis('Eigen besluit van de organisatie'),
      basis('Wet of regeling', 'Nodig.'),
    ];
    const plan = planOf([positions(...rows)], { reference: open });
    expect(plan.positions.adds.map(({ rows: from, row }) => [from, row.answer, row.arguments])).toEqual([
      [[2, 3], 'eigen-besluit+regelgeving', 'Nodig.'],
    ]);
    expect(plan.counts.positions).toEqual({ added: 2, changed: 0, skipped: 1, wrong: 0 });
    const there = after(plan);
    expect(planOf([positions(...rows)], { reference: open, existing: there }).counts.positions).toEqual({ ...none, skipped: 3 });
    const fewer = planOf([positions(basis('Wet of regeling', 'Nodig.'))], { reference: open, existing: there });
    expect(fewer.positions.changes.map(({ row, fields }) => [row.answer, fields])).toEqual([['regelgeving', ['answer']]]);
    const mixed = planOf([positions(basis('Wet of regeling'), basis('geen oordeel'))], { reference: open });
    expect(where(mixed)).toEqual(['Standpunten G3']);
  });

  it('that was signed anew since takes no other answer from a file with the earlier signature', () => {
    const there = after(planOf([positions(positionRow())], { reference: open }));
    const [kept] = there.positions;
    const first = kept?.versions[0]?.row;
    if (kept === undefined || first === undefined) throw new Error('the position is not there');
    const anew = { ...first, status: 'bestuurlijk' as const, signed_function: 'college van B en W', signed_date: '2022-10-01' };
    const existing = { ...there, positions: [{ ...kept, versions: [...kept.versions, { revision: 2, row: anew }] }] };
    const load = (row: Row) => planOf([positions(row)], { reference: open, existing });
    expect(load(positionRow()).counts.positions).toEqual({ ...none, skipped: 1 });
    const mixed = load(positionRow({ answer: 'Verplicht' }));
    expect([mixed.positions.changes, where(mixed)]).toEqual([[], ['Standpunten K2', 'Standpunten L2', 'Standpunten M2']]);
    expect(mixed.problems[0]?.expected.key).toBe('workbook.expected.signedSince');
    const later = load([...positionRow({ answer: 'Verplicht' }).slice(0, 12), '2022-11-01']);
    expect(later.positions.changes.map(({ row }) => [row.answer, row.status, row.signed_function, row.signed_date])).toEqual([
      ['4', 'ambtelijk', 'gemeentesecretaris', '2022-11-01'],
    ]);
  });

  it('that stays in part as it is keeps the order of its steps', () => {
    const there = after(planOf([positions(positionRow({ floor: 'Richtinggevend', why: 'Reden' }))], { reference: open }));
    const without = (row: Row): Row => [...row.slice(0, 7), ...row.slice(9)];
    const load = (answer: string) =>
      planOf([sheetOf('Standpunten', [positionHeader, positionRow({ answer, why: 'Reden' })].map(without))], {
        reference: open,
        existing: there,
      });
    for (const answer of ['Inspiratiebron', 'geen oordeel']) {
      const plan = load(answer);
      expect([plan.positions.changes, where(plan)]).toEqual([[], ['Standpunten G2']]);
      expect(plan.problems[0]?.expected.key).toBe('workbook.expected.fitting');
    }
    expect(load('Verplicht').positions.changes.map(({ row }) => [row.floor, row.answer])).toEqual([['2', '4']]);
  });

  it('keeps the three ways of not answering apart', () => {
    const layered = (layer: string, answer: string) => positionRow({ layer, answer });
    const plan = planOf(
      [
        positions(
          layered('gemeente', 'geen oordeel'),
          layered('provincie', 'Niet besproken'),
          layered('rijk', 'niet van toepassing'),
        ),
      ],
      { reference: open },
    );
    expect(plan.positions.adds.map(({ row }) => [row.answer, row.no_answer])).toEqual([
      [null, 'no-judgement'],
      [null, 'not-discussed'],
      [null, 'not-applicable'],
    ]);
  });

  it('is told apart by audience and meaning', () => {
    const who = (meaning: string, answer: string) =>
      positionRow({ question: 'Voor wie is de code bedoeld?', layer: null, audience: 'Bestuurders', meaning, answer });
    const plan = planOf([positions(who('toepassen', 'in de eerste plaats'), who('aanspreken', 'ook'))], { reference: open });
    expect(plan.positions.adds.map(({ row }) => [row.audience_option, row.meaning, row.answer])).toEqual([
      ['bestuurder', 'applies', 'first'],
      ['bestuurder', 'holdsToAccount', 'also'],
    ]);
  });

  it('about what the code adds names its framework', () => {
    const header: Row = ['Organisatie', 'Ronde', 'Vraag', 'Kader', 'Antwoord', 'Status', 'Ondertekend door', 'Datum'];
    const added = (framework: string | null): Row => [
      ...['Gemeente Amersfoort', 'Ronde 1', 'Wat voegt de code toe aan wat er al is?', framework],
      ...['Geen meerwaarde', 'ambtelijk', 'secretaris', '2022-09-15'],
    ];
    const plan = planOf([sheetOf('Standpunten', [header, added('Digikompas waterschappen (2016)'), added(null)])], {
      reference: open,
    });
    expect(plan.positions.adds.map(({ row }) => [row.framework_id, row.answer])).toEqual([['digikompas', '0']]);
    expect(where(plan)).toEqual(['Standpunten D3']);
  });

  it('does not count what is filled in beside the question, and says so', () => {
    const plan = planOf(
      [positions(positionRow({ question: 'Op welke grondslag?', answer: 'Wet of regeling', floor: 'Verplicht' }))],
      { reference: open },
    );
    expect(plan.counts.positions).toEqual({ ...none, added: 1 });
    expect(plan.notices.map(({ cell, sentence }) => [cell, sentence.key])).toEqual([['H2', 'workbook.notice.unused']]);
  });

  it('in a round that does not exist proposes it, opening with the first signature', () => {
    const rows = [positionRow(), [...positionRow({ layer: 'provincie' }).slice(0, 12), '2022-08-01']];
    const plan = planOf([positions(...rows)], { reference: referenceWith({ rounds: [round('Ronde 2')] }) });
    expect(plan.rounds.map(({ row }) => [row.name, row.open_date, row.state])).toEqual([['Ronde 1', '2022-08-01', 'open']]);
    expect(plan.notices.map(({ sentence }) => sentence)).toEqual([
      { key: 'workbook.notice.roundNear', args: { round: 'Ronde 1', nearest: 'Ronde 2' } },
    ]);
  });

  it('in a closed round is not added, and one that is there already is left alone', () => {
    const there = after(planOf([positions(positionRow())], { reference: open }));
    const closed = referenceWith({ rounds: [round('Ronde 1', 'closed')] });
    const plan = planOf([positions(positionRow(), positionRow({ layer: 'rijk' }))], { reference: closed, existing: there });
    expect(plan.counts.positions).toEqual({ ...none, skipped: 1, wrong: 1 });
    expect(plan.problems.map(({ cell, expected }) => [cell, expected.key])).toEqual([['B3', 'workbook.expected.openRound']]);
  });
});

describe('a round', () => {
  it('is found by an earlier name, so that an old file does not make it again', () => {
    const renamed = referenceWith({ rounds: [{ ...round('Ronde voorjaar'), earlier: ['Ronde 1'] }] });
    const plan = planOf([positions(positionRow())], { reference: renamed });
    expect(plan.positions.adds.map(({ row }) => row.round_id)).toEqual(['ronde-Ronde voorjaar']);
    expect(plan.rounds).toEqual([]);
  });

  it('that does not exist is wrong for who may not make one', () => {
    const reference = referenceWith({ rounds: [round('Ronde 2')], mayAddRounds: false });
    const plan = planOf([positions(positionRow())], { reference });
    expect(plan.problems).toMatchObject([{ cell: 'B2', expected: { key: 'workbook.expected.round' }, nearest: 'Ronde 2' }]);
  });

  it('takes no signature of a day to come, and none after it closed', () => {
    const tomorrow = planOf([positions([...positionRow().slice(0, 12), '2026-11-25'])], { reference: open });
    expect(tomorrow.problems).toMatchObject([{ cell: 'M2', expected: { key: 'workbook.expected.notFuture' } }]);
    const past = referenceWith({ rounds: [{ ...round('Ronde 1'), close_date: '2022-12-31' }] });
    expect(planOf([positions(positionRow())], { reference: past }).problems).toMatchObject([{ cell: 'B2' }]);
  });
});
