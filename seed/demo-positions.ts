import type { Contact, Finding, Organisation, Participation, Position, PositionFinding } from '../shared/nouns.ts';
import { argumentTexts, functions } from './demo-texts.ts';
import { diceOf, type Dice } from './random.ts';
import { contactRow, participationRow, positionRow } from './rows.ts';

const audience = [
  'bestuurder',
  'volksvertegenwoordiger',
  'management',
  'informatie',
  'beleid',
  'jurist',
  'projectleider',
  'ontwikkelaar',
  'leverancier',
  'inwoner',
  'toezicht',
];
const accountable = new Set(['volksvertegenwoordiger', 'inwoner', 'toezicht']);
const bases = ['eigen-besluit', 'koepelbesluit', 'bestuurlijke-afspraak', 'regelgeving'];
const accounts = ['geen', 'jaarverslag', 'volksvertegenwoordiging', 'monitor', 'toezicht'];
const integrations = ['opgaan', 'bijlage', 'naast-elkaar', 'zelfstandig', 'geen-code'];
const leaning = { gemeente: 3, waterschap: 1, provincie: 2, rijk: 3, other: 2 } as const;

export interface DemoRound {
  id: string;
  signed: string;
}

type Base = Pick<Position, 'round_id' | 'organisation_id' | 'status' | 'signed_function' | 'signed_date'>;

function strictness(dice: Dice, base: Base, owner: Organisation): Position {
  const id = `${base.round_id}-${owner.id}-v`;
  const fixed = {
    ...base,
    id,
    question: 'bindingness' as const,
    scale_id: 'verplichting-v1',
    layer: owner.layer,
    arguments: dice.pick(argumentTexts),
  };
  if (dice.chance(8)) return positionRow({ ...fixed, no_answer: 'no-judgement' });
  const step = Math.max(0, Math.min(4, leaning[owner.layer] + dice.below(3) - 1));
  const floor = Math.max(0, step - dice.below(3));
  const ceiling = Math.min(4, step + dice.below(2));
  return positionRow({ ...fixed, answer: String(step), floor: String(floor), ceiling: String(ceiling) });
}

function forWhom(dice: Dice, base: Base, owner: Organisation): Position[] {
  return audience.map((option, index) => {
    const meaning = accountable.has(option) ? ('holdsToAccount' as const) : ('applies' as const);
    const fixed = {
      ...base,
      id: `${base.round_id}-${owner.id}-d${String(index)}`,
      question: 'audience' as const,
      scale_id: 'doelgroep-v1',
      audience_option: option,
      meaning,
    };
    if (dice.chance(6)) return positionRow({ ...fixed, no_answer: 'no-judgement' });
    const answer = option === 'bestuurder' ? 'first' : dice.pick(['first', 'also', 'also', 'not'] as const);
    return positionRow({ ...fixed, answer });
  });
}

/** Everything one invented organisation answers in one round. */
function answersOf(dice: Dice, owner: Organisation, round: DemoRound): Position[] {
  const board = dice.chance(40);
  const [civil, elected] = functions[owner.layer];
  const base: Base = {
    round_id: round.id,
    organisation_id: owner.id,
    status: board ? 'bestuurlijk' : 'ambtelijk',
    signed_function: board ? elected : civil,
    signed_date: round.signed,
  };
  const several = (from: string[]): string => [...new Set([dice.pick(from), dice.pick(from)])].sort().join('+');
  const id = `${round.id}-${owner.id}`;
  return [
    strictness(dice, base, owner),
    positionRow({
      ...base,
      id: `${id}-g`,
      question: 'basis',
      scale_id: 'grondslag-v1',
      layer: owner.layer,
      answer: several(bases),
    }),
    positionRow({
      ...base,
      id: `${id}-a`,
      question: 'accountability',
      scale_id: 'verantwoording-v1',
      layer: owner.layer,
      answer: several(accounts),
    }),
    positionRow({
      ...base,
      id: `${id}-i`,
      question: 'integration',
      scale_id: 'inpassing-v1',
      answer: dice.pick(integrations),
      arguments: dice.pick(argumentTexts),
    }),
    ...forWhom(dice, base, owner),
  ];
}

/** The answers of a round: about five in six of the organisations give theirs. */
export function demoPositions(organisations: Organisation[], round: DemoRound): Position[] {
  const dice = diceOf(round.id.length * 7919 + Number(round.id.at(-1)));
  return organisations.filter(() => dice.chance(84)).flatMap((owner) => answersOf(dice, owner, round));
}

/** Two findings of its own that each position on strictness leans on. */
export function demoLeaning(positions: readonly Position[], findings: readonly Finding[]): PositionFinding[] {
  const own = new Map<string, Finding[]>();
  for (const finding of findings) {
    const list = own.get(finding.organisation_id) ?? [];
    if (list.length < 2) own.set(finding.organisation_id, [...list, finding]);
  }
  return positions
    .filter(({ question, holder }) => question === 'bindingness' && holder === 'organisation')
    .flatMap((position) =>
      (own.get(position.organisation_id) ?? []).map((finding, n) => ({
        id: `${position.id}-f${String(n + 1)}`,
        position_id: position.id,
        finding_id: finding.id,
      })),
    );
}

/** Where each invented organisation stands, and what was last spoken about. */
export function demoParticipation(organisations: Organisation[]): { stages: Participation[]; contacts: Contact[] } {
  const dice = diceOf(77);
  const path = ['informed', 'information-requested', 'information-given', 'confirmed', 'started', 'completed'] as const;
  const channel = {
    gemeente: 'VNG',
    waterschap: 'Uniebureau',
    provincie: 'IPO',
    rijk: 'rechtstreeks bij BZK',
    other: 'rechtstreeks bij BZK',
  } as const;
  const stages = organisations.flatMap((owner) => {
    const last = 3 + dice.below(3);
    return path.slice(0, last + 1).map((stage, n) =>
      participationRow({
        id: `${owner.id}-s${String(n)}`,
        organisation_id: owner.id,
        stage,
        date: `2026-0${String(n + 1)}-1${String(dice.below(9))}`,
        channel: channel[owner.layer],
      }),
    );
  });
  const contacts = organisations
    .filter((_, n) => n % 3 === 0)
    .map((owner, n) =>
      contactRow({
        ...{ id: `${owner.id}-c`, organisation_id: owner.id, channel: channel[owner.layer], who: 'informatiemanager' },
        date: '2026-10-05',
        note: 'Gesproken over de voortgang van de pilot en over het standpunt voor ronde 2.',
        next_step: n % 2 === 0 ? 'Bellen over het standpunt' : 'Voorbeeld van een bestuursbesluit sturen',
        due_date: n % 2 === 0 ? '2026-11-20' : '2026-12-04',
      }),
    );
  return { stages, contacts };
}
