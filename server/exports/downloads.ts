import { Router, type Request } from 'express';
import { pinnedMoment } from '../../shared/moment.ts';
import { scopeOf } from '../../shared/policy.ts';
import type { Database } from '../db/open.ts';
import { openWorld } from '../db/world.ts';
import { createCaller } from '../router.ts';
import { datasetKind } from '../sessions/repository.ts';
import { localeOf, originOf, viewerOf } from '../session.ts';
import { sayIn } from '../texts.ts';
import type { Asked } from './asked.ts';
import { downloads, type DownloadContext } from './http.ts';
import { registry } from './registry.ts';

function contextOf(database: Database): DownloadContext<Asked> {
  return {
    sayOf: (req) => sayIn(localeOf(req.headers)),
    async worldOf(req, moment) {
      const viewer = viewerOf(req);
      if (viewer === null) throw new Error('nobody asks');
      const world = await openWorld(database, scopeOf(viewer), moment);
      const locale = localeOf(req.headers);
      const say = sayIn(locale);
      const ask = createCaller({ database, viewer, locale, say });
      return { ask, world, moment: pinnedMoment(world), say };
    },
    async factsOf(req: Request, { world }: Asked) {
      const language = localeOf(req.headers);
      const mark = (await datasetKind(world)) === 'example' ? sayIn(language)('common.exampleMark') : null;
      return {
        language,
        mark,
        revision: world.revision,
        date: world.today,
        asOf: world.asOf,
        origin: originOf(req),
      };
    },
  };
}

/** `/download/<table>.<ods|xlsx|csv>`: every table as its page shows it, to this viewer, at that moment. */
export function tableFiles(database: Database): Router {
  const router = Router();
  router.use((req, res, next) => {
    if (viewerOf(req) !== null) return next();
    const say = sayIn(localeOf(req.headers));
    res
      .status(401)
      .type('text/plain; charset=utf-8')
      .send(`${say('policy.noRole')}\n`);
  });
  router.use(downloads(registry, contextOf(database)));
  return router;
}
