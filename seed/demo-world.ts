import type {
  Attachment,
  Comparison,
  Evidence,
  Examination,
  Finding,
  FindingKind,
  Organisation,
  Pilot,
} from '../shared/nouns.ts';
import { demoComparisons } from './demo-comparisons.ts';
import { demoNames, methods, sentences, topics } from './demo-texts.ts';
import { diceOf, type Dice } from './random.ts';
import { evidenceRow, examinationRow, findingRow, inventedOrganisation, pilotRow } from './rows.ts';

/** How large an invented world is made: how many organisations take part, and how many findings they have together. */
export interface WorldSize {
  organisations: number;
  findings: number;
}

export interface DemoWorld {
  organisations: Organisation[];
  pilots: Pilot[];
  examinations: Examination[];
  findings: Finding[];
  comparisons: Comparison[];
  evidence: Evidence[];
  lives: Attachment[];
}

/** What an invented world hangs on to: ids and names of the code's values and of the frameworks. */
export interface Anchors {
  values: { id: string; name: string }[];
  frameworks: string[];
  /** the items of each framework, in its order */
  items: { id: string; frameworkId: string }[];
}

const types = {
  gemeente: 'gemeente',
  waterschap: 'waterschap',
  provincie: 'provincie',
  rijk: 'ministerie',
  other: 'zbo',
} as const;

function organisation(index: number): Organisation {
  const [layer, base] = demoNames[index % demoNames.length] ?? ['gemeente', 'Gemeente Voorbeeldstad'];
  const turn = Math.floor(index / demoNames.length);
  const name = turn === 0 ? base : `${base} ${String(turn + 1)}`;
  const network = layer === 'gemeente' && index % 12 < 4 ? ('G40' as const) : null;
  return inventedOrganisation({ id: `vb-${String(index + 1).padStart(3, '0')}`, type: types[layer], layer, name, network });
}

const day = (year: number, offset: number): string => new Date(Date.UTC(year, 0, 1 + offset)).toISOString().slice(0, 10);

function pilotsOf(dice: Dice, owner: Organisation, index: number): Pilot[] {
  const count = index % 3 === 0 ? 2 : 1;
  const first = dice.below(topics.length);
  return Array.from({ length: count }, (_, n) => {
    const [topic, title, caseText] = topics[(first + n) % topics.length] ?? topics[0];
    const start = 15 + dice.below(150);
    const over = dice.chance(60);
    return pilotRow({
      id: `${owner.id}-p${String(n + 1)}`,
      reference: `${owner.id.toUpperCase()}-${String(n + 1)}`,
      organisation_id: owner.id,
      ...{ title, topic, case_text: caseText, method: dice.pick(methods) },
      start_date: day(2026, start),
      end_date: over ? day(2026, start + 90 + dice.below(60)) : null,
      roles: dice.chance(50) ? 'projectleider, privacy officer, adviseur participatie' : null,
    });
  });
}

// how often each kind occurs, out of twenty
const kindDeck: readonly FindingKind[] = [
  ...Array<FindingKind>(6).fill('herkend'),
  ...Array<FindingKind>(4).fill('knelpunt'),
  ...Array<FindingKind>(3).fill('dilemma'),
  ...Array<FindingKind>(3).fill('praktijk'),
  ...Array<FindingKind>(2).fill('overlap'),
  'formulering',
  'ontbreekt',
];
const advices = ['behouden', 'behouden', 'behouden', 'verduidelijken', 'verduidelijken', 'aanpassen', 'schrappen', null] as const;
const effects = ['een ander besluit', 'een maatregel', 'een gesprek', 'niets', null] as const;

/** A day of the pilot: from its begin to its end, or to the end of October where it goes on. */
function dayIn(dice: Dice, { start_date: start, end_date: end }: Pilot): string {
  const [from, to] = [start ?? '2026-02-01', end ?? '2026-10-31'].map((date) => Date.parse(date) / 86_400_000) as [
    number,
    number,
  ];
  return new Date((from + dice.below(Math.max(1, to - from))) * 86_400_000).toISOString().slice(0, 10);
}

// what was checked has a source, as every complete finding has
const hasSource = (n: number): boolean => n % 2 === 0;
const isChecked = (n: number): boolean => hasSource(n) && n % 5 !== 4;

function finding(dice: Dice, pilot: Pilot, spot: { id: string; anchors: Anchors; checked: boolean }): Finding {
  const kind = dice.pick(kindDeck);
  const { values, frameworks } = spot.anchors;
  // some values come up often, some hardly ever, as in practice
  const value = values[Math.min(dice.below(values.length), dice.below(values.length))] ?? dice.pick(values);
  const other = dice.pick(values.filter((one) => one.id !== value.id));
  const text = dice
    .pick(sentences[kind])
    .replaceAll('{waarde}', value.name)
    .replaceAll('{ander}', other.name)
    .replaceAll('{onderwerp}', pilot.topic ?? 'de casus');
  const advice = kind === 'ontbreekt' ? ('toevoegen' as const) : dice.pick(advices);
  const proposal =
    advice === 'aanpassen' || advice === 'toevoegen'
      ? `Leg ${value.name.toLowerCase()} uit met een voorbeeld uit de praktijk.`
      : null;
  return findingRow({
    id: spot.id,
    ...{ pilot_id: pilot.id, organisation_id: pilot.organisation_id, kind, advice, text_proposal: proposal },
    value_id: kind === 'ontbreekt' ? null : value.id,
    other_value_id: kind === 'dilemma' ? other.id : null,
    framework_id: kind === 'overlap' ? dice.pick(frameworks) : null,
    text: text.charAt(0).toUpperCase() + text.slice(1),
    relevance: dice.chance(92) ? Math.min(3, 1 + dice.below(3) + (dice.chance(15) ? -1 : 0)) : null,
    applicability: dice.chance(90) ? dice.below(4) : null,
    effect: dice.pick(effects),
    date: dayIn(dice, pilot),
    state: spot.checked ? 'checked' : 'submitted',
  });
}

/** What a pilot examined: every value it has a finding on, and some of the others. */
function examinationsOf(dice: Dice, pilot: Pilot, values: { all: Anchors['values']; found: Set<string> }): Examination[] {
  return values.all.flatMap((value) => {
    const state =
      values.found.has(`${pilot.id} ${value.id}`) || dice.chance(12) ? 'examined' : dice.chance(6) ? 'not-applicable' : null;
    if (state === null) return [];
    return [
      examinationRow({
        id: `${pilot.id}-${value.id}`,
        pilot_id: pilot.id,
        organisation_id: pilot.organisation_id,
        value_id: value.id,
        state,
        date: pilot.end_date,
      }),
    ];
  });
}

/** When a piece ends or is looked at again: some are over, some are due, some are good for a while. */
function lifeOf({ id }: Evidence, n: number): Attachment {
  const none = { file_name: null, media_type: null, size: null, sha256: null, expires: null, review_on: null };
  const ends = [
    { expires: '2026-09-30', note: 'Het verslag geldt tot het beleid is herzien.' },
    { review_on: '2026-11-02', note: 'Nalopen of het register nog klopt.' },
    { expires: '2027-06-30', note: 'Geldig zolang de proef loopt.' },
  ] as const;
  const end = ends[n % ends.length] ?? ends[0];
  return { id, evidence_id: id, ...none, ...end };
}

/** An invented world of a size; the same size gives the same world. */
export function demoWorld(size: WorldSize, anchors: Anchors): DemoWorld {
  const dice = diceOf(20260124);
  const organisations = Array.from({ length: size.organisations }, (_, index) => organisation(index));
  const pilots = organisations.flatMap((owner, index) => pilotsOf(dice, owner, index));
  const findings = Array.from({ length: size.findings }, (_, n) =>
    finding(dice, dice.pick(pilots), { id: `b-${String(n + 1).padStart(6, '0')}`, anchors, checked: isChecked(n) }),
  );
  const found = new Set(findings.map((one) => `${one.pilot_id} ${one.value_id ?? ''}`));
  const examinations = pilots.flatMap((pilot) => examinationsOf(dice, pilot, { all: anchors.values, found }));
  const evidence = findings
    .filter((_, n) => hasSource(n))
    .map((one) =>
      evidenceRow({
        id: `${one.id}-l`,
        finding_id: one.id,
        text: 'Verslag van de bijeenkomst',
        url: `https://voorbeeld.example/${one.id}`,
      }),
    );
  const lives = evidence.filter((_, n) => n % 12 === 0).map((piece, n) => lifeOf(piece, n));
  const comparisons = demoComparisons(findings, anchors);
  return { organisations, pilots, examinations, findings, comparisons, evidence, lives };
}
