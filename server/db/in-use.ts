import { resolve } from 'node:path';

/** Another process works on this SQLite file. */
export class InUseError extends Error {
  constructor(file: string) {
    super(
      `Another process of the Pilotmonitor already uses ${resolve(file)}. A SQLite file belongs to one process: stop the other one first, or use PostgreSQL (DATABASE_URL) for several.`,
    );
  }
}
