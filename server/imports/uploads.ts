import { randomUUID } from 'node:crypto';
import type { Say, Sentence } from '../../shared/say.ts';
import type { LoadWish, Upload, UploadState } from '../../shared/workbook/upload.ts';
import { DatasetKindError } from '../db/dataset.ts';
import type { Database } from '../db/open.ts';
import { dryRun, load, type DryPlan, type Workbook } from './load.ts';
import { parseWorkbook } from './parse.ts';
import type { Loader } from './reference.ts';
import { RefusedFile } from './refused.ts';
import { shownPlan } from './shown.ts';
import type { ParseTask } from './worker.ts';

/** One file on its way in. It lives in memory until its person sends another, or until others need the place. */
export interface Job {
  readonly id: string;
  readonly filename: string;
  readonly loader: Loader;
  state: UploadState;
  progress: Upload['progress'];
  refusal: Sentence | null;
  workbook: Workbook | null;
  planned: DryPlan | null;
  revision: number | null;
}

/** Files that are kept, and files that are worked on at the same time: each can take a thread and much memory. */
const KEPT = 8;
const AT_WORK = 2;

const isAtWork = ({ state }: Job): boolean => state === 'reading' || state === 'planning' || state === 'loading';

/** Follows uploads by id: each is read, planned, and loaded when its person says so. */
export class Uploads {
  readonly #database: Database;
  readonly #onError: (error: unknown) => void;
  readonly #jobs = new Map<string, Job>();

  constructor(database: Database, onError: (error: unknown) => void) {
    this.#database = database;
    this.#onError = onError;
  }

  /** The upload with this id, if it is this person's. */
  find(id: string, personId: string): Job | undefined {
    const job = this.#jobs.get(id);
    return job?.loader.personId === personId ? job : undefined;
  }

  /** Takes in a file. What the same person had waiting makes place. @throws RefusedFile where too many are at work. */
  start(task: ParseTask, loader: Loader): Job {
    const waiting = [...this.#jobs.values()].filter((job) => !isAtWork(job));
    for (const job of waiting) if (job.loader.personId === loader.personId) this.#jobs.delete(job.id);
    if ([...this.#jobs.values()].filter(isAtWork).length >= AT_WORK) throw new RefusedFile('workbook.refused.busy');
    const [oldest] = waiting;
    if (oldest && this.#jobs.size >= KEPT) this.#jobs.delete(oldest.id);
    const progress = { done: 0, total: null };
    const empty = { refusal: null, workbook: null, planned: null, revision: null };
    const job: Job = { id: randomUUID(), filename: task.filename, loader, state: 'reading', progress, ...empty };
    this.#jobs.set(job.id, job);
    void this.#guarded(job, 'refused', async () => {
      const sheets = await parseWorkbook(task, { onRows: (done) => (job.progress = { done, total: null }) });
      job.workbook = { sheets, loader };
      await this.#plan(job, job.workbook);
    });
    return job;
  }

  /** Plans again with what the person answered. @throws RefusedFile where there is nothing to plan now. */
  answer(job: Job, chosen: Readonly<Record<string, string>>): void {
    const workbook = this.#workbookOf(job);
    job.workbook = { ...workbook, chosen: { ...workbook.chosen, ...chosen } };
    const asked = job.workbook;
    job.state = 'planning';
    void this.#guarded(job, 'refused', () => this.#plan(job, asked));
  }

  /** Loads what was planned. @throws RefusedFile where it was not planned yet, or is loaded already. */
  load(job: Job, wish: LoadWish): void {
    const workbook = this.#workbookOf(job);
    const planned = job.planned;
    if (planned === null) throw new RefusedFile('workbook.refused.notReady');
    job.state = 'loading';
    job.refusal = null;
    void this.#guarded(job, 'ready', async () => {
      const choice = { kind: wish.dataset, withoutWrong: wish.withoutWrong };
      const onProgress = (progress: Upload['progress']): void => void (job.progress = progress);
      const { plan, revision } = await load(this.#database, workbook, { planned, choice, onProgress });
      job.planned = { ...planned, plan };
      job.revision = revision;
      job.state = 'loaded';
    });
  }

  #workbookOf(job: Job): Workbook {
    if (job.state === 'loaded') throw new RefusedFile('workbook.refused.loaded');
    if (job.workbook === null || job.state !== 'ready') throw new RefusedFile('workbook.refused.notReady');
    return job.workbook;
  }

  async #plan(job: Job, workbook: Workbook): Promise<void> {
    job.state = 'planning';
    job.planned = await dryRun(this.#database, workbook, (progress) => (job.progress = progress));
    job.state = 'ready';
  }

  /** Runs a step; what goes wrong becomes the reason on the job. After `changedMeanwhile` it is planned again, to look at anew. */
  async #guarded(job: Job, otherwise: UploadState, step: () => Promise<void>): Promise<void> {
    try {
      await step();
    } catch (error) {
      job.state = otherwise;
      job.refusal = this.#reasonOf(error);
      const { workbook } = job;
      if (job.refusal.key !== 'workbook.refused.changedMeanwhile' || workbook === null) return;
      const { refusal } = job;
      await this.#guarded(job, 'refused', () => this.#plan(job, workbook));
      job.refusal ??= refusal;
    }
  }

  #reasonOf(error: unknown): Sentence {
    if (error instanceof RefusedFile) return error.sentence;
    if (error instanceof DatasetKindError) return { key: error.key };
    this.#onError(error);
    return { key: 'workbook.refused.failed' };
  }
}

/** An upload in the reader's words. */
export function shownUpload(job: Job, say: Say): Upload {
  const { id, filename, state, progress, refusal, planned, revision } = job;
  return {
    ...{ id, filename, state, progress, revision },
    refusal: refusal && say(refusal.key, refusal.args),
    dryRun: planned && shownPlan(planned, say),
  };
}
