import { z } from 'zod';

/** `POST /api/v1/swarms`. What is too long or too much is refused by name, not cut. */
export const openSwarmRequest = z.object({
  /** Ticket number or record id. */
  caseId: z.string().trim().min(1).max(100),
  request: z.string(),
  stepsTried: z.string().optional(),
  /** Absent: taken from the words of the request and the case. */
  skillIds: z.array(z.string().min(1).max(100)).max(100).optional(),
});
