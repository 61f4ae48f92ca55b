import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillExample } from '../../seed/example.ts';
import { loadReference } from '../../seed/reference.ts';
import { positionRow } from '../../seed/rows.ts';
import { commit } from '../../server/db/history.ts';
import { openDatabase } from '../../server/db/open.ts';
import { startServer, type RunningServer } from './server.ts';
import { test as base } from './stories.ts';

/** The small example world with three days behind it, and what those days were. */
export interface DaysWorld {
  server: RunningServer;
  /** the world was filled; three gemeenten joined; the three changed position, and a finding was changed, added and withdrawn */
  days: { filled: string; joined: string; moved: string };
}

const root = join(import.meta.dirname, '../..');
const joiners = ['gm0344', 'gm0363', 'gm0518'];
const deed = { personId: 'example', command: 'position.save' };
const dayAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

const answers = (answer: string) =>
  joiners.map((organisation_id) =>
    positionRow({
      ...{ id: `later-${organisation_id}`, round_id: 'ronde-1', organisation_id, question: 'bindingness', layer: 'gemeente' },
      ...{ scale_id: 'verplichting-v1', answer },
    }),
  );

async function live(file: string, days: DaysWorld['days']): Promise<void> {
  let day = days.filled;
  const database = await openDatabase(file, () => `${day}T12:00:00.000Z`);
  await loadReference(database, join(root, 'seed/domain'));
  await fillExample(database);
  day = days.joined;
  await commit(database, deed, (change) => change.add('position', answers('4')));
  day = days.moved;
  await commit(database, deed, async (change) => {
    for (const row of answers('1')) await change.put('position', row);
    const first = await change.current('finding', 'f1');
    if (first === undefined) throw new Error('f1 is not there');
    const { revision: _revision, ...finding } = first;
    await change.put('finding', { ...finding, text: 'Bij nader inzien lag het anders.' });
    await change.put('finding', { ...finding, id: 'nieuw', reference: null, text: 'Wat er nieuw bij kwam.' });
    await change.close('finding', 'f2');
  });
  await database.close();
}

/** Stories about time: one server a worker, over a database whose days have passed. */
export const test = base.extend<object, { lived: DaysWorld }>({
  lived: [
    // Playwright wants the first parameter taken apart
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'pilotmonitor-days-'));
      const days = { filled: dayAgo(4), joined: dayAgo(3), moved: dayAgo(2) };
      await live(join(folder, 'pilotmonitor.sqlite'), days);
      const server = await startServer([], { DATA_DIR: folder });
      await use({ server, days });
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
});
