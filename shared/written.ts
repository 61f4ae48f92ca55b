import { z } from 'zod';
import type { MessageKey } from './say.ts';

// spaces, control characters, what Unicode calls ignorable (zero width, soft hyphen, fillers, variation marks), and the empty Braille cell
const UNSEEN = /[\s\p{Cc}\p{Zs}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** Whether a text holds nothing that anybody can see: it is empty, however many characters it has. */
export const isBlank = (text: string): boolean => text.replaceAll(UNSEEN, '') === '';

/** A text without the spaces around it; null where nobody can see anything in it. */
export const orNull = (text: string): string | null => (isBlank(text) ? null : text.trim());

/** A free text that must say something, of at most so many characters. */
export const writtenText = (max: number, problem: { empty: MessageKey; tooLong: MessageKey }) =>
  z
    .string()
    .trim()
    .refine((text) => !isBlank(text), { error: problem.empty })
    .max(max, { error: problem.tooLong });
