import express, { Router, type Request, type Response } from 'express';
import { reachOf, scopeOf, type Viewer } from '../../shared/policy.ts';
import { answersSchema, loadSchema } from '../../shared/workbook/upload.ts';
import type { Database } from '../db/open.ts';
import { openWorld, type World } from '../db/world.ts';
import { ensureViewer, localeOf, viewerOf } from '../session.ts';
import { datasetKind } from '../sessions/repository.ts';
import { sayIn } from '../texts.ts';
import { bookFormats, emptyForm, type BookFacts, type BookFile, type BookFormat } from './form.ts';
import { receiveFile } from './receive.ts';
import { loaderOf, readReference } from './reference.ts';
import { answering, Refusal } from './refusal.ts';
import { limits, RefusedFile } from './refused.ts';
import { remarksBook } from './remarks.ts';
import { shownUpload, Uploads, type Job } from './uploads.ts';

const sayOf = (req: Request) => sayIn(localeOf(req.headers));

function loaderFrom(req: Request): Viewer {
  const viewer = viewerOf(req);
  if (viewer === null) throw new Refusal(401, 'policy.noRole');
  if (reachOf(viewer.role, 'workbook.load') === null) throw new Refusal(403, 'workbook.refused.notYours');
  return viewer;
}

function formatOf(req: Request): BookFormat {
  const format = bookFormats.find((one) => one === req.params['format']);
  if (format === undefined) throw new Refusal(404, 'workbook.refused.extension');
  return format;
}

async function factsOf(req: Request, world: World): Promise<BookFacts> {
  const say = sayOf(req);
  return { say, mark: (await datasetKind(world)) === 'example' ? say('common.exampleMark') : null, date: world.today };
}

function sendBook(res: Response, { filename, contentType, bytes }: BookFile): void {
  res.setHeader('Content-Type', contentType);
  res.setHeader('Content-Disposition', `attachment; filename="${filename}"`);
  res.setHeader('X-Content-Type-Options', 'nosniff');
  res.setHeader('Cache-Control', 'no-store');
  res.end(Buffer.from(bytes));
}

/** What the addresses answer with. */
interface Desk {
  database: Database;
  uploads: Uploads;
}

/** The upload of an address, if it is this person's. */
function jobOf({ uploads }: Desk, req: Request): Job {
  const job = uploads.find(String(req.params['id']), loaderFrom(req).personId);
  if (job === undefined) throw new Refusal(404, 'workbook.refused.unknownUpload');
  return job;
}

function show(req: Request, res: Response, job: Job): void {
  res.setHeader('Cache-Control', 'no-store');
  res.json(shownUpload(job, sayOf(req)));
}

async function takeIn({ database, uploads }: Desk, req: Request, res: Response): Promise<void> {
  const viewer = loaderFrom(req);
  await ensureViewer(database, viewer);
  show(req, res.status(202), uploads.start(await receiveFile(req, limits.file), loaderOf(viewer)));
}

async function sendForm({ database }: Desk, req: Request, res: Response): Promise<void> {
  const viewer = loaderFrom(req);
  const world = await openWorld(database, scopeOf(viewer));
  sendBook(res, await emptyForm(await readReference(world, loaderOf(viewer)), formatOf(req), await factsOf(req, world)));
}

async function sendRemarks(desk: Desk, req: Request, res: Response): Promise<void> {
  const { workbook, planned } = jobOf(desk, req);
  if (workbook === null || planned === null) throw new RefusedFile('workbook.refused.notReady');
  const facts = await factsOf(req, await openWorld(desk.database, scopeOf(loaderFrom(req))));
  sendBook(res, await remarksBook(workbook.sheets, planned.plan, { format: formatOf(req), facts }));
}

function takeAnswers(desk: Desk, req: Request, res: Response): void {
  const job = jobOf(desk, req);
  const { success, data } = answersSchema.safeParse(req.body);
  if (!success) throw new RefusedFile('workbook.refused.notReady');
  desk.uploads.answer(job, data.chosen);
  show(req, res.status(202), job);
}

function startLoad(desk: Desk, req: Request, res: Response): void {
  const job = jobOf(desk, req);
  const { success, data } = loadSchema.safeParse(req.body ?? {});
  if (!success) throw new RefusedFile('workbook.refused.chooseDataset');
  desk.uploads.load(job, data);
  show(req, res.status(202), job);
}

/**
 * Loading over HTTP: a file is sent and followed by its id, `load` loads what the dry run showed; the empty form and the wrong rows with
 * remarks are downloads. Every address asks for the right to load, and an upload is its own person's only.
 */
export function workbookUploads(database: Database, onError: (error: unknown) => void): Router {
  const desk: Desk = { database, uploads: new Uploads(database, onError) };
  const on = (run: (desk: Desk, req: Request, res: Response) => Promise<void> | void) =>
    answering((req, res) => run(desk, req, res));
  const router = Router();
  router.post('/', on(takeIn));
  router.get('/form.:format', on(sendForm));
  router.get('/:id/remarks.:format', on(sendRemarks));
  router.get(
    '/:id',
    answering((req, res) => show(req, res, jobOf(desk, req))),
  );
  router.use(express.json({ limit: '100kb' }));
  router.post('/:id/answers', on(takeAnswers));
  router.post('/:id/load', on(startLoad));
  return router;
}
