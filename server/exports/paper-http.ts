import { Router, type Request, type Response } from 'express';
import { parseSearch, readStrictly } from '../../shared/address.ts';
import { momentSchema, partMoment, pinnedMoment, type Moment } from '../../shared/moment.ts';
import { composePaper } from '../../shared/papers/compose.ts';
import { paperFilterSchema, type PaperData, type PaperFilter } from '../../shared/papers/request.ts';
import type { PaperDocument } from '../../shared/papers.ts';
import type { Viewer } from '../../shared/policy.ts';
import type { Say } from '../../shared/say.ts';
import { sha256 } from '../db/hash.ts';
import type { Database } from '../db/open.ts';
import { OutsideTimeError, openWorld } from '../db/world.ts';
import { scopeOf } from '../../shared/policy.ts';
import { createCaller } from '../router.ts';
import { datasetKind } from '../sessions/repository.ts';
import { localeOf, viewerOf } from '../session.ts';
import { sayIn } from '../texts.ts';
import { sendDownload } from './http.ts';
import { paperFormats, writePaper, type PaperFormat } from './paper-file.ts';
import { NoPdfError } from './pdf.ts';

// A paper holds what was submitted, never anyone's draft: its permalinks must show the same to whoever opens them.
const reader: Viewer = { personId: 'paper', role: 'reader', organisationId: null, layer: null };

async function dataOf(
  ask: ReturnType<typeof createCaller>,
  { round, status, layer }: PaperFilter,
  moment: Moment,
): Promise<PaperData> {
  const overview = await ask.overview.page({ layer, ...moment });
  const bindingness = await ask.bindingness.page({ round, status, ...moment });
  const audience = await ask.audience.page({ round, status, ...moment });
  const { meetings } = await ask.rounds.page(moment);
  return { overview, bindingness, audience, meetings };
}

async function paperOf(
  database: Database,
  req: Request,
  asked: { filter: PaperFilter; moment: Moment; say: Say },
): Promise<PaperDocument> {
  const { filter, say } = asked;
  const language = localeOf(req.headers);
  const world = await openWorld(database, scopeOf(reader), asked.moment);
  const moment = pinnedMoment(world);
  const data = await dataOf(createCaller({ database, viewer: reader, locale: language, say }), filter, moment);
  const hash = sha256(
    [data.overview.participation, data.overview.matrix, ...data.bindingness.strictness, ...data.audience.meanings]
      .map((result) => result.hash)
      .join('\n'),
  );
  const example = (await datasetKind(world)) === 'example';
  const worldFacts = { revision: world.revision, day: world.today, asOf: world.asOf };
  const facts = { language, origin: `${req.protocol}://${req.headers.host ?? 'localhost'}`, ...worldFacts, example, hash };
  return composePaper(say, { data, facts, filter });
}

const isFormat = (text: string | undefined): text is PaperFormat => paperFormats.some((format) => format === text);

async function answer(database: Database, req: Request, res: Response): Promise<void> {
  const say = sayIn(localeOf(req.headers));
  if (viewerOf(req.headers) === null) return void res.status(401).json({ message: say('policy.noRole') });
  const asked = partMoment(parseSearch(req.originalUrl.split('?')[1] ?? ''));
  const moment = readStrictly(momentSchema, asked.moment);
  const reading = readStrictly(paperFilterSchema, asked.rest);
  if (moment.filter === null || reading.filter === null) {
    const fields = [...(moment.wrong ?? []), ...(reading.wrong ?? [])].map((name) => name.slice(0, 40)).join(', ');
    return void res.status(400).json({ message: say('papers.refused', { fields }) });
  }
  const paper = await paperOf(database, req, { filter: reading.filter, moment: moment.filter, say });
  const { format } = req.params;
  if (isFormat(String(format))) return sendDownload(res, await writePaper(paper, say, String(format) as PaperFormat));
  res.setHeader('Cache-Control', 'no-store');
  res.json(paper);
}

/** `/paper.json` is the paper as the page shows it, `/paper.odt` and `/paper.pdf` the same paper as a file. */
export function paperFiles(database: Database): Router {
  const router = Router();
  router.get('/paper.:format', async (req, res, next) => {
    if (!['json', ...paperFormats].includes(req.params.format)) return next();
    try {
      await answer(database, req, res);
    } catch (error) {
      if (error instanceof OutsideTimeError)
        return void res.status(400).json({ message: sayIn(localeOf(req.headers))(error.key) });
      if (!(error instanceof NoPdfError)) throw error;
      res.status(501).json({ message: error.message });
    }
  });
  return router;
}
