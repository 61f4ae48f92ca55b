import { readEnvironment } from '../environment.ts';
import { openDatabase } from './open.ts';
import { verify } from './verify.ts';

/* `npm run verify`: recomputes the chain of the configured database and names what was altered; exit status 1 when anything was. */
const database = await openDatabase(readEnvironment(process.env).database);
const { rows, revisions, alterations } = await verify(database);
await database.close();
for (const found of alterations) console.log(`${found.what}: ${found.noun} ${found.id}, revision ${String(found.revision)}`);
console.log(`${String(rows)} rows and ${String(revisions)} revisions looked at, ${String(alterations.length)} altered`);
process.exitCode = alterations.length === 0 ? 0 : 1;
