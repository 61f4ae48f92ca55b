import { readEnvironment } from '../environment.ts';
import { sayIn } from '../texts.ts';
import { backUp, readBackupCommand, restore } from './backup.ts';

/* npm run backup -- FOLDER [--example], and npm run restore likewise. Exit status 1 when a copy is not right, 2 when nothing was done. */

const say = sayIn('nl');

async function main(what: 'backup' | 'restore', words: readonly string[]): Promise<number> {
  const command = readBackupCommand(words);
  if (command === null) {
    console.error(say(`backups.usage.${what}`));
    return 2;
  }
  const { database: target, files } = readEnvironment(process.env, command.example);
  const { lines, status } = await (what === 'backup' ? backUp : restore)({ target, files, ...command }, say);
  const tell = status === 0 ? console.log : console.error;
  tell(lines.join('\n'));
  return status;
}

try {
  const [what, ...words] = process.argv.slice(2);
  process.exitCode = await main(what === 'restore' ? 'restore' : 'backup', words);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
