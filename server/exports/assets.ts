import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the program: the nearest one upwards with a package.json, alike for the sources and for the built server. */
function programFolder(from: string): string {
  if (existsSync(join(from, 'package.json'))) return from;
  if (dirname(from) === from) throw new Error('No package.json above the server: fonts and templates cannot be found.');
  return programFolder(dirname(from));
}

const exportsFolder = join(programFolder(import.meta.dirname), 'server', 'exports');

/** Source Sans 3 in four faces; documents never depend on the fonts of the machine. */
export const fontFolder = join(exportsFolder, 'fonts');
export const fontFamily = 'Source Sans 3';

/** The Typst template that lays out a paper. */
export const paperTemplate = join(exportsFolder, 'paper.typ');
