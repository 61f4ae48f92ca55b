import { z } from 'zod';
import type { DatasetKind } from '../nouns.ts';
import type { TabId } from './form.ts';
import type { Counts, Skip } from './outcome.ts';

/* What passes between the page Laden and the server: an upload is followed by its id until it is loaded or refused. */

/** Where the server answers; a write bears the header X-Requested-By: pilotmonitor. */
export const UPLOADS = '/workbooks';

export type UploadState = 'reading' | 'planning' | 'ready' | 'loading' | 'loaded' | 'refused';

/** One thing wrong, in the reader's language. */
export interface ShownProblem {
  tab: string;
  cell: string;
  row: number;
  found: string;
  /** The same as a table has room for: a long text is cut off, and says how long it is. */
  brief: string;
  expected: string;
  nearest: string | null;
  /** Where several organisations fit: the person chooses one, for every cell with this text. */
  choices: { id: string; name: string }[];
}

export interface ShownNotice {
  tab: string;
  cell: string | null;
  text: string;
  /** An addition beside the finding it resembles. */
  beside: { added: string; id: string; reference: string | null; text: string } | null;
}

/** One row that would be added or changed: what it is, and for a change the headers of what changes. */
export interface ShownLine {
  tab: string;
  rows: number[];
  label: string;
  fields: string[];
}

/** What the dry run shows. Long lists are cut off; `counts`, `problemCount` and `noticeCount` are of the whole. */
export interface DryRun {
  /** The name of the tab, and what becomes of its rows. */
  tabs: (Counts & { id: TabId; name: string })[];
  /** How many of the rows that are added are findings; other rows of that tab say only whether a value was examined. */
  findingsAdded: number;
  added: ShownLine[];
  changed: ShownLine[];
  skipped: Skip[];
  problems: ShownProblem[];
  problemCount: number;
  notices: ShownNotice[];
  noticeCount: number;
  rounds: string[];
  /** A sheet of the file says that its content is an example. */
  saysExample: boolean;
  /** What the database holds; where it is undecided the person chooses. */
  dataset: DatasetKind;
}

export interface Upload {
  id: string;
  filename: string;
  state: UploadState;
  /** Rows done, of how many; null while nobody knows yet. */
  progress: { done: number; total: number | null };
  /** Why the file as a whole, or the last wish to load it, was refused. */
  refusal: string | null;
  dryRun: DryRun | null;
  /** The revision that holds it, where it is loaded. */
  revision: number | null;
}

/** POST UPLOADS/:id/answers: which organisation was meant by a text; the dry run is then made again. */
export const answersSchema = z.object({ chosen: z.record(z.string().max(300), z.string().max(80)) });

/** POST UPLOADS/:id/load. */
export const loadSchema = z.object({
  dataset: z.enum(['real', 'example']).optional(),
  /** Load a partly wrong file without its wrong rows. */
  withoutWrong: z.boolean().default(false),
});
export type LoadWish = z.output<typeof loadSchema>;
