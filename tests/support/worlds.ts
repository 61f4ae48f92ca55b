import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { fillExample } from '../../seed/example.ts';
import { loadReference } from '../../seed/reference.ts';
import { openDatabase, type Database, type Engine } from '../../server/db/open.ts';
import { openWorld, type World } from '../../server/db/world.ts';
import { createCaller } from '../../server/router.ts';
import { parseRole } from '../../server/session.ts';
import { sayIn } from '../../server/texts.ts';
import { scopeOf, type Viewer } from '../../shared/policy.ts';
import { copyOf, createTemplate } from './postgres.ts';

/** What a copy begins with: the reference data only, or the small example world as well. */
export type Start = 'reference' | 'example';

const reference = join(import.meta.dirname, '../../seed/domain');
// the clock of the tests: a second later at every look
let seconds = 0;
export const testClock = (): string => new Date(Date.UTC(2026, 10, 24, 8, 0, seconds++)).toISOString();

async function fill(target: string, start: Start): Promise<void> {
  const database = await openDatabase(target, testClock);
  await loadReference(database, reference);
  if (start === 'example') await fillExample(database);
  await database.close();
}

const folders: string[] = [];
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder that is gone when the tests of a file are done. */
function passing(prefix: string): string {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  folders.push(folder);
  return folder;
}

const templates = new Map<Start, Promise<string>>();

/** A SQLite file with everything of that start, made once for each test file. */
function sqliteTemplate(start: Start): Promise<string> {
  const made = templates.get(start) ?? makeSqliteTemplate(start);
  templates.set(start, made);
  return made;
}

async function makeSqliteTemplate(start: Start): Promise<string> {
  const folder = passing('pilotmonitor-template-');
  const draft = join(folder, `${start}.draft`);
  await fill(draft, start);
  const ready = join(folder, `${start}.sqlite`);
  if (!existsSync(ready)) renameSync(draft, ready);
  return ready;
}

/** The address of a fresh copy: a SQLite file, or a database on the private PostgreSQL server of this run. */
export async function freshCopy(engine: Engine, start: Start): Promise<string> {
  if (engine === 'sqlite') {
    const folder = passing('pilotmonitor-world-');
    const file = join(folder, 'pilotmonitor.sqlite');
    copyFileSync(await sqliteTemplate(start), file);
    return file;
  }
  const admin = inject('postgres');
  if (admin === null) throw new Error('PostgreSQL was not started for this run');
  await createTemplate(admin, `template_${start}`, (url) => fill(url, start));
  return copyOf(admin, `template_${start}`);
}

/** A folder of its own for the files behind evidence, gone when the tests of a file are done. */
export function filesFolder(): string {
  return passing('pilotmonitor-files-');
}

/** A viewer as the role cookie writes it: 'programme', 'coordinator:waterschap', 'pilotorganisation:vb-gm-1'. */
export function viewerAs(text: string): Viewer {
  const viewer = parseRole(text);
  if (viewer === null) throw new Error(`no such role: ${text}`);
  return viewer;
}

/** The product's procedures as one viewer calls them, in process. */
export function callerAs(database: Database, text: string): ReturnType<typeof createCaller> {
  return createCaller({ database, viewer: viewerAs(text), locale: 'nl', say: sayIn('nl') });
}

/** The newest world, or an earlier one, as one viewer sees it. */
export function worldAs(database: Database, text: string, revision?: number): Promise<World> {
  return openWorld(database, scopeOf(viewerAs(text)), { revision });
}

/** The engines of this run; tests that need no opened database run over these themselves. */
export const engines: Engine[] = process.env['TEST_ENGINES'] === 'sqlite' ? ['sqlite'] : ['sqlite', 'postgres'];

/** Runs the same tests on every engine, each with a database of its own that `database()` gives. */
export function onEveryEngine(title: string, start: Start, body: (database: () => Database, engine: Engine) => void): void {
  for (const engine of engines) {
    describe(`${title} (${engine})`, () => {
      let opened: Database | undefined;
      beforeAll(async () => {
        opened = await openDatabase(await freshCopy(engine, start), testClock, filesFolder());
      }, 60_000);
      afterAll(() => opened?.close());
      body(() => {
        if (opened === undefined) throw new Error('the database is not open yet');
        return opened;
      }, engine);
    });
  }
}
