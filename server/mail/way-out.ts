import { Router, type Request, type Response } from 'express';
import { WAY_OUT } from '../../shared/mail.ts';
import type { Database } from '../db/open.ts';
import { localeOf, type Locale } from '../session.ts';
import { sayIn } from '../texts.ts';
import { takeWayOut, wayOutOf } from './choices.ts';
import { escapeHtml } from './render.ts';

/*
 * The way out of mail, for whoever holds the secret of one: a page with a button, for a mail program that opens links by itself must not
 * stop anything, and the one click that a mail program may make for its owner (RFC 8058). No login, no script.
 */

const style = `body{max-width:40rem;margin:3rem auto;padding:0 1rem;font:1.0625rem/1.5 system-ui,sans-serif;color:#1b2327}
h1{font-size:1.75rem;line-height:1.25}a{color:#0b5a5e}
button{font:inherit;font-weight:600;padding:.625rem 1.25rem;min-height:2.75rem;color:#fff;background:#0b5a5e;border:0;border-radius:4px}
:focus-visible{outline:3px solid #0b5a5e;outline-offset:3px}`;

interface Shown {
  language: Locale;
  title: string;
  body: string;
}

function page({ language, title, body }: Shown): string {
  const product = escapeHtml(sayIn(language)('common.product'));
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} - ${product}</title><link rel="stylesheet" href="${WAY_OUT}.css"></head>
<body><main><p>${product}</p><h1>${escapeHtml(title)}</h1>
${body}</main></body></html>
`;
}

function show(res: Response, status: number, shown: Shown): void {
  res.status(status).setHeader('Cache-Control', 'no-store');
  res.setHeader('Referrer-Policy', 'no-referrer');
  res.type('html').send(page(shown));
}

const secretOf = (req: Request): string => (typeof req.query['bewijs'] === 'string' ? req.query['bewijs'] : '');
const paragraph = (text: string): string => `<p>${escapeHtml(text)}</p>`;

function unknown(req: Request, res: Response): void {
  const language = localeOf(req.headers);
  const say = sayIn(language);
  show(res, 404, { language, title: say('mail.out.unknown'), body: paragraph(say('mail.out.unknownHelp')) });
}

async function ask(database: Database, req: Request, res: Response): Promise<void> {
  const found = await wayOutOf(database, secretOf(req));
  if (found === undefined) return unknown(req, res);
  const { language } = found.choice;
  const say = sayIn(language);
  const action = `${WAY_OUT}?bewijs=${encodeURIComponent(secretOf(req))}`;
  const button = `<form method="post" action="${escapeHtml(action)}"><button>${escapeHtml(say(`mail.stop.${found.kind}`))}</button></form>`;
  show(res, 200, { language, title: say('mail.out.title'), body: paragraph(say(`mail.out.${found.kind}`)) + button });
}

async function stop(database: Database, req: Request, res: Response): Promise<void> {
  const found = await takeWayOut(database, secretOf(req));
  if (found === undefined) return unknown(req, res);
  const { language } = found.choice;
  const say = sayIn(language);
  const again = `<p><a href="/account">${escapeHtml(say('mail.out.again'))}</a></p>`;
  show(res, 200, { language, title: say('mail.out.done'), body: paragraph(say(`mail.out.stopped.${found.kind}`)) + again });
}

/** The addresses of the way out. */
export function wayOut(database: Database): Router {
  const out = Router();
  out.get(`${WAY_OUT}.css`, (_req, res) => void res.type('css').send(style));
  out.get(WAY_OUT, (req, res) => ask(database, req, res));
  out.post(WAY_OUT, (req, res) => stop(database, req, res));
  return out;
}
