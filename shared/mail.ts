/*
 * Mail at the steps of a finding and of a conversation, and once a day what waits. A mail says what happened and where to look, never
 * what somebody wrote: what one may read is decided on the page, each time anew.
 */

/** What happened that somebody gets a mail about; the digest is what waits, once a day. */
export const mailEvents = ['digest', 'submitted', 'asked', 'answered', 'checked', 'reopened', 'mentioned'] as const;
export type MailEvent = (typeof mailEvents)[number];
