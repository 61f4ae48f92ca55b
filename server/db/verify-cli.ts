import { readEnvironment } from '../environment.ts';
import { sayIn } from '../texts.ts';
import { readVerifyCommand, runVerify } from './verify-command.ts';

/* npm run verify [-- --example]: recomputes the chain and names what was altered. Exit status 1 when anything was, 2 when it could not look. */

const say = sayIn('nl');

async function main(words: readonly string[]): Promise<number> {
  const command = readVerifyCommand(words);
  if (command === null) {
    console.error(say('history.verify.usage'));
    return 2;
  }
  const { example } = command;
  const { database: target, files } = readEnvironment(process.env, example);
  const { lines, status } = await runVerify({ target, files, example }, say);
  const tell = status === 2 ? console.error : console.log;
  tell(lines.join('\n'));
  return status;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
