import type { TRPCError } from '@trpc/server';
import { ZodError } from 'zod';
import type { MessageKey, Say } from '../shared/say.ts';

// a schema that has words of its own for a problem names their key; the words of zod itself are sentences
const isKey = (message: string): boolean => /^[a-z][\w-]*(\.[\w-]+)+$/i.test(message);

/** What an error of a procedure says to the reader: our own words for it, in the language of the reader, and nothing of how it came about. */
export function failureWords({ code, message, cause }: TRPCError, say: Say): string {
  if (code === 'INTERNAL_SERVER_ERROR') return say('common.state.failedHelp');
  if (!(cause instanceof ZodError)) return message;
  const known = cause.issues.find((issue) => isKey(issue.message));
  if (known === undefined) return say('policy.unreadable');
  return say(known.message as MessageKey, 'maximum' in known ? { max: Number(known.maximum) } : {});
}
