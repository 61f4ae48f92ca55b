import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { layers, type Layer } from '../shared/nouns.ts';
import { roles, type Role, type Viewer } from '../shared/policy.ts';
import type { Database } from './db/open.ts';
import { ensurePerson } from './db/persons.ts';
import type { OpenSession, SessionLimits } from './db/sessions.ts';

/* Who asks. It is worked out once for each request, at the door (server/auth/identify.ts), and read here by whatever answers. */

export type Locale = 'nl' | 'en';

/** What a request brings: who looks, and where one logs in the session it belongs to and how long such a session lasts. */
export interface Asker {
  viewer: Viewer | null;
  session: OpenSession | null;
  /** null where the demonstration roles are used instead of a login */
  login: { limits: SessionLimits; publicUrl: string } | null;
}

const askers = new WeakMap<IncomingMessage, Asker>();
const nobody: Asker = { viewer: null, session: null, login: null };

/** Keeps who asks with the request. */
export function rememberAsker(req: IncomingMessage, asker: Asker): void {
  askers.set(req, asker);
}

/** Who asks; nobody where the request did not come through the door. */
export const askerOf = (req: IncomingMessage): Asker => askers.get(req) ?? nobody;

/** Who is looking; null for somebody without a role, or without a login. */
export const viewerOf = (req: IncomingMessage): Viewer | null => askerOf(req).viewer;

/** Where this installation is found, for links in documents: the address that was set, or the one that was asked. */
export function originOf(req: IncomingMessage): string {
  return askerOf(req).login?.publicUrl ?? `http://${req.headers.host ?? 'localhost'}`;
}

const forwarding = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'via'];
const localHost = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

/** Whether a request came straight to this machine: a Host of localhost and no header of anything that forwards. */
export function isLocal(headers: IncomingHttpHeaders): boolean {
  return localHost.test(headers.host ?? '') && forwarding.every((name) => headers[name] === undefined);
}

/** The value of one cookie, or null. */
export function cookieOf(headers: IncomingHttpHeaders, name: string): string | null {
  for (const part of (headers.cookie ?? '').split(';')) {
    const [key, value] = part.trim().split('=');
    if (key === name && value !== undefined) return decodeURIComponentSafely(value);
  }
  return null;
}

function decodeURIComponentSafely(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

export const ROLE_COOKIE = 'rol';
export const LOCALE_COOKIE = 'taal';

/** Reads `coordinator:waterschap`, `pilotorganisation:gm0363` or a bare role; anything else is nobody. */
export function parseRole(text: string): Viewer | null {
  const [role, of = null] = text.split(':') as [Role, string?];
  if (!roles.includes(role)) return null;
  const person = `demo-${role}${of === null ? '' : `-${of}`}`;
  if (role === 'coordinator') {
    if (of === null || !layers.includes(of as Layer)) return null;
    return { personId: person, role, organisationId: null, layer: of as Layer };
  }
  if (role === 'pilotorganisation') {
    if (of === null || !/^[a-z0-9-]{2,40}$/.test(of)) return null;
    return { personId: person, role, organisationId: of, layer: null };
  }
  return of === null ? { personId: person, role, organisationId: null, layer: null } : null;
}

const reader: Viewer = { personId: 'demo-reader', role: 'reader', organisationId: null, layer: null };

/** Without a login, on this machine: the role chosen in the frame, a reader where nothing was chosen, nobody from elsewhere. */
export function demonstrationViewer(headers: IncomingHttpHeaders): Viewer | null {
  if (!isLocal(headers)) return null;
  const chosen = cookieOf(headers, ROLE_COOKIE);
  return chosen === null ? reader : (parseRole(chosen) ?? reader);
}

/** The language of the reader's choice; Dutch unless English was chosen. */
export function localeOf(headers: IncomingHttpHeaders): Locale {
  return cookieOf(headers, LOCALE_COOKIE) === 'en' ? 'en' : 'nl';
}

/** Makes sure the viewer exists as the person changes are put to. */
export function ensureViewer(database: Database, viewer: Viewer): Promise<void> {
  return ensurePerson(database, { id: viewer.personId, name: null });
}
