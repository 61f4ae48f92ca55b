import type { Request, Response } from 'express';
import type { Database } from '../db/open.ts';
import { localeOf, originOf } from '../session.ts';
import { sayIn } from '../texts.ts';

const DAYS = 180;
export const SECURITY_TXT = '/.well-known/security.txt';

/** Where one reports a weakness of this installation (RFC 9116), or a sentence where nobody was named. `contact` is mailto: or https:. */
export function securityTxt(database: Database, contact: string | null) {
  return (req: Request, res: Response): void => {
    res.type('text/plain; charset=utf-8');
    if (contact === null) return void res.status(404).send(`${sayIn(localeOf(req.headers))('policy.noContact')}\n`);
    const expires = new Date(Date.parse(database.clock()) + DAYS * 86_400_000);
    expires.setUTCHours(0, 0, 0, 0);
    const lines = [
      `Contact: ${contact}`,
      `Expires: ${expires.toISOString()}`,
      'Preferred-Languages: nl, en',
      `Canonical: ${originOf(req)}${SECURITY_TXT}`,
    ];
    res.send(`${lines.join('\n')}\n`);
  };
}
