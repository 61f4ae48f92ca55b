import { fileURLToPath } from 'node:url';
import { loadReference } from '../../seed/reference.ts';
import { UnusableFolderError } from '../db/folder.ts';
import { InUseError, openAlone } from '../db/in-use.ts';
import { readEnvironment } from '../environment.ts';
import { sayIn } from '../texts.ts';
import { readCommand, refused, runCommand, type Done, type LoadCommand } from './command.ts';
import { askCounter } from './counter.ts';

/* npm run --silent load -- FILE [--dry-run] [--example] [--json]: loading for scripts. Exit status 1 where there are problems. */

const say = sayIn('nl');

/** Opens the database and loads. @throws InUseError where another process has it. */
async function loadAlone(target: string, files: string, command: LoadCommand): Promise<Done> {
  const database = await openAlone(target, files);
  try {
    await loadReference(database, fileURLToPath(new URL('../../seed/domain', import.meta.url)));
    return await runCommand(database, command, say);
  } finally {
    await database.close();
  }
}

/** The program that has the database does it where it runs; else this process. A folder that takes no data is a problem in the report. */
async function loadWherever(command: LoadCommand): Promise<Done> {
  const { database: target, files } = readEnvironment(process.env);
  try {
    return await loadAlone(target, files, command);
  } catch (error) {
    if (error instanceof UnusableFolderError) {
      const { folder } = error;
      return refused({ key: 'workbook.cli.folder', args: { folder } }, folder, say);
    }
    const done = error instanceof InUseError ? await askCounter(target, command) : null;
    if (done === null) throw error;
    return done;
  }
}

async function main(command: LoadCommand): Promise<number> {
  const { report, lines } = await loadWherever(command);
  console.log(command.json ? JSON.stringify(report) : lines.join('\n'));
  return report.problems.length > 0 ? 1 : 0;
}

try {
  const command = readCommand(process.argv.slice(2));
  if (command === null) {
    console.error(say('workbook.cli.usage'));
    process.exitCode = 2;
  } else process.exitCode = await main(command);
} catch (error) {
  if (error instanceof InUseError) console.error(say('backups.inUse.load'));
  else console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
