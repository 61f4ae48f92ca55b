import { createTransport } from 'nodemailer';

/** How mail is sent: the address of an SMTP server with what one logs in with, and in whose name. */
export interface PostSettings {
  url: string;
  from: string;
}

/** A mail as it is sent. `id` is the same at every try, so that a mail server can tell that it has it already. */
export interface Letter {
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  /** the address with which this kind of mail is stopped at once */
  wayOut?: string;
}

/** Takes letters to the mail server; `send` rejects where it does not take one. */
export interface Post {
  send(letter: Letter): Promise<void>;
  close(): void;
}

const WAIT = 10_000;

/** Makes the way to a mail server. Nothing is asked of it before the first letter. */
export function openPost({ url, from }: PostSettings, publicUrl: string): Post {
  const transport = createTransport({ url, connectionTimeout: WAIT, greetingTimeout: WAIT, socketTimeout: 3 * WAIT });
  const host = new URL(publicUrl).hostname;
  return {
    async send({ id, to, subject, text, html, wayOut }) {
      const headers = {
        'Auto-Submitted': 'auto-generated',
        ...(wayOut === undefined
          ? {}
          : { 'List-Unsubscribe': `<${wayOut}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
      };
      await transport.sendMail({ from, to, subject, text, html, headers, messageId: `<${id}@${host}>` });
    },
    close: () => transport.close(),
  };
}

/** Why a letter was not taken, without anything about a person: the library's code and the answer of the server. */
export function whyNot(error: unknown): string {
  const { code, responseCode } = (error ?? {}) as { code?: unknown; responseCode?: unknown };
  return [code, responseCode].filter((part) => typeof part === 'string' || typeof part === 'number').join(' ') || 'unknown';
}

/** Whether the server refused this letter for good: trying again does not help. */
export function refusedForGood(error: unknown): boolean {
  const { code, responseCode } = (error ?? {}) as { code?: unknown; responseCode?: unknown };
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && typeof responseCode === 'number' && responseCode >= 500;
}
