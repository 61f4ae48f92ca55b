import { z } from 'zod';

/*
 * Mail at the steps of a finding and of a conversation, and once a day what waits. A mail says what happened and where to look, never
 * what somebody wrote: what one may read is decided on the page, each time anew.
 */

/** What happened that somebody gets a mail about; the digest is what waits, once a day. */
export const mailEvents = ['digest', 'submitted', 'asked', 'answered', 'checked', 'reopened', 'mentioned'] as const;
export type MailEvent = (typeof mailEvents)[number];
export type MailStep = Exclude<MailEvent, 'digest'>;

/** Which mail a person wants. */
export interface MailChoice {
  /** once a day what waits */
  digest: boolean;
  /** at once, when something happens that waits for them */
  steps: boolean;
  language: 'nl' | 'en';
}

/** Until somebody chooses: a mail at each step, for without it nobody knows that a question waits; the digest only at choice. */
export const mailDefault: Omit<MailChoice, 'language'> = { digest: false, steps: true };

export const mailChoiceSchema = z.strictObject({ digest: z.boolean(), steps: z.boolean(), language: z.enum(['nl', 'en']) });

/** What one sees of one's own mail: whether this installation sends any, to which address, and what was chosen. */
export interface MailSettings {
  sends: boolean;
  email: string | null;
  choice: MailChoice;
}

/** Where one stops mail with the secret that stands in it. */
export const WAY_OUT = '/mail/uit';

/** How long to wait after each time that a mail could not be sent, in minutes; after the last it is given up. */
export const mailPauses: readonly number[] = [1, 5, 15, 60, 240, 720];
