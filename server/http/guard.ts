import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import { WAY_OUT } from '../../shared/mail.ts';
import { isLocal, localeOf } from '../session.ts';
import { sayIn } from '../texts.ts';

const YEAR = 365 * 86_400;
// nothing of these is used; what a page may not use, no content in it can
const unused = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'payment',
  'usb',
];
const permissions = unused.map((feature) => `${feature}=()`).join(', ');

/**
 * Headers for an answer: a strict content policy, no framing, no sniffing, nothing from or for another site, and where this installation is found
 * at https, never plain http again.
 */
export function headers(safe: boolean) {
  const protect = helmet({
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'"],
        fontSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
        upgradeInsecureRequests: null,
      },
    },
    crossOriginEmbedderPolicy: true,
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    strictTransportSecurity: safe && { maxAge: YEAR, includeSubDomains: false },
  });
  return (req: Request, res: Response, next: NextFunction): void => {
    res.setHeader('Permissions-Policy', permissions);
    protect(req, res, next);
  };
}

/** Refuses whoever does not ask for this machine by its own name: the demonstration roles ask nobody who they are. */
export function localOnly(req: Request, res: Response, next: NextFunction): void {
  if (isLocal(req.headers)) return next();
  const say = sayIn(localeOf(req.headers));
  res.status(403).json({ message: say('policy.localOnly') });
}

/**
 * Refuses writes that another site makes a browser send: only JSON or a marked upload, and only from our own pages. A procedure is
 * never asked by an upload: tRPC would run one without input that is sent as a form.
 */
export function ownPagesOnly(req: Request, res: Response, next: NextFunction): void {
  if (req.method === 'GET' || req.method === 'HEAD') return next();
  // a mail program that stops mail for its owner comes from elsewhere, and is known by the secret of that mail alone
  if (req.path === WAY_OUT) return next();
  const site = req.headers['sec-fetch-site'];
  const ours = site === undefined || site === 'same-origin';
  const type = req.headers['content-type'] ?? '';
  const upload = req.headers['x-requested-by'] === 'pilotmonitor' && !req.path.startsWith('/trpc/');
  if (ours && (type.startsWith('application/json') || upload)) return next();
  res.status(403).json({ message: sayIn(localeOf(req.headers))('policy.otherSite') });
}
