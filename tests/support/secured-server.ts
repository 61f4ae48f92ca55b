import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { fillDemo } from '../../seed/demo.ts';
import { loadReference } from '../../seed/reference.ts';
import { inviteExamplePeople } from '../../server/auth/example-people.ts';
import { exampleClient, examplePeople, startExampleProvider } from '../../server/auth/example-provider.ts';
import { openDatabase } from '../../server/db/open.ts';
import { startServer, type RunningServer } from './server.ts';

/** A port that nobody listens on: the address of an installation with a login must be known before it starts. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A SQLite file with the reference data (and the large example world), in which the people of the example provider are invited. */
async function prepare(dataDir: string, example: boolean): Promise<void> {
  const database = await openDatabase(join(dataDir, example ? 'voorbeeld.sqlite' : 'pilotmonitor.sqlite'));
  await loadReference(database, join(import.meta.dirname, '../../seed/domain'));
  if (example) await fillDemo(database);
  await inviteExamplePeople(database);
  await database.close();
}

/** The built product with a login, and a real identity provider beside it in this process. */
export async function startSecuredServer({
  example = false,
  settings = {},
}: {
  example?: boolean;
  /** what it is started with besides */
  settings?: Record<string, string>;
} = {}): Promise<RunningServer> {
  const port = await freePort();
  const url = `http://localhost:${String(port)}`;
  const provider = await startExampleProvider(url);
  const dataDir = mkdtempSync(join(tmpdir(), 'pilotmonitor-secured-'));
  await prepare(dataDir, example);
  const server = await startServer(example ? ['--example'] : [], {
    ...{ DATA_DIR: dataDir, PORT: String(port), PUBLIC_URL: url, OIDC_ISSUER: provider.issuer },
    ...{ OIDC_CLIENT_ID: exampleClient.clientId, OIDC_CLIENT_SECRET: exampleClient.clientSecret },
    ...{ ADMIN_EMAIL: 'beheerder@voorbeeld.example', ...settings },
  });
  const stop = async (): Promise<number | null> => {
    const code = await server.stop();
    await provider.stop();
    rmSync(dataDir, { recursive: true, force: true });
    return code;
  };
  return { ...server, stop };
}

type PersonId = (typeof examplePeople)[number]['id'];

/** Logs in on the page that stands open, as one of the people of the example provider. */
export async function logInAs(page: Page, id: PersonId): Promise<void> {
  const person = examplePeople.find((one) => one.id === id);
  await page.getByRole('link', { name: 'Inloggen' }).click();
  await page.getByRole('button', { name: person?.name ?? id, exact: true }).click();
}
