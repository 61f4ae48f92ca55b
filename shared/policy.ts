import type { Layer } from './nouns.ts';
import type { MessageKey } from './say.ts';

export const roles = ['programme', 'coordinator', 'pilotorganisation', 'reader', 'administrator'] as const;
export type Role = (typeof roles)[number];

/** Who is looking: a person under one hat. A coordinator has a layer, a pilot organisation has its organisation. */
export interface Viewer {
  personId: string;
  role: Role;
  organisationId: string | null;
  layer: Layer | null;
}

/** What an action is done to: the organisation it belongs to and that organisation's layer. */
export interface Subject {
  organisationId?: string | null;
  layer?: Layer | null;
}

export type Reach = 'any' | 'own-layer' | 'own-organisation';

/** The one table of rights. What is not in it is not allowed (default deny). */
export const rights = {
  'submitted.read': {
    programme: 'any',
    coordinator: 'any',
    pilotorganisation: 'any',
    reader: 'any',
    administrator: 'any',
  },
  'draft.read': { pilotorganisation: 'own-organisation' },
  'contact.read': { programme: 'any', coordinator: 'own-layer' },
  'participation.record': { programme: 'any', coordinator: 'own-layer' },
  'contact.record': { programme: 'any', coordinator: 'own-layer' },
  'pilot.write': { pilotorganisation: 'own-organisation' },
  'examination.write': { pilotorganisation: 'own-organisation' },
  'finding.write': { pilotorganisation: 'own-organisation' },
  'finding.check': { programme: 'any', coordinator: 'own-layer' },
  'question.ask': { programme: 'any', coordinator: 'own-layer' },
  'remark.write': { programme: 'any', coordinator: 'any', pilotorganisation: 'any' },
  'doubt.raise': { programme: 'any', coordinator: 'any', pilotorganisation: 'any', reader: 'any', administrator: 'any' },
  'action.write': { pilotorganisation: 'own-organisation' },
  'position.sign': { pilotorganisation: 'own-organisation' },
  'release.write': { pilotorganisation: 'own-organisation' },
  'umbrella-position.record': { coordinator: 'own-layer' },
  'round.manage': { programme: 'any' },
  'meeting.manage': { programme: 'any' },
  'edition.manage': { programme: 'any' },
  'organisation.manage': { administrator: 'any' },
  'statement.read-draft': { programme: 'any', coordinator: 'any' },
  'statement.write': { programme: 'any' },
  'statement.rate': { programme: 'any', coordinator: 'any' },
  'coding.write': { programme: 'any', coordinator: 'any' },
  'snapshot.keep': { programme: 'any' },
  'method.fix': { programme: 'any' },
  'workbook.load': { programme: 'any', coordinator: 'own-layer', pilotorganisation: 'own-organisation' },
  'person.invite': { administrator: 'any', coordinator: 'own-layer' },
  'hat.end': { administrator: 'any', coordinator: 'own-layer' },
  'person.manage': { administrator: 'any' },
} as const satisfies Record<string, Partial<Record<Role, Reach>>>;

export type Action = keyof typeof rights;
export const actions = Object.keys(rights) as Action[];
/** The right with which one brings in what others filled in. */
export const LOADING = 'workbook.load' satisfies Action;

export type Verdict = { allowed: true } | { allowed: false; reason: MessageKey };

const reasons = {
  none: 'policy.notYourRole',
  'own-layer': 'policy.otherLayer',
  'own-organisation': 'policy.otherOrganisation',
} as const;

// where one role alone has a right, a refusal says which
const onlyFor: Partial<Record<Role, MessageKey>> = {
  programme: 'policy.onlyProgramme',
  pilotorganisation: 'policy.onlyOrganisation',
  administrator: 'policy.onlyAdministrator',
};

/** Why a role without this right may not do it. */
function notTheirs(action: Action): MessageKey {
  const [only, ...others] = roles.filter((role) => reachOf(role, action) !== null);
  return (others.length === 0 && only !== undefined ? onlyFor[only] : undefined) ?? reasons.none;
}

function reaches(viewer: Viewer, reach: Reach, subject: Subject): boolean {
  if (reach === 'any') return true;
  if (reach === 'own-layer') return viewer.layer !== null && subject.layer === viewer.layer;
  return viewer.organisationId !== null && subject.organisationId === viewer.organisationId;
}

/** What the table gives this role for this action, or null where it gives nothing. */
export function reachOf(role: Role, action: Action): Reach | null {
  const row: Partial<Record<Role, Reach>> = rights[action];
  return row[role] ?? null;
}

/** Whether this viewer may do this to that subject; a refusal carries the reason to show. */
export function may(viewer: Viewer, action: Action, subject: Subject = {}): Verdict {
  const reach = reachOf(viewer.role, action);
  if (reach === null) return { allowed: false, reason: notTheirs(action) };
  if (reaches(viewer, reach, subject)) return { allowed: true };
  return { allowed: false, reason: reach === 'any' ? reasons.none : reasons[reach] };
}

/** What a viewer's reads are limited to; `key` names all of it, for caches. */
export interface Scope {
  key: string;
  submitted: boolean;
  draftsOf: string | null;
  contacts: 'all' | 'none' | Layer;
  /** Drafts of statements, their ratings, and second codings. */
  judgements: boolean;
  /** Whose roles and invitations: everybody's, those of one layer, or nobody's. */
  people: 'all' | 'none' | Layer;
}

/** The read scope that follows from the table. */
export function scopeOf(viewer: Viewer): Scope {
  const within = (action: Action): Scope['people'] => {
    const reach = reachOf(viewer.role, action);
    if (reach === 'any') return 'all';
    return reach === 'own-layer' ? (viewer.layer ?? 'none') : 'none';
  };
  const scope = {
    submitted: reachOf(viewer.role, 'submitted.read') !== null,
    draftsOf: reachOf(viewer.role, 'draft.read') === 'own-organisation' ? viewer.organisationId : null,
    contacts: within('contact.read'),
    judgements: reachOf(viewer.role, 'statement.read-draft') !== null,
    people: within('person.invite'),
  };
  const key = `${figureScope(scope)} contacts:${scope.contacts} judgements:${scope.judgements ? 'yes' : 'no'}${scope.people === 'none' ? '' : ` people:${scope.people}`}`;
  return { key, ...scope };
}

/** The part of a scope that figures are made of, as result objects name it: two people who see the same figures see the same hash. */
export function figureScope({ submitted, draftsOf }: Pick<Scope, 'submitted' | 'draftsOf'>): string {
  return `submitted:${submitted ? 'yes' : 'no'} drafts:${draftsOf ?? 'none'}`;
}
