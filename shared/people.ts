import { z } from 'zod';
import { layers, type Hat, type Layer } from './nouns.ts';
import { roles, type Role } from './policy.ts';
import type { MessageKey, Say } from './say.ts';
import type { Table } from './table.ts';
import { writtenText } from './written.ts';

/** A role that somebody was given, as it is shown: with the name of its organisation. */
export interface HatChoice {
  id: string;
  role: Role;
  organisationId: string | null;
  organisation: string | null;
  layer: Layer | null;
}

/** Who is at the door: whether one logs in here at all, and as whom one has. The names of the hats are what one chooses from. */
export interface Account {
  /** false where the demonstration roles are used instead */
  login: boolean;
  person: { name: string | null; email: string | null } | null;
  hats: HatChoice[];
  /** the hat one acts under; null where none was chosen, or none was given */
  hat: string | null;
}

export const chooseHatSchema = z.strictObject({ hat: z.string().min(1).max(80) });

/** In whose name one acts: 'Gemeente Amersfoort', 'Coördinator waterschappen', 'Programma (BZK)'. */
export function hatName({ role, organisation, layer }: Pick<HatChoice, 'role' | 'organisation' | 'layer'>, say: Say): string {
  if (role === 'pilotorganisation' && organisation !== null) return organisation;
  if (role === 'coordinator' && layer !== null)
    return say('common.role.coordinatorOf', { layer: say(`common.layers.${layer}`).toLowerCase() });
  return say(`common.role.${role}`);
}

/** What a role is given for: an organisation for a pilot organisation, a layer for a coordinator, nothing for the others. */
export type Grant = Pick<Hat, 'role' | 'organisation_id' | 'layer'>;

const id = z.string().min(1).max(80);

/** Somebody who can log in, with the roles that the one who asks may know of. */
export interface PersonRow {
  id: string;
  name: string | null;
  email: string | null;
  lastSeenAt: string;
  blockedAt: string | null;
  hats: HatChoice[];
}

/** An invitation that was made: its link, and whether it was mailed; null where no mail is sent. */
export interface Invited {
  path: string;
  mailed: boolean | null;
}

/** A role that waits for somebody to log in. */
export interface InvitationRow extends Omit<HatChoice, 'id'> {
  id: string;
  email: string;
  createdAt: string;
  expiresAt: string;
}

export interface PeoplePage {
  people: PersonRow[];
  invitations: InvitationRow[];
  /** for whom one may invite somebody: the organisations of one's own layer, or all */
  organisations: { id: string; name: string; layer: Layer }[];
}

const hatNames = (hats: readonly HatChoice[], say: Say): string => hats.map((hat) => hatName(hat, say)).join('; ');

export const peopleTable: Table<PersonRow> = {
  id: 'people',
  title: 'people.table',
  columns: [
    { id: 'name', label: 'people.column.name', value: ({ name, email }) => name ?? email, sortable: true },
    { id: 'email', label: 'people.column.email', value: (row) => row.email },
    { id: 'hats', label: 'people.column.hats', value: (row, say) => hatNames(row.hats, say) },
    { id: 'lastSeen', label: 'people.column.lastSeen', value: (row) => row.lastSeenAt, sortable: true },
  ],
};

export const invitationsTable: Table<InvitationRow> = {
  id: 'invitations',
  title: 'people.invitations',
  columns: [
    { id: 'email', label: 'people.column.email', value: (row) => row.email, sortable: true },
    { id: 'hat', label: 'people.column.hat', value: (row, say) => hatName(row, say) },
    { id: 'expires', label: 'people.column.expires', value: (row) => row.expiresAt, kind: 'date' },
  ],
};

const message = (key: MessageKey): string => key;

/** The form of an invitation: a pilot organisation needs its organisation, a coordinator its layer. */
export const inviteFieldsSchema = z
  .strictObject({
    email: z.email(message('people.problem.email')).max(200).toLowerCase(),
    role: z.enum(roles, message('people.problem.role')),
    organisation_id: z.string().max(80),
    layer: z.union([z.enum(layers), z.literal('')]),
  })
  .refine(({ role, organisation_id }) => role !== 'pilotorganisation' || organisation_id !== '', {
    path: ['organisation_id'],
    message: message('people.problem.organisation'),
  })
  .refine(({ role, layer }) => role !== 'coordinator' || layer !== '', {
    path: ['layer'],
    message: message('people.problem.layer'),
  });
/** The fields as the form holds them; a new invitation has no role yet. */
export type InviteFields = Omit<z.input<typeof inviteFieldsSchema>, 'role'> & { role: Role | '' };

/** What is left of the form once the role says what it is for. */
export function grantOf({ role, organisation_id, layer }: z.output<typeof inviteFieldsSchema>): Grant {
  return {
    role,
    organisation_id: role === 'pilotorganisation' ? organisation_id : null,
    layer: role === 'coordinator' && layer !== '' ? layer : null,
  };
}

export const endHatSchema = z.strictObject({
  id,
  reason: writtenText(1000, { empty: 'findings.problem.reason', tooLong: 'findings.problem.tooLong' }),
});
export const blockSchema = z.strictObject({ id, blocked: z.boolean() });
export const withdrawInvitationSchema = z.strictObject({ id });
export const endSessionSchema = z.strictObject({ id });

/** One of one's own sessions; `current` is the one that asks. */
export interface SessionRow {
  id: string;
  device: string;
  createdAt: string;
  lastSeenAt: string;
  current: boolean;
}

export const sessionsTable: Table<SessionRow> = {
  id: 'sessions',
  title: 'people.account.sessions',
  columns: [
    { id: 'device', label: 'people.account.device', value: (row) => row.device },
    { id: 'lastSeen', label: 'people.account.lastSeen', value: (row) => row.lastSeenAt },
    { id: 'created', label: 'people.account.created', value: (row) => row.createdAt },
  ],
};
