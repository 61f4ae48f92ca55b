import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { UnusableFolderError } from '../../server/db/folder.ts';
import { claim } from '../../server/db/in-use.ts';
import { newFolder, run } from '../support/backups.ts';

/* Where the data cannot stand, a load ends at once, with what is wrong and exit status 1. */

const workbook = join(import.meta.dirname, '../support/pilotresultaten-voorbeeld.ods');
const load = (folder: string, ...words: string[]) => run('server/imports/cli.ts', [workbook, ...words], folder);
const none = { Pilots: 0, Bevindingen: 0, Standpunten: 0 };
const says = (folder: string) =>
  `De instelling DATA_DIR klopt niet: in ${folder} kan het programma geen bestanden bewaren. Kies een andere map, of geef het programma het recht om er te schrijven.`;

function aFile(): string {
  const file = join(newFolder(), 'bestand');
  writeFileSync(file, 'Dit is geen map.');
  return file;
}

describe('a load into a folder that takes no data', () => {
  it.each([
    ['below one where the system lets nobody make a folder', () => '/proc/x'],
    ['where the system lets nobody make a file', () => '/proc'],
    ['that is a file', aFile],
    ['below a file', () => join(aFile(), 'map')],
  ])('ends at once and says so: %s', (_, place) => {
    const folder = place();
    const { status, out, err } = load(folder, '--json');
    const problem = { tab: '', cell: '', found: folder, expected: says(folder), nearest: null };
    expect([status, JSON.parse(out || '{}'), err]).toEqual([
      1,
      { added: none, changed: none, skipped: none, problems: [problem] },
      '',
    ]);
  });

  it('says it in words to a person', () => {
    expect(load('/proc/x')).toEqual({ status: 1, out: `${says('/proc/x')}\n`, err: '' });
  });

  it('is refused where this user may not write', () => {
    const folder = newFolder();
    chmodSync(folder, 0o555);
    // to the system's administrator every folder is open: then it is tried as the user that owns nothing
    if (process.geteuid?.() === 0) {
      process.seteuid?.(65_534);
      onTestFinished(() => process.seteuid?.(0));
    }
    for (const place of [folder, join(folder, 'dieper')])
      expect(() => claim(join(place, 'pilotmonitor.sqlite'))).toThrow(UnusableFolderError);
  });
});

it('a folder that is not there yet is made, with what is above it', () => {
  const folder = join(newFolder(), 'een', 'twee');
  const { status, out } = load(folder, '--json', '--example');
  expect([status, JSON.parse(out)]).toMatchObject([0, { added: { Bevindingen: 145 }, problems: [] }]);
  expect(existsSync(join(folder, 'pilotmonitor.sqlite'))).toBe(true);
});
