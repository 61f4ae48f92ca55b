import { spawnSync } from 'node:child_process';

/* `npm run hostile -- [REQUESTS] [SEED]`: sends so many hostile requests to a real installation on SQLite and on PostgreSQL. */

const [requests = '10000', seed = '20261124'] = process.argv.slice(2);
const words = ['vitest', 'run', '--project', 'server', 'tests/server/hostile.test.ts'];
const env = { ...process.env, HOSTILE_REQUESTS: requests, HOSTILE_SEED: seed };
process.exitCode = spawnSync('npx', words, { stdio: 'inherit', env }).status ?? 1;
