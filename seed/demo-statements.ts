import type { Finding, Position, Remark, Statement, StatementLink, StatementRating } from '../shared/nouns.ts';

/* Deelconclusies on the invented world and what was said in it; which records they rest on follows from what those say. */

/** What deelconclusies can rest on. */
export interface Grounds {
  findings: readonly Finding[];
  positions: readonly Position[];
}

export interface DemoStatement {
  row: Statement;
  links: StatementLink[];
}

function linkTo(statementId: string, side: StatementLink['side'], to: Partial<StatementLink>): StatementLink {
  const reference = to.finding_id === undefined ? `position:${to.position_id ?? ''}` : `finding:${to.finding_id ?? ''}`;
  const none = { finding_id: null, position_id: null };
  return { id: `${statementId}:${reference}`, statement_id: statementId, side, ...none, ...to };
}

type Few = Pick<Statement, 'id' | 'kind' | 'text'> & Partial<Statement>;

const draft = (few: Few): Statement => ({
  ...{ question: null, layer: null, value_id: null, round_id: null, state: 'draft', basis: null },
  ...few,
});

/** What waterschappen answered on strictness: who prefers at most a guideline speaks for it, who prefers more against. */
function onStrictness({ positions }: Grounds): DemoStatement {
  const id = 'dc-1';
  const links = positions
    .filter(({ question, layer, holder }) => question === 'bindingness' && layer === 'waterschap' && holder === 'organisation')
    .filter(({ answer }) => answer !== null)
    .map((position) => linkTo(id, Number(position.answer) <= 2 ? 'for' : 'against', { position_id: position.id }));
  const about = { question: 'bindingness', layer: 'waterschap', round_id: 'ronde-2' } as const;
  const text = 'Geen waterschap met een pilot kiest voor een verplichting.';
  return { row: draft({ id, kind: 'opinion', text, ...about }), links };
}

/** The first findings of a sort, as links. */
const few = (id: string, side: StatementLink['side'], findings: readonly Finding[]): StatementLink[] =>
  findings.slice(0, 4).map((finding) => linkTo(id, side, { finding_id: finding.id }));

function onOwner({ findings }: Grounds): DemoStatement {
  const id = 'dc-2';
  const own = findings.filter((finding) => finding.value_id === 'privacy');
  const withoutOwner = own.filter(({ kind, text }) => kind === 'knelpunt' && text.includes('ontbreekt een eigenaar'));
  const arranged = own.filter(({ kind }) => kind === 'praktijk');
  const text = 'Afspraken over privacy bleven liggen omdat niemand er de eigenaar van was.';
  const links = [...few(id, 'for', withoutOwner), ...few(id, 'against', arranged)];
  return { row: draft({ id, kind: 'case', text, value_id: 'privacy' }), links };
}

function onOverlap({ findings }: Grounds): DemoStatement {
  const id = 'dc-3';
  const double = findings.filter(({ kind }) => kind === 'overlap');
  const text = 'Waar al een kader geldt, voegt de code in de casus weinig toe.';
  return { row: draft({ id, kind: 'case', text, question: 'addedValue' }), links: few(id, 'for', double) };
}

/** The deelconclusies of the invented world, all still drafts. */
export const demoStatements = (grounds: Grounds): DemoStatement[] =>
  [onStrictness, onOwner, onOverlap].map((make) => make(grounds)).filter(({ links }) => links.length > 0);

/** Who judges, and what there is to judge. */
export interface Judged {
  statementId: string;
  personId: string;
  basis: string;
}

const method = { method_concern: 'minor', method_reason: 'De organisaties kozen zelf om mee te doen.' } as const;
const coherence = { coherence_concern: 'none', coherence_reason: 'De antwoorden wijzen dezelfde kant op.' } as const;
const relevance = { relevance_concern: 'none', relevance_reason: 'Het gaat precies over deze vraag.' } as const;

/** The judgement of somebody who finds a basis fairly solid. */
export const fairlySolid = ({ statementId, personId, basis }: Judged): StatementRating => ({
  ...{ id: `${statementId}:${personId}`, statement_id: statementId, person_id: personId, level: 'moderate', basis },
  ...method,
  ...coherence,
  ...relevance,
  ...{ adequacy_concern: 'minor', adequacy_reason: 'Er is een standpunt van een handvol organisaties.' },
  date: '2026-11-18',
});

/** The judgement of somebody who finds the same basis thin. */
export const thin = (judged: Judged): StatementRating => ({
  ...fairlySolid(judged),
  level: 'low',
  ...{ adequacy_concern: 'serious', adequacy_reason: 'De meeste waterschappen hebben nog niet meegedaan.' },
  date: '2026-11-19',
});

/** A judgement of which one reason is still to come, so that this can be seen as well. */
export const unfinished = (judged: Judged): StatementRating => ({
  ...fairlySolid(judged),
  ...{ adequacy_concern: 'moderate', adequacy_reason: null },
});

type Said = Pick<Remark, 'id' | 'kind' | 'text' | 'person_id' | 'hat'> & Partial<Remark>;

/** A question that waits for an answer, one that was answered, and a remark about a value; said when they are written down. */
export function demoRemarks([waiting, answered]: readonly Finding[], saidOn: string): Remark[] {
  const none = { thread_id: null, finding_id: null, pilot_id: null, value_id: null, statement_id: null, organisation_id: null };
  const said = (few: Said): Remark => ({ ...none, said_on: saidOn, resolved: 0, ...few });
  const programme = { person_id: 'demo-programme', hat: 'programme' };
  const remarks = [
    said({
      ...{ id: 'opm-1', kind: 'remark', value_id: 'inclusiviteit', ...programme },
      text: 'Bij deze waarde noemen pilots vooral taal. Wie heeft een casus over mensen zonder computer?',
    }),
  ];
  if (waiting !== undefined) {
    const about = { finding_id: waiting.id, organisation_id: waiting.organisation_id };
    remarks.push(said({ id: 'opm-2', kind: 'question', text: 'Kunt u zeggen wie hierover besloot?', ...about, ...programme }));
  }
  if (answered !== undefined) {
    const owner = answered.organisation_id;
    const about = { finding_id: answered.id, organisation_id: owner };
    const text = 'Geldt dit voor alle kanalen, of alleen voor de website?';
    const own = { person_id: `demo-pilotorganisation-${owner}`, hat: `pilotorganisation:${owner}` };
    remarks.push(
      said({ id: 'opm-3', kind: 'question', text, ...about, ...programme, resolved: 1 }),
      said({ id: 'opm-4', kind: 'remark', thread_id: 'opm-3', text: 'Voor alle kanalen, ook de balie.', ...about, ...own }),
    );
  }
  return remarks;
}
