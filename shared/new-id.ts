import { z } from 'zod';
import type { MessageKey } from './say.ts';

/** The id that a new record gets, made by whoever sends it: what is sent twice is then one record. In capitals it is the same id. Without it the server makes one. */
export const newIdSchema = z.uuid().toLowerCase().optional();

/** Whether a change of a record says which version it was made on; without that, what others wrote since would be overwritten unasked. */
export const saysItsBase = ({ id, base }: { id?: string | undefined; base?: number | undefined }): boolean =>
  id === undefined || base !== undefined;
export const baseNeeded = { path: ['base'], error: 'history.baseNeeded' satisfies MessageKey };
