import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { TRPCError } from '@trpc/server';
import { Router, type Request, type Response } from 'express';
import type { z } from 'zod';
import { parseSearch, readStrictly } from '../../shared/address.ts';
import { momentSchema, partMoment, pinnedMoment, type Moment } from '../../shared/moment.ts';
import type { Say } from '../../shared/say.ts';
import type { Table } from '../../shared/table.ts';
import { OutsideTimeError } from '../db/world.ts';
import { sheetFormats, writeTable, type Download, type SheetFacts, type SheetFormat } from './sheets.ts';

/** One table that can be downloaded: how the question is read, who answers it, and what the selection is in words. */
export interface TableDownload<World, Row, Schema extends z.ZodObject> {
  table: Table<Row>;
  schema: Schema;
  rows(world: World, filter: z.output<Schema>): Promise<Iterable<Row>> | AsyncIterable<readonly Row[]>;
  /** The filters in words, one a line; empty for everything. */
  selection(filter: z.output<Schema>, asked: { world: World; say: Say }): Promise<string[]> | string[];
  /** The page that shows this table, as a path; the permalink of the file leads there. */
  page(filter: z.output<Schema>): string;
}

/** What is known of a request without its question. */
export interface RequestFacts {
  language: SheetFacts['language'];
  mark: string | null;
  revision: number;
  /** The day of the data, ISO, and the day that was asked; null where none was. */
  date: string;
  asOf: string | null;
  /** Scheme and host that a permalink begins with. */
  origin: string;
}

/** How the application answers for this router: the words, the world, and what is known of a request. */
export interface DownloadContext<World> {
  sayOf(req: Request): Say;
  /** The world as this viewer may know it at that moment; throws where nobody may look. */
  worldOf(req: Request, moment: Moment): Promise<World>;
  factsOf(req: Request, world: World): Promise<RequestFacts>;
}

/** A message for the reader with its HTTP status. */
interface Refusal {
  status: 400 | 403 | 404;
  message: string;
}

const refused: Partial<Record<TRPCError['code'], Refusal['status']>> = { FORBIDDEN: 403, NOT_FOUND: 404 };

/** What a question of the page answers in words, such as that a record is not there, the file answers with the same words; every other failure stays one. */
function asRefusal(error: unknown): Refusal {
  const status = error instanceof TRPCError ? refused[error.code] : undefined;
  if (status === undefined) throw error;
  return { status, message: (error as TRPCError).message };
}

/** A table in the registry; what its rows and filter are, only the table itself knows. */
export interface RegistryEntry<World> {
  answer(req: Request, format: SheetFormat, context: DownloadContext<World>): Promise<Download | Refusal>;
}

const searchOf = (req: Request) => req.originalUrl.split('?')[1] ?? '';

/** The page with the same filter, pinned to this moment, so that who opens it later sees the same. */
function permalink(page: string, search: string, { origin, revision, date, asOf }: RequestFacts): string {
  const parameters = new URLSearchParams(search);
  for (const name of ['after', ...Object.keys(momentSchema.shape)]) parameters.delete(name);
  for (const [name, value] of Object.entries(pinnedMoment({ revision, today: date, asOf }))) parameters.set(name, String(value));
  parameters.sort();
  return `${origin}${page}?${parameters.toString()}`;
}

/** A day that cannot be shown is told; every other failure stays one. */
function outsideTime(error: unknown): OutsideTimeError {
  if (error instanceof OutsideTimeError) return error;
  throw error;
}

/** Makes a table downloadable: reads the question strictly, asks the rows, and writes them in the format asked. */
export function tableDownload<World, Row, Schema extends z.ZodObject>(
  spec: TableDownload<World, Row, Schema>,
): RegistryEntry<World> {
  return {
    async answer(req, format, context) {
      const say = context.sayOf(req);
      const asked = partMoment(parseSearch(searchOf(req)));
      const moment = readStrictly(momentSchema, asked.moment);
      const reading = readStrictly(spec.schema, asked.rest);
      if (moment.filter === null || reading.filter === null) {
        const fields = [...(moment.wrong ?? []), ...(reading.wrong ?? [])].map((name) => name.slice(0, 40)).join(', ');
        return { status: 400, message: say('exports.badFilter', { fields }) };
      }
      const { filter } = reading;
      const world = await context.worldOf(req, moment.filter).catch(outsideTime);
      if (world instanceof OutsideTimeError) return { status: 400, message: say(world.key) };
      const facts = await context.factsOf(req, world);
      const selection = await spec.selection(filter, { world, say });
      const link = permalink(spec.page(filter), searchOf(req), facts);
      return writeTable(spec.table, await spec.rows(world, filter), {
        format,
        facts: { ...facts, say, selection, permalink: link },
      });
    },
  };
}

async function* following(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

/**
 * Sends a file as an attachment. What fails before the first bytes are there is an ordinary error. A reader who leaves half-way is none; a source that fails
 * half-way breaks the connection, so that nobody takes half a file for a whole one.
 */
export async function sendDownload(res: Response, { filename, contentType, chunks }: Download): Promise<void> {
  const pieces = chunks[Symbol.asyncIterator]();
  const first = await pieces.next();
  res.setHeader('Content-Type', contentType);
  res.setHeader('Content-Disposition', `attachment; filename="${filename.replace(/[^a-z0-9.-]/gi, '-')}"`);
  res.setHeader('X-Content-Type-Options', 'nosniff');
  res.setHeader('Cache-Control', 'no-store');
  if (first.done) return void res.end();
  try {
    await pipeline(Readable.from(following(first.value, pieces)), res);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE')) throw error;
  }
}

function isFormat(text: string): text is SheetFormat {
  return sheetFormats.some((format) => format === text);
}

/** Answers GET /<table>.<format> for the tables of the registry; everything else is told in a plain sentence. */
export function downloads<World>(registry: ReadonlyMap<string, RegistryEntry<World>>, context: DownloadContext<World>): Router {
  const router = Router();
  router.get('/:file', async (req, res) => {
    const [, id = '', format = ''] = /^([a-z0-9-]+)\.([a-z]+)$/.exec(req.params.file) ?? [];
    const entry = registry.get(id);
    const say = context.sayOf(req);
    const refuse = ({ status, message }: Refusal) => res.status(status).type('text/plain; charset=utf-8').send(`${message}\n`);
    if (entry === undefined) return void refuse({ status: 404, message: say('exports.unknownTable') });
    if (!isFormat(format)) return void refuse({ status: 404, message: say('exports.unknownFormat') });
    const answer = await entry.answer(req, format, context).catch(asRefusal);
    if ('status' in answer) refuse(answer);
    else await sendDownload(res, answer);
  });
  return router;
}
