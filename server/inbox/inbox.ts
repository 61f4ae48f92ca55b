import {
  INBOX_LINES,
  kindsFor,
  longestFirst,
  type Desk,
  type Inbox,
  type InboxKind,
  type InboxLine,
} from '../../shared/inbox.ts';
import { reachOf, type Action, type Viewer } from '../../shared/policy.ts';
import { hatOf } from '../db/hats.ts';
import type { World } from '../db/world.ts';
import { followedNews } from './followed.ts';
import { answersFor, mentionsOf, questionsFor } from './conversation.ts';
import { positionsToGive, statementsToLookAt } from './judgement.ts';
import { agedFor, contactsDue, draftsOf, toCheckFor, withoutSource, type Waiting, type Whose } from './work.ts';

const none: Waiting = { total: 0, lines: [] };
const all = (lines: InboxLine[]): Waiting => ({ total: lines.length, lines: longestFirst(lines).slice(0, INBOX_LINES) });

/** Whose findings a right reaches; null where it reaches none. */
function whose({ role, layer, organisationId }: Viewer, action: Action): Whose | null {
  const reach = reachOf(role, action);
  if (reach === 'any') return 'all';
  if (reach === 'own-layer') return layer === null ? null : { layer };
  return reach === null || organisationId === null ? null : { organisation: organisationId };
}

const kinds: Record<InboxKind, (world: World, viewer: Viewer, desk: Desk) => Promise<Waiting>> = {
  question: async (world, viewer, desk) => all(await questionsFor(world, viewer, desk)),
  mention: async (world, { personId }) => all(await mentionsOf(world, personId)),
  answer: async (world, _, desk) => all(await answersFor(world, desk)),
  check: async (world, viewer) => {
    const reach = whose(viewer, 'finding.check');
    return reach === null ? none : toCheckFor(world, reach);
  },
  contact: (world) => contactsDue(world),
  evidence: async (world, viewer) => {
    const reach = whose(viewer, 'finding.write') ?? whose(viewer, 'question.ask');
    return reach === null ? none : agedFor(world, reach);
  },
  source: async (world, viewer) => {
    const reach = whose(viewer, 'finding.write');
    return reach === null ? none : withoutSource(world, reach);
  },
  statement: async (world, viewer) => all(await statementsToLookAt(world, viewer)),
  position: async (world, { organisationId }) =>
    organisationId === null ? none : all(await positionsToGive(world, organisationId)),
  followed: async (world, { personId }) => all(await followedNews(world, personId)),
  draft: async (world, { organisationId }) => (organisationId === null ? none : draftsOf(world, organisationId)),
};

/** What waits for somebody under one hat, in a world of what they may know: only kinds in which something does. */
export async function inboxOf(world: World, viewer: Viewer): Promise<Inbox> {
  const desk: Desk = { personId: viewer.personId, role: viewer.role, hat: hatOf(viewer) };
  const groups: Inbox['groups'] = [];
  for (const kind of kindsFor(viewer.role)) {
    const waiting = await kinds[kind](world, viewer, desk);
    if (waiting.total > 0) groups.push({ kind, ...waiting });
  }
  return { groups };
}
