import type { Express } from 'express';

/** What stands in an Express router: a route, a router inside it, or a function. */
interface Layer {
  name: string;
  rawPath: string | string[];
  route?: { path: string; methods: Record<string, boolean> };
  handle: { stack?: Layer[] };
}

export interface Mounted {
  /** 'GET /download/:file', in the words of the table */
  routes: string[];
  /** functions that are asked for every address, by name; those at an address of their own with it */
  functions: string[];
}

/** Everything that is mounted in an application, in order, read from Express itself. */
export function mountedIn(app: Express): Mounted {
  const found: Mounted = { routes: [], functions: [] };
  walk(app.router as unknown as { stack: Layer[] }, '', found);
  return found;
}

function walk({ stack }: { stack: Layer[] }, at: string, found: Mounted): void {
  for (const layer of stack) {
    for (const path of [layer.rawPath].flat()) {
      const here = `${at}${path}`.replace(/(.)\/+$/, '$1').replaceAll('//', '/');
      const nested = layer.handle.stack;
      if (layer.route) {
        const methods = Object.keys(layer.route.methods);
        found.routes.push(...methods.map((method) => `${method === '_all' ? 'ANY' : method.toUpperCase()} ${here}`));
      } else if (nested) walk({ stack: nested }, here, found);
      else found.functions.push(`${layer.name} ${here}`);
    }
  }
}
