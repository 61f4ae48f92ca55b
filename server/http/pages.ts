import { existsSync, readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import express, { type Handler } from 'express';

const encodings = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

/** Points a request at the compressed file beside the asset, where the build made one and the reader takes it. */
function compressed(folder: string): Handler {
  return (req, res, next) => {
    if (!req.path.startsWith('/assets/')) return next();
    const file = normalize(req.path);
    const accepts = req.headers['accept-encoding'] ?? '';
    const found = encodings.find(([name, ending]) => accepts.includes(name) && existsSync(join(folder, file + ending)));
    if (!found) return next();
    res.setHeader('Content-Encoding', found[0]);
    res.setHeader('Vary', 'Accept-Encoding');
    res.type(file.slice(file.lastIndexOf('.')));
    req.url = file + found[1];
    next();
  };
}

/** Serves the built pages: assets for ever, because their name holds their hash; every other address is the one page. */
export function builtPages(folder: string): Handler {
  const pages = express.Router();
  let index: Buffer | undefined;
  const assets = express.static(folder, {
    index: false,
    setHeaders: (res, path) => {
      if (path.includes(`${folder}/assets`) || path.includes('/assets/'))
        res.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
    },
  });
  pages.use(compressed(folder), assets);
  pages.get('/{*path}', (req, res) => {
    if (req.path.startsWith('/assets/')) return void res.status(404).end();
    res.setHeader('Cache-Control', 'no-cache');
    index ??= readFileSync(join(folder, 'index.html'));
    res.type('html').send(index);
  });
  return pages;
}
