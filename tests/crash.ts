import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillExample } from '../seed/example.ts';
import { loadReference } from '../seed/reference.ts';
import { openDatabase } from '../server/db/open.ts';
import { crash } from './support/crash.ts';
import { startPostgres, createTemplate } from './support/postgres.ts';
import { useScratchFolder } from './support/scratch.ts';

/* npm run crash: kills the server amid two hundred writes, twenty times on each engine, on one database that lives through all of it. */

const TIMES = 20;
useScratchFolder();

async function fill(target: string): Promise<void> {
  const database = await openDatabase(target);
  await loadReference(database, join(import.meta.dirname, '../seed/domain'));
  await fillExample(database);
  await database.close();
}

/** Kills at another point each time, and tells what was there. @returns how often something was lost or broken. */
async function crashes(engine: string, target: string): Promise<number> {
  let wrong = 0;
  for (let time = 1; time <= TIMES; time += 1) {
    const { acknowledged, lost, there, broken } = await crash(target, String(time), 1 + ((time * 37) % 180));
    if (lost.length > 0 || broken.length > 0) wrong += 1;
    print(
      `${engine} ${String(time)}: ${String(acknowledged)} acknowledged, ${String(there)} there, ${String(lost.length)} lost, ${String(broken.length)} broken`,
    );
    for (const line of [...lost, ...broken]) print(`  ${line}`);
  }
  return wrong;
}

const file = join(mkdtempSync(join(tmpdir(), 'pilotmonitor-crash-')), 'pilotmonitor.sqlite');
await fill(`${file}.draft`);
copyFileSync(`${file}.draft`, file);
const server = await startPostgres();
const url = await createTemplate(server.adminUrl, 'crash', fill);
const wrong = (await crashes('sqlite', file)) + (await crashes('postgres', url));
server.stop();
print(wrong === 0 ? 'every acknowledged write was there, and none was half' : `${String(wrong)} times something was wrong`);
process.exitCode = wrong === 0 ? 0 : 1;

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
