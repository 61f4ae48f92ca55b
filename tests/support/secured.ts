import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import pino from 'pino';
import { afterAll, beforeAll } from 'vitest';
import { createApp } from '../../server/app.ts';
import { inviteExamplePeople } from '../../server/auth/example-people.ts';
import { exampleClient, startExampleProvider, type ExamplePerson } from '../../server/auth/example-provider.ts';
import { lookForMail } from '../../server/jobs/mail.ts';
import { openPost } from '../../server/mail/transport.ts';
import { IdentityProvider } from '../../server/auth/oidc.ts';
import type { Database } from '../../server/db/open.ts';
import type { Limits } from '../../server/http/limits.ts';
import { Browser } from './browser.ts';

/** An installation with a login, in process, with a real identity provider beside it. */
export interface Secured {
  url: string;
  /** Logs somebody in with a browser of their own; gives the browser, back at the address asked. */
  logIn(person: string, path?: string): Promise<Browser>;
  /** What a procedure answers this browser. */
  query(browser: Browser, procedure: string, input?: unknown): Promise<{ status: number; data: unknown }>;
  post(browser: Browser, path: string, body?: unknown): Promise<Response>;
  /** looks for mail once, as the program does every few seconds */
  lookForMail(): Promise<void>;
  stop(): Promise<void>;
}

interface Wishes {
  people?: readonly ExamplePerson[];
  adminEmail?: string | null;
  /** how often something may be asked; without limits unless a test sets them */
  limits?: Limits;
  proxies?: number;
  /** the address of the mail server; without one no mail is sent */
  mailTo?: string | undefined;
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://localhost:${String((server.address() as AddressInfo).port)}`;
}

/** Starts it; `people` are those the provider knows, unless given the people of the example. */
export async function startSecured(
  database: Database,
  { people, adminEmail = 'beheerder@voorbeeld.example', limits, proxies = 0, mailTo }: Wishes = {},
): Promise<Secured> {
  const server = createServer();
  const url = await listening(server);
  const running = await startExampleProvider(url, people === undefined ? {} : { people });
  const provider = new IdentityProvider({ ...exampleClient, issuer: running.issuer, publicUrl: url });
  const login = { provider, publicUrl: url, limits: { idleMinutes: 60, hours: 12 }, adminEmail };
  const log = pino({ level: 'silent' });
  const from = 'Pilotmonitor <pilotmonitor@voorbeeld.example>';
  const office = mailTo === undefined ? undefined : { database, log, publicUrl: url, post: openPost({ url: mailTo, from }, url) };
  server.on('request', createApp(database, log, { login, limits, proxies, mail: office }));
  return {
    url,
    async lookForMail() {
      if (office !== undefined) await lookForMail(office);
    },
    async logIn(person, path = '/') {
      const browser = new Browser();
      const back = await browser.logInAs(person, `${url}/inloggen?naar=${encodeURIComponent(path)}`, `${url}/inloggen/terug`);
      await browser.ask(back);
      return browser;
    },
    async query(browser, procedure, input = {}) {
      const answer = await browser.ask(`${url}/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`);
      const body = (await answer.json()) as { result?: { data: unknown }; error?: unknown };
      return { status: answer.status, data: body.result?.data ?? body.error };
    },
    post: (browser, path, body = {}) =>
      browser.ask(url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    async stop() {
      office?.post.close();
      server.closeAllConnections();
      server.close();
      await running.stop();
    },
  };
}

/** For the tests of a file: an installation with a login over their database, to which the people of the example are invited. */
export function securedSite(database: () => Database, wishes: Wishes = {}): () => Secured {
  let secured: Secured | undefined;
  beforeAll(async () => {
    await inviteExamplePeople(database());
    secured = await startSecured(database(), wishes);
  });
  afterAll(() => secured?.stop());
  return () => {
    if (secured === undefined) throw new Error('the installation has not started');
    return secured;
  };
}
