import type {
  Action,
  Contact,
  Evidence,
  Examination,
  Finding,
  Organisation,
  Participation,
  Pilot,
  Position,
} from '../shared/nouns.ts';
import { sortKey } from '../shared/search.ts';

/* Complete rows from the few fields that differ; what is left out is not filled in. */

type Few<T, K extends keyof T> = Pick<T, K> & Partial<T>;

export const EDITION = 'codio-2021';

/** An invented organisation: in no register count of real ones, and marked as invented in the database. */
export function inventedOrganisation(few: Few<Organisation, 'id' | 'type' | 'layer' | 'name'>): Organisation {
  const none = { official_name: null, abbreviation: null, province_id: null, network: null, umbrella_id: null, cbs_code: null };
  const fixed = {
    begin_date: null,
    end_date: null,
    successor_id: null,
    core: 0 as const,
    invented: 1 as const,
    source: 'verzonnen',
  };
  const short = few.name.replace(/^(Gemeente|Waterschap|Provincie|Hoogheemraadschap van) /, '');
  return { short_name: short, sort_key: sortKey(short), ...none, ...fixed, ...few };
}

export function pilotRow(few: Few<Pilot, 'id' | 'organisation_id' | 'title'>): Pilot {
  const none = { reference: null, case_text: null, topic: null, method: null, start_date: null, end_date: null, roles: null };
  return { edition_id: EDITION, ...none, ...few };
}

export function examinationRow(few: Few<Examination, 'id' | 'pilot_id' | 'organisation_id' | 'value_id' | 'state'>): Examination {
  return { date: null, ...few };
}

export function findingRow(few: Few<Finding, 'id' | 'pilot_id' | 'organisation_id' | 'kind' | 'text' | 'date'>): Finding {
  const subject = {
    value_id: null,
    principle_id: null,
    foundation_id: null,
    level: few.value_id ? ('waarde' as const) : ('code' as const),
  };
  const judged = { relevance: null, applicability: null, advice: null, text_proposal: null, effect: null };
  const linked = { merge_value_id: null, other_value_id: null, framework_id: null, reference: null };
  return { edition_id: EDITION, state: 'submitted', ...subject, ...judged, ...linked, ...few };
}

export function positionRow(few: Few<Position, 'id' | 'round_id' | 'organisation_id' | 'question' | 'scale_id'>): Position {
  const subject = { layer: null, audience_option: null, meaning: null, framework_id: null, value_id: null };
  const answered = { answer: null, no_answer: null, floor: null, ceiling: null, arguments: null, reference: null };
  const signed = {
    status: 'ambtelijk' as const,
    signed_function: 'secretaris-directeur',
    signed_date: '2022-09-15',
    state: 'signed' as const,
  };
  return { holder: 'organisation', ...subject, ...answered, ...signed, ...few };
}

export function participationRow(few: Few<Participation, 'id' | 'organisation_id' | 'stage' | 'date'>): Participation {
  return { basis: null, reason: null, channel: null, source: null, ...few };
}

export function contactRow(few: Few<Contact, 'id' | 'organisation_id' | 'date' | 'note'>): Contact {
  return { channel: null, who: null, next_step: null, due_date: null, done: 0, ...few };
}

export function evidenceRow(few: Few<Evidence, 'id' | 'finding_id' | 'text'>): Evidence {
  return { kind: few.url ? 'link' : 'document', url: null, ...few };
}

export function actionRow(few: Few<Action, 'id' | 'pilot_id' | 'organisation_id' | 'text'>): Action {
  return { value_id: null, need: null, importance: null, owner: null, state: 'open', ...few };
}
