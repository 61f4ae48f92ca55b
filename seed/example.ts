import { commit, type Change } from '../server/db/history.ts';
import type { Database } from '../server/db/open.ts';
import { ensurePerson } from '../server/db/persons.ts';
import type { Position } from '../shared/nouns.ts';
import {
  actionRow,
  contactRow,
  evidenceRow,
  examinationRow,
  findingRow,
  inventedOrganisation,
  participationRow,
  pilotRow,
  positionRow,
} from './rows.ts';

/*
 * A small world known by heart, for tests: five invented organisations, five pilots, eleven findings (one a draft), and one round
 * in which four of the five took a position. What it should say is written beside it, so that a test can be read with it.
 */

/** Two gemeenten (one G40), two waterschappen, one provincie; all invented. */
export const exampleOrganisations = [
  inventedOrganisation({ id: 'vb-gm-1', type: 'gemeente', layer: 'gemeente', name: 'Gemeente Voorbeeldstad', network: 'G40' }),
  inventedOrganisation({ id: 'vb-gm-2', type: 'gemeente', layer: 'gemeente', name: 'Gemeente Oefendorp' }),
  inventedOrganisation({ id: 'vb-ws-1', type: 'waterschap', layer: 'waterschap', name: 'Waterschap Voorbeeldwater' }),
  inventedOrganisation({ id: 'vb-ws-2', type: 'waterschap', layer: 'waterschap', name: 'Hoogheemraadschap van Oefenland' }),
  inventedOrganisation({ id: 'vb-pv-1', type: 'provincie', layer: 'provincie', name: 'Provincie Modelland' }),
];

const pilots = [
  pilotRow({
    id: 'p1',
    organisation_id: 'vb-gm-1',
    title: 'Sensoren op het plein',
    topic: 'sensoren',
    method: 'werkatelier',
    start_date: '2021-10-04',
    end_date: '2022-03-31',
    case_text: 'Wat tellen we op straat en wie ziet dat?',
  }),
  pilotRow({
    id: 'p2',
    organisation_id: 'vb-gm-2',
    title: 'Chatbot aan de balie',
    topic: 'dienstverlening',
    method: 'waardensessie',
    start_date: '2021-11-15',
  }),
  pilotRow({
    id: 'p3',
    organisation_id: 'vb-ws-1',
    title: 'Slimme peilbuizen',
    topic: 'sensoren',
    method: 'werkatelier',
    start_date: '2022-03-01',
    end_date: '2022-09-30',
  }),
  pilotRow({ id: 'p4', organisation_id: 'vb-ws-2', title: 'Drones bij dijkinspectie', topic: 'drones', method: 'werkatelier' }),
  pilotRow({
    id: 'p5',
    organisation_id: 'vb-pv-1',
    title: 'Digitale tweeling',
    topic: 'datagedreven werken',
    method: 'workshop',
  }),
];

const inPilot = { p1: 'vb-gm-1', p2: 'vb-gm-2', p3: 'vb-ws-1', p4: 'vb-ws-2', p5: 'vb-pv-1' } as const;
type PilotId = keyof typeof inPilot;
const at = (pilot: PilotId, value: string | null = null) => ({
  pilot_id: pilot,
  organisation_id: inPilot[pilot],
  value_id: value,
});

/** privacy: f1 and f2 of Voorbeeldstad contest each other; f3 a dilemma; f4 overlaps. f11 is a draft of Voorbeeldstad. */
export const exampleFindings = [
  findingRow({
    id: 'f1',
    ...at('p1', 'privacy'),
    kind: 'herkend',
    text: 'Privacy gaf het gesprek richting.',
    relevance: 3,
    applicability: 3,
    advice: 'behouden',
    date: '2022-02-01',
  }),
  findingRow({
    id: 'f2',
    ...at('p1', 'privacy'),
    kind: 'knelpunt',
    text: 'Niemand kon zeggen wanneer het genoeg is.',
    relevance: 2,
    applicability: 1,
    advice: 'verduidelijken',
    date: '2022-02-02',
  }),
  findingRow({
    id: 'f3',
    ...at('p2', 'privacy'),
    kind: 'dilemma',
    other_value_id: 'transparantie',
    text: 'Openheid en privacy trokken aan verschillende kanten.',
    relevance: 2,
    applicability: 2,
    effect: 'een gesprek',
    date: '2022-02-03',
  }),
  findingRow({
    id: 'f4',
    ...at('p3', 'privacy'),
    kind: 'overlap',
    framework_id: 'avg',
    text: 'Dit regelt de AVG al.',
    relevance: 1,
    applicability: 3,
    advice: 'schrappen',
    date: '2022-04-04',
  }),
  findingRow({
    id: 'f5',
    ...at('p1', 'inclusiviteit'),
    kind: 'praktijk',
    text: 'Een bordje met uitleg in twee talen.',
    relevance: 2,
    applicability: 2,
    effect: 'een maatregel',
    date: '2022-02-05',
  }),
  findingRow({
    id: 'f6',
    ...at('p3', 'transparantie'),
    kind: 'herkend',
    text: 'Agrariërs wilden vooral weten wie meekijkt.',
    relevance: 3,
    applicability: 2,
    advice: 'behouden',
    date: '2022-04-06',
  }),
  findingRow({
    id: 'f7',
    ...at('p4', 'transparantie'),
    kind: 'formulering',
    text: 'Deelnemers lazen de waarde op drie manieren.',
    relevance: 1,
    applicability: 1,
    advice: 'aanpassen',
    text_proposal: 'Laat zien wat u doet en waarom.',
    date: '2022-05-07',
  }),
  findingRow({
    id: 'f8',
    ...at('p4', 'veiligheid'),
    kind: 'knelpunt',
    text: 'Beïnvloeding van het beeld door derden is denkbaar.',
    relevance: 2,
    applicability: 0,
    date: '2022-05-08',
  }),
  findingRow({
    id: 'f9',
    ...at('p5'),
    kind: 'ontbreekt',
    text: 'De keten met leveranciers ontbreekt.',
    relevance: 2,
    date: '2022-06-09',
  }),
  findingRow({
    id: 'f10',
    ...at('p5', 'samenwerking'),
    kind: 'herkend',
    text: 'Samenwerking hoort erbij.',
    relevance: 2,
    applicability: 3,
    date: '2022-06-10',
  }),
  findingRow({
    id: 'f11',
    ...at('p1', 'welzijn'),
    kind: 'herkend',
    text: 'Nog een concept van Voorbeeldstad.',
    state: 'draft',
    date: '2022-06-11',
  }),
];

const examinations = [
  examinationRow({ id: 'e1', ...at('p1', 'privacy'), value_id: 'privacy', state: 'examined' }),
  examinationRow({ id: 'e2', ...at('p1', 'duurzaamheid'), value_id: 'duurzaamheid', state: 'examined', date: '2022-03-31' }),
  examinationRow({ id: 'e3', ...at('p2', 'duurzaamheid'), value_id: 'duurzaamheid', state: 'not-applicable' }),
  examinationRow({ id: 'e4', ...at('p3', 'innovatie'), value_id: 'innovatie', state: 'not-examined' }),
];

const round = 'ronde-1';
const strict = { round_id: round, question: 'bindingness', scale_id: 'verplichting-v1' } as const;
const wie = { round_id: round, question: 'audience', scale_id: 'doelgroep-v1' } as const;
const board = { status: 'bestuurlijk', signed_function: 'burgemeester' } as const;

/** Strictness: gemeenten 3 [2,4] and 2 [1,3]; waterschappen 1 [0,2] and no judgement; the provincie gave none. Umbrella apart. */
export const examplePositions: Position[] = [
  positionRow({
    id: 's1',
    ...strict,
    organisation_id: 'vb-gm-1',
    layer: 'gemeente',
    answer: '3',
    floor: '2',
    ceiling: '4',
    arguments: 'Zonder uitleg verdwijnt de code in een la.',
    ...board,
  }),
  positionRow({
    id: 's2',
    ...strict,
    organisation_id: 'vb-gm-2',
    layer: 'gemeente',
    answer: '2',
    floor: '1',
    ceiling: '3',
    arguments: 'Eerst voorbeelden, dan regels.',
  }),
  positionRow({
    id: 's3',
    ...strict,
    organisation_id: 'vb-ws-1',
    layer: 'waterschap',
    answer: '1',
    floor: '0',
    ceiling: '2',
    arguments: 'Wij hebben het Digikompas al.',
  }),
  positionRow({
    id: 's4',
    ...strict,
    organisation_id: 'vb-ws-2',
    layer: 'waterschap',
    no_answer: 'no-judgement',
    arguments: 'Te vroeg.',
  }),
  positionRow({
    id: 's5',
    ...strict,
    organisation_id: 'koepel-uvw',
    holder: 'umbrella',
    layer: 'waterschap',
    answer: '1',
    floor: '0',
    ceiling: '1',
    arguments: 'De koepel ziet vooral het Digikompas.',
    signed_function: 'directeur',
  }),
  positionRow({
    id: 'b1',
    round_id: round,
    question: 'basis',
    scale_id: 'grondslag-v1',
    organisation_id: 'vb-gm-1',
    layer: 'gemeente',
    answer: 'bestuurlijke-afspraak+koepelbesluit',
    ...board,
  }),
  positionRow({
    id: 'a1',
    round_id: round,
    question: 'accountability',
    scale_id: 'verantwoording-v1',
    organisation_id: 'vb-gm-1',
    layer: 'gemeente',
    answer: 'jaarverslag',
    ...board,
  }),
  positionRow({
    id: 'd1',
    ...wie,
    organisation_id: 'vb-gm-1',
    audience_option: 'bestuurder',
    meaning: 'applies',
    answer: 'first',
    ...board,
  }),
  positionRow({
    id: 'd2',
    ...wie,
    organisation_id: 'vb-gm-1',
    audience_option: 'inwoner',
    meaning: 'holdsToAccount',
    answer: 'also',
    ...board,
  }),
  positionRow({
    id: 'd3',
    ...wie,
    organisation_id: 'vb-gm-2',
    audience_option: 'bestuurder',
    meaning: 'applies',
    answer: 'also',
  }),
  positionRow({
    id: 'd4',
    ...wie,
    organisation_id: 'vb-ws-1',
    audience_option: 'bestuurder',
    meaning: 'applies',
    answer: 'first',
  }),
  positionRow({
    id: 'd5',
    ...wie,
    organisation_id: 'vb-ws-1',
    audience_option: 'management',
    meaning: 'applies',
    answer: 'also',
  }),
  positionRow({
    id: 'd6',
    ...wie,
    organisation_id: 'vb-ws-2',
    audience_option: 'bestuurder',
    meaning: 'applies',
    no_answer: 'no-judgement',
  }),
  positionRow({
    id: 'i1',
    round_id: round,
    question: 'integration',
    scale_id: 'inpassing-v1',
    organisation_id: 'vb-gm-1',
    answer: 'bijlage',
    arguments: 'Eén code is genoeg.',
    ...board,
  }),
];

async function addPractice(change: Change): Promise<void> {
  await change.add('organisation', exampleOrganisations);
  await change.add('participation', [
    participationRow({ id: 'd-1', organisation_id: 'vb-gm-1', stage: 'confirmed', date: '2021-09-01', channel: 'VNG' }),
    participationRow({ id: 'd-2', organisation_id: 'vb-gm-1', stage: 'started', date: '2021-10-04', channel: 'VNG' }),
    participationRow({
      id: 'd-3',
      organisation_id: 'vb-ws-1',
      stage: 'information-requested',
      date: '2021-11-02',
      channel: 'Uniebureau',
    }),
  ]);
  await change.add('contact', [
    contactRow({
      id: 'c1',
      organisation_id: 'vb-ws-1',
      date: '2021-11-02',
      channel: 'Uniebureau',
      who: 'informatiemanager',
      note: 'Vraagt om uitleg over de dertig waarden.',
      next_step: 'Toelichting plannen',
      due_date: '2021-11-30',
    }),
  ]);
  await change.add('pilot', pilots);
  await change.add('examination', examinations);
  await change.add('finding', exampleFindings);
  await change.add('evidence', [
    evidenceRow({ id: 'l1', finding_id: 'f1', text: 'Verslag werkatelier', url: 'https://voorbeeld.example/verslag-1' }),
  ]);
  await change.add('action', [
    actionRow({
      id: 'a-1',
      pilot_id: 'p1',
      organisation_id: 'vb-gm-1',
      value_id: 'privacy',
      text: 'Bewaartermijn op één dag zetten',
      importance: 3,
      owner: 'privacy officer',
    }),
  ]);
}

/** Fills a database that has the reference data with the small world, in one change. */
export async function fillExample(database: Database): Promise<void> {
  await ensurePerson(database, { id: 'example', name: 'Voorbeeld' });
  await commit(database, { personId: 'example', command: 'example.fill' }, async (change) => {
    await addPractice(change);
    await change.add('meeting', [
      {
        id: 'm1',
        body: 'CBCF',
        date: '2022-11-24',
        agenda_number: '22-101',
        deadline: '2022-11-10',
        process_state: null,
        commitments: null,
      },
    ]);
    await change.add('round', [
      { id: round, name: 'Ronde 1', meeting_id: 'm1', open_date: '2022-09-01', close_date: null, state: 'open' },
    ]);
    await change.add('position', examplePositions);
    await change.add('position_finding', [{ id: 's3:f4', position_id: 's3', finding_id: 'f4' }]);
    await change.put('dataset', { id: 'dataset', kind: 'example' });
  });
}
