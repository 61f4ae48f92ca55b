import { sha256 } from '../db/hash.ts';
import type { Database } from '../db/open.ts';
import type { Secrets } from './oidc.ts';

/** A login under way. */
export interface Attempt extends Secrets {
  returnPath: string;
  /** the secret of an invitation's link, by its hash; null without one */
  invitationHash: string | null;
}

export const ATTEMPT_SECONDS = 600;

/** Keeps a login under way, for one browser; those that were never finished are thrown away. */
export async function keepAttempt(database: Database, browser: string, attempt: Attempt): Promise<void> {
  const now = database.clock();
  await database.write.deleteFrom('login_attempt').where('expires_at', '<=', now).execute();
  const row = {
    state_hash: sha256(attempt.state),
    browser_hash: sha256(browser),
    nonce: attempt.nonce,
    code_verifier: attempt.codeVerifier,
    return_path: attempt.returnPath,
    invitation_hash: attempt.invitationHash,
    expires_at: new Date(Date.parse(now) + ATTEMPT_SECONDS * 1_000).toISOString(),
  };
  await database.write.insertInto('login_attempt').values(row).execute();
}

/** Takes the login that this state belongs to, once: null where it is another browser's, too late, or was taken before. */
export async function takeAttempt(database: Database, browser: string, state: string): Promise<Attempt | null> {
  const row = await database.write
    .deleteFrom('login_attempt')
    .where('state_hash', '=', sha256(state))
    .where('browser_hash', '=', sha256(browser))
    .where('expires_at', '>', database.clock())
    .returningAll()
    .executeTakeFirst();
  if (row === undefined) return null;
  const { nonce, code_verifier: codeVerifier, return_path: returnPath, invitation_hash: invitationHash } = row;
  return { state, nonce, codeVerifier, returnPath, invitationHash };
}

/** Whether this browser began a login here that is not over: a token that somebody made up is not known. */
export async function isKnownBrowser(database: Database, browser: string): Promise<boolean> {
  const row = await database.read
    .selectFrom('login_attempt')
    .select('state_hash')
    .where('browser_hash', '=', sha256(browser))
    .where('expires_at', '>', database.clock())
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
