import type { Comparison } from '../shared/nouns.ts';
import { at } from './example-pilots.ts';
import { evidenceRow, findingRow } from './rows.ts';

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

/** Waterschap Voorbeeldwater beside the Digikompas, and Modelland beside the code of 2009; of f4 beside the AVG only its kind speaks. */
export const exampleComparisons: Comparison[] = [
  { id: 'k1', finding_id: 'f4', framework_id: 'digikompas', item_id: 'digikompas:4', verdict: 'addition' },
  { id: 'k2', finding_id: 'f6', framework_id: 'digikompas', item_id: 'digikompas:3', verdict: 'overlap' },
  { id: 'k3', finding_id: 'f10', framework_id: 'cgob-2009', item_id: null, verdict: 'none' },
];

export const exampleEvidence = [
  evidenceRow({ id: 'l1', finding_id: 'f1', text: 'Verslag werkatelier', url: 'https://voorbeeld.example/verslag-1' }),
];
