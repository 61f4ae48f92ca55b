import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { ProviderSettings } from './auth/oidc.ts';
import type { SessionLimits } from './db/sessions.ts';
import type { Allowance, Limits } from './http/limits.ts';
import type { PostSettings } from './mail/transport.ts';

/** How often a minute: 'by a session/by an address'. */
const allowance = (byDefault: string) =>
  z
    .string()
    .regex(/^[1-9]\d{0,6}\/[1-9]\d{0,6}$/, 'must be two numbers a minute, of a session and of an address, such as 60/1200')
    .default(byDefault)
    .transform((text): Allowance => {
      const [session = 0, address = 0] = text.split('/').map(Number);
      return { session, address };
    });

const written = z.string().trim().min(1).optional();

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('warn'),
  OIDC_ISSUER: written,
  OIDC_CLIENT_ID: written,
  OIDC_CLIENT_SECRET: written,
  OIDC_CLIENT_SECRET_FILE: written,
  PUBLIC_URL: written,
  SMTP_URL: written,
  SMTP_URL_FILE: written,
  MAIL_FROM: written,
  ADMIN_EMAIL: z.email('must be an e-mail address').toLowerCase().optional(),
  SESSION_IDLE_MINUTES: z.coerce.number().int().min(5).max(720).default(60),
  SESSION_HOURS: z.coerce.number().int().min(1).max(24).default(12),
  SECURITY_CONTACT: z
    .union(
      [z.email(), z.url({ protocol: /^(https|mailto)$/ })],
      'must be an e-mail address or an address that begins with https://',
    )
    .transform((contact) => (contact.includes(':') ? contact : `mailto:${contact}`))
    .optional(),
  PROXIES: z.coerce.number().int().min(0).max(5).optional(),
  LIMIT_LOGIN: allowance('15/120'),
  LIMIT_ASK: allowance('600/12000'),
  LIMIT_SEARCH: allowance('90/1800'),
  LIMIT_WRITE: allowance('120/2400'),
  LIMIT_FETCH: allowance('60/1200'),
  LIMIT_LOAD: allowance('30/300'),
});

type Settings = z.output<typeof schema>;

/** What a login is made with; the secret of the client is read from the environment or from a file. */
export interface LoginSettings extends ProviderSettings {
  limits: SessionLimits;
  adminEmail: string | null;
}

export interface Environment {
  port: number;
  host: string;
  /** what openDatabase takes: a postgres:// address or the path of a SQLite file */
  database: string;
  /** the folder of the files behind evidence */
  files: string;
  logLevel: string;
  /** null where the demonstration roles are used, on this machine only */
  login: LoginSettings | null;
  /** null where only this machine can ask */
  limits: Limits | null;
  proxies: number;
  /** null where no mail is sent */
  mail: PostSettings | null;
  /** where one reports a weakness, as mailto: or https: */
  contact: string | null;
}

const loopback = new Set(['127.0.0.1', 'localhost', '::1']);
const wanted = 'OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET (or OIDC_CLIENT_SECRET_FILE) and PUBLIC_URL';

/** An address without a slash at the end. Only on this machine may it be http: elsewhere a password or a session would be read on the way. */
function safeAddress(name: string, text: string): string {
  const address = URL.canParse(text) ? new URL(text) : null;
  const local = address !== null && ['127.0.0.1', 'localhost', '[::1]'].includes(address.hostname);
  const safe = address?.protocol === 'https:' || (local && address.protocol === 'http:');
  if (!safe) throw new Error(`Setting ${name} is not usable: must be an address that begins with https://`);
  return text.replace(/\/+$/, '');
}

/** This installation's own address: pages live at its root, because cookies of this kind hold for the whole host. */
function publicAddress(text: string): string {
  const address = safeAddress('PUBLIC_URL', text);
  if (new URL(address).origin !== address)
    throw new Error('Setting PUBLIC_URL is not usable: must be an address without a path, such as https://pilotmonitor.example');
  return address;
}

/** A secret that is set itself, or that stands in the file that is. */
function secretOf(settings: Settings, name: 'OIDC_CLIENT_SECRET' | 'SMTP_URL'): string | undefined {
  const { [name]: given, [`${name}_FILE` as const]: file } = settings;
  if (given !== undefined || file === undefined) return given;
  try {
    return readFileSync(file, 'utf8').trim() || undefined;
  } catch {
    throw new Error(`Setting ${name}_FILE is not usable: ${file} cannot be read`);
  }
}

/** How mail is sent, or null where none is. It leads people to this installation, so it needs the address and the login. */
function mailOf(settings: Settings, login: LoginSettings | null): PostSettings | null {
  const { MAIL_FROM: from } = settings;
  const url = secretOf(settings, 'SMTP_URL');
  if (url === undefined && from === undefined) return null;
  if (url === undefined || from === undefined)
    throw new Error(`Mail is set in part. Set ${url === undefined ? 'SMTP_URL (or SMTP_URL_FILE)' : 'MAIL_FROM'} as well.`);
  if (!/^smtps?:$/.test(URL.canParse(url) ? new URL(url).protocol : ''))
    throw new Error('Setting SMTP_URL is not usable: must be an address that begins with smtp:// or smtps://');
  if (!/^([^<>@]+<)?[^<>@\s]+@[^<>@\s]+>?$/.test(from))
    throw new Error('Setting MAIL_FROM is not usable: must be an e-mail address, such as Pilotmonitor <noreply@voorbeeld.nl>');
  if (login === null) throw new Error(`Mail needs a login, for it is sent to people. Set ${wanted} as well.`);
  return { url, from };
}

/** The login, or null where none of its settings is there. Half a login is none, and never a way round one: it is refused. */
function loginOf(settings: Settings): LoginSettings | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, PUBLIC_URL: publicUrl, ADMIN_EMAIL: adminEmail = null } = settings;
  const clientSecret = secretOf(settings, 'OIDC_CLIENT_SECRET');
  const all = { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, PUBLIC_URL: publicUrl };
  const missing = Object.entries(all).flatMap(([name, value]) => (value === undefined ? [name] : []));
  if (missing.length === Object.keys(all).length) return null;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined || publicUrl === undefined)
    throw new Error(`Login is set in part. Set ${missing.join(', ')} as well: it needs ${wanted}.`);
  const limits = { idleMinutes: settings.SESSION_IDLE_MINUTES, hours: settings.SESSION_HOURS };
  return {
    ...{ issuer: safeAddress('OIDC_ISSUER', issuer), clientId, clientSecret },
    ...{ publicUrl: publicAddress(publicUrl), limits, adminEmail },
  };
}

// whoever logs in where too many do comes back after so long
const WAIT_SECONDS = 5;

function limitsOf({ LIMIT_LOGIN, LIMIT_ASK, LIMIT_SEARCH, LIMIT_WRITE, LIMIT_FETCH, LIMIT_LOAD }: Settings): Limits {
  const work = { ask: LIMIT_ASK, search: LIMIT_SEARCH, write: LIMIT_WRITE, fetch: LIMIT_FETCH, load: LIMIT_LOAD };
  return { seconds: 60, wait: WAIT_SECONDS, allowed: { login: LIMIT_LOGIN, ...work } };
}

/** The program itself speaks http: where it is found at https, one proxy stands in front unless it is said otherwise. */
function proxiesOf({ PROXIES }: Settings, login: LoginSettings | null): number {
  return PROXIES ?? (login?.publicUrl.startsWith('https:') === true ? 1 : 0);
}

/**
 * Reads the settings from the environment; throws a sentence that names the wrong one. Without a login the product listens
 * on this machine only, because the demonstration roles ask nobody who they are. With `example` the file is another one, so that
 * invented content never comes near a database that is in use.
 */
export function readEnvironment(from: Record<string, string | undefined>, example = false): Environment {
  const parsed = schema.safeParse(from);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`Setting ${String(issue?.path[0])} is not usable: ${issue?.message ?? ''}`);
  }
  const { PORT, HOST, DATA_DIR, DATABASE_URL, LOG_LEVEL } = parsed.data;
  const login = loginOf(parsed.data);
  if (login === null && !loopback.has(HOST)) {
    throw new Error(
      `HOST=${HOST} is refused: without login the Pilotmonitor listens on localhost only (127.0.0.1, ::1). Set ${wanted}.`,
    );
  }
  return {
    port: PORT,
    host: HOST,
    database: DATABASE_URL ?? join(DATA_DIR, example ? 'voorbeeld.sqlite' : 'pilotmonitor.sqlite'),
    files: join(DATA_DIR, example ? 'voorbeeld-files' : 'files'),
    logLevel: LOG_LEVEL,
    login,
    limits: login && limitsOf(parsed.data),
    proxies: proxiesOf(parsed.data, login),
    mail: mailOf(parsed.data, login),
    contact: parsed.data.SECURITY_CONTACT ?? null,
  };
}
