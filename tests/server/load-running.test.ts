import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { claim } from '../../server/db/in-use.ts';
import { sayIn } from '../../server/texts.ts';
import { newFolder, run } from '../support/backups.ts';
import { programs, startServer } from '../support/server.ts';

/* Loading from the command line while the program runs: a SQLite file belongs to one process, so the program that holds it does the load. */

const workbook = join(import.meta.dirname, '../support/pilotresultaten-voorbeeld.ods');
const load = (folder: string, ...words: string[]) => run('server/imports/cli.ts', [workbook, '--json', ...words], folder);

async function started(folder: string) {
  const server = await startServer([], { DATA_DIR: folder, LOG_LEVEL: 'silent' }, programs.source);
  onTestFinished(async () => void (await server.kill()));
  return server;
}

async function findings(url: string): Promise<number> {
  // on a connection of its own: a kept one may have been closed while this process only waited for a load
  const headers = { connection: 'close' };
  const answer = await fetch(`${url}/trpc/findings.page?input=${encodeURIComponent('{}')}`, { headers });
  return ((await answer.json()) as { result: { data: { total: number } } }).result.data.total;
}

// 145 rows of the tab: 125 findings, and 20 values that were examined without one
describe('a load from the command line while the program runs', () => {
  it('says what a load without it says, is seen at once, and changes nothing the second time', async () => {
    const [alone, folder] = [newFolder(), newFolder()];
    const server = await started(folder);
    expect(load(folder, '--dry-run', '--example')).toEqual(load(alone, '--dry-run', '--example'));
    expect(await findings(server.url)).toBe(0);
    const first = load(folder, '--example');
    expect(first).toEqual(load(alone, '--example'));
    expect([first.status, first.err, JSON.parse(first.out)]).toMatchObject([
      0,
      '',
      { problems: [], added: { Bevindingen: 145 } },
    ]);
    expect(await findings(server.url)).toBe(125);
    const again = load(folder, '--example');
    expect(JSON.parse(again.out)).toMatchObject({ added: { Bevindingen: 0 }, skipped: { Bevindingen: 145 } });
    expect(await findings(server.url)).toBe(125);
  });

  it('tells what is wrong with the file, with exit status 1', async () => {
    const folder = newFolder();
    await started(folder);
    const missing = run('server/imports/cli.ts', ['niets.ods', '--json'], folder);
    expect([missing.status, JSON.parse(missing.out)]).toMatchObject([1, { problems: [{ found: 'niets.ods' }] }]);
    const unsaid = load(folder);
    expect([unsaid.status, unsaid.out]).toEqual([1, expect.stringContaining('--example')]);
  });

  it('is taken at a socket that is open to the user of the program alone, as the database is, and gone when that stops', async () => {
    const folder = newFolder();
    const place = join(folder, 'pilotmonitor.sqlite.socket');
    const server = await started(folder);
    const modes = ['', '-wal', '.socket'].map((end) => statSync(join(folder, `pilotmonitor.sqlite${end}`)).mode & 0o777);
    expect(modes).toEqual([0o600, 0o600, 0o600]);
    expect(await server.stop()).toBe(0);
    expect(existsSync(place)).toBe(false);
  });

  it('goes on after a kill, with the program and without it', async () => {
    const folder = newFolder();
    await (await started(folder)).kill();
    expect(load(folder, '--dry-run', '--example').status).toBe(0);
    await started(folder);
    expect(load(folder, '--example')).toMatchObject({ status: 0, err: '' });
  });

  it('is refused in words where whoever holds the file does not take it', () => {
    const folder = newFolder();
    const letGo = claim(join(folder, 'pilotmonitor.sqlite'));
    onTestFinished(letGo);
    expect(load(folder, '--example')).toEqual({ status: 2, out: '', err: `${sayIn('nl')('backups.inUse.load')}\n` });
  });
});
