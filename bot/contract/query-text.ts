import { z } from 'zod';

/** What stands in an address and is looked for. No database takes a zero byte. */
export const text = (atMost: number) =>
  z
    .string()
    .max(atMost)
    .regex(/^[^\0]*$/);
