import type { TestProject } from 'vitest/node';
import { startPostgres } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the private PostgreSQL of this run, as its superuser; null when only SQLite is tested. */
    postgres: string | null;
  }
}

/** Starts PostgreSQL once for all server tests of a run, unless only SQLite is asked for. */
export default async function setup(project: TestProject): Promise<(() => void) | undefined> {
  if (process.env.TEST_ENGINES === 'sqlite') {
    project.provide('postgres', null);
    return undefined;
  }
  const server = await startPostgres();
  project.provide('postgres', server.adminUrl);
  return server.stop;
}
