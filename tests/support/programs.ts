import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A program the tests run beside Node: how it is found, and which Debian packages bring it. */
interface Program {
  name: string;
  packages: readonly string[];
  find(): string | undefined;
}

export const programs: readonly Program[] = [
  { name: 'Chromium', packages: ['chromium', 'fonts-dejavu-core'], find: chromiumPath },
  { name: 'PostgreSQL', packages: ['postgresql'], find: postgresFolder },
  { name: 'LibreOffice', packages: ['libreoffice-writer', 'libreoffice-calc'], find: () => inPath('soffice') },
  { name: 'pdftotext', packages: ['poppler-utils'], find: () => inPath('pdftotext') },
];

/** Where a command stands in PATH, or undefined. */
export function inPath(command: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, command)).find(isExecutable);
}

/** The browser of the system; a test tool's own download is not used. */
export function chromiumPath(): string | undefined {
  return ['chromium', 'chromium-browser', 'google-chrome'].map(inPath).find((path) => path !== undefined);
}

/** The folder with initdb and pg_ctl: the newest of Debian's, which are not in PATH, or else whatever PATH has. */
export function postgresFolder(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folder = versions.map((version) => join(debian, version, 'bin')).find((bin) => isExecutable(join(bin, 'initdb')));
  return folder ?? inPath('initdb')?.replace(/\/initdb$/, '');
}

/**
 * Sees to it that every program is there. As root on Debian the missing ones are installed; elsewhere the answer is what
 * to do, as nobody's machine is changed by running a test.
 */
export function completePrograms(): { ready: boolean; message: string } {
  const missing = programs.filter((program) => program.find() === undefined);
  if (missing.length === 0) return { ready: true, message: programs.map((program) => program.name).join(', ') };
  const packages = missing.flatMap((program) => program.packages);
  const names = missing.map((program) => program.name).join(', ');
  if (!isDebian() || process.getuid?.() !== 0) {
    return { ready: false, message: `Missing: ${names}. ${instruction(packages)}` };
  }
  const failure = installPackages(packages);
  return failure === undefined
    ? { ready: true, message: `installed ${names}` }
    : { ready: false, message: `Installing ${packages.join(' ')} failed:\n${failure}` };
}

function instruction(packages: readonly string[]): string {
  if (isDebian()) return `Run: sudo apt-get update && sudo apt-get install --no-install-recommends ${packages.join(' ')}`;
  return `Install the counterparts of these Debian packages and put them in PATH: ${packages.join(' ')}`;
}

function installPackages(packages: readonly string[]): string | undefined {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const words of [['update'], ['install', '--yes', '--no-install-recommends', ...packages]]) {
    const result = spawnSync('apt-get', words, { env, encoding: 'utf8' });
    if (result.status !== 0) return `${result.stdout}${result.stderr}`;
  }
  return undefined;
}

function isDebian(): boolean {
  return existsSync('/etc/debian_version') && inPath('apt-get') !== undefined;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
