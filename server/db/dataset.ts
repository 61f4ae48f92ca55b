import type { DatasetKind } from '../../shared/nouns.ts';
import type { MessageKey } from '../../shared/say.ts';
import type { Change } from './history.ts';

/** What a database can hold once it is decided. */
export type DecidedKind = Exclude<DatasetKind, 'undecided'>;

/** The database holds the other kind, or nobody said which kind this is; `key` is what to tell the person. */
export class DatasetKindError extends Error {
  readonly key: MessageKey;
  readonly holds: DatasetKind;
  readonly asked: DecidedKind | undefined;
  constructor(key: MessageKey, holds: DatasetKind, asked: DecidedKind | undefined) {
    super(`this database is ${holds}, and ${asked ?? 'no kind'} was asked`);
    this.key = key;
    this.holds = holds;
    this.asked = asked;
  }
}

const refusals = { real: 'findings.dataset.holdsReal', example: 'findings.dataset.holdsExample' } as const;

/** An invented organisation has nothing to say in a real database. */
async function refuseInvented(change: Change, organisationId: string | undefined): Promise<void> {
  const organisation = organisationId === undefined ? undefined : await change.current('organisation', organisationId);
  if (organisation?.invented === 1) throw new DatasetKindError('findings.dataset.invented', 'undecided', 'real');
}

/**
 * Fixes what kind of content this database holds, as part of the change that brings its first finding or position; afterwards it only
 * checks. `kind` may be left out where the database is decided already; with `organisationId` it also looks whether that is invented.
 * @throws DatasetKindError where the database holds the other kind, is undecided and no kind was given, or an invented organisation
 * would come in a real one.
 */
export async function fixDataset(change: Change, kind?: DecidedKind, organisationId?: string): Promise<DecidedKind> {
  const holds = (await change.current('dataset', 'dataset'))?.kind ?? 'undecided';
  if (holds !== 'undecided') {
    if (kind !== undefined && kind !== holds) throw new DatasetKindError(refusals[holds], holds, kind);
    if (holds === 'real') await refuseInvented(change, organisationId);
    return holds;
  }
  if (kind === undefined) throw new DatasetKindError('findings.dataset.choose', holds, kind);
  if (kind === 'real') await refuseInvented(change, organisationId);
  await change.put('dataset', { id: 'dataset', kind });
  return kind;
}
