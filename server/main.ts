import { readEnvironment } from './environment.ts';
import { start } from './start.ts';

try {
  const words = process.argv.slice(2);
  const address = await start(readEnvironment(process.env, words.includes('--example')), words);
  console.log(`Pilotmonitor CODIO is ready on ${address}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
