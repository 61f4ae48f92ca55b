import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/*
 * Where one address asks for too many logins, a browser is told to wait and given a ticket. Whoever comes back with it after that time is
 * let through, so that a flood from an office does not shut out the colleagues there. A ticket works once, and only from its own address.
 */

/** Holds the ticket. */
export const WAITING_COOKIE = '__Host-wachten';
export const TICKET_SECONDS = 600;

export interface Tickets {
  give(address: string): string;
  /** Whether this ticket lets its bearer through now; a second time it does not. */
  take(ticket: string | null, address: string): boolean;
}

/** Tickets of one process, signed with a key that only it has. @param wait seconds before a ticket is good. */
export function waitingTickets(wait: number): Tickets {
  const key = randomBytes(32);
  const used = new Map<string, number>();
  const signed = (text: string, address: string): string =>
    createHmac('sha256', key).update(`${text} ${address}`).digest('base64url');
  const forget = (before: number): void => {
    for (const [ticket, since] of used) {
      if (since >= before) return;
      used.delete(ticket);
    }
  };
  return {
    give(address) {
      const text = `${String(Date.now())}.${randomBytes(12).toString('base64url')}`;
      return `${text}.${signed(text, address)}`;
    },
    take(ticket, address) {
      const [, text, since, signature] = /^((\d{13})\.[\w-]{16})\.([\w-]{43})$/.exec(ticket ?? '') ?? [];
      if (text === undefined || signature === undefined || used.has(text)) return false;
      if (!timingSafeEqual(Buffer.from(signature), Buffer.from(signed(text, address)))) return false;
      const age = (Date.now() - Number(since)) / 1_000;
      if (age < wait || age > TICKET_SECONDS) return false;
      forget(Date.now() - TICKET_SECONDS * 1_000);
      used.set(text, Date.now());
      return true;
    },
  };
}
