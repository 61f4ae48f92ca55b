import { Router, type Request, type Response } from 'express';
import { parseSearch, readStrictly } from '../../shared/address.ts';
import { momentSchema, partMoment, type Moment } from '../../shared/moment.ts';
import { paperFilterSchema, type PaperFilter } from '../../shared/papers/request.ts';
import type { PaperDocument } from '../../shared/papers.ts';
import { may } from '../../shared/policy.ts';
import type { MessageArgs, MessageKey } from '../../shared/say.ts';
import type { Database } from '../db/open.ts';
import { OutsideTimeError } from '../db/world.ts';
import { localeOf, viewerOf } from '../session.ts';
import { sayIn } from '../texts.ts';
import { sendDownload } from './http.ts';
import { paperFormats, writePaper, type PaperFormat } from './paper-file.ts';
import { AlreadyFinalError, finalPaper, makePaper, type FinalFilter } from './paper-make.ts';
import { NoMeetingError, NoSnapshotError, paperOf } from './paper-model.ts';
import { NoPdfError } from './pdf.ts';

/** A no with its reason for the reader. */
class Refused extends Error {
  readonly status: number;
  readonly key: MessageKey;
  readonly args: MessageArgs | undefined;

  constructor(status: number, key: MessageKey, args?: MessageArgs) {
    super(key);
    this.status = status;
    this.key = key;
    this.args = args;
  }
}

const isFormat = (text: string): text is PaperFormat => paperFormats.some((format) => format === text);

/** What is asked, strictly: nothing that was not understood may change what a paper holds. */
function readAsked(req: Request): { filter: PaperFilter; moment: Moment; final: string | null } {
  const { paper: final = null, ...raw } = parseSearch(req.originalUrl.split('?')[1] ?? '');
  const asked = partMoment(raw);
  const moment = readStrictly(momentSchema, asked.moment);
  const reading = readStrictly(paperFilterSchema, asked.rest);
  if (moment.filter === null || reading.filter === null || Array.isArray(final)) {
    const fields = [...(moment.wrong ?? []), ...(reading.wrong ?? [])].map((name) => name.slice(0, 40)).join(', ');
    throw new Refused(400, 'papers.refused', { fields });
  }
  return { filter: reading.filter, moment: moment.filter, final };
}

async function documentOf(database: Database, req: Request): Promise<PaperDocument> {
  if (viewerOf(req) === null) throw new Refused(401, 'policy.noRole');
  const { filter, moment, final } = readAsked(req);
  if (final === null) return paperOf(database, req, { filter, moment, draft: true });
  const paper = await finalPaper(database, final);
  if (paper === null) throw new Refused(404, 'papers.gone');
  return paper;
}

async function send(database: Database, req: Request, res: Response): Promise<void> {
  const format = String(req.params['format']);
  const paper = await documentOf(database, req);
  if (isFormat(format)) return sendDownload(res, await writePaper(paper, sayIn(localeOf(req.headers)), format));
  res.setHeader('Cache-Control', 'no-store');
  res.json(paper);
}

async function make(database: Database, req: Request, res: Response): Promise<void> {
  const viewer = viewerOf(req);
  if (viewer === null) throw new Refused(401, 'policy.noRole');
  const verdict = may(viewer, 'snapshot.keep');
  if (!verdict.allowed) throw new Refused(403, verdict.reason);
  const { filter } = readAsked(req);
  if (filter.snapshot === undefined) throw new Refused(400, 'papers.needsSnapshot');
  res.json(await makePaper(database, req, { filter: filter as FinalFilter, viewer }));
}

/** Tells why not, in words; every other failure stays one. */
function refuse(error: unknown, req: Request, res: Response): void {
  const say = sayIn(localeOf(req.headers));
  const no = (status: number, message: string): void => void res.status(status).json({ message });
  if (error instanceof Refused) return no(error.status, say(error.key, error.args));
  if (error instanceof OutsideTimeError) return no(400, say(error.key));
  if (error instanceof NoMeetingError) return no(400, say('papers.needsMeeting'));
  if (error instanceof AlreadyFinalError) return no(409, say('papers.already'));
  if (error instanceof NoSnapshotError) return no(404, say('snapshots.problem.gone'));
  if (error instanceof NoPdfError) return no(501, error.message);
  throw error;
}

/**
 * `/paper.json` is the paper as the page shows it, `/paper.odt` and `/paper.pdf` the same paper as a file: a draft of a choice, or with
 * `paper=` one that was made final. POST to `/paper.json` makes the choice final.
 */
export function paperFiles(database: Database): Router {
  const router = Router();
  router.get('/paper.:format', (req, res, next) => {
    if (!['json', ...paperFormats].includes(req.params.format)) return next();
    return send(database, req, res).catch((error: unknown) => refuse(error, req, res));
  });
  router.post('/paper.json', (req, res) => make(database, req, res).catch((error: unknown) => refuse(error, req, res)));
  return router;
}
