import { Router, type Request, type Response } from 'express';
import type { Logger } from 'pino';
import { parseSearch, readStrictly } from '../../shared/address.ts';
import { momentSchema } from '../../shared/moment.ts';
import { scopeOf } from '../../shared/policy.ts';
import type { MessageKey } from '../../shared/say.ts';
import type { Database } from '../db/open.ts';
import { openWorld, OutsideTimeError, read, type World } from '../db/world.ts';
import { localeOf, viewerOf } from '../session.ts';
import { sayIn } from '../texts.ts';

interface Refused {
  status: number;
  key: MessageKey;
}

/** The world of the request: what this viewer may know, at the moment the address names. */
async function worldOf(database: Database, req: Request): Promise<World | Refused> {
  const viewer = viewerOf(req);
  if (viewer === null) return { status: 401, key: 'policy.noRole' };
  const moment = readStrictly(momentSchema, parseSearch(req.originalUrl.split('?')[1] ?? ''));
  if (moment.filter === null) return { status: 404, key: 'attachments.gone' };
  try {
    return await openWorld(database, scopeOf(viewer), moment.filter);
  } catch (error) {
    if (error instanceof OutsideTimeError) return { status: 400, key: error.key };
    throw error;
  }
}

function recordOf(world: World, id: string) {
  return read(world, 'attachment')
    .selectFrom('attachment')
    .select(['attachment.file_name', 'attachment.media_type', 'attachment.sha256'])
    .where('attachment.id', '=', id)
    .executeTakeFirst();
}

/** Nothing in a file may run, load or be guessed at, and it is kept in no cache but the reader's own. */
function setHeaders(res: Response, file: { name: string; mediaType: string; sha256: string }): void {
  res.attachment(file.name);
  res.setHeader('Content-Type', file.mediaType);
  res.setHeader('X-Content-Type-Options', 'nosniff');
  res.setHeader('Content-Security-Policy', "sandbox; default-src 'none'");
  res.setHeader('Cache-Control', 'private, no-cache');
  res.setHeader('ETag', `"${file.sha256}"`);
}

/** What is answered where the address, the rights or the bytes are not as they should be. */
function refuse(req: Request, res: Response, { status, key }: Refused): void {
  res.setHeader('Cache-Control', 'no-store');
  res
    .status(status)
    .type('text/plain; charset=utf-8')
    .send(`${sayIn(localeOf(req.headers))(key)}\n`);
}

async function send(desk: { database: Database; log: Logger }, req: Request, res: Response): Promise<void> {
  const { database, log } = desk;
  const world = await worldOf(database, req);
  if ('status' in world) return refuse(req, res, world);
  const id = String(req.params['id']);
  const record = await recordOf(world, id);
  const [name, mediaType, sha256] = [record?.file_name, record?.media_type, record?.sha256];
  if (!name || !mediaType || !sha256) return refuse(req, res, { status: 404, key: 'attachments.gone' });
  const file = await database.files.fetch(sha256);
  if (file.state !== 'there') {
    log.error({ attachment: id, sha256, state: file.state }, 'a file behind evidence is not as it was kept');
    return refuse(req, res, { status: 404, key: `attachments.${file.state}` });
  }
  setHeaders(res, { name, mediaType, sha256 });
  if (req.fresh) return void res.status(304).end();
  res.setHeader('Content-Length', file.bytes.length);
  res.end(req.method === 'HEAD' ? undefined : file.bytes);
}

/** GET /<attachment>: the file behind a piece of evidence, now or as of a moment, to who may read the finding it is behind. */
export function attachmentFiles(database: Database, log: Logger): Router {
  const router = Router();
  router.get('/:id', (req, res) => send({ database, log }, req, res));
  return router;
}
