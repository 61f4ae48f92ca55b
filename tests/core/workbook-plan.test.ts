import { describe, expect, it } from 'vitest';
import { folded } from '../../shared/workbook/cells.ts';
import { organisationsIn } from '../../shared/workbook/plan.ts';
import type { RawSheet } from '../../shared/workbook/sheet.ts';
import { readTables } from '../../shared/workbook/tables.ts';
import { after, counter, planOf, referenceWith, round, sheetOf, where } from '../support/spreadsheets-reference.ts';

type Row = (string | number | null)[];
const pilotHeader: Row = ['Organisatie', 'Pilot', 'Casus', 'Onderwerp', 'Aanpak', 'Start', 'Eind'];
const pilotRow: Row = ['Gemeente Amersfoort', 'Camera’s', 'Toezicht', 'camera', 'werkatelier', '2022-01-10', '2022-06-30'];
const pilots = (...rows: Row[]): RawSheet => sheetOf('Pilots', [pilotHeader, ...rows]);

const findingHeader: Row = [
  'Organisatie',
  'Pilot',
  'Waarde',
  'Onderzocht',
  'Soort',
  'Bevinding',
  'Belang',
  'Advies',
  'Onderbouwing',
  'Datum',
];
const recognised = 'Waarde herkend en bruikbaar';
const findingRow = (
  more: Partial<Record<'value' | 'said' | 'kind' | 'text' | 'weight' | 'advice' | 'evidence' | 'date', string | null>> = {},
): Row => {
  const row = {
    value: 'Privacy',
    said: 'bevinding',
    kind: recognised,
    text: 'Privacy kwam aan bod.',
    weight: 'Belangrijk',
    advice: 'behouden',
    ...more,
  };
  return [
    'Gemeente Amersfoort',
    'Camera’s',
    row.value,
    row.said,
    row.kind,
    row.text,
    row.weight,
    row.advice,
    row.evidence ?? null,
    row.date ?? '2022-03-03',
  ];
};
const findings = (...rows: Row[]): RawSheet => sheetOf('Bevindingen', [findingHeader, ...rows]);

const positionHeader: Row = [
  ...[
    'Organisatie',
    'Ronde',
    'Vraag',
    'Bestuurslaag',
    'Doelgroep',
    'Betekenis',
    'Antwoord',
    'Minimaal',
    'Maximaal',
    'Argumenten',
  ],
  ...['Status', 'Ondertekend door', 'Datum'],
];
const binding = 'Hoe verplichtend moet de code zijn?';
const positionRow = (
  more: Partial<
    Record<'question' | 'layer' | 'audience' | 'meaning' | 'answer' | 'floor' | 'ceiling' | 'why', string | null>
  > = {},
): Row => {
  const row = { question: binding, layer: 'gemeente', answer: 'Richtinggevend', ...more };
  return [
    ...['Gemeente Amersfoort', 'Ronde 1', row.question, row.layer, row.audience ?? null, row.meaning ?? null, row.answer],
    ...[row.floor ?? null, row.ceiling ?? null, row.why ?? null, 'ambtelijk', 'gemeentesecretaris', '2022-09-15'],
  ];
};
const positions = (...rows: Row[]): RawSheet => sheetOf('Standpunten', [positionHeader, ...rows]);
const open = referenceWith({ rounds: [round('Ronde 1')] });

const none = { added: 0, changed: 0, skipped: 0, wrong: 0 };

describe('a pilot', () => {
  it('is added with all that the row says', () => {
    const plan = planOf([pilots(pilotRow)]);
    expect(plan.pilots.adds).toEqual([
      {
        tab: 'Pilots',
        rows: [2],
        row: {
          id: 'id-1',
          reference: null,
          organisation_id: 'gm0307',
          edition_id: 'codio-2021',
          title: 'Camera’s',
          case_text: 'Toezicht',
          topic: 'camera',
          method: 'werkatelier',
          start_date: '2022-01-10',
          end_date: '2022-06-30',
          roles: null,
        },
      },
    ]);
    expect(plan.counts.pilots).toEqual({ ...none, added: 1 });
  });

  it('is its organisation and title: another case changes it, the same again does not', () => {
    const first = planOf([pilots(pilotRow)]);
    const there = after(first);
    const again = planOf([pilots(pilotRow)], { existing: there });
    expect(again.counts.pilots).toEqual({ ...none, skipped: 1 });
    const changed = planOf([pilots(['gemeente AMERSFOORT', "camera's ", 'Anders', ...pilotRow.slice(3)])], { existing: there });
    expect(changed.pilots.changes.map(({ base, fields }) => ({ base, fields }))).toEqual([{ base: 1, fields: ['case_text'] }]);
    const old = planOf([pilots(pilotRow)], { existing: after(changed, there, 2) });
    expect(old.counts.pilots).toEqual({ ...none, skipped: 1 });
    expect(old.skipped).toEqual([{ tab: 'Pilots', row: 2, why: 'earlier' }]);
  });

  it('is its Kenmerk where it has one: then the title may change', () => {
    const marked = (title: string, mark: string) =>
      sheetOf('Pilots', [
        ['Organisatie', 'Pilot', 'Kenmerk'],
        ['Gemeente Amersfoort', title, mark],
      ]);
    const there = after(planOf([marked('Camera’s', 'P-1')]));
    const renamed = planOf([marked('Cameratoezicht', 'P-1')], { existing: there });
    expect(renamed.pilots.changes.map(({ row }) => row.title)).toEqual(['Cameratoezicht']);
    const other = planOf([marked('Camera’s', 'P-2')], { existing: there });
    expect(where(other)).toEqual(['Pilots C2']);
    expect(other.problems[0]?.expected).toEqual({ key: 'workbook.expected.sameReference', args: { reference: 'P-1' } });
  });

  it('that stands twice in the file is passed over when equal, and wrong when it differs', () => {
    const plan = planOf([pilots(pilotRow, pilotRow, ['Gemeente Amersfoort', 'Camera’s', 'Anders', ...pilotRow.slice(3)])]);
    expect(plan.counts.pilots).toEqual({ added: 1, changed: 0, skipped: 1, wrong: 1 });
    expect(where(plan)).toEqual(['Pilots B4']);
  });

  it('does not end before it begins, and is never an umbrella organisation’s', () => {
    const plan = planOf([
      pilots(
        [...pilotRow.slice(0, 5), '2022-06-30', '2022-06-29'],
        ['Unie van Waterschappen', 'Koepelpilot', null, null, null, null, null],
      ),
    ]);
    expect(where(plan)).toEqual(['Pilots G2', 'Pilots A3']);
  });
});

describe('an organisation', () => {
  const plan = (name: string) => planOf([pilots([name, 'Titel', null, null, null, null, null])], { options: counter() });
  const found = (name: string) => plan(name).pilots.adds[0]?.row.organisation_id;

  it('is found by its full name, short name or abbreviation, whatever the case, accents and spaces', () => {
    expect(found('amsterdam')).toBe(found('Gemeente Amsterdam'));
    expect(found('  GEMEENTE\u00A0Amsterdam')).toBe(found('Gemeente Amsterdam'));
    expect(found('Wetterskip Fryslan')).toBe(found('Wetterskip Fryslân'));
    expect(found('delfland')).toBe(found('Hoogheemraadschap van Delfland'));
    expect(found('BZK')).toBe('mnre1034');
    expect(found("hunze en aa's")).toBe(found('Waterschap Hunze en Aa’s'));
  });

  it('that fits twice is asked, and the answer is used', () => {
    const asked = plan('utrecht');
    expect(asked.problems).toEqual([
      {
        tab: 'Pilots',
        cell: 'A2',
        row: 2,
        found: 'utrecht',
        expected: { key: 'workbook.expected.oneOrganisation', args: { candidates: 'Provincie Utrecht; Gemeente Utrecht' } },
        nearest: null,
        choices: [
          { id: 'pv26', name: 'Provincie Utrecht' },
          { id: 'gm0344', name: 'Gemeente Utrecht' },
        ],
      },
    ]);
    const answered = planOf([pilots(['Utrecht', 'Titel', null, null, null, null, null])], {
      options: { ...counter(), chosen: { utrecht: 'gm0344' } },
    });
    expect(answered.pilots.adds[0]?.row.organisation_id).toBe('gm0344');
    expect(plan('Groningen').problems[0]?.choices).toHaveLength(2);
    expect(found('Gemeente Groningen')).toBe('gm0014');
  });

  it('that is not in the register is wrong, with the nearest', () => {
    expect(plan('Gemeente Amersvoort').problems[0]).toMatchObject({ cell: 'A2', nearest: 'Gemeente Amersfoort' });
  });

  it('one may not load for is wrong', () => {
    const reference = referenceWith({ allowed: (id) => id !== 'gm0307' });
    const refused = planOf([pilots(pilotRow)], { reference });
    expect(refused.problems[0]?.expected.key).toBe('workbook.expected.allowed');
  });

  it('is listed once for reading what is there', () => {
    const sheets = [pilots(pilotRow, pilotRow, ['Onbekend', 'x', null, null, null, null, null]), findings(findingRow())];
    expect(organisationsIn(readTables(sheets), referenceWith())).toEqual(['gm0307']);
  });
});

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
    expect(plan.problems[1]?.expected.key).toBe('workbook.expected.soundPilot');
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

describe('a workbook', () => {
  it('may begin with blank rows and a title, and have its headers in another case and order', () => {
    const sheet: RawSheet = sheetOf('\u00A0PILOTS ', [
      [null, null],
      ['Resultaten 2022'],
      [],
      [null, 'pilot *', 'CASUS:', ' organisatie\u00A0', 'Opmerking'],
      [null, 'Camera’s', 'Toezicht', 'Gemeente Amersfoort', 'mooi'],
      [null, ' ', '\u00A0'],
    ]);
    const plan = planOf([sheet]);
    expect(plan.pilots.adds.map(({ rows, row }) => [rows, row.title, row.case_text])).toEqual([[[5], 'Camera’s', 'Toezicht']]);
    expect(plan.notices).toEqual([
      { tab: '\u00A0PILOTS ', cell: 'E4', sentence: { key: 'workbook.notice.unknownColumn', args: { column: 'Opmerking' } } },
    ]);
  });

  it('names a tab it does not know and reads past it; that tab can say that all is an example', () => {
    const says = (text: string) => planOf([sheetOf('Lees mij', [[text]]), pilots(pilotRow)]);
    expect(says('Voorbeeldgegevens: verzonnen.').example).toBe(true);
    expect(says('Toelichting').example).toBe(false);
    expect(says('Toelichting').notices).toEqual([
      { tab: 'Lees mij', cell: null, sentence: { key: 'workbook.notice.unknownTab', args: { tab: 'Lees mij' } } },
    ]);
    expect(planOf([pilots(pilotRow), findings(findingRow({ text: 'De melding was verzonnen.' }))]).example).toBe(false);
  });

  it('of one tab without a name is known by its headers', () => {
    const plan = planOf([sheetOf(null, [pilotHeader, pilotRow])]);
    expect(plan.pilots.adds.map(({ tab }) => tab)).toEqual(['Pilots']);
  });

  it('without a tab or a column that it needs is wrong at its header', () => {
    const plan = planOf([
      sheetOf('Pilots', [
        ['Organisatie', 'Pilt', 'Casus'],
        ['Gemeente Amersfoort', 'x'],
      ]),
    ]);
    expect(plan.problems).toMatchObject([
      { cell: 'A1', expected: { key: 'workbook.expected.column', args: { column: 'Pilot' } }, nearest: 'Pilt' },
    ]);
    expect(planOf([sheetOf('Pilot', [pilotHeader])]).problems).toMatchObject([{ found: 'Pilot', nearest: 'Pilots' }]);
    const twice = planOf([
      sheetOf('Pilots', [
        ['Organisatie', 'Pilot', 'pilot'],
        ['Gemeente Amersfoort', 'x', 'y'],
      ]),
    ]);
    expect(twice.problems).toMatchObject([{ cell: 'C1', expected: { key: 'workbook.expected.columnOnce' } }]);
  });

  it('is planned the same whatever the order of its tabs', () => {
    const tabs = [findings(findingRow()), positions(positionRow()), pilots(pilotRow)];
    const plan = planOf(tabs, { reference: open });
    expect(plan.problems).toEqual([]);
    expect(plan.counts).toEqual(planOf(tabs.toReversed(), { reference: open }).counts);
    expect(folded(plan.findings.adds[0]?.row.text ?? '')).toBe('privacy kwam aan bod.');
  });
});
