import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it, vi } from 'vitest';
import { backUp, readBackupCommand, restore } from '../../server/db/backup.ts';
import { claim } from '../../server/db/in-use.ts';
import { openDatabase } from '../../server/db/open.ts';
import { runVerify } from '../../server/db/verify-command.ts';
import { sayIn } from '../../server/texts.ts';
import { alongside, attach, dataFolder, holds, newFolder, run, writing } from '../support/backups.ts';
import { copyOf } from '../support/postgres.ts';
import { postgresFolder } from '../support/programs.ts';
import { programs, startServer } from '../support/server.ts';
import { engines, freshCopy, testClock } from '../support/worlds.ts';

const say = sayIn('nl');

describe('a backup of a SQLite file', () => {
  it('under load holds all that was there when it began, and restores and verifies', async () => {
    const { folder, target, files } = await dataFolder();
    const database = await openDatabase(target, testClock, files);
    const load = writing(database);
    await vi.waitUntil(() => load.acknowledged.length >= 10, { timeout: 60_000 });
    const before = [...load.acknowledged];
    const backup = join(newFolder(), 'kopie');
    const words = ['--import', 'tsx', 'server/db/backup-cli.ts', 'backup', backup];
    const made = await alongside(process.execPath, words, { DATA_DIR: folder });
    const all = await load.stop();
    await database.close();
    expect(made).toEqual({ status: 0, said: expect.stringContaining('niets gewijzigd') as string });
    expect(all.length).toBeGreaterThan(before.length);

    const back = newFolder();
    expect(run('server/db/backup-cli.ts', ['restore', backup], back)).toMatchObject({ status: 0, err: '' });
    const { alterations, notes } = await holds(join(back, 'pilotmonitor.sqlite'), join(back, 'files'));
    expect(alterations).toEqual([]);
    expect(before.filter((note) => !notes.includes(note))).toEqual([]);
    expect(notes.filter((note) => !all.includes(note))).toEqual([]);
  });

  it('is not made over anything, nor of nothing', async () => {
    const { folder, target, files } = await dataFolder();
    const there = newFolder();
    const asked = { target, files, folder: there, example: false };
    expect(await backUp(asked, say)).toEqual({ lines: [say('backups.exists', { folder: there })], status: 2 });
    const missing = join(folder, 'voorbeeld.sqlite');
    const empty = await backUp({ ...asked, target: missing, folder: join(there, 'x') }, say);
    expect(empty).toEqual({ lines: [say('backups.nothing', { database: missing })], status: 2 });
    expect(readdirSync(there)).toEqual([]);
    const partial = join(there, 'x.partial');
    mkdirSync(partial);
    const again = await backUp({ ...asked, folder: join(there, 'x') }, say);
    expect(again).toEqual({ lines: [say('backups.broken', { folder: partial })], status: 2 });
  });

  it('has its name only when the copy is right', async () => {
    const { target, files } = await dataFolder();
    const database = await openDatabase(target, testClock, files);
    await database.write.updateTable('finding_version').set({ text: 'Omgekeerd.' }).where('id', '=', 'f4').execute();
    await database.close();
    const folder = join(newFolder(), 'kopie');
    const { lines, status } = await backUp({ target, files, folder, example: false }, say);
    expect([status, lines[0], lines.at(-1)]).toEqual([
      1,
      'De rij is gewijzigd: finding f4, revisie 2',
      say('backups.wrong', { folder: `${folder}.partial` }),
    ]);
    expect(existsSync(folder)).toBe(false);
  });

  it('is put back beside what was there, which is kept', async () => {
    const { folder, target, files } = await dataFolder();
    const backup = { target, files, folder: join(newFolder(), 'kopie'), example: false };
    let database = await openDatabase(target, testClock, files);
    await attach(database, 'Onder belasting 0');
    await database.close();
    expect((await backUp(backup, say)).status).toBe(0);
    database = await openDatabase(target, testClock, files);
    await attach(database, 'Onder belasting 1');
    await database.close();
    const { lines, status } = await restore(backup, say);
    expect([status, lines.at(-2)]).toEqual([0, say('backups.restored', { database: target, files: 1 })]);
    expect(await holds(target, files)).toEqual({ alterations: [], notes: ['Onder belasting 0'] });
    const aside = join(folder, readdirSync(folder).find((name) => name.startsWith('before-restore-')) ?? '');
    expect(lines.at(-1)).toBe(say('backups.aside', { folder: aside }));
    expect((await holds(join(aside, 'pilotmonitor.sqlite'), join(aside, 'files'))).notes).toHaveLength(2);
  });

  it('that was altered is not put back, and changes nothing', async () => {
    const { folder, target, files } = await dataFolder();
    const backup = { target, files, folder: join(newFolder(), 'kopie'), example: false };
    const database = await openDatabase(target, testClock, files);
    await attach(database, 'Onder belasting 0');
    await database.close();
    await backUp(backup, say);
    const [place = ''] = readdirSync(join(backup.folder, 'files'));
    const [name = ''] = readdirSync(join(backup.folder, 'files', place));
    writeFileSync(join(backup.folder, 'files', place, name), 'iets anders');
    const before = readFileSync(target);
    const { lines, status } = await restore(backup, say);
    expect([status, lines.at(-1)]).toEqual([1, say('backups.refused')]);
    expect(readFileSync(target).equals(before)).toBe(true);
    const names = readdirSync(folder).filter((one) => !/-(wal|shm)$/.test(one));
    expect(names.sort()).toEqual(['files', 'pilotmonitor.sqlite', 'pilotmonitor.sqlite.lock']);
    const none = await restore({ ...backup, folder: folder + 'x' }, say);
    expect(none).toEqual({ lines: [say('backups.none', { folder: folder + 'x', database: 'pilotmonitor.sqlite' })], status: 2 });
  });

  it('is asked for with a folder, and --example', () => {
    expect(readBackupCommand(['/ergens', '--example'])).toEqual({ folder: '/ergens', example: true });
    expect(readBackupCommand(['kopie'])).toEqual({ folder: join(process.cwd(), 'kopie'), example: false });
    expect([[], ['a', 'b'], ['--voorbeeld'], ['']].map(readBackupCommand)).toEqual([null, null, null, null]);
    expect(run('server/db/backup-cli.ts', ['restore'], newFolder())).toMatchObject({
      status: 2,
      err: `${say('backups.usage.restore')}\n`,
    });
  });
});

describe('a SQLite file', () => {
  it('belongs to one process: a second server is refused, a reader and a backup go on, and a kill leaves it free', async () => {
    const { folder, target } = await dataFolder();
    const settings = { DATA_DIR: folder, LOG_LEVEL: 'silent' };
    const first = await startServer([], settings, programs.source);
    await expect(startServer([], settings, programs.source)).rejects.toThrow(
      /already uses .*pilotmonitor\.sqlite.*belongs to one process/,
    );
    expect(run('server/db/verify-cli.ts', [], folder).status).toBe(0);
    const backup = join(newFolder(), 'kopie');
    expect(run('server/db/backup-cli.ts', ['backup', backup], folder)).toMatchObject({ status: 0, err: '' });
    expect(run('server/db/backup-cli.ts', ['restore', backup], folder)).toEqual({
      ...{ status: 2, out: '', err: `${say('backups.inUse.restore', { database: target })}\n` },
    });
    await first.kill();
    claim(target)();
    expect(run('server/db/backup-cli.ts', ['restore', backup], folder)).toMatchObject({ status: 0, err: '' });
    expect((await runVerify({ target, example: false }, say)).status).toBe(0);
  });
});

describe.each(engines.filter((engine) => engine === 'postgres'))('a backup of %s', (engine) => {
  it('under load is made and put back by the commands it names', async () => {
    const target = await freshCopy(engine, 'example');
    const files = join(newFolder(), 'files');
    const asked = { target, files, folder: join(newFolder(), 'kopie'), example: false };
    const commands = (lines: string[]): string => ['set -e', ...lines.slice(1)].join('\n');
    const path = { PATH: `${postgresFolder() ?? ''}:${process.env['PATH'] ?? ''}` };
    const database = await openDatabase(target, testClock, files);
    const load = writing(database);
    await vi.waitUntil(() => load.acknowledged.length >= 10, { timeout: 60_000 });
    const before = [...load.acknowledged];
    const { lines, status } = await backUp(asked, say);
    const made = await alongside('sh', ['-c', commands(lines)], { ...path, DATABASE_URL: target });
    await load.stop();
    await database.close();
    expect([status, made]).toEqual([2, { status: 0, said: '' }]);

    const back = { ...asked, target: await copyOf(inject('postgres') ?? '', 'template0'), files: join(newFolder(), 'files') };
    const steps = (await restore(back, say)).lines.filter((line) => !line.includes('npm run verify'));
    const restored = await alongside('sh', ['-c', commands(steps)], { ...path, DATABASE_URL: back.target });
    expect(restored).toEqual({ status: 0, said: '' });
    const { alterations, notes } = await holds(back.target, back.files);
    expect(alterations).toEqual([]);
    expect(before.filter((note) => !notes.includes(note))).toEqual([]);
  });
});
