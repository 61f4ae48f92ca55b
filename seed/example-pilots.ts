import { examinationRow, inventedOrganisation, pilotRow } from './rows.ts';

/* Who takes part in the small world, with what, and which values they looked at. */

/** Two gemeenten (one G40), two waterschappen, one provincie; all invented. */
export const exampleOrganisations = [
  inventedOrganisation({ id: 'vb-gm-1', type: 'gemeente', layer: 'gemeente', name: 'Gemeente Voorbeeldstad', network: 'G40' }),
  inventedOrganisation({ id: 'vb-gm-2', type: 'gemeente', layer: 'gemeente', name: 'Gemeente Oefendorp' }),
  inventedOrganisation({ id: 'vb-ws-1', type: 'waterschap', layer: 'waterschap', name: 'Waterschap Voorbeeldwater' }),
  inventedOrganisation({ id: 'vb-ws-2', type: 'waterschap', layer: 'waterschap', name: 'Hoogheemraadschap van Oefenland' }),
  inventedOrganisation({ id: 'vb-pv-1', type: 'provincie', layer: 'provincie', name: 'Provincie Modelland' }),
];

export const examplePilots = [
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

/** What hangs on a pilot, and on a value where one is named. */
export const at = (pilot: PilotId, value: string | null = null) => ({
  pilot_id: pilot,
  organisation_id: inPilot[pilot],
  value_id: value,
});

export const exampleExaminations = [
  examinationRow({ id: 'e1', ...at('p1', 'privacy'), value_id: 'privacy', state: 'examined' }),
  examinationRow({ id: 'e2', ...at('p1', 'duurzaamheid'), value_id: 'duurzaamheid', state: 'examined', date: '2022-03-31' }),
  examinationRow({ id: 'e3', ...at('p2', 'duurzaamheid'), value_id: 'duurzaamheid', state: 'not-applicable' }),
  examinationRow({ id: 'e4', ...at('p3', 'innovatie'), value_id: 'innovatie', state: 'not-examined' }),
];
