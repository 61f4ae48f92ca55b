import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { findDatabase, openDatabase, type Engine } from '../../server/db/open.ts';
import { readVerifyCommand, runVerify } from '../../server/db/verify-command.ts';
import { sayIn } from '../../server/texts.ts';
import { emptyEvidence } from '../../shared/evidence-links.ts';
import { copyOf } from '../support/postgres.ts';
import { callerAs, engines, freshCopy, testClock, viewerAs } from '../support/worlds.ts';

const say = sayIn('nl');
const folders: string[] = [];

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pilotmonitor-verify-'));
  folders.push(folder);
  return folder;
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A database nobody ever opened: a file without a byte, or what PostgreSQL gives to who asks for a new one. */
async function untouched(engine: Engine): Promise<string> {
  if (engine === 'postgres') return copyOf(inject('postgres') ?? '', 'template1');
  const file = join(newFolder(), 'pilotmonitor.sqlite');
  writeFileSync(file, '');
  return file;
}

/** As it is named in a message: the path, or the server and the database without the password. */
const named = (target: string): string => (target.startsWith('postgres:') ? target.replace(/^.*@/, '') : target);

describe.each(engines)('checking the chain (%s)', (engine) => {
  it('says of a database what was looked at, and that nothing was altered', async () => {
    const target = await freshCopy(engine, 'example');
    expect(await runVerify({ target, example: false }, say)).toEqual({
      lines: [expect.stringMatching(new RegExp(`${named(target)}: [\\d.]+ rijen en 2 revisies nagerekend, niets gewijzigd\\.$`))],
      status: 0,
    });
  });

  it('names the row that was altered', async () => {
    const target = await freshCopy(engine, 'example');
    const database = await openDatabase(target, testClock);
    await database.write.updateTable('finding_version').set({ text: 'Omgekeerd.' }).where('id', '=', 'f4').execute();
    await database.close();
    const { lines, status } = await runVerify({ target, example: false }, say);
    expect(lines[0]).toBe('De rij is gewijzigd: finding f4, revisie 2');
    expect(lines[1]).toMatch(/2 revisies nagerekend, 1 keer klopt het niet\.$/);
    expect(status).toBe(1);
  });

  it('names the attachment whose file is gone or was altered, now or in a version before', async () => {
    const target = await freshCopy(engine, 'example');
    const files = newFolder();
    const database = await openDatabase(target, testClock, files);
    const person = viewerAs('pilotorganisation:vb-gm-1').personId;
    const as = callerAs(database, 'pilotorganisation:vb-gm-1').findings;
    const places: string[] = [];
    let [id, base]: [string | undefined, number | undefined] = [undefined, undefined];
    for (const text of ['oud', 'nieuw']) {
      const sent = await database.files.receive(person, {
        name: `${text}.txt`,
        mediaType: 'text/plain',
        bytes: Buffer.from(text),
      });
      const form = { ...emptyEvidence, kind: 'document' as const, text: 'Verslag', file: sent.id };
      ({ id } = await as.saveEvidence({ id, base, finding: 'f1', form }));
      base = (await as.detail({ id: 'f1' })).evidence.find((one) => one.id === id)?.revision;
      places.push(join(files, sent.sha256.slice(0, 2), sent.sha256));
    }
    await database.close();
    expect((await runVerify({ target, files, example: false }, say)).status).toBe(0);
    rmSync(places[0] ?? '');
    writeFileSync(places[1] ?? '', 'Nieuw');
    const { lines, status } = await runVerify({ target, files, example: false }, say);
    expect(lines.slice(0, -1).sort()).toEqual([
      `De inhoud van het bestand is gewijzigd: attachment ${String(id)}, revisie 4 (nieuw.txt)`,
      `Het bestand ontbreekt: attachment ${String(id)}, revisie 3 (oud.txt)`,
    ]);
    expect(status).toBe(1);
  });

  it('says so when there is not a single change to look at, and is not content with that', async () => {
    const target = await untouched(engine);
    await (await openDatabase(target, testClock)).close();
    expect(await runVerify({ target, example: false }, say)).toEqual({
      lines: [`In ${named(target)} staat nog geen enkele wijziging. Er is dus niets nagerekend.`],
      status: 2,
    });
  });

  it('makes nothing in a database that nobody ever opened', async () => {
    const target = await untouched(engine);
    expect(await runVerify({ target, example: false }, say)).toEqual({
      lines: [`In ${named(target)} staat nog geen enkele wijziging. Er is dus niets nagerekend.`],
      status: 2,
    });
    expect(await findDatabase(target)).toBe('empty');
  });
});

describe('checking the chain of a file', () => {
  it('that is not there names the path and what to do, and makes no file', async () => {
    const folder = newFolder();
    const target = join(folder, 'data', 'pilotmonitor.sqlite');
    const { lines, status } = await runVerify({ target, example: false }, say);
    expect(lines).toEqual([
      `Er is geen database ${target}, dus er is niets nagerekend. Start de Pilotmonitor eerst met npm start, of wijs met DATA_DIR een andere map aan. De voorbeelddatabase rekent u na met npm run verify -- --example.`,
    ]);
    expect(status).toBe(2);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('that the example should be in names the way to make it', async () => {
    const target = join(newFolder(), 'voorbeeld.sqlite');
    const { lines, status } = await runVerify({ target, example: true }, say);
    expect(lines).toEqual([
      `Er is geen database ${target}, dus er is niets nagerekend. Start de Pilotmonitor eerst met npm start -- --example, of wijs met DATA_DIR een andere map aan.`,
    ]);
    expect(status).toBe(2);
    expect(existsSync(target)).toBe(false);
  });
});

describe('the command npm run verify', () => {
  it('takes --example and nothing else', () => {
    expect(readVerifyCommand([])).toEqual({ example: false });
    expect(readVerifyCommand(['--example'])).toEqual({ example: true });
    expect(readVerifyCommand(['--exampel'])).toBeNull();
    expect(readVerifyCommand(['voorbeeld.sqlite'])).toBeNull();
  });

  it('looks at the file that is meant, and its exit status tells what it saw', async () => {
    const folder = newFolder();
    cpSync(await freshCopy('sqlite', 'example'), join(folder, 'voorbeeld.sqlite'));
    const run = (...words: string[]) => {
      const program = ['--import', 'tsx', join(import.meta.dirname, '../../server/db/verify-cli.ts'), ...words];
      const { DATABASE_URL: _server, ...environment } = process.env;
      const done = spawnSync(process.execPath, program, { encoding: 'utf8', env: { ...environment, DATA_DIR: folder } });
      return { status: done.status, out: done.stdout, err: done.stderr };
    };
    expect(run('--example')).toMatchObject({ status: 0, out: expect.stringContaining('voorbeeld.sqlite: ') as string, err: '' });
    expect(run()).toMatchObject({ status: 2, out: '', err: expect.stringContaining('pilotmonitor.sqlite') as string });
    expect(run('--exampel')).toMatchObject({ status: 2, out: '', err: 'Gebruik: npm run verify [-- --example]\n' });
    expect(readdirSync(folder).filter((name) => name.startsWith('pilotmonitor'))).toEqual([]);
  });
});
