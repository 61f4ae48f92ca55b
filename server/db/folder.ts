import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** The folder in which the data must stand cannot be made there, is no folder, or takes no files of this user. */
export class UnusableFolderError extends Error {
  /** The whole path of the folder. */
  readonly folder: string;

  constructor(folder: string, cause?: unknown) {
    super(`Setting DATA_DIR is not usable: ${folder} is no folder in which the Pilotmonitor can write. Choose another folder.`, {
      cause,
    });
    this.name = 'UnusableFolderError';
    this.folder = folder;
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/**
 * Makes a folder and what is missing above it, one at a time: Node's own `recursive` never ends where the system lets nobody make a folder
 * and says that it is not there, as below /proc. Then it looks whether this process can write there.
 * @throws UnusableFolderError
 */
export function makeFolder(path: string): void {
  const folder = resolve(path);
  const missing: string[] = [];
  try {
    for (let at = folder; !isFolder(at) && dirname(at) !== at; at = dirname(at)) missing.unshift(at);
    for (const at of missing) {
      try {
        mkdirSync(at);
      } catch (error) {
        // another process may have made it meanwhile
        if (!isFolder(at)) throw error;
      }
    }
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new UnusableFolderError(folder, error);
  }
}
