import { join } from 'node:path';
import { z } from 'zod';

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('warn'),
});

export interface Environment {
  port: number;
  host: string;
  /** what openDatabase takes: a postgres:// address or the path of a SQLite file */
  database: string;
  logLevel: string;
}

const loopback = new Set(['127.0.0.1', 'localhost', '::1']);

/**
 * Reads the settings from the environment; throws a sentence that names the wrong one. Until there is a login the product listens
 * on this machine only, because the demonstration roles ask nobody who they are. With `example` the file is another one, so that
 * invented content never comes near a database that is in use.
 */
export function readEnvironment(from: Record<string, string | undefined>, example = false): Environment {
  const parsed = schema.safeParse(from);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`Setting ${String(issue?.path[0])} is not usable: ${issue?.message ?? ''}`);
  }
  const { PORT, HOST, DATA_DIR, DATABASE_URL, LOG_LEVEL } = parsed.data;
  if (!loopback.has(HOST)) {
    throw new Error(`HOST=${HOST} is refused: without login the Pilotmonitor listens on localhost only (127.0.0.1, ::1).`);
  }
  return {
    port: PORT,
    host: HOST,
    database: DATABASE_URL ?? join(DATA_DIR, example ? 'voorbeeld.sqlite' : 'pilotmonitor.sqlite'),
    logLevel: LOG_LEVEL,
  };
}
