import type { NextFunction, Request, Response } from 'express';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { scopeOf, type Viewer } from '../../shared/policy.ts';
import { amsterdamDate, headOf } from '../db/world.ts';
import type { Database } from '../db/open.ts';
import { askerOf, localeOf } from '../session.ts';
import type { AnswerCache } from './cache.ts';

const compress = promisify(gzip);
// below this a compressed answer is not worth the turn
const WORTH_COMPRESSING = 1_400;

function viewerKey(viewer: Viewer): string {
  return `${viewer.personId} ${viewer.role} ${viewer.organisationId ?? ''} ${viewer.layer ?? ''} ${scopeOf(viewer).key}`;
}

/** What is told to one person alone and changes without a revision, or is a stream: never kept. */
const personal = /[/,](changes\.(page|live)|sessions\.mine|mail\.\w+|follow\.\w+|inbox\.page|people\.\w+)(?=[,?]|$)/;

/**
 * Who asks, in which language, as a key; null for nobody. It names the person, so that nobody is told what another was told; a name
 * that the identity provider changed makes another key, because it is told to its owner.
 */
function askerKey(req: Request): string | null {
  const { viewer, session } = askerOf(req);
  if (viewer === null) return null;
  return [viewerKey(viewer), session?.hatId, session?.name, session?.email, localeOf(req.headers)].join('\t');
}

function send(res: Response, bytes: Buffer, zipped: boolean): void {
  res.statusCode = 200;
  res.setHeader('Content-Type', 'application/json; charset=utf-8');
  res.setHeader('Cache-Control', 'no-store');
  res.setHeader('X-Content-Type-Options', 'nosniff');
  res.setHeader('Vary', 'Cookie, Accept-Encoding');
  if (zipped) res.setHeader('Content-Encoding', 'gzip');
  res.setHeader('Content-Length', bytes.length);
  res.end(bytes);
}

/** Collects what a handler writes, then hands the whole body over instead of sending it. */
function capture(res: Response, whenDone: (body: Buffer) => void): void {
  const parts: Buffer[] = [];
  const keep = (part: unknown): void => {
    if (typeof part === 'string') parts.push(Buffer.from(part));
    else if (ArrayBuffer.isView(part)) parts.push(Buffer.from(part.buffer, part.byteOffset, part.byteLength));
  };
  const end = res.end.bind(res);
  res.write = ((part: unknown) => {
    keep(part);
    return true;
  }) as typeof res.write;
  res.end = ((part?: unknown) => {
    keep(part);
    res.end = end;
    whenDone(Buffer.concat(parts));
    return res;
  }) as typeof res.end;
}

/**
 * Answers questions from the cache where the same viewer's scope asked the same at the same revision and day, and nobody was erased since; otherwise lets
 * the question be answered and keeps the bytes, compressed where the reader takes that. Commands pass through untouched.
 */
export function cachedAnswers(database: Database, cache: AnswerCache) {
  return async (req: Request, res: Response, next: NextFunction): Promise<void> => {
    const asker = req.method === 'GET' && !personal.test(req.originalUrl) ? askerKey(req) : null;
    if (asker === null) return next();
    const { revision, erased } = await headOf(database);
    const zips = /\bgzip\b/.test(req.headers['accept-encoding'] ?? '');
    const day = amsterdamDate(database.clock());
    const key = [req.originalUrl, asker, revision, erased, day].join('\n');
    const zippedKey = `${key}\ngzip`;
    const zipped = zips ? cache.get(zippedKey) : undefined;
    if (zipped) return send(res, zipped, true);
    const plain = cache.get(key);
    if (plain) return send(res, plain, false);
    capture(res, (body) => {
      if (res.statusCode !== 200) return void res.end(body);
      if (!zips || body.length < WORTH_COMPRESSING) {
        cache.set(key, body);
        return send(res, body, false);
      }
      void compress(body, { level: 5 }).then((bytes) => {
        cache.set(zippedKey, bytes);
        send(res, bytes, true);
      });
    });
    next();
  };
}
