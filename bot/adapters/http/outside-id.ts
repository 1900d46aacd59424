import { z } from 'zod';

/**
 * Somebody else's id, as it may become the key of a row: vendors' own have some 36 letters, their ARNs and
 * chat threads some 150. What is longer is none, and an index could not hold it.
 */
export const outsideId = z.string().regex(/^[\x20-\x7e]{1,200}$/);
