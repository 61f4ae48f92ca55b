import { describe, expect, it } from 'vitest';
import type { RawSheet } from '../../shared/workbook/sheet.ts';
import { after, planOf, sheetOf, where } from '../support/spreadsheets-reference.ts';
import { pilotRow, pilots, findingHeader, findingRow, findings, none } from '../support/spreadsheets-rows.ts';

describe('a finding', () => {
  it('also marks its value as examined; other rows say what else was examined', () => {
    const said = (value: string, words: string) =>
      findingRow({ value, said: words, kind: null, text: null, weight: null, advice: null });
    const plan = planOf([
      pilots(pilotRow),
      findings(
        findingRow(),
        said('Toezicht', 'onderzocht, geen bevinding'),
        said('Welzijn', 'Niet van toepassing'),
        said('Inspraak', 'niet onderzocht'),
      ),
    ]);
    expect(plan.problems).toEqual([]);
    expect(plan.counts.findings).toEqual({ ...none, added: 4 });
    const states = plan.examinations.adds.map(({ row }) => [row.value_id, row.state, row.date]);
    expect(states).toEqual([
      ['toezicht', 'examined', '2022-03-03'],
      ['welzijn', 'not-applicable', '2022-03-03'],
      ['inspraak', 'not-examined', '2022-03-03'],
      ['privacy', 'examined', '2022-03-03'],
    ]);
    expect(plan.findings.adds).toHaveLength(1);
  });

  it('without Kenmerk is its pilot, value, kind and text: other words are an addition, shown beside the nearest', () => {
    const there = after(planOf([pilots(pilotRow), findings(findingRow())]));
    const advice = planOf([findings(findingRow({ advice: 'schrappen', text: ' privacy  kwam aan bod. ' }))], { existing: there });
    expect(advice.findings.changes.map(({ fields }) => fields)).toEqual([['advice', 'text']]);
    const text = planOf([findings(findingRow({ text: 'Privacy kwam vaak aan bod.' }))], { existing: there });
    expect(text.findings.adds).toHaveLength(1);
    expect(text.notices).toEqual([
      {
        tab: 'Bevindingen',
        cell: 'F2',
        sentence: { key: 'workbook.notice.nearFinding', args: { text: 'Privacy kwam aan bod.' } },
        beside: { added: 'Privacy kwam vaak aan bod.', id: 'id-2', reference: null, text: 'Privacy kwam aan bod.' },
      },
    ]);
  });

  it('with its Kenmerk changes with its words, and an old file does not change them back', () => {
    const marked = (text: string, advice = 'behouden'): RawSheet =>
      sheetOf('Bevindingen', [
        [...findingHeader, 'Kenmerk'],
        [...findingRow({ text, advice }), 'B-1'],
      ]);
    const first = after(planOf([pilots(pilotRow), marked('Eerst.')]));
    const changed = planOf([marked('Later.')], { existing: first });
    expect(changed.findings.changes.map(({ fields }) => fields)).toEqual([['text']]);
    const second = after(changed, first, 2);
    expect(planOf([marked('Eerst.')], { existing: second }).counts.findings).toEqual({ ...none, skipped: 1 });
    const partly = planOf([marked('Eerst.', 'verduidelijken')], { existing: second });
    expect(partly.findings.changes.map(({ row }) => [row.text, row.advice])).toEqual([['Later.', 'verduidelijken']]);
    expect(partly.notices.map(({ sentence }) => sentence.key)).toEqual(['workbook.notice.earlier']);
  });

  it('of a day still to come is refused in its cell: a plan is not a result', () => {
    const plan = planOf([pilots(pilotRow), findings(findingRow({ date: '2099-01-01' }), findingRow({ date: '2026-11-24' }))]);
    expect(plan.counts.findings).toEqual({ ...none, added: 1, wrong: 1 });
    expect(plan.problems.map(({ expected }) => expected)).toEqual([{ key: 'workbook.expected.notFuture' }]);
  });

  it('takes a Kenmerk later, and keeps its own', () => {
    const marked = (mark: string | null): RawSheet =>
      sheetOf('Bevindingen', [
        [...findingHeader, 'Kenmerk'],
        [...findingRow(), mark],
      ]);
    const first = after(planOf([pilots(pilotRow), findings(findingRow())]));
    const given = planOf([marked('B-1')], { existing: first });
    expect(given.findings.changes.map(({ row }) => row.reference)).toEqual(['B-1']);
    const second = after(given, first, 2);
    expect(planOf([marked(null)], { existing: second }).counts.findings).toEqual({ ...none, skipped: 1 });
    expect(planOf([marked('B-2')], { existing: second }).counts.findings).toEqual({ ...none, added: 1 });
  });

  it('with the words of another row is a finding of its own where the rest differs, and is not counted twice where it does not', () => {
    const rows = [findingRow(), findingRow({ advice: 'schrappen', evidence: 'Verslag' }), findingRow()];
    const plan = planOf([pilots(pilotRow), findings(...rows)]);
    expect(plan.counts.findings).toEqual({ added: 2, changed: 0, skipped: 1, wrong: 0 });
    expect(plan.notices.map(({ cell, sentence }) => [cell, sentence.key])).toEqual([['F3', 'workbook.notice.sameFinding']]);
    const there = after(plan);
    expect(planOf([findings(...rows.toReversed())], { existing: there }).counts.findings).toEqual({ ...none, skipped: 3 });
    const one = planOf([findings(findingRow(), findingRow({ advice: 'verduidelijken', evidence: 'Verslag' }))], {
      existing: there,
    });
    expect(one.findings.changes.map(({ row }) => row.id)).toEqual(
      plan.findings.adds.filter(({ row }) => row.advice === 'schrappen').map(({ row }) => row.id),
    );
  });

  it('keeps links and documents as evidence, each once', () => {
    const first = planOf([pilots(pilotRow), findings(findingRow({ evidence: 'https://voorbeeld.example/a; Verslag\nVerslag' }))]);
    expect(first.evidence.map(({ row }) => [row.kind, row.text, row.url])).toEqual([
      ['link', 'https://voorbeeld.example/a', 'https://voorbeeld.example/a'],
      ['document', 'Verslag', null],
    ]);
    const more = planOf([findings(findingRow({ evidence: 'Verslag; Notulen; javascript:alert(1)' }))], {
      existing: after(first),
    });
    expect(more.counts.findings).toEqual({ ...none, changed: 1 });
    expect(more.evidence.map(({ row }) => [row.kind, row.text])).toEqual([
      ['document', 'Notulen'],
      ['document', 'javascript:alert(1)'],
    ]);
  });

  it('of what is missing hangs on the code, a principle or a foundation', () => {
    const missing = (value: string | null) => findingRow({ value, kind: 'Ontbreekt in de code', text: `Mist ${value ?? ''}` });
    const plan = planOf([
      pilots(pilotRow),
      findings(missing(null), missing('Mensenrechten'), missing('Rechtsstaat'), missing('CODIO 2021'), missing('Privacy')),
    ]);
    expect(plan.findings.adds.map(({ row }) => [row.level, row.principle_id ?? row.foundation_id])).toEqual([
      ['code', null],
      ['principe', 'mensenrechten'],
      ['fundament', 'rechtsstaat'],
      ['code', null],
    ]);
    expect(plan.examinations.adds).toEqual([]);
    expect(where(plan)).toEqual(['Bevindingen C6']);
  });

  it('names its value with a number or the words for a working name as well', () => {
    const plan = planOf([pilots(pilotRow), findings(findingRow({ value: '2. Toegankelijkheid (voorlopige naam)' }))]);
    expect(plan.findings.adds.map(({ row }) => row.value_id)).toEqual(['toegankelijkheid']);
  });

  it('of a pilot whose own row is wrong waits for it', () => {
    const plan = planOf([pilots([...pilotRow.slice(0, 5), '31-02-2022', null]), findings(findingRow())]);
    expect(where(plan)).toEqual(['Pilots F2', 'Bevindingen B2']);
    expect(plan.problems[1]?.expected).toEqual({ key: 'workbook.expected.soundPilot', args: { tab: 'Pilots', cell: 'F2' } });
  });

  it.each([
    { wrong: 'organisation', row: ['Gemeente Amersvoort', ...pilotRow.slice(1)], cell: 'A2' },
    { wrong: 'title', row: [...pilotRow.slice(0, 1), null, ...pilotRow.slice(2)], cell: 'B2' },
  ])('of a pilot whose row is wrong in its $wrong waits for it as well', ({ row, cell }) => {
    const plan = planOf([
      pilots(row),
      findings(findingRow(), findingRow({ value: 'Toezicht', said: 'niet onderzocht', kind: null, text: null, weight: null })),
    ]);
    expect(where(plan)).toEqual([`Pilots ${cell}`, 'Bevindingen B2', 'Bevindingen B3']);
    const waits = { key: 'workbook.expected.soundPilot', args: { tab: 'Pilots', cell } };
    expect(plan.problems.slice(1).map(({ expected }) => expected)).toEqual([waits, waits]);
  });

  it('of a pilot it names by the Kenmerk of a row that is wrong waits for that row', () => {
    const wrong = sheetOf('Pilots', [
      ['Organisatie', 'Pilot', 'Start', 'Kenmerk'],
      ['Gemeente Amersfoort', null, null, 'Camera’s'],
      ['Gemeente Amersfoort', 'Sensoren', '31-02-2022', 'P-2'],
    ]);
    const named = (pilot: string) => [findingRow()[0] ?? null, pilot, ...findingRow().slice(2)];
    const plan = planOf([wrong, findings(findingRow(), named('P-2'))]);
    expect(plan.problems.slice(2).map(({ expected }) => expected.args)).toEqual([
      { tab: 'Pilots', cell: 'B2' },
      { tab: 'Pilots', cell: 'C3' },
    ]);
  });

  it('of a pilot that is like one there is, is asked about that one and not about a row without a title', () => {
    const named = [findingRow()[0] ?? null, 'Camera', ...findingRow().slice(2)];
    const plan = planOf([pilots(pilotRow, ['Gemeente Amersfoort', null, ...pilotRow.slice(2)]), findings(named)]);
    expect(plan.problems.map(({ expected, nearest }) => [expected.key.split('.').at(-1), nearest])).toEqual([
      ['filled', null],
      ['pilot', 'Camera’s'],
    ]);
  });

  it('of another’s draft waits, and its words are not shown', () => {
    const there = after(planOf([pilots(pilotRow), findings(findingRow())]));
    const hidden = { ...there, findings: there.findings.map((kept) => ({ ...kept, hidden: true })) };
    const plan = planOf([findings(findingRow({ advice: 'schrappen' }), findingRow({ text: 'Privacy kwam ook aan bod.' }))], {
      existing: hidden,
    });
    expect(plan.problems.map(({ expected, nearest }) => [expected.key, nearest])).toEqual([['workbook.expected.noDraft', null]]);
    expect(plan.notices).toEqual([]);
  });
});
