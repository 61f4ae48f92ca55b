import { Router, type Request, type Response } from 'express';
import { LARGEST_FILE } from '../../shared/attachments.ts';
import { may, scopeOf } from '../../shared/policy.ts';
import type { Database } from '../db/open.ts';
import { openWorld, read } from '../db/world.ts';
import { ensureViewer, viewerOf } from '../session.ts';
import { receiveFile } from './receive.ts';
import { answering, Refusal } from './refusal.ts';
import { sniffedType } from './sniff.ts';

/** Who sends a file for a finding: somebody who may write that finding. Asked before a byte is taken in. */
async function senderOf(database: Database, req: Request): Promise<string> {
  const viewer = viewerOf(req);
  if (viewer === null) throw new Refusal(401, 'policy.noRole');
  const asked = req.query['finding'];
  const finding = await read(await openWorld(database, scopeOf(viewer)), 'finding')
    .selectFrom('finding')
    .select('finding.organisation_id')
    .where('finding.id', '=', typeof asked === 'string' ? asked : '')
    .executeTakeFirst();
  if (finding === undefined) throw new Refusal(404, 'findings.gone');
  const verdict = may(viewer, 'finding.write', { organisationId: finding.organisation_id });
  if (!verdict.allowed) throw new Refusal(403, verdict.reason);
  await ensureViewer(database, viewer);
  return viewer.personId;
}

async function takeIn(database: Database, req: Request, res: Response): Promise<void> {
  const personId = await senderOf(database, req);
  const { filename, bytes } = await receiveFile(req, LARGEST_FILE);
  const mediaType = await sniffedType(filename, bytes);
  res.setHeader('Cache-Control', 'no-store');
  res.status(201).json(await database.files.receive(personId, { name: filename, mediaType, bytes }));
}

/** POST /?finding=…: takes in one file that is then saved behind that finding, by the id that is answered. */
export function attachmentUploads(database: Database): Router {
  const router = Router();
  router.post(
    '/',
    answering((req, res) => takeIn(database, req, res)),
  );
  return router;
}
