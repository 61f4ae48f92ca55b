import { fileURLToPath } from 'node:url';
import { loadReference } from '../../seed/reference.ts';
import { InUseError } from '../db/in-use.ts';
import { openAlone } from '../db/in-use.ts';
import { readEnvironment } from '../environment.ts';
import { sayIn } from '../texts.ts';
import { readCommand, runCommand, type LoadCommand } from './command.ts';

/* npm run --silent load -- FILE [--dry-run] [--example] [--json]: loading for scripts. Exit status 1 where there are problems. */

const say = sayIn('nl');

async function main(command: LoadCommand): Promise<number> {
  const { database: target, files } = readEnvironment(process.env);
  const database = await openAlone(target, files);
  try {
    await loadReference(database, fileURLToPath(new URL('../../seed/domain', import.meta.url)));
    const { report, lines } = await runCommand(database, command, say);
    console.log(command.json ? JSON.stringify(report) : lines.join('\n'));
    return report.problems.length > 0 ? 1 : 0;
  } finally {
    await database.close();
  }
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
