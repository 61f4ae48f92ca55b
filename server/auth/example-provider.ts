import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider, type Adapter, type AdapterPayload, type KoaContextWithOIDC } from 'oidc-provider';

/*
 * A real OpenID Connect provider with invented people and no passwords, for development and tests on this machine. It is not part
 * of the built program: only server/dev.ts and the tests import it.
 */

/** Somebody who can log in here. */
export interface ExamplePerson {
  id: string;
  name: string;
  email: string;
  emailVerified?: boolean;
}

/** People by what they do; none of them exists. */
export const examplePeople = [
  { id: 'beheerder', name: 'Beheerder (voorbeeld)', email: 'beheerder@voorbeeld.example' },
  { id: 'programma', name: 'Programma (voorbeeld)', email: 'programma@voorbeeld.example' },
  { id: 'coordinator', name: 'Coördinator waterschappen (voorbeeld)', email: 'coordinator@voorbeeld.example' },
  { id: 'pilot', name: 'Pilotorganisatie (voorbeeld)', email: 'pilot@voorbeeld.example' },
  { id: 'twee-rollen', name: 'Iemand met twee rollen (voorbeeld)', email: 'twee.rollen@voorbeeld.example' },
  { id: 'lezer', name: 'Lezer (voorbeeld)', email: 'lezer@voorbeeld.example' },
  { id: 'niemand', name: 'Niet uitgenodigd (voorbeeld)', email: 'niemand@voorbeeld.example' },
] as const satisfies readonly ExamplePerson[];

export const exampleClient = { clientId: 'pilotmonitor', clientSecret: 'alleen-voor-ontwikkeling-en-tests' };

const HOUR = 3_600;

/** Keeps what the provider remembers, in memory. */
class Memory implements Adapter {
  readonly #kept = new Map<string, AdapterPayload>();

  upsert(id: string, payload: AdapterPayload): Promise<void> {
    this.#kept.set(id, payload);
    return Promise.resolve();
  }

  find(id: string): Promise<AdapterPayload | undefined> {
    return Promise.resolve(this.#kept.get(id));
  }

  findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return Promise.resolve([...this.#kept.values()].find((payload) => payload.uid === uid));
  }

  findByUserCode(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  consume(id: string): Promise<void> {
    const payload = this.#kept.get(id);
    if (payload) payload.consumed = Math.floor(Date.now() / 1_000);
    return Promise.resolve();
  }

  destroy(id: string): Promise<void> {
    this.#kept.delete(id);
    return Promise.resolve();
  }

  revokeByGrantId(grantId: string): Promise<void> {
    for (const [id, payload] of this.#kept) if (payload.grantId === grantId) this.#kept.delete(id);
    return Promise.resolve();
  }
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

function page(title: string, body: string): string {
  return `<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><link rel="icon" href="data:,">
<style>body{font:1.1rem/1.5 sans-serif;max-width:36rem;margin:2rem auto;padding:0 1rem}button{font:inherit;display:block;width:100%;text-align:left;padding:.6rem 1rem;margin:.4rem 0}</style>
</head><body><main><h1>${title}</h1>${body}</main></body></html>`;
}

function peoplePage(people: readonly ExamplePerson[]): string {
  const buttons = people.map(({ id, name }) => `<button name="person" value="${escaped(id)}">${escaped(name)}</button>`).join('');
  return page(
    'Voorbeeld van inloggen',
    `<p>Deze mensen bestaan niet. Kies als wie u inlogt.</p><form method="post">${buttons}</form>`,
  );
}

/** Everybody who logged in may be told to the one client there is, without a question. */
async function grantOf(ctx: KoaContextWithOIDC) {
  const { client, session, provider } = ctx.oidc;
  const accountId = session?.accountId;
  if (client === undefined || accountId === undefined) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId });
  grant.addOIDCScope('openid profile email');
  await grant.save();
  return grant;
}

function providerOf(issuer: string, publicUrl: string, people: readonly ExamplePerson[]): Provider {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const say = (title: string, body: string) => (ctx: KoaContextWithOIDC) => void (ctx.body = page(title, body));
  return new Provider(issuer, {
    adapter: Memory,
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', kid: 'example' }] },
    cookies: { keys: [randomBytes(32).toString('hex')] },
    clients: [
      {
        ...{ client_id: exampleClient.clientId, client_secret: exampleClient.clientSecret },
        ...{ redirect_uris: [`${publicUrl}/inloggen/terug`], post_logout_redirect_uris: [`${publicUrl}/uitgelogd`] },
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'] },
    pkce: { required: () => true },
    ttl: { AccessToken: HOUR, AuthorizationCode: 60, IdToken: HOUR, Interaction: HOUR, Session: HOUR, Grant: HOUR },
    interactions: { url: (_ctx, interaction) => `/kies/${interaction.uid}` },
    loadExistingGrant: grantOf,
    findAccount: (_ctx, id) => {
      const person = people.find((one) => one.id === id);
      if (person === undefined) return undefined;
      const { name, email, emailVerified = true } = person;
      return { accountId: id, claims: () => Promise.resolve({ sub: id, name, email, email_verified: emailVerified }) };
    },
    renderError: (ctx, out) => void (ctx.body = page('Er ging iets mis', `<p>${escaped(out.error)}</p>`)),
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        logoutSource: (ctx, form) =>
          void (ctx.body = page(
            'Ook hier uitloggen?',
            `${form}<button form="op.logoutForm" name="logout" value="yes">Uitloggen</button>`,
          )),
        postLogoutSuccessSource: say('U bent uitgelogd', ''),
      },
    },
  });
}

async function chosenPerson(req: IncomingMessage): Promise<string> {
  let body = '';
  for await (const part of req) body += String(part);
  return new URLSearchParams(body).get('person') ?? '';
}

async function choose(provider: Provider, people: readonly ExamplePerson[], exchange: [IncomingMessage, ServerResponse]) {
  const [req, res] = exchange;
  if (req.method !== 'POST') {
    res.setHeader('Content-Type', 'text/html; charset=utf-8');
    return void res.end(peoplePage(people));
  }
  await provider.interactionFinished(req, res, { login: { accountId: await chosenPerson(req) } });
}

/** A provider that listens on this machine, for one installation. */
export interface RunningProvider {
  issuer: string;
  stop(): Promise<void>;
}

/** Starts a provider for the installation at an address; port 0 takes a free one. */
export async function startExampleProvider(
  publicUrl: string,
  { port = 0, people = examplePeople }: { port?: number; people?: readonly ExamplePerson[] } = {},
): Promise<RunningProvider> {
  const server: Server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const issuer = `http://localhost:${String((server.address() as AddressInfo).port)}`;
  const provider = providerOf(issuer, publicUrl, people);
  const answer = provider.callback();
  server.on('request', (req: IncomingMessage, res: ServerResponse) => {
    const chosen = req.url?.startsWith('/kies/') === true;
    const answered = chosen ? choose(provider, people, [req, res]) : answer(req, res);
    answered.catch(() => {
      res.statusCode = 400;
      res.end();
    });
  });
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { issuer, stop };
}
