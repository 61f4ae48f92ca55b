import { createMemoryHistory } from '@tanstack/react-router';
import { cleanup, render, screen } from '@testing-library/react';
import './dialog.ts';
import { createServer, type Server } from 'node:http';
import pino from 'pino';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { Application } from '../../client/app/Application.tsx';
import { createAppRouter } from '../../client/app/router.tsx';
import { loadTexts } from '../../client/app/texts.ts';
import { createApi } from '../../client/api.ts';
import { createApp } from '../../server/app.ts';
import { openDatabase, type Database } from '../../server/db/open.ts';
import { freshCopy, testClock, type Start } from './worlds.ts';

export { expectAccessible } from './accessible.ts';

/** Opens an address as somebody, in a language, and waits until the page's heading is there. */
export type OpenPage = (address: string, who?: { role?: string; language?: 'nl' | 'en' }) => Promise<HTMLElement>;

interface Pages {
  open: OpenPage;
  database(): Database;
}

function addressOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server does not listen');
  return `http://127.0.0.1:${String(address.port)}`;
}

/** The real pages over the real server and a copy of a world of their own; one server for the tests of a file, with more than the pages where a test asks it. */
export function realPages(start: Start, surface: Parameters<typeof createApp>[2] = {}): Pages {
  let database: Database | undefined;
  let server: Server | undefined;
  beforeAll(async () => {
    database = await openDatabase(await freshCopy('sqlite', start), testClock);
    server = createServer(createApp(database, pino({ level: 'silent' }), surface));
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  }, 60_000);
  afterEach(cleanup);
  afterAll(async () => {
    server?.closeAllConnections();
    server?.close();
    await database?.close();
  });
  const open: OpenPage = async (address, { role = 'reader', language = 'nl' } = {}) => {
    if (server === undefined) throw new Error('the server has not started');
    const texts = await loadTexts(language, (error) => {
      throw error;
    });
    const headers = { cookie: `rol=${role}; taal=${language}` };
    const api = createApi(addressOf(server), { headers, unreachable: () => texts.say('common.state.unreachable') });
    const router = createAppRouter(api, () => texts.whole(), createMemoryHistory({ initialEntries: [address] }));
    await router.load();
    document.documentElement.lang = language;
    render(<Application api={api} router={router} say={texts.say} language={language} />);
    return screen.findByRole('heading', { level: 1 }, { timeout: 10_000 });
  };
  const opened = (): Database => {
    if (database === undefined) throw new Error('the database is not open yet');
    return database;
  };
  return { open, database: opened };
}
