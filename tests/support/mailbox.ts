import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A mail as it arrived. */
export interface Received {
  to: string;
  from: string;
  subject: string;
  text: string;
  html: string;
  id: string;
  /** the address of the way out, and what a mail program may do with it */
  wayOut: string | null;
  oneClick: string | null;
}

/** A real SMTP server of our own, which keeps what it receives. */
export interface Mailbox {
  url: string;
  /** what arrived, in order */
  mails: Received[];
  /** answers the next letters with these codes instead of taking them */
  refuse(...codes: number[]): void;
  /** the mails that arrived since the last time this was asked */
  fresh(): Received[];
  stop(): Promise<void>;
}

async function parse(raw: Buffer): Promise<Received> {
  const mail = await simpleParser(raw);
  const line = (name: string): string | null => {
    const found = mail.headerLines.find(({ key }) => key === name)?.line;
    return found === undefined ? null : found.replaceAll(/\r?\n\s+/g, '').replace(/^[^:]+:\s*/, '');
  };
  const to = Array.isArray(mail.to) ? mail.to : mail.to === undefined ? [] : [mail.to];
  return {
    to: to.flatMap(({ value }) => value.map(({ address }) => address ?? '')).join(', '),
    from: mail.from?.text ?? '',
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: typeof mail.html === 'string' ? mail.html : '',
    id: mail.messageId ?? '',
    wayOut: /^<(.+)>$/.exec(line('list-unsubscribe') ?? '')?.[1] ?? null,
    oneClick: line('list-unsubscribe-post'),
  };
}

/** Starts it on a free port of this machine. */
export async function startMailbox(): Promise<Mailbox> {
  const mails: Received[] = [];
  const codes: number[] = [];
  let seen = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, _session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const code = codes.shift();
        if (code !== undefined) return void done(Object.assign(new Error('not now'), { responseCode: code }));
        void parse(Buffer.concat(parts)).then((mail) => {
          mails.push(mail);
          done();
        }, done);
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${String(port)}`,
    mails,
    refuse: (...more) => void codes.push(...more),
    fresh() {
      const found = mails.slice(seen);
      seen = mails.length;
      return found;
    },
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
