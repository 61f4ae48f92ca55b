import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import pino from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApp } from '../../server/app.ts';
import { IdentityProvider } from '../../server/auth/oidc.ts';
import { builtPages } from '../../server/http/pages.ts';
import { routeOf, routes, type Route } from '../../server/http/routes.ts';
import { actions, reachOf } from '../../shared/policy.ts';
import { Browser } from '../support/browser.ts';
import { mountedIn } from '../support/mounted.ts';
import { securedSite } from '../support/secured.ts';
import { onEveryEngine, viewerAs } from '../support/worlds.ts';

const nameOf = ({ method, path }: Route): string => `${method} ${path}`;
const own = 'pilotorganisation:vb-gm-1';
const roleTexts = ['programme', 'coordinator:waterschap', own, 'reader', 'administrator'];
/** What is asked of an address that has parts in it. */
const example: Record<string, string> = {
  '/download/:file': '/download/findings.csv',
  '/paper.:format': '/paper.json',
  '/workbooks/form.:format': '/workbooks/form.csv',
  '/bestanden': '/bestanden?finding=f1',
};
const addressOf = (path: string): string => example[path] ?? path.replaceAll(/:\w+/g, 'x').replace('{*path}', 'bevindingen');

function folderOfPages(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pilotmonitor-pages-'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Pilotmonitor</title>');
  return folder;
}

it('declares a right of the table, or a reason to be open, once for each address', () => {
  for (const { path, right } of routes) {
    if ('anyone' in right) expect([path, right.anyone.length > 20]).toEqual([path, true]);
    else expect([path, right.filter((action) => !actions.includes(action))]).toEqual([path, []]);
  }
  expect(new Set(routes.map(nameOf)).size).toBe(routes.length);
});

it('finds the row that Express would answer, whatever the case or the slash at the end', () => {
  const asked: [string, string, string | undefined][] = [
    ['GET', '/Download/findings.csv', '/download/:file'],
    ['HEAD', '/bestanden/a1/', '/bestanden/:id'],
    ['POST', '/WORKBOOKS/', '/workbooks'],
    ['GET', '/workbooks/form.ods', '/workbooks/form.:format'],
    ['GET', '/', '/{*path}'],
    ['GET', '/a/b/c', '/{*path}'],
    ['GET', '/paperxjson', '/{*path}'],
    ['POST', '/bevindingen', undefined],
    ['PUT', '/bestanden/a1', undefined],
    ['DELETE', '/', undefined],
    ['OPTIONS', '/trpc/sessions.me', undefined],
  ];
  for (const [method, path, row] of asked) expect([method, path, routeOf(method, path)?.path]).toEqual([method, path, row]);
});

onEveryEngine('the addresses of the program', 'example', (database) => {
  const site = securedSite(database);
  const open = createServer();
  const openUrl = (): string => `http://localhost:${String((open.address() as AddressInfo).port)}`;
  const pages = builtPages(folderOfPages());
  const whole = () => {
    const settings = {
      issuer: 'https://inloggen.example',
      clientId: 'x',
      clientSecret: 'y',
      publicUrl: 'https://monitor.example',
    };
    const login = {
      provider: new IdentityProvider(settings),
      publicUrl: settings.publicUrl,
      limits: { idleMinutes: 60, hours: 12 },
      adminEmail: null,
    };
    return createApp(database(), pino({ level: 'silent' }), { pages, login });
  };
  beforeAll(async () => {
    open.on('request', createApp(database(), pino({ level: 'silent' }), { pages }));
    await new Promise<void>((resolve) => open.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => open.close());

  it('are the table and nothing besides', () => {
    const { routes: found, functions } = mountedIn(whole());
    // the procedures hang on one function, behind what is kept and the headers; the pages on a folder and one route
    const table = routes.map(nameOf).filter((name) => !name.includes('/trpc/'));
    expect(found.sort()).toEqual(table.sort());
    expect(functions.filter((name) => name.includes('/trpc'))).toEqual(Array(3).fill('<anonymous> /trpc'));
  });

  it('would show one that is mounted without a row, and not answer it', async () => {
    const extra = express.Router();
    extra.post('/achterdeur/:id', (_req, res) => void res.json({ open: true }));
    const app = createApp(database(), pino({ level: 'silent' }), { pages: extra });
    expect(mountedIn(app).routes).toContain('POST /achterdeur/:id');
    const server = createServer(app);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = `http://localhost:${String((server.address() as AddressInfo).port)}/achterdeur/1`;
    const answer = await fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
    expect([answer.status, await answer.json()]).toEqual([404, { message: 'Dit adres bestaat niet.' }]);
    server.closeAllConnections();
    server.close();
  });

  const ask = (url: string, { method, path }: Route, headers: Record<string, string> = {}) => {
    const wish =
      method === 'GET' ? { headers } : { method, headers: { 'content-type': 'application/json', ...headers }, body: '{}' };
    return new Browser().ask(url + addressOf(path), wish);
  };
  const ruled = routes.filter(({ right }) => !('anyone' in right));

  it.each(ruled.map((route) => [nameOf(route), route] as const))('%s gives nothing to nobody', async (_name, route) => {
    const answer = await ask(site().url, route);
    expect([answer.status, (await answer.text()).includes('niet (meer) ingelogd')]).toEqual([401, true]);
  });

  it.each(ruled.map((route) => [nameOf(route), route] as const))(
    '%s refuses exactly the roles without its right',
    async (_name, route) => {
      for (const role of roleTexts) {
        const given = !('anyone' in route.right) && route.right.some((action) => reachOf(viewerAs(role).role, action) !== null);
        const { status } = await ask(openUrl(), route, { cookie: `rol=${role}` });
        expect([role, [401, 403].includes(status)]).toEqual([role, !given]);
        expect([role, status < 500]).toEqual([role, true]);
      }
    },
  );

  it.each([
    ['a body that is no JSON', '/inloggen/namens', '{'],
    ['a body that is too large', '/inloggen/namens', JSON.stringify({ hat: 'x'.repeat(2_000) })],
    ['an address that cannot be read', '/workbooks/%E0%A4%A/load', '{}'],
  ])('tell whoever sends %s that it cannot be read', async (_what, path, body) => {
    const headers = { 'content-type': 'application/json', cookie: 'rol=programme' };
    const url = path.startsWith('/inloggen') ? site().url : openUrl();
    const answer = await fetch(url + path, { method: 'POST', headers, body });
    expect(answer.status).toBe(body.length > 1_000 ? 413 : 400);
    expect(await answer.json()).toEqual({ message: 'Dit verzoek is niet te lezen en is niet uitgevoerd.' });
  });

  it.each([
    '/paper.json?round=%00',
    `/trpc/findings.detail?input=${encodeURIComponent('{"id":"\\u0000"}')}`,
    '/download/findings.csv?q=%00',
  ])('refuse the character zero, which no database takes: %s', async (path) => {
    const answer = await fetch(openUrl() + path, { headers: { cookie: 'rol=reader' } });
    expect([answer.status, (await answer.text()).includes('niet te lezen')]).toEqual([400, true]);
  });

  it('that are open to anyone say nothing of what is recorded', async () => {
    const told: [string, number, string][] = [];
    for (const route of routes.filter(({ right }) => 'anyone' in right)) {
      const answer = await ask(site().url, route);
      told.push([nameOf(route), answer.status, await answer.text()]);
    }
    const text = told.map(([, , body]) => body).join('\n');
    expect(text).not.toMatch(/vb-gm-1|Voorbeeldgemeente|at \w+ \(|\/server\//);
    expect(told.map(([name, status]) => [name, status])).toEqual([
      ['GET /healthz', 200],
      ['GET /mail/uit.css', 200],
      ['GET /mail/uit', 404],
      ['POST /mail/uit', 404],
      ['GET /.well-known/security.txt', 404],
      ['GET /trpc/:procedures', 404],
      ['POST /trpc/:procedures', 404],
      ['GET /inloggen', 303],
      ['GET /inloggen/terug', 303],
      ['POST /inloggen/namens', 401],
      ['POST /uitloggen', 200],
      ['GET /{*path}', 404],
    ]);
  });
});
