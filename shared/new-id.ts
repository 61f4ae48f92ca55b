import { z } from 'zod';

/** The id that a new record gets, made by whoever sends it: what is sent twice is then one record. In capitals it is the same id. Without it the server makes one. */
export const newIdSchema = z.uuid().toLowerCase().optional();
