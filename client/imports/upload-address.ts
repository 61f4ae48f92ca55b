import { z } from 'zod';

/** The address of the page: which upload it follows, so that one can leave it and come back. */
export const uploadAddressSchema = z.object({ upload: z.uuid().optional() });
