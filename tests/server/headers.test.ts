import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import pino from 'pino';
import { afterAll, expect, it } from 'vitest';
import { createApp } from '../../server/app.ts';
import { IdentityProvider } from '../../server/auth/oidc.ts';
import { readEnvironment } from '../../server/environment.ts';
import { onEveryEngine } from '../support/worlds.ts';

const settings = { issuer: 'https://inloggen.example', clientId: 'x', clientSecret: 'y', publicUrl: 'https://monitor.example' };

onEveryEngine('the headers of an answer', 'reference', (database) => {
  const servers: Server[] = [];
  afterAll(() => servers.forEach((server) => server.close()));
  /** What one gets of an installation that is found at this address. */
  const getFrom = async (publicUrl: string, contact: string | null = null) => {
    const login = {
      provider: new IdentityProvider(settings),
      publicUrl,
      limits: { idleMinutes: 60, hours: 12 },
      adminEmail: null,
    };
    const server = createServer(createApp(database(), pino({ level: 'silent' }), { login, contact }));
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://localhost:${String((server.address() as AddressInfo).port)}`;
    return (path: string, wish: RequestInit = {}) => fetch(url + path, wish);
  };
  const policy = [
    ...["default-src 'self'", "base-uri 'none'", "font-src 'self'", "form-action 'self'", "frame-ancestors 'none'"],
    ...["img-src 'self' data: blob:", "object-src 'none'", "script-src 'self'", "script-src-attr 'none'", "style-src 'self'"],
    "connect-src 'self'",
  ].join(';');

  it('let nothing in from another site and nothing out to one, also where they refuse', async () => {
    const get = await getFrom('https://monitor.example');
    const json = { 'content-type': 'application/json' };
    const answers = [
      await get('/healthz'),
      await get('/trpc/sessions.account?input=%7B%7D'),
      await get('/download/findings.csv'),
      await get('/nergens', { method: 'POST', headers: json, body: '{}' }),
    ];
    for (const answer of answers) {
      const given = Object.fromEntries(answer.headers);
      expect(given).toMatchObject({
        'content-security-policy': policy,
        'strict-transport-security': 'max-age=31536000',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'SAMEORIGIN',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
        'permissions-policy': expect.stringContaining('camera=(), display-capture=(), geolocation=()'),
      });
      expect(given).not.toHaveProperty('x-powered-by');
      expect(given).not.toHaveProperty('access-control-allow-origin');
    }
    expect(policy).not.toContain('unsafe');
  });

  it('promise https only where there is https', async () => {
    const get = await getFrom('http://localhost:3000');
    expect((await get('/healthz')).headers.get('strict-transport-security')).toBeNull();
  });

  it('go with where one reports a weakness, if somebody was named', async () => {
    const get = await getFrom('https://monitor.example', 'mailto:veilig@monitor.example');
    const answer = await get('/.well-known/security.txt');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
    expect(await answer.text()).toBe(
      'Contact: mailto:veilig@monitor.example\nExpires: 2027-05-23T00:00:00.000Z\nPreferred-Languages: nl, en\nCanonical: https://monitor.example/.well-known/security.txt\n',
    );
    const nobody = await (await getFrom('https://monitor.example'))('/.well-known/security.txt');
    expect([nobody.status, await nobody.text()]).toEqual([
      404,
      'Voor deze installatie is niet ingesteld waar u een kwetsbaarheid meldt.\n',
    ]);
  });
});

it('takes a contact as an e-mail address or an address at https, and nothing else', () => {
  expect(readEnvironment({}).contact).toBeNull();
  expect(readEnvironment({ SECURITY_CONTACT: 'veilig@monitor.example' }).contact).toBe('mailto:veilig@monitor.example');
  expect(readEnvironment({ SECURITY_CONTACT: 'https://monitor.example/melden' }).contact).toBe('https://monitor.example/melden');
  for (const wrong of ['http://monitor.example', 'javascript:alert(1)', 'niemand', 'a@b.example\nContact: x'])
    expect(() => readEnvironment({ SECURITY_CONTACT: wrong })).toThrow('Setting SECURITY_CONTACT is not usable');
});
